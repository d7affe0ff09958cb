"""What a page may say about pupils on a day.

Only two things are ever believed: an effect that was stated for the meeting, and a school year
that the school has confirmed. "Training day" alone says nothing about pupils, because some
schools are closed on it and in others the meeting is in the evening.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from plc_wagtail.enums import ClosureKind, DayType, PupilEffect
from plc_wagtail.school_year.weeks import is_weekend
from plc_wagtail.school_year.year import BREAKS, Closure, SchoolYear


@dataclass(frozen=True)
class PupilDay:
    """`starts` and `ends` are the pupils' times, where they differ from an ordinary day's."""

    effect: PupilEffect
    starts: dt.time | None = None
    ends: dt.time | None = None


@dataclass(frozen=True)
class PupilDate:
    """One line of the list for parents; first and last day, both counted."""

    start: dt.date
    end: dt.date
    effect: PupilEffect
    starts: dt.time | None
    ends: dt.time | None
    kind: ClosureKind
    label: str
    key: str = ""


def pupil_day(
    date: dt.date | None,
    *,
    year: SchoolYear | None,
    stated: PupilEffect = PupilEffect.UNKNOWN,
    stated_from: dt.time | None = None,
    stated_until: dt.time | None = None,
    day_type: DayType = DayType.ORDINARY,
    bank_holidays: Collection[dt.date] = (),
) -> PupilDay:
    """What may be said about pupils on the day of a meeting; UNKNOWN means: say nothing.

    A stated effect wins. Else a confirmed year speaks: by its closure of that day, or, on a
    weekday in term that is no bank holiday, by having none. A training day of which the
    confirmed year knows nothing is a contradiction, and so unknown.
    """
    if stated != PupilEffect.UNKNOWN:
        return PupilDay(PupilEffect(stated), stated_from, stated_until)
    if date is None or year is None or not year.confirmed:
        return PupilDay(PupilEffect.UNKNOWN)
    closure = year.closure_on(date)
    if closure is not None:
        return closure_day(closure)
    ordinary = day_type != DayType.TRAINING_DAY and date not in bank_holidays
    if ordinary and not is_weekend(date) and year.is_in_term(date):
        return PupilDay(PupilEffect.UNCHANGED)
    return PupilDay(PupilEffect.UNKNOWN)


def pupil_dates(year: SchoolYear) -> tuple[PupilDate, ...]:
    """The days, in order, that change the pupils' ordinary week; empty unless confirmed.

    Half terms and holidays are not among them, nor bank holidays outside the terms, nor days
    on which pupils come in as usual.
    """
    if not year.confirmed:
        return ()
    closures = sorted(year.closures, key=lambda closure: (closure.start, closure.end))
    dates = (_line(closure) for closure in closures if _is_for_parents(year, closure))
    return tuple(date for date in dates if date.effect != PupilEffect.UNCHANGED)


def closure_day(closure: Closure) -> PupilDay:
    """What a confirmed closure means for pupils."""
    # A time tells that pupils come in, whether or not "pupils come to school" was ticked too.
    if closure.pupils_until:
        return PupilDay(PupilEffect.EARLY_FINISH, closure.pupils_from, closure.pupils_until)
    if closure.pupils_from:
        return PupilDay(PupilEffect.LATE_START, closure.pupils_from)
    return PupilDay(PupilEffect.UNCHANGED if closure.pupils_attend else PupilEffect.CLOSED)


def _is_for_parents(year: SchoolYear, closure: Closure) -> bool:
    if closure.kind == ClosureKind.BANK_HOLIDAY:
        return year.is_in_term(closure.start)
    return closure.kind not in BREAKS


def _line(closure: Closure) -> PupilDate:
    day = closure_day(closure)
    return PupilDate(
        start=closure.start,
        end=closure.end,
        effect=day.effect,
        starts=day.starts,
        ends=day.ends,
        kind=ClosureKind(closure.kind),
        label=closure.label,
        key=closure.key,
    )
