"""What a school year usually looks like in each nation: a first draft for a school to correct.

The rules follow what councils commonly publish; no law fixes the days and no two councils
agree. So the year is never confirmed, and no training days are made up.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator
from dataclasses import replace
from itertools import islice

from django.utils.translation import gettext as _
from holidays import country_holidays

from plc_wagtail.enums import ClosureKind, Nation
from plc_wagtail.school_year.bank_holidays import bank_holidays
from plc_wagtail.school_year.naming import year_name
from plc_wagtail.school_year.weeks import (
    DAY,
    FRIDAY,
    WEEK,
    is_weekend,
    monday_of,
    weekday_from,
    weekday_until,
)
from plc_wagtail.school_year.year import Closure, SchoolYear, Term

# 190 days for pupils and five for training, in England and Wales.
SCHOOL_DAYS = 195
# Month and day; the half term is the week that holds it.
HALF_TERM_WEEKS = {
    Nation.ENGLAND: ((10, 28), (2, 17), (5, 31)),
    Nation.WALES: ((10, 28), (2, 17), (5, 31)),
    Nation.SCOTLAND: ((10, 15), (2, 17)),
    Nation.NORTHERN_IRELAND: ((10, 28), (2, 17)),
}


def usual_shape(nation: Nation, first_year: int) -> SchoolYear:
    """Three terms, their half terms, the holidays between them and bank holidays in term.

    Closures run from their first to their last weekday. Names are in the active language.
    """
    start, end = _bounds(nation, first_year)
    free = bank_holidays(nation, start, end)
    first = _first_day(nation, first_year)
    christmas, easter = _christmas(first_year, free), _easter(first_year + 1)
    breaks = (*_half_terms(nation, first_year), christmas, easter)
    last = _last_day(nation, first, breaks, free)
    terms = (
        Term(_("Autumn"), first, weekday_until(christmas.start - DAY)),
        Term(_("Spring"), weekday_from(christmas.end + DAY), weekday_until(easter.start - DAY)),
        Term(_("Summer"), weekday_from(easter.end + DAY), last),
    )
    year = SchoolYear(year_name(first_year), start, end, terms, breaks)
    closures = (*breaks, *_bank_holidays_in_term(nation, year, free))
    return replace(year, closures=tuple(sorted(closures, key=lambda closure: closure.start)))


def _bounds(nation: Nation, first_year: int) -> tuple[dt.date, dt.date]:
    month = 8 if nation == Nation.SCOTLAND else 9
    return dt.date(first_year, month, 1), dt.date(first_year + 1, month, 1) - DAY


def _first_day(nation: Nation, first_year: int) -> dt.date:
    if nation == Nation.SCOTLAND:
        return monday_of(dt.date(first_year, 8, 18))
    first = weekday_from(dt.date(first_year, 9, 1))
    opens_on_friday = nation != Nation.NORTHERN_IRELAND and first.weekday() == FRIDAY
    return monday_of(first) + WEEK if opens_on_friday else first


def _last_day(
    nation: Nation, first: dt.date, breaks: Collection[Closure], free: Collection[dt.date]
) -> dt.date:
    if nation in {Nation.SCOTLAND, Nation.NORTHERN_IRELAND}:
        return weekday_until(dt.date(first.year + 1, 6, 30))
    return next(islice(_school_days(first, breaks, free), SCHOOL_DAYS - 1, None))


def _school_days(
    first: dt.date, breaks: Collection[Closure], free: Collection[dt.date]
) -> Iterator[dt.date]:
    day = first
    while True:
        if not (is_weekend(day) or day in free or any(b.contains(day) for b in breaks)):
            yield day
        day += DAY


def _half_terms(nation: Nation, first_year: int) -> Iterator[Closure]:
    for month, day in HALF_TERM_WEEKS[nation]:
        monday = monday_of(dt.date(first_year if month >= 8 else first_year + 1, month, day))
        yield Closure(ClosureKind.HALF_TERM, monday, monday + FRIDAY * DAY, _("Half term"))


def _christmas(first_year: int, free: Collection[dt.date]) -> Closure:
    """Two weeks from the Monday after the last Friday up to 22 December, and on to a school day."""
    last_monday = monday_of(dt.date(first_year, 12, 22) - FRIDAY * DAY) + WEEK
    end = last_monday + WEEK + FRIDAY * DAY
    while weekday_from(end + DAY) in free:
        end = weekday_from(end + DAY)
    return Closure(ClosureKind.HOLIDAY, last_monday, end, _("Christmas holiday"))


def _easter(calendar_year: int) -> Closure:
    """Two weeks that hold Good Friday and Easter Monday and lie as near early April as they can."""
    english = country_holidays("GB", subdiv="ENG", years=calendar_year, language="en_GB")
    good_friday = english.get_named("Good Friday")[0]
    easter_monday = good_friday + 3 * DAY
    if easter_monday <= dt.date(calendar_year, 4, 2):
        start, end = good_friday, easter_monday + WEEK + FRIDAY * DAY
    elif easter_monday <= dt.date(calendar_year, 4, 18):
        start, end = easter_monday - WEEK, easter_monday + FRIDAY * DAY
    else:
        start, end = easter_monday - 2 * WEEK, easter_monday
    return Closure(ClosureKind.HOLIDAY, start, end, _("Easter holiday"))


def _bank_holidays_in_term(
    nation: Nation, year: SchoolYear, free: dict[dt.date, str]
) -> Iterator[Closure]:
    for day, label in free.items():
        if year.is_in_term(day) and _closes_schools(nation, day):
            yield Closure(ClosureKind.BANK_HOLIDAY, day, day, label)


def _closes_schools(nation: Nation, day: dt.date) -> bool:
    # Schools in Scotland do not follow the bank holidays; early May is the one nearly all keep.
    return nation != Nation.SCOTLAND or (day.month == 5 and day.day <= 8)
