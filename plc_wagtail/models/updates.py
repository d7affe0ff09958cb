"""The updates of a section as a list and as an Atom feed: two routes of its landing page."""

from django.core.paginator import Paginator
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from wagtail.contrib.routable_page.models import path

from plc_wagtail.models.atom import FeedOf, atom_response
from plc_wagtail.models.crumb import Crumb
from plc_wagtail.models.update_list import section_updates

PER_PAGE = 20


class UpdateRoutes:
    """The routes; mixed into the landing page, whose section they cover."""

    @path("updates/", name="updates")
    def updates_view(self, request):
        context = self.get_context(request)
        updates = section_updates(context["parts"])
        found = Paginator(updates.defer_streamfields(), PER_PAGE)
        context |= {"updates": found.get_page(request.GET.get("page"))}
        return TemplateResponse(
            request, "plc_wagtail/pages/updates.html", context | self.updates_head(request)
        )

    def updates_head(self, request):
        """What the layout says of the list instead of the landing page."""
        path, address = self.get_url(request) or "", self.get_full_url(request) or ""
        route = self.reverse_subpage("updates")
        title = _("Updates")
        return {
            "plc_title": f"{title}: {self.title}",
            "plc_description": _("What we are doing and what we have found, the latest first."),
            "plc_canonical": address + route,
            "plc_crumbs": [Crumb(title, path + route, address + route)],
            "feed_address": path + self.reverse_subpage("updates_feed"),
        }

    @path("updates/atom/", name="updates_feed")
    def updates_feed(self, request):
        updates = section_updates(self.get_context(request)["parts"]).defer_streamfields()
        asked = FeedOf(
            page=self,
            title=self.title,
            address=self.get_full_url(request),
            route=self.reverse_subpage("updates_feed"),
            items=Paginator(updates, PER_PAGE).get_page(request.GET.get("page")),
        )
        return atom_response(asked, request)
