"""Whether pupils are in on a day, and why: the answer to a parent's question."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from plc_wagtail.enums import ClosureKind, DayType, PupilEffect
from plc_wagtail.school_year.pupils import PupilDay, pupil_day
from plc_wagtail.school_year.weeks import DAY, is_weekend
from plc_wagtail.school_year.year import BREAKS, SchoolYear


class Reason(StrEnum):
    """Why pupils are in or out; each has a sentence of its own."""

    EFFECT = "effect"
    HALF_TERM = "half_term"
    HOLIDAY = "holiday"
    WEEKEND = "weekend"
    BANK_HOLIDAY = "bank_holiday"
    NO_TERM = "no_term"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class PupilAnswer:
    """`day` is what is known of the pupils' hours; `back` the first day after a break on which
    they are in, None where nobody knows."""

    date: dt.date
    reason: Reason
    day: PupilDay
    back: dt.date | None = None


def pupil_answer(
    date: dt.date,
    *,
    year: SchoolYear | None,
    stated: PupilDay | None = None,
    has_training: bool = False,
    bank_holidays: Collection[dt.date] = (),
) -> PupilAnswer:
    """What may be told of any day: only what was stated or what a confirmed year says.

    `stated` is what a meeting of that day says of pupils; `has_training` that staff train all day.
    """
    if year is None or not year.confirmed:
        return PupilAnswer(date, Reason.UNKNOWN, PupilDay(PupilEffect.UNKNOWN))
    if stated is not None:
        return PupilAnswer(date, Reason.EFFECT, stated)
    closed = PupilDay(PupilEffect.CLOSED)
    reason = _off(date, year)
    if reason:
        is_break = reason != Reason.WEEKEND
        back = _first_day_back(date, year, bank_holidays) if is_break else None
        return PupilAnswer(date, reason, closed, back)
    day_type = DayType.TRAINING_DAY if has_training else DayType.ORDINARY
    day = pupil_day(date, year=year, day_type=day_type, bank_holidays=bank_holidays)
    known = day.effect != PupilEffect.UNKNOWN
    # A bank holiday the school does not list itself is only pointed at (see `pupils`).
    return PupilAnswer(date, Reason.EFFECT if known else _doubt(date, bank_holidays), day)


def _off(date: dt.date, year: SchoolYear) -> Reason | None:
    closure = year.closure_on(date)
    if closure is not None and closure.kind in BREAKS:
        is_half = closure.kind == ClosureKind.HALF_TERM
        return Reason.HALF_TERM if is_half else Reason.HOLIDAY
    if closure is not None:
        return None
    if is_weekend(date):
        return Reason.WEEKEND
    return Reason.NO_TERM if year.terms and year.term_on(date) is None else None


def _doubt(date: dt.date, bank_holidays: Collection[dt.date]) -> Reason:
    return Reason.BANK_HOLIDAY if date in bank_holidays else Reason.UNKNOWN


def _first_day_back(
    date: dt.date, year: SchoolYear, bank_holidays: Collection[dt.date]
) -> dt.date | None:
    """The first later day of the year on which pupils are in for certain."""
    day = date + DAY
    while day <= year.end:
        effect = pupil_day(day, year=year, bank_holidays=bank_holidays).effect
        if effect not in (PupilEffect.CLOSED, PupilEffect.UNKNOWN):
            return day
        day += DAY
    return None
