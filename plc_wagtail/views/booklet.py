"""The files of a booklet: what goes in, what is left out, who is named, and the button."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView, View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.log_actions import log

from plc_wagtail.models.booklet_edition import newest_edition
from plc_wagtail.models.booklet_routes import file_response
from plc_wagtail.models.concrete import concrete
from plc_wagtail.permissions import may_edit_site
from plc_wagtail.printing.tools import Missing, what_is_missing
from plc_wagtail.services.booklet_making import (
    ask_for_booklet,
    edition_in_work,
    is_given_up,
    latest_try,
    take_down,
)
from plc_wagtail.services.booklet_plan import plan_for

MADE = "plc_wagtail.booklet.made"
TAKEN_DOWN = "plc_wagtail.booklet.taken_down"
STEP_WORDS = {
    1: _("reading the studies"),
    2: _("setting the pages"),
    3: _("making the e-book"),
    4: _("storing it"),
}


def booklet_for(user, page_id):
    """A booklet the user may edit; 404 for another school's, 403 in their own."""
    page = concrete("BookletPage").objects.filter(pk=page_id).first()
    if page is None:
        raise Http404
    rights = page.permissions_for_user(user)
    if rights.can_edit() or rights.can_publish():
        return page
    if may_edit_site(user, page.get_site()):
        raise PermissionDenied
    raise Http404


def may_make(user, page):
    """What is made of a live page is public at once, so it takes the right to publish."""
    rights = page.permissions_for_user(user)
    return rights.can_publish() if page.live else rights.can_edit()


class BookletView(WagtailAdminTemplateMixin, TemplateView):
    page_title = _("Files of the booklet")
    header_icon = "doc-full"
    template_name = "plc_wagtail/admin/booklet/files.html"
    state_template = "plc_wagtail/admin/booklet/state.html"

    def dispatch(self, request, *args, **kwargs):
        self.booklet = booklet_for(request.user, kwargs["page_id"])
        return super().dispatch(request, *args, **kwargs)

    def get(self, request, *args, **kwargs):
        if "state" in request.GET:
            return TemplateResponse(request, self.state_template, self.state_context())
        return super().get(request, *args, **kwargs)

    def post(self, request, *args, **kwargs):
        if not may_make(request.user, self.booklet):
            raise PermissionDenied
        if "take_down" in request.POST:
            take_down(self.booklet)
            log(instance=self.booklet, action=TAKEN_DOWN)
            messages.success(request, _("The files are gone. The booklet's page stays."))
        elif not self.obstacle:
            ask_for_booklet(self.booklet)
            log(instance=self.booklet, action=MADE)
        return redirect("plc_booklet", self.booklet.pk)

    @cached_property
    def plan(self):
        return plan_for(self.booklet, self.request)

    @cached_property
    def obstacle(self):
        """Why nothing can be made now, for the template; "" if it can."""
        missing = what_is_missing()
        if missing != Missing.NOTHING:
            return missing.value
        if not self.plan.studies:
            return "no_studies"
        return "must_mend" if self.plan.must_mend else ""

    def state_context(self):
        latest, made = latest_try(self.booklet), newest_edition(self.booklet)
        return {
            "booklet": self.booklet,
            "latest": latest,
            "made": made,
            "files": made.file_list if made else [],
            "standing": self.plan.facts.standing,
            "step_words": STEP_WORDS.get(latest.step, "") if latest else "",
            "is_given_up": bool(latest) and is_given_up(latest),
            "is_open": bool(edition_in_work(self.booklet)),
            "address": reverse("plc_booklet", args=[self.booklet.pk]),
        }

    def get_breadcrumbs_items(self):
        editor = reverse("wagtailadmin_pages:edit", args=[self.booklet.pk])
        title = self.booklet.get_admin_display_title()
        crumbs = [{"url": editor, "label": title}, {"url": "", "label": self.page_title}]
        return [*self.breadcrumbs_items, *crumbs]

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            plan=self.plan,
            obstacle=self.obstacle,
            may_make=may_make(self.request.user, self.booklet),
            editor=reverse("wagtailadmin_pages:edit", args=[self.booklet.pk]),
            **self.state_context(),
            **kwargs,
        )


class BookletFileView(View):
    """A file for those who edit the booklet, also while readers get none."""

    def get(self, request, page_id, kind):
        edition = newest_edition(booklet_for(request.user, page_id))
        found = edition and edition.files.filter(kind=kind).first()
        if not found:
            raise Http404
        response = file_response(request, found, edition.page.slug)
        patch_cache_control(response, private=True, no_store=True)
        return response
