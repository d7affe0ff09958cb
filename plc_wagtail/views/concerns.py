"""The buttons of the side panel "Ready to publish?"."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from plc_wagtail.guard import open_concerns
from plc_wagtail.models import page_model
from plc_wagtail.models.section_page import AbstractSectionPage
from plc_wagtail.services.acceptance import accept_concern
from plc_wagtail.services.draft_doubts import forget_doubts


@require_POST
def accept(request, page_id):
    page = editable_page(request.user, page_id)
    asked = (request.POST.get("code"), request.POST.get("fingerprint"))
    concern = next((found for found in open_concerns(page) if found.key == asked), None)
    if concern is None:
        messages.warning(request, _("That has changed meanwhile. Please look again."))
    elif concern.is_block:
        messages.error(request, _("This must be mended before the page can go live."))
    else:
        say_thanks(request, answer(request, page, concern))
    return redirect("wagtailadmin_pages:edit", page.pk)


@require_POST
def seen(request, page_id):
    """The button "I have looked at all of these" below the doubts about a document."""
    page = editable_page(request.user, page_id)
    forget_doubts(page)
    messages.success(request, _("Noted. What the document left open is not listed any more."))
    return redirect("wagtailadmin_pages:edit", page.pk)


def editable_page(user, page_id):
    """The latest draft of one of our pages, if the user may edit it."""
    page = get_object_or_404(page_model(), pk=page_id)
    if not issubclass(page.specific_class or object, AbstractSectionPage):
        raise PermissionDenied
    if not page.permissions_for_user(user).can_edit():
        raise PermissionDenied
    return page.get_latest_revision_as_object()


def answer(request, page, concern):
    return accept_concern(
        page,
        concern,
        request.user,
        reason=request.POST.get("reason", "").strip(),
        same_for_all=bool(request.POST.get("same_for_all")),
    )


def say_thanks(request, number):
    message = ngettext(
        "Noted. It is not asked again while the text stays the same.",
        "Noted for all %(number)d. They are not asked again while the text stays the same.",
        number,
    )
    messages.success(request, message % {"number": number})
