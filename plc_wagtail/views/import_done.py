"""After the confirmation: the draft in the editor, or the programme live."""

from __future__ import annotations

from django.db import transaction
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail import hooks
from wagtail.admin import messages

PUBLISH = "publish"


def finish(request, page, unfinished, number, place):
    """The answer to a confirmation that is stored as a draft by now."""
    # As it is stored: the rights and the parent of a new page are those it has in the tree.
    page = page.get_latest_revision_as_object()
    if request.POST.get("confirm") == PUBLISH and place.may_publish_now:
        return publish(request, page) or done(request, page, unfinished, live_words(page))
    words = ngettext(
        "%(number)s date is in the draft of “%(title)s”. Look it over, then publish.",
        "%(number)s dates are in the draft of “%(title)s”. Look them over, then publish.",
        number,
    )
    title = page.get_admin_display_title()
    return done(request, page, unfinished, words % {"number": number, "title": title})


def live_words(page):
    return _("“%(title)s” is live.") % {"title": page.get_admin_display_title()}


def done(request, page, unfinished, words):
    buttons = [messages.button(page.url, _("View"))] if page.live and page.url else []
    messages.success(request, words, buttons=buttons)
    dates = reverse("wagtailadmin_pages:edit", args=[page.pk]) + "#tab-dates"
    return redirect(unfinished.back_to or dates)


def publish(request, page):
    """Publishes as the editor does, hooks included; the answer of a hook that refuses, or None."""
    if refusal := answer_of("before_publish_page", request, page):
        return refusal
    with transaction.atomic():
        page.get_latest_revision().publish(user=request.user)
    page.refresh_from_db()
    return answer_of("after_publish_page", request, page)


def answer_of(hook, request, page):
    for ask in hooks.get_hooks(hook):
        answer = ask(request, page)
        if hasattr(answer, "status_code"):
            return answer
    return None
