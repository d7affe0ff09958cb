"""Facts about a date that may be a slip; which of them matter is for the guard to say."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from enum import StrEnum

from plc_wagtail.school_year.weeks import DAY, is_weekend
from plc_wagtail.school_year.year import SchoolYear

LONGEST_RANGE = 366 * DAY


class DateFinding(StrEnum):
    OUTSIDE_ACADEMIC_YEAR = "outside_academic_year"
    OUTSIDE_TERM = "outside_term"
    WEEKEND = "weekend"
    BANK_HOLIDAY = "bank_holiday"
    CLOSURE = "closure"


def date_findings(
    date: dt.date, year: SchoolYear | None, bank_holidays: Collection[dt.date]
) -> tuple[DateFinding, ...]:
    """What is out of the ordinary, in the order of DateFinding; empty for an ordinary day.

    A day outside the year is not also called outside its terms, and a year whose terms are not
    filled in finds no day outside them.
    """
    outside = year is not None and not year.contains(date)
    found = {
        DateFinding.OUTSIDE_ACADEMIC_YEAR: outside,
        DateFinding.OUTSIDE_TERM: bool(
            year and year.terms and not outside and year.term_on(date) is None
        ),
        DateFinding.WEEKEND: is_weekend(date),
        DateFinding.BANK_HOLIDAY: date in bank_holidays,
        DateFinding.CLOSURE: year is not None and year.closure_on(date) is not None,
    }
    return tuple(finding for finding in DateFinding if found[finding])


def range_findings(
    start: dt.date, end: dt.date, year: SchoolYear | None, bank_holidays: Collection[dt.date]
) -> tuple[DateFinding, ...]:
    """What is found on any day from start to end, both counted; nothing for a reversed range.

    No more than a year's worth of days is looked at, so that a mistyped end (2206) costs no
    more than a right one; by then the range has left any school year.
    """
    length = min(end - start, LONGEST_RANGE)
    days = (start + number * DAY for number in range(length.days + 1))
    found = {finding for day in days for finding in date_findings(day, year, bank_holidays)}
    return tuple(finding for finding in DateFinding if finding in found)
