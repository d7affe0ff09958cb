"""What a list of a school is read against: its nation, its terms, its own rules."""

from __future__ import annotations

import datetime as dt

from plc_wagtail import clock
from plc_wagtail.enums import Nation
from plc_wagtail.intake import DateOrder, ReadingOptions
from plc_wagtail.models.site_settings import settings_for
from plc_wagtail.school_year import first_year_of
from plc_wagtail.services.academic_years import NEW_YEAR_FROM, stored_year, years_needed

# How far back and ahead of this school year a list may be for.
YEARS_BACK, YEARS_ON = 2, 3


def options_for(
    site, first_year: int, *, latest_finish: dt.time | None = None, date_order: str = ""
) -> ReadingOptions:
    """`latest_finish` is a programme's own rule; without it the school's holds.

    The terms are those stored for that year, confirmed or not: a doubt is only asked about.
    """
    settings = settings_for(site)
    year = stored_year(site, first_year)
    return ReadingOptions(
        first_year=first_year,
        nation=Nation(settings.nation),
        school_year=year.to_school_year() if year else None,
        latest_finish=latest_finish or settings.latest_finish,
        date_order=DateOrder(date_order) if date_order else None,
        today=clock.today(settings.time_zone),
        time_zone=settings.time_zone,
    )


def offered_years(today: dt.date) -> list[int]:
    this = first_year_of(today, NEW_YEAR_FROM)
    return list(range(this - YEARS_BACK, this + YEARS_ON))


def only_likely_year(today: dt.date) -> int | None:
    """None in June and July, when people also plan the next year: then they are asked."""
    years = years_needed(today)
    return years[0] if len(years) == 1 else None
