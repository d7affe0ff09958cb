"""What a programme states about its dates of a year, and whether the dates agree."""

from __future__ import annotations

import datetime as dt
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from plc_wagtail.school_year.half_terms import half_term_on
from plc_wagtail.school_year.year import SchoolYear


class PromiseKind(StrEnum):
    MEETINGS = "meetings"
    PER_STRAND = "meetings_per_strand"
    HALF_TERMS = "half_terms"
    MONTHS = "months"
    LATEST_FINISH = "latest_finish"


@dataclass(frozen=True)
class Promises:
    """None is not promised. Months count from 1, January."""

    meetings: int | None = None
    meetings_per_strand: int | None = None
    half_terms: int | None = None
    first_month: int | None = None
    last_month: int | None = None
    latest_finish: dt.time | None = None


@dataclass(frozen=True)
class PlannedMeeting:
    """`day` is None where it is not known to the day."""

    day: dt.date | None
    month: int | None = None
    end: dt.time | None = None
    strand: Hashable | None = None
    is_cancelled: bool = False
    is_moved: bool = False


@dataclass(frozen=True)
class PromiseAnswer:
    """`found` is what the calendar has, in the terms of `promised`; `strand` whose meetings were
    counted, None for all. Planned are those that go ahead, moved ones among them."""

    kind: PromiseKind
    promised: object
    found: object
    is_kept: bool
    planned: int
    cancelled: int
    moved: int
    strand: Hashable | None = None


def promise_answers(
    promises: Promises,
    year: SchoolYear,
    meetings: Iterable[PlannedMeeting],
    strands: Iterable[Hashable],
) -> list[PromiseAnswer]:
    """An answer to each promise that can be judged. A year without any meeting is not planned
    yet, and one without terms cannot be counted in half terms."""
    listed = list(meetings)
    if not listed:
        return []
    return [
        *_counted(PromiseKind.MEETINGS, promises.meetings, listed),
        *_counted_by_strand(promises.meetings_per_strand, listed, strands),
        *_half_terms(promises.half_terms, year, listed),
        *_months(promises, listed),
        *_finish(promises.latest_finish, listed),
    ]


def _going_ahead(listed):
    return [meeting for meeting in listed if not meeting.is_cancelled]


def _answer(kind, promised, found, listed, *, is_kept, strand=None):
    planned = _going_ahead(listed)
    moved = sum(meeting.is_moved for meeting in planned)
    cancelled = len(listed) - len(planned)
    return PromiseAnswer(kind, promised, found, is_kept, len(planned), cancelled, moved, strand)


def _counted(kind, promised, listed, strand=None) -> Iterator[PromiseAnswer]:
    """Exactly as many: one more is time that nobody agreed to."""
    if promised is not None:
        found = len(_going_ahead(listed))
        yield _answer(kind, promised, found, listed, is_kept=found == promised, strand=strand)


def _counted_by_strand(promised, listed, strands) -> Iterator[PromiseAnswer]:
    for strand in strands:
        own = [meeting for meeting in listed if meeting.strand == strand]
        yield from _counted(PromiseKind.PER_STRAND, promised, own, strand)


def _half_terms(promised, year, listed) -> Iterator[PromiseAnswer]:
    if promised is not None and year.terms:
        blocks = {half_term_on(year, m.day) for m in _going_ahead(listed) if m.day} - {None}
        found = len(blocks)
        is_kept = found == promised
        yield _answer(PromiseKind.HALF_TERMS, promised, found, listed, is_kept=is_kept)


def _months(promises, listed) -> Iterator[PromiseAnswer]:
    """From the month of the first meeting to that of the last, in the order of a school year."""
    promised = (promises.first_month, promises.last_month)
    months = [meeting.month for meeting in _going_ahead(listed) if meeting.month]
    if None not in promised and months:
        ordered = sorted(months, key=lambda month: (month - 8) % 12)
        found = (ordered[0], ordered[-1])
        is_kept = found == promised
        yield _answer(PromiseKind.MONTHS, promised, found, listed, is_kept=is_kept)


def _finish(promised, listed) -> Iterator[PromiseAnswer]:
    """Judged by the ends that are stated; kept only if every meeting states one."""
    ends = [meeting.end for meeting in _going_ahead(listed)]
    stated = [end for end in ends if end]
    if promised is not None and stated:
        latest = max(stated)
        is_kept = len(stated) == len(ends) and latest <= promised
        yield _answer(PromiseKind.LATEST_FINISH, promised, latest, listed, is_kept=is_kept)
