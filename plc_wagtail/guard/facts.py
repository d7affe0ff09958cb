"""What rules need to know beside the page itself, read once for any number of pages."""

from __future__ import annotations

import datetime as dt
from functools import cached_property
from typing import Any

from wagtail.models import Site

from plc_wagtail.guard.slots import OtherMeeting, published_meetings
from plc_wagtail.models import PAGE_IS_SWAPPED, AcademicYear, Contact, PlcSiteSettings, Theme
from plc_wagtail.school_year import SchoolYear, bank_holidays


class Facts:
    """Facts of one site; each is read when a rule first asks for it."""

    def __init__(self, site: Site | None) -> None:
        self.site = site
        self._days_read: dict[int, tuple[dt.date, dt.date]] = {}
        self._meetings_read: dict[int, list[OtherMeeting]] = {}

    @cached_property
    def settings(self) -> PlcSiteSettings:
        return PlcSiteSettings.for_site(self.site) if self.site else PlcSiteSettings()

    @cached_property
    def school_years(self) -> dict[int, SchoolYear]:
        """Every academic year of the installation, by its primary key."""
        years = AcademicYear.objects.prefetch_related("terms", "closure_days")
        return {year.pk: year.to_school_year() for year in years}

    @cached_property
    def every_contact(self) -> dict[int, Contact]:
        """The contacts of the installation, by primary key."""
        return Contact.objects.in_bulk()

    @cached_property
    def contacts(self) -> tuple[Contact, ...]:
        """Those of the site and the shared ones."""
        owners = {None, self.site and self.site.pk}
        return tuple(c for c in self.every_contact.values() if c.site_id in owners)

    @cached_property
    def acronyms(self) -> frozenset[str]:
        """Short forms that the public pages spell out by themselves."""
        themes = Theme.objects.for_site(self.site).exclude(expansion="")
        words = self.settings.words
        return frozenset({*themes.values_list("acronym", flat=True), words.group_short})

    def bank_holidays(self, start: dt.date, end: dt.date) -> dict[dt.date, str]:
        return bank_holidays(self.settings.nation, start, end)

    def other_meetings(self, page: Any, days: tuple[dt.date, dt.date]) -> list[OtherMeeting]:
        """Published meetings of other programmes; none while the page has no place in a site."""
        if self.site is None or PAGE_IS_SWAPPED:
            return []
        first, last = self._days_read.get(page.locale_id, (dt.date.max, dt.date.min))
        if days[0] < first or days[1] > last:
            self.read_meetings(page.locale_id, days)
        found = self._meetings_read[page.locale_id]
        return [one for one in found if one.meeting.page.translation_key != page.translation_key]

    def read_meetings(self, locale_id: int, days: tuple[dt.date, dt.date]) -> None:
        """Read ahead, for several pages, what is published from the first to the last of `days`."""
        place = self.settings.default_place
        self._meetings_read[locale_id] = published_meetings(self.site, locale_id, days, place)
        self._days_read[locale_id] = days

    @cached_property
    def theme_names(self) -> dict[int, str]:
        return dict(Theme.objects.values_list("pk", "name"))
