"""What a reading gives: rows, the lines that are none, and what holds for the whole list.

Nothing here is a model; the editor confirms rows before anything is stored.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from plc_wagtail.enums import DayType, MeetingStatus, Precision, TimeBasis
from plc_wagtail.intake.codes import Code, DateOrder, Reason, Why

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


@dataclass(frozen=True)
class Candidate:
    date: dt.date
    why: Why

    def to_json(self) -> dict[str, object]:
        return {"date": self.date.isoformat(), "why": str(self.why)}


@dataclass(frozen=True, kw_only=True)
class Row:
    """One meeting as the list states it.

    `n` is the number in the list, or the next one where none is stated (`is_numbered` is then
    False); rows that are alternatives of each other share it. `weekday_stated` counts from
    Monday, 0. `date` is None where it cannot be told. `note_staff` holds what is not for the
    public, such as who leads; `uid` is the identity in the calendar file the row came from.
    `raw` is the line as given.
    """

    n: int
    line: int
    raw: str
    date: dt.date | None = None
    date_end: dt.date | None = None
    weekday_stated: int | None = None
    start: dt.time | None = None
    end: dt.time | None = None
    precision: Precision = Precision.EXACT
    day_type: DayType = DayType.ORDINARY
    time_basis: TimeBasis = TimeBasis.UNSPECIFIED
    location: str = ""
    title: str = ""
    note: str = ""
    note_staff: str = ""
    uid: str = ""
    status: MeetingStatus = MeetingStatus.SCHEDULED
    previous_date: dt.date | None = None
    include: bool = True
    is_numbered: bool = False
    warnings: tuple[Code, ...] = ()
    candidates: tuple[Candidate, ...] = ()

    def to_json(self) -> dict[str, object]:
        """Without the staff's note and the uid: the keys are a promise to other programs."""
        weekday = self.weekday_stated
        return {
            "n": self.n,
            "date": iso(self.date),
            "date_end": iso(self.date_end),
            "weekday_stated": None if weekday is None else WEEKDAYS[weekday],
            "start": clock(self.start),
            "end": clock(self.end),
            "precision": str(self.precision),
            "day_type": str(self.day_type),
            "time_basis": str(self.time_basis),
            "location": self.location,
            "title": self.title,
            "note": self.note,
            "status": str(self.status),
            "previous_date": iso(self.previous_date),
            "include": self.include,
            "warnings": [str(code) for code in self.warnings],
            "candidates": [candidate.to_json() for candidate in self.candidates],
            "line": self.line,
            "raw": self.raw,
        }


@dataclass(frozen=True)
class Ignored:
    """A line that is no meeting; lines count from 1."""

    line: int
    text: str
    reason: Reason

    def to_json(self) -> dict[str, object]:
        return {"line": self.line, "text": self.text, "reason": str(self.reason)}


@dataclass(frozen=True)
class ListWarning:
    """A doubt about the whole list; `years` are school years it fits, nearest first."""

    code: Code
    years: tuple[str, ...] = ()

    def to_json(self) -> dict[str, object]:
        return {"code": str(self.code), "years": list(self.years)}


@dataclass(frozen=True)
class Question:
    """What only a person can answer; the answer goes into the options of the next reading."""

    code: Code
    options: tuple[DateOrder, ...]

    def to_json(self) -> dict[str, object]:
        return {"code": str(self.code), "options": [str(option) for option in self.options]}


@dataclass(frozen=True)
class MeetingList:
    academic_year: str
    rows: tuple[Row, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    warnings: tuple[ListWarning, ...] = ()
    question: Question | None = None

    @property
    def is_unfilled_template(self) -> bool:
        return not self.rows and any(one.reason is Reason.TEMPLATE for one in self.ignored)

    def to_json(self) -> dict[str, object]:
        return {
            "academic_year": self.academic_year,
            "rows": [row.to_json() for row in self.rows],
            "ignored": [line.to_json() for line in self.ignored],
            "warnings": [warning.to_json() for warning in self.warnings],
            "question": self.question.to_json() if self.question else None,
        }


def iso(date: dt.date | None) -> str | None:
    return date.isoformat() if date else None


def clock(time: dt.time | None) -> str | None:
    return time.strftime("%H:%M") if time else None
