"""The page of the admin where editors make, pass on, renew and end the school's staff address."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.log_actions import log
from wagtail.models import Site

from plc_wagtail.models import PlcSiteSettings, StaffAddress
from plc_wagtail.models.concrete import concrete
from plc_wagtail.models.staff_response import withheld
from plc_wagtail.permissions import sites_of_settings

RENEWED, ENDED = "plc_wagtail.staff_address.renew", "plc_wagtail.staff_address.end"


@dataclass(frozen=True)
class SchoolAddress:
    """The staff address of one site; `pages` are (title, address) of its calendars."""

    site: Site
    settings: PlcSiteSettings
    made_at: object | None
    pages: tuple[tuple[str, str], ...]


class StaffAddressView(WagtailAdminTemplateMixin, TemplateView):
    template_name = "plc_wagtail/admin/staff_address.html"
    page_title = gettext_lazy("Staff address")
    header_icon = "key"
    sites = ()

    def dispatch(self, request, *args, **kwargs):
        self.sites = list(sites_of_settings(request.user))
        if not self.sites:
            raise PermissionDenied
        return withheld(super().dispatch(request, *args, **kwargs), "same-origin")

    def post(self, request):
        site = next((one for one in self.sites if str(one.pk) == request.POST.get("site")), None)
        if site is None:
            raise PermissionDenied
        if "end" in request.POST:
            StaffAddress.objects.of(site).delete()
            note(request, site, ENDED, _("The staff address has ended."))
        else:
            StaffAddress.objects.renew(site)
            note(request, site, RENEWED, _("Here is the staff address. Pass it on to staff."))
        return redirect("plc_staff_address")

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        schools = [self.describe(site) for site in self.sites]
        return super().get_context_data(schools=schools, **kwargs)

    def describe(self, site):
        address = StaffAddress.objects.of(site).first()
        calendars = concrete("MeetingCalendarPage").objects.live().in_site(site).order_by("path")
        pages = tuple(
            (calendar.title, f"{calendar.get_full_url(self.request)}staff/{address.token}/")
            for calendar in (calendars if address else ())
        )
        settings = PlcSiteSettings.for_site(site)
        return SchoolAddress(site, settings, address and address.made_at, pages)


def note(request, site, action, text):
    """Tell the editor, and keep in Wagtail's log who did it and when."""
    log(instance=PlcSiteSettings.for_site(site), action=action, user=request.user)
    messages.success(request, text)
