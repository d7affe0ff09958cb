"""What a wall planner marks besides meetings: when terms begin and end, and days off."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from plc_wagtail.enums import ClosureKind, DayMark, PupilEffect
from plc_wagtail.school_year.pupils import PupilDay, closure_day
from plc_wagtail.school_year.year import BREAKS, Closure, SchoolYear


@dataclass(frozen=True)
class Mark:
    """First and last day, both counted; `label` is a name the school or the nation gave it.

    `pupils` is None where the mark says nothing about them.
    """

    kind: DayMark
    start: dt.date
    end: dt.date
    label: str = ""
    pupils: PupilDay | None = None

    def contains(self, date: dt.date) -> bool:
        return self.start <= date <= self.end


def year_marks(year: SchoolYear | None, bank_holidays: Mapping[dt.date, str]) -> list[Mark]:
    """The marks of one school year in order; only bank holidays until the year is confirmed.

    A bank holiday is left out where the school's own entry covers it.
    """
    own = [] if year is None or not year.confirmed else [*_terms(year), *_closures(year)]
    covered = [mark for mark in own if mark.pupils]
    national = [
        Mark(DayMark.BANK_HOLIDAY, date, date, name)
        for date, name in bank_holidays.items()
        if not any(mark.contains(date) for mark in covered)
    ]
    return sorted([*own, *national], key=lambda mark: (mark.start, mark.end))


def _terms(year):
    for term in year.terms:
        if term.start <= term.end:
            yield Mark(DayMark.TERM_STARTS, term.start, term.start, term.name)
            yield Mark(DayMark.TERM_ENDS, term.end, term.end, term.name)


def _closures(year):
    for closure in year.closures:
        if closure.start <= closure.end:
            pupils = closure_day(closure)
            kind = _kind(closure, pupils)
            yield Mark(kind, closure.start, closure.end, _label(closure), pupils)


def _label(closure):
    """A break without a name of its own is told by its kind: half term or holiday."""
    kind = ClosureKind(closure.kind).label if closure.kind in BREAKS else ""
    return closure.label or str(kind)


def _kind(closure: Closure, pupils: PupilDay) -> DayMark:
    if closure.kind in BREAKS:
        return DayMark.HOLIDAY
    if closure.kind == ClosureKind.BANK_HOLIDAY:
        return DayMark.BANK_HOLIDAY
    if closure.kind == ClosureKind.INSET:
        return DayMark.TRAINING_DAY
    return DayMark.CLOSED if pupils.effect == PupilEffect.CLOSED else DayMark.CHANGED
