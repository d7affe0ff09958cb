"""The hours ledger in the admin: a page with tables, and the same as a workbook."""

from __future__ import annotations

import io

from django.core.exceptions import PermissionDenied
from django.http import FileResponse
from django.utils.functional import cached_property
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from plc_wagtail import clock
from plc_wagtail.forms.hours_ledger import HoursLedgerForm
from plc_wagtail.models.school_calendar import school_calendar_for
from plc_wagtail.models.site_settings import settings_for
from plc_wagtail.models.staff_response import OWN_SITE, withheld
from plc_wagtail.permissions import editable_pages, sites_of_ledger
from plc_wagtail.services.hours_ledger import hours_ledger
from plc_wagtail.services.hours_meetings import planned_times
from plc_wagtail.services.hours_workbook import hours_workbook

FULL_POST = 100


class HoursLedgerView(WagtailAdminTemplateMixin, TemplateView):
    template_name = "plc_wagtail/admin/hours/ledger.html"
    page_title = _("Hours ledger")
    header_icon = "time"
    sites = ()

    def dispatch(self, request, *args, **kwargs):
        self.sites = sites_of_ledger(request.user)
        if not self.sites:
            raise PermissionDenied
        return withheld(super().dispatch(request, *args, **kwargs), OWN_SITE)

    def get(self, request, *args, **kwargs):
        if request.GET.get("export") == "xlsx" and self.ledger:
            data = io.BytesIO(hours_workbook(self.ledger, self.settings))
            name = f"hours-{slugify(self.ledger.year.name)}.xlsx"
            return FileResponse(data, as_attachment=True, filename=name)
        return super().get(request, *args, **kwargs)

    @cached_property
    def site(self):
        asked = self.request.GET.get("site")
        return next((one for one in self.sites if str(one.pk) == asked), self.sites[0])

    @cached_property
    def settings(self):
        return settings_for(self.site)

    @cached_property
    def years(self):
        """The newest first."""
        return school_calendar_for(self.site, self.settings).years[::-1]

    @cached_property
    def year(self):
        """The year asked for, else the one that is now, else the newest; None without any."""
        asked = self.request.GET.get("year")
        today = clock.today(self.settings.time_zone)
        wanted = [year for year in self.years if year.name == asked]
        now = [year for year in self.years if year.contains(today)]
        return next(iter([*wanted, *now, *self.years]), None)

    @cached_property
    def form(self):
        """As asked for; in place of a school or year that is not offered, the one shown."""
        asked = {"share": FULL_POST, **self.request.GET.dict()}
        shown = {"site": self.site.pk, "year": self.year and self.year.name}
        return HoursLedgerForm({**asked, **shown}, sites=self.sites, years=self.years)

    @property
    def share(self):
        return (self.form.is_valid() and self.form.cleaned_data["share"]) or FULL_POST

    @cached_property
    def ledger(self):
        if self.year is None:
            return None
        planned = planned_times(self.request.user, self.site, self.year)
        return hours_ledger(self.year, planned, self.settings, self.share)

    @property
    def editable(self):
        """Programmes with meetings that are not counted and that this user may mend."""
        named = [one.page_id for one in self.ledger.left_out] if self.ledger else []
        pages = editable_pages(self.request.user).filter(pk__in=named)
        return set(pages.values_list("pk", flat=True))

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        asked = self.request.GET.copy()
        asked["export"] = "xlsx"
        return super().get_context_data(
            ledger=self.ledger,
            editable=self.editable,
            form=self.form,
            site=self.site,
            settings=self.settings,
            words=self.settings.words,
            share=self.share,
            export=asked.urlencode(),
            **kwargs,
        )
