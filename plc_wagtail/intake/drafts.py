"""A meeting while it is being read: what its line says, before dates are settled."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from plc_wagtail.enums import DayType, MeetingStatus, Precision, TimeBasis
from plc_wagtail.intake.codes import Code
from plc_wagtail.intake.document import Candidate
from plc_wagtail.intake.facts import Facts
from plc_wagtail.intake.lines import SourceLine
from plc_wagtail.intake.recurrence import Rule
from plc_wagtail.intake.times import Times
from plc_wagtail.intake.written import Written


@dataclass(frozen=True)
class YearHeading:
    """The year a heading states: that of a school year's start, or a plain calendar year."""

    first_year: int | None = None
    calendar_year: int | None = None


@dataclass(kw_only=True)
class Draft:
    """`section` counts headings with a title; `sibling_year` is one written in the same line.

    `choice` is the same number for rows of which one is to be chosen; `rule` makes several
    meetings of this one, `skipped` are the dates it leaves out. The last fields are filled in when
    the whole list has been read.
    """

    line: SourceLine
    written: Written | None = None
    previous_written: Written | None = None
    number: int | None = None
    section: int = 0
    choice: int | None = None
    year_heading: YearHeading = YearHeading()
    sibling_year: int | None = None
    rule: Rule | None = None
    skipped: tuple[Written, ...] = ()
    precision: Precision = Precision.EXACT
    times: Times | None = None
    facts: Facts = Facts()
    title: str = ""
    location: str = ""
    notes: list[str] = field(default_factory=list)
    staff_notes: list[str] = field(default_factory=list)
    codes: set[Code] = field(default_factory=set)
    uid: str = ""
    include: bool = True

    n: int = 0
    date: dt.date | None = None
    date_end: dt.date | None = None
    previous_date: dt.date | None = None
    candidates: tuple[Candidate, ...] = ()

    @property
    def weekday(self) -> int | None:
        return self.written.weekday if self.written else None

    @property
    def start(self) -> dt.time | None:
        return self.times.start if self.times else None

    @property
    def end(self) -> dt.time | None:
        return self.times.end if self.times else None

    @property
    def is_exact(self) -> bool:
        return self.precision is Precision.EXACT

    @property
    def is_training_day(self) -> bool:
        return self.facts.day_type is DayType.TRAINING_DAY

    @property
    def is_cancelled(self) -> bool:
        return self.facts.status is MeetingStatus.CANCELLED

    @property
    def time_basis(self) -> TimeBasis:
        return self.facts.time_basis or TimeBasis.UNSPECIFIED

    @property
    def status(self) -> MeetingStatus:
        """A meeting that was moved and then cancelled is cancelled."""
        if self.previous_written and not self.is_cancelled:
            return MeetingStatus.RESCHEDULED
        return self.facts.status or MeetingStatus.SCHEDULED
