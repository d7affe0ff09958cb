"""Dates of one school year carried into another by their pattern, not by their number.

The 2nd Thursday of the first half term stays the 2nd Thursday of the first half term. A training
day stays the same one of the year's training days, counted from the first.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from plc_wagtail.enums import ClosureKind
from plc_wagtail.school_year.half_terms import HalfTerm, half_terms
from plc_wagtail.school_year.weeks import DAY, WEEK, is_weekend
from plc_wagtail.school_year.year import SchoolYear


@dataclass(frozen=True)
class Pattern:
    """The `nth` (from 1) such weekday (Monday is 0) of the half term with this place (from 0)."""

    half_term: int
    weekday: int
    nth: int


@dataclass(frozen=True)
class RolledDate:
    """`wished` is the day of the pattern; `new` another one where that is no school day.

    Both are None where there is no pattern to follow: a weekend, a day outside every half term,
    a year without terms. `half_term` is the new year's name for it; "" for a training day.
    """

    old: dt.date
    new: dt.date | None = None
    wished: dt.date | None = None
    pattern: Pattern | None = None
    half_term: str = ""

    @property
    def is_shifted(self) -> bool:
        return self.new != self.wished


def roll_over(
    dates: Iterable[dt.date], old: SchoolYear, new: SchoolYear, free: Collection[dt.date] = ()
) -> list[RolledDate]:
    """The dates in the order given; `free` are the bank holidays of the new year.

    No new date is at a weekend, in a closure (but for training days) or in `free`, and no two
    dates that differed fall on one day.
    """
    taken: dict[dt.date, dt.date] = {}
    rolled: dict[dt.date, RolledDate] = {}
    for date in sorted(set(given := list(dates))):
        rolled[date] = _roll(date, old, new, free, taken)
        if rolled[date].new:
            taken[rolled[date].new] = date
    return [rolled[date] for date in given]


def pattern_of(date: dt.date, year: SchoolYear) -> Pattern | None:
    for place, half_term in enumerate(half_terms(year)):
        if half_term.contains(date) and not is_weekend(date):
            first = _first(half_term, date.weekday())
            return Pattern(place, date.weekday(), (date - first) // WEEK + 1)
    return None


def _roll(
    date: dt.date,
    old: SchoolYear,
    new: SchoolYear,
    free: Collection[dt.date],
    taken: Collection[dt.date],
) -> RolledDate:
    training = _training_days(old)
    if date in training:
        days = dict(enumerate(_training_days(new)))
        day = days.get(training.index(date))
        day = None if day in taken else day
        return RolledDate(date, day, day)
    pattern, blocks = pattern_of(date, old), half_terms(new)
    if pattern is None or pattern.half_term >= len(blocks):
        return RolledDate(date)
    block = blocks[pattern.half_term]
    wished = _first(block, pattern.weekday) + (pattern.nth - 1) * WEEK
    fits = (day for day in _nearest(wished, block) if _is_school_day(day, new, free, taken))
    return RolledDate(date, next(fits, None), wished, pattern, block.name)


def _first(block: HalfTerm, weekday: int) -> dt.date:
    return block.start + (weekday - block.start.weekday()) % 7 * DAY


def _nearest(wished: dt.date, block: HalfTerm) -> Iterator[dt.date]:
    """The day, then the same weekday in other weeks, then any day, each from near to far."""
    days = [block.start + number * DAY for number in range((block.end - block.start).days + 1)]
    return iter(
        sorted(days, key=lambda day: (day.weekday() != wished.weekday(), abs(day - wished), day))
    )


def _is_school_day(
    day: dt.date, year: SchoolYear, free: Collection[dt.date], taken: Collection[dt.date]
) -> bool:
    return not (is_weekend(day) or day in free or day in taken or year.closure_on(day) is not None)


def _training_days(year: SchoolYear) -> list[dt.date]:
    """The days on which the school is closed for training, in order."""
    spans = [one for one in year.closures if one.kind == ClosureKind.INSET]
    days = {
        one.start + number * DAY
        for one in spans
        for number in range((one.end - one.start).days + 1)
    }
    return sorted(day for day in days if not is_weekend(day))
