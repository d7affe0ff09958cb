"""Days on which a meeting would be a surprise."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from plc_wagtail.date_words import day_words
from plc_wagtail.enums import ClosureKind, DayType, Precision, Severity
from plc_wagtail.guard.concern import Concern
from plc_wagtail.guard.reading import Reading, Row
from plc_wagtail.school_year import DateFinding, SchoolYear, date_findings

# The first that fits is told: a Sunday in the holidays is one thing to check, not two.
BY_WEIGHT = (
    DateFinding.WEEKEND,
    DateFinding.BANK_HOLIDAY,
    DateFinding.CLOSURE,
    DateFinding.OUTSIDE_TERM,
)


def date_missing(reading: Reading) -> Iterator[Concern]:
    """A row is easily added and forgotten; "to be confirmed" is a choice of its own."""
    for row in reading.rows:
        if row.meeting.date is None and row.meeting.precision == Precision.EXACT:
            message = _("This meeting has no date, so readers are told it is to be confirmed.")
            yield check(row, "date_missing", message)


def unusual_day(reading: Reading) -> Iterator[Concern]:
    for row in reading.exact_rows:
        date = row.meeting.date
        year = reading.school_year_on(date)
        found = date_findings(date, year, reading.bank_holidays)
        weightiest = next((finding for finding in BY_WEIGHT if finding in found), None)
        if weightiest and not is_expected(year, date, weightiest):
            yield check(row, weightiest, describe(reading, date, year, weightiest))


def is_expected(year: SchoolYear | None, date: dt.date, finding: DateFinding) -> bool:
    """True for closures in which staff are at school."""
    if finding != DateFinding.CLOSURE:
        return False
    closure = year.closure_on(date)
    at_school = closure.kind in {ClosureKind.INSET, ClosureKind.OTHER}
    return at_school or closure.pupils_attend or bool(closure.pupils_until)


def describe(reading: Reading, date: dt.date, year: SchoolYear | None, finding: DateFinding) -> str:
    day = day_words(date)
    if finding == DateFinding.WEEKEND:
        return _("%(day)s is at a weekend.") % {"day": day}
    if finding == DateFinding.BANK_HOLIDAY:
        return _("%(day)s is a bank holiday: %(name)s.") % {
            "day": day,
            "name": reading.bank_holidays[date],
        }
    if finding == DateFinding.OUTSIDE_TERM:
        return _("%(day)s is not in a term of %(year)s.") % {"day": day, "year": year.name}
    closure = year.closure_on(date)
    name = closure.label or ClosureKind(closure.kind).label
    return _("%(day)s falls in: %(closure)s.") % {"day": day, "closure": name}


def training_day_in_doubt(reading: Reading) -> Iterator[Concern]:
    for row in reading.exact_rows:
        year = reading.school_year_on(row.meeting.date)
        day = day_words(row.meeting.date)
        if year is None or not (year.closures or year.confirmed):
            continue
        closure = year.closure_on(row.meeting.date)
        in_calendar = closure is not None and closure.kind == ClosureKind.INSET
        in_programme = row.meeting.day_type == DayType.TRAINING_DAY
        if in_programme and not in_calendar:
            message = _("%(day)s is a training day here, but not in the school's dates.")
            yield check(row, "training_day_without_inset", message % {"day": day})
        if in_calendar and not in_programme:
            message = _("%(day)s is a training day in the school's dates, but not here.")
            yield check(row, "inset_without_training_day", message % {"day": day})


def same_meeting_twice(reading: Reading) -> Iterator[Concern]:
    seen = set()
    for row in reading.exact_rows:
        facts = stated_facts(row.meeting)
        if facts in seen:
            day = day_words(row.meeting.date)
            yield check(row, "same_meeting_twice", _("%(day)s is listed twice.") % {"day": day})
        seen.add(facts)


def stated_facts(meeting: Any) -> tuple[object, ...]:
    """What two rows have in common when they are one meeting."""
    return (
        meeting.date,
        meeting.start_time,
        meeting.end_time,
        meeting.theme_id,
        meeting.strand_key,
        meeting.title.strip().lower(),
    )


def check(row: Row, code: str, message: str) -> Concern:
    return Concern(
        code=str(code),
        severity=Severity.CHECK,
        message=message,
        hint=_("Correct it, or say that it is right."),
        place=row.place("date"),
        text=f"{row.meeting.date} {row.meeting.start_time}",
    )
