"""The help page of the admin: the first ten minutes, the words, who sees what."""

from django.core.exceptions import PermissionDenied
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from plc_wagtail.permissions import edits_any_page

LISTINGS = {
    "programmes": "plc_programmes:index",
    "themes": "wagtailsnippets_plc_wagtail_theme:list",
    "years": "wagtailsnippets_plc_wagtail_academicyear:list",
    "contacts": "wagtailsnippets_plc_wagtail_contact:list",
    "register": "professional-learning_meetings_modeladmin_index",
}


def address(name):
    """None for a listing this installation lacks; the help page then names it without a link."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return None


class HelpView(WagtailAdminTemplateMixin, TemplateView):
    template_name = "plc_wagtail/admin/help.html"
    page_title = _("Professional learning: help")
    header_icon = "help"

    def dispatch(self, request, *args, **kwargs):
        if not edits_any_page(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        addresses = {key: address(name) for key, name in LISTINGS.items()}
        return super().get_context_data(addresses=addresses, **kwargs)
