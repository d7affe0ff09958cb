"""Half terms: the blocks of school weeks that staff count in."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from plc_wagtail.enums import ClosureKind
from plc_wagtail.school_year.weeks import DAY, WEEK, monday_of, weekday_from, weekday_until
from plc_wagtail.school_year.year import Closure, SchoolYear, Term

Item = TypeVar("Item")


@dataclass(frozen=True)
class HalfTerm:
    """First and last day, both counted."""

    name: str
    start: dt.date
    end: dt.date

    def contains(self, date: dt.date) -> bool:
        return self.start <= date <= self.end


def half_terms(year: SchoolYear) -> tuple[HalfTerm, ...]:
    """The year's half terms in order: "Autumn 1", "Autumn 2", "Spring 1" and so on.

    A term with no half-term break inside it keeps its own name ("Term 3").
    """
    terms = sorted(year.terms, key=lambda term: term.start)
    return tuple(half_term for term in terms for half_term in _split(term, year.closures))


def half_term_on(year: SchoolYear, date: dt.date) -> HalfTerm | None:
    return next((half_term for half_term in half_terms(year) if half_term.contains(date)), None)


def week_of_half_term(half_term: HalfTerm, date: dt.date) -> int:
    """Which Monday-to-Sunday week; week 1 holds the first day. Earlier weeks are 0, -1, ..."""
    return (monday_of(date) - monday_of(half_term.start)) // WEEK + 1


def date_in_week(half_term: HalfTerm, week: int, weekday: int) -> dt.date:
    """The date of a weekday (Monday is 0) in a week counted as in `week_of_half_term`.

    It may lie outside the half term: before its first day, or in a week it does not have.
    """
    return monday_of(half_term.start) + (week - 1) * WEEK + weekday * DAY


def group_by_half_term(
    year: SchoolYear, items: Iterable[Item], date_of: Callable[[Item], dt.date | None]
) -> list[tuple[HalfTerm | None, list[Item]]]:
    """Items under their half terms, both in order; groups without items are left out.

    A day between two half terms counts with the one that follows. What has no date, lies
    outside the year or after the last half term comes last, under None.
    """
    blocks = half_terms(year)
    groups: dict[HalfTerm | None, list[Item]] = {block: [] for block in (*blocks, None)}
    for item in items:
        groups[_block_for(year, blocks, date_of(item))].append(item)
    return [(block, members) for block, members in groups.items() if members]


def _block_for(
    year: SchoolYear, blocks: tuple[HalfTerm, ...], date: dt.date | None
) -> HalfTerm | None:
    if date is None or not year.contains(date):
        return None
    return next((block for block in blocks if date <= block.end), None)


def _split(term: Term, closures: Iterable[Closure]) -> list[HalfTerm]:
    spans = list(_spans_between_breaks(term, closures))
    if len(spans) == 1:
        return [HalfTerm(term.name, *spans[0])]
    base = re.sub(r"\s+term$", "", term.name, flags=re.IGNORECASE)
    return [HalfTerm(f"{base} {number}", *span) for number, span in enumerate(spans, 1)]


def _spans_between_breaks(
    term: Term, closures: Iterable[Closure]
) -> Iterator[tuple[dt.date, dt.date]]:
    breaks = (c for c in closures if c.kind == ClosureKind.HALF_TERM and c.start <= c.end)
    start = term.start
    for closure in sorted(breaks, key=lambda closure: closure.start):
        if closure.end < start or closure.start > term.end:
            continue
        before = weekday_until(closure.start - DAY)
        if start <= before:
            yield start, before
        start = weekday_from(closure.end + DAY)
    if start <= term.end:
        yield start, term.end
