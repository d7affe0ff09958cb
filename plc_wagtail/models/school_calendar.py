"""The school years of a site, as plain dates, and what they say about the day of a meeting."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from django.db.models import Q

from plc_wagtail.enums import DayType, PupilEffect
from plc_wagtail.models.academic_year import AcademicYear
from plc_wagtail.school_year import PupilDay, SchoolYear, bank_holidays, pupil_day


@dataclass(frozen=True)
class SchoolCalendar:
    """`years` come in order; where a site has its own year, a shared one is left out."""

    nation: str
    years: tuple[SchoolYear, ...] = ()
    by_id: dict[int, SchoolYear] = field(default_factory=dict)

    def year_on(self, date: dt.date | None) -> SchoolYear | None:
        if date is None:
            return None
        return next((year for year in self.years if year.contains(date)), None)

    def pupils_on(self, meeting) -> PupilDay:
        """What may be said about pupils on the day of a meeting; UNKNOWN unless it has one day."""
        if not meeting.is_dated:
            return PupilDay(PupilEffect.UNKNOWN)
        return pupil_day(
            meeting.date,
            year=self.year_on(meeting.date),
            stated=PupilEffect(meeting.pupil_effect),
            stated_from=meeting.pupils_from,
            stated_until=meeting.pupils_until,
            day_type=DayType(meeting.day_type),
            bank_holidays=bank_holidays(self.nation, meeting.date, meeting.date),
        )


def school_calendar_for(site, settings, also=()):
    """The years of the site, and those with the ids `also`, in three queries."""
    mine = Q(site=site) | Q(site=None) | Q(pk__in=list(also))
    rows = list(AcademicYear.objects.filter(mine).prefetch_related("terms", "closure_days"))
    by_id = {row.pk: row.to_school_year() for row in rows}
    years = sorted((by_id[row.pk] for row in own_or_shared(rows, site)), key=lambda y: y.start)
    return SchoolCalendar(settings.nation, tuple(years), by_id)


def confirmed_years(site, *, today):
    """The confirmed school years of a site that are not over, as plain dates."""
    rows = AcademicYear.objects.for_site(site).filter(end__gte=today)
    return [row.to_school_year() for row in confirmed_rows(rows, site)]


def confirmed_rows(rows, site):
    """Those of a queryset of academic years that count for a site and are confirmed."""
    rows = rows.prefetch_related("terms", "closure_days")
    return [row for row in own_or_shared(rows, site) if row.is_confirmed]


def own_or_shared(rows, site):
    """The site's own rows, then shared ones, but for those that overlap with its own."""
    own = [row for row in rows if site and row.site_id == site.pk]
    shared = [row for row in rows if row.site_id is None]
    return own + [row for row in shared if not any(overlap(row, other) for other in own)]


def overlap(year, other):
    return year.start <= other.end and other.start <= year.end
