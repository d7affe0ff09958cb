"""What the pages of a write-up have in common: they are its author's alone."""

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from plc_wagtail.exceptions import NotProposed
from plc_wagtail.permissions import may_edit_own
from plc_wagtail.services.write_up_state import own_studies, standing_of

TITLE = _("My write-ups")


class WriteUpMixin(WagtailAdminTemplateMixin):
    page_title = TITLE
    header_icon = "edit"

    def dispatch(self, request, *args, **kwargs):
        response = super().dispatch(request, *args, **kwargs)
        add_never_cache_headers(response)
        return response

    def get_breadcrumbs_items(self):
        items = [*self.breadcrumbs_items, {"url": reverse("plc_write_ups"), "label": TITLE}]
        if str(self.get_page_title()) == str(TITLE):
            return items
        return [*items, {"url": "", "label": self.get_page_title()}]


class OwnStudyMixin(WriteUpMixin):
    """One study of the user; anybody else's does not exist here, whatever their rights."""

    def dispatch(self, request, *args, **kwargs):
        try:
            return super().dispatch(request, *args, **kwargs)
        except NotProposed:
            messages.warning(request, _("That has changed meanwhile. Please look again."))
            return redirect("plc_write_ups")

    @cached_property
    def standing(self):
        page = get_object_or_404(own_studies(self.request.user), pk=self.kwargs["pk"])
        return standing_of(page)

    @property
    def study(self):
        return self.standing.study

    def get_page_subtitle(self):
        return self.study.title

    @cached_property
    def may_edit(self):
        return may_edit_own(self.request.user, self.standing.page)

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            standing=self.standing, study=self.study, may_edit=self.may_edit, **kwargs
        )


def refuse(condition):
    """404 where a button led that the page does not show now."""
    if condition:
        raise Http404
