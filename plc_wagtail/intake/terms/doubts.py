"""What is odd about terms and closures once they stand side by side; nothing is changed."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate, pairwise

from plc_wagtail.enums import ClosureKind
from plc_wagtail.intake.lines import SourceLine
from plc_wagtail.intake.personal import has_personal_data
from plc_wagtail.intake.terms.codes import TermCode
from plc_wagtail.intake.terms.result import ReadClosure, ReadTerm, ReadYear
from plc_wagtail.intake.terms.statements import Doubts
from plc_wagtail.school_year import Closure
from plc_wagtail.school_year.weeks import DAY, is_weekend
from plc_wagtail.school_year.year import BREAKS

LONGEST_TERM, LONGEST_CLOSURE, LONGEST_GAP = 140 * DAY, 75 * DAY, 35 * DAY
SINGLE = frozenset({ClosureKind.INSET, ClosureKind.BANK_HOLIDAY, ClosureKind.OTHER})


class Days:
    """Ranges of days that can be asked whether they hold or touch others."""

    def __init__(self, ranges: Iterable[tuple[dt.date, dt.date]]) -> None:
        ordered = sorted(ranges)
        self.starts = [start for start, _ in ordered]
        self.latest = list(accumulate((end for _, end in ordered), max))

    def touch(self, start: dt.date, end: dt.date) -> bool:
        """Some range has a day from start to end, both counted."""
        place = bisect_right(self.starts, end)
        return place > 0 and self.latest[place - 1] >= start


def doubt(years: tuple[ReadYear, ...], lines: dict[int, SourceLine], doubts: Doubts) -> None:
    terms = [one for year in years for one in year.terms]
    closures = [one for year in years for one in year.closures]
    found = [*_of_terms(terms), *_of_closures(terms, closures)]
    for code, numbers in found:
        doubts.add(code, lines[numbers[0]])


def _of_terms(terms: list[ReadTerm]) -> Iterator[tuple[TermCode, tuple[int, ...]]]:
    ordered = sorted(terms, key=lambda one: one.term.start)
    for one in ordered:
        if is_weekend(one.term.start) or is_weekend(one.term.end):
            yield TermCode.WEEKEND, one.lines
        if one.term.end - one.term.start > LONGEST_TERM:
            yield TermCode.LONG_RANGE, one.lines
    for before, after in pairwise(ordered):
        if after.term.start <= before.term.end:
            yield TermCode.OVERLAP, after.lines
        # Summer lies between two years.
        same_year = before.term.end.month < 7 or before.term.end.month > 8
        if same_year and after.term.start - before.term.end > LONGEST_GAP:
            yield TermCode.GAP, after.lines


def _of_closures(
    terms: list[ReadTerm], closures: list[ReadClosure]
) -> Iterator[tuple[TermCode, tuple[int, ...]]]:
    in_term = Days((one.term.start, one.term.end) for one in terms)
    breaks = Days(
        (one.closure.start, one.closure.end) for one in closures if one.closure.kind in BREAKS
    )
    for one in closures:
        closure = one.closure
        if closure.end - closure.start > LONGEST_CLOSURE:
            yield TermCode.LONG_RANGE, one.lines
        if closure.kind in SINGLE and is_weekend(closure.start):
            yield TermCode.WEEKEND, one.lines
        if has_personal_data(closure.label):
            yield TermCode.PERSONAL_DATA, one.lines
        yield from _against_terms(one, in_term, breaks, bool(terms))


def _against_terms(
    one: ReadClosure, in_term: Days, breaks: Days, has_terms: bool
) -> Iterator[tuple[TermCode, tuple[int, ...]]]:
    closure = one.closure
    days = (closure.start, closure.end)
    if not has_terms or closure.end < closure.start:
        return
    if closure.kind is ClosureKind.INSET:
        if not in_term.touch(*days):
            yield TermCode.INSET_OUTSIDE_TERM, one.lines
        if breaks.touch(*days):
            yield TermCode.OVERLAP, one.lines
    elif closure.kind is ClosureKind.HALF_TERM and not _lies_between(in_term, closure):
        yield TermCode.OUTSIDE_TERM, one.lines
    elif _is_long_holiday(closure) and in_term.touch(*days):
        yield TermCode.OVERLAP, one.lines


def _is_long_holiday(closure: Closure) -> bool:
    return closure.kind is ClosureKind.HOLIDAY and closure.length > 4 * DAY


def _lies_between(in_term: Days, closure: Closure) -> bool:
    """In a term, or between two that are half terms themselves."""
    return in_term.touch(closure.start - 4 * DAY, closure.end + 4 * DAY)
