"""The addresses of the calendar page that are for staff.

`staff/` is for people who are logged in; `staff/<secret>/` and `staff-ical/<secret>/` need no
log-in, also where the calendar itself asks for one (design D4).
"""

from __future__ import annotations

from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from wagtail.contrib.routable_page.models import path
from wagtail.models import Site

from plc_wagtail.models.crumb import Crumb
from plc_wagtail.models.site_settings import settings_for
from plc_wagtail.models.staff_access import (
    reader_by_token,
    reader_of_session,
    sees_staff_details,
)
from plc_wagtail.models.staff_address import StaffAddress
from plc_wagtail.models.staff_facts import StaffFacts
from plc_wagtail.models.staff_feed import staff_feed_response
from plc_wagtail.models.staff_response import (
    OWN_SITE,
    closed_door,
    log_in_address,
    withheld,
    without_scripts,
)
from plc_wagtail.models.visibility import Visibility
from plc_wagtail.secret_addresses import hide

BY_ADDRESS = {"staff", "staff-ical"}


class StaffRoutes:
    """Stands before RoutablePageMixin and Page in the bases of a calendar page."""

    # On the one instance that answers a request.
    is_asked_by_address = False

    def route(self, request, path_components):
        if len(path_components) == 2 and path_components[0] in BY_ADDRESS:
            self.is_asked_by_address = True
            hide(request)
        return super().route(request, path_components)

    def get_view_restrictions(self):
        """None for a view that is asked by address, because that decides by itself."""
        restrictions = super().get_view_restrictions()
        return restrictions.none() if self.is_asked_by_address else restrictions

    @path("staff/", name="staff")
    def staff(self, request):
        site = Site.find_for_request(request)
        if not sees_staff_details(request.user, site):
            return self.staff_door(request)
        if request.method == "POST":
            change_own_address(request, site)
            return withheld(HttpResponseRedirect(f"{self.get_url(request)}staff/#phone"), OWN_SITE)
        reader = reader_of_session(request, site)
        request._plc_visibility = Visibility(reader.audience)
        return withheld(self.staff_page(request, reader), OWN_SITE)

    @path("staff/<slug:token>/", name="staff_by_address")
    def staff_by_address(self, request, token):
        reader = self.reader_at(request, token)
        if reader is None:
            return closed_door(request)
        return without_scripts(withheld(self.staff_page(request, reader)), request)

    @path("staff-ical/<slug:token>/", name="staff_feed")
    def staff_feed(self, request, token):
        reader = self.reader_at(request, token)
        if reader is None:
            return closed_door(request)
        return withheld(staff_feed_response(self, request, sees_notes=reader.sees_notes))

    def reader_at(self, request, token):
        """Who asks by that address, while it opens this page; the answer is computed for them."""
        reader = reader_by_token(
            token,
            site=Site.find_for_request(request),
            restrictions=super().get_view_restrictions,
            settings=settings_for(request),
        )
        if reader is None:
            return None
        visibility = Visibility(reader.audience)
        if not visibility.shows(self):
            return None
        request._plc_visibility = visibility
        return reader

    def staff_page(self, request, reader):
        context = self.staff_context(request)
        context["staff"] = StaffFacts(self, reader=reader, **self.sources(context))
        return TemplateResponse(request, "plc_wagtail/pages/staff_page.html", context)

    def staff_door(self, request):
        """For those who are not logged in, or whose account is no account of staff."""
        context = self.staff_context(request)
        context["log_in"] = log_in_address(request)
        return withheld(TemplateResponse(request, "plc_wagtail/pages/staff_door.html", context))

    def staff_context(self, request):
        """The page stands below the calendar in the breadcrumb, without its secret."""
        context = self.get_context(request)
        title = _("For %(staff)s") % {"staff": context["words"].staff}
        addresses = (f"{self.get_url(request)}staff/", f"{self.get_full_url(request)}staff/")
        context["plc_crumbs"] = [Crumb(title, *addresses)]
        return context


def change_own_address(request, site):
    """Make the address of a person, a new one in its place, or take it away."""
    if "end" in request.POST:
        StaffAddress.objects.of(site, request.user).delete()
    else:
        StaffAddress.objects.renew(site, request.user)
