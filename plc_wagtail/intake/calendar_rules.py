"""Entries of a calendar file that repeat (RFC 5545, 3.8.5), in bounded time.

dateutil looks for the next date until the year 9999, whatever the rule's own end: a rule for 30
February takes it seconds. So a rule is followed in the last years there are, whose days have the
same weekdays as those of the school, and its dates are brought back.
"""

from __future__ import annotations

import datetime as dt
import re
from calendar import isleap
from dataclasses import dataclass
from functools import cache

from dateutil.rrule import rrulestr
from icalendar import vRecur

from plc_wagtail.intake.options import AUGUST

# A rule that gives more is without end.
MOST = 200
# School years of a rule without an end, its first one counted; years of one that states its end.
SCHOOL_YEARS, YEARS = 2, 10
# Further back the calendar has no other years of the same shape that end before 9999.
EARLIEST = 9_900
ENDS = ("COUNT", "UNTIL")
# More than anybody writes; each costs as much time as the rule itself.
MOST_PLACES = 5
WITHIN_A_DAY = re.compile(r"FREQ=(?:SECOND|MINUTE|HOUR)LY|BY(?:SECOND|MINUTE|HOUR)=", re.IGNORECASE)


@dataclass(frozen=True)
class Series:
    """`goes_on`: there are later dates, which are left out."""

    starts: list[dt.datetime]
    goes_on: bool = False


def series_of(rule: vRecur, start: dt.datetime) -> Series:
    """`start` is on the clock of the entry's own zone, as are the dates of the series."""
    count, until = _stated_end(rule, start)
    horizon = _horizon(start, is_endless=count is None and until is None)
    shift = _shift(start.year, horizon.year)
    if shift is None or len(rule.get("BYSETPOS", ())) > MOST_PLACES:
        return Series([])
    starts: list[dt.datetime] = []
    for late in rrulestr(_without_end(rule), dtstart=start.replace(year=start.year + shift)):
        begin = late.replace(year=late.year - shift)
        if len(starts) == count or (until and begin > until):
            break
        if len(starts) == MOST or begin > horizon:
            return Series(starts, goes_on=True)
        starts.append(begin)
    return Series(starts)


def repeats_within_a_day(rule: vRecur) -> bool:
    return WITHIN_A_DAY.search(rule.to_ical().decode()) is not None


def _without_end(rule: vRecur) -> str:
    kept = {name: value for name, value in rule.items() if name.upper() not in ENDS}
    return vRecur(kept).to_ical().decode()


def _stated_end(rule: vRecur, start: dt.datetime) -> tuple[int | None, dt.datetime | None]:
    (count,), (until,) = rule.get("COUNT", (None,)), rule.get("UNTIL", (None,))
    if until is None or isinstance(until, dt.datetime):
        return count, until and _on_clock_of(start, until)
    return count, dt.datetime.combine(until, dt.time.max, start.tzinfo)


def _on_clock_of(start: dt.datetime, moment: dt.datetime) -> dt.datetime:
    """Files state the end in UTC, or with as little care as they state the start."""
    if start.tzinfo and moment.tzinfo:
        return moment.astimezone(start.tzinfo)
    return moment.replace(tzinfo=start.tzinfo)


def _horizon(start: dt.datetime, *, is_endless: bool) -> dt.datetime:
    if not is_endless:
        return start.replace(year=start.year + YEARS, day=min(start.day, 28))
    first_year = start.year if start.month >= AUGUST else start.year - 1
    last = dt.date(first_year + SCHOOL_YEARS, AUGUST, 31)
    return dt.datetime.combine(last, dt.time.max, start.tzinfo)


@cache
def _shift(first: int, last: int) -> int | None:
    """How many years lie between these years and the last ones with the same days."""
    shape = [_shape(year) for year in range(first, last + 1)]
    for late in range(dt.MAXYEAR - len(shape) + 1, EARLIEST, -1):
        if shape == [_shape(late + place) for place in range(len(shape))]:
            return late - first
    return None


def _shape(year: int) -> tuple[bool, int]:
    return isleap(year), dt.date(year, 1, 1).weekday()
