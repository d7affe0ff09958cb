"""One meeting as the public may see it: what only staff see is not in it."""

from __future__ import annotations

import calendar as months
import datetime as dt
from dataclasses import dataclass, replace
from uuid import UUID

from plc_wagtail.enums import (
    DayType,
    MeetingKind,
    MeetingStatus,
    Precision,
    StrandAudience,
    TimeBasis,
)
from plc_wagtail.models.meeting_standing import MeetingStanding
from plc_wagtail.school_year import PupilDay
from plc_wagtail.school_year.weeks import monday_of

SUNDAY = dt.timedelta(days=6)


@dataclass(frozen=True)
class TimetableRow(MeetingStanding):
    """`place`, `facilitator` and `prepare` are empty unless the school shows them in public;
    `audience` is that of the strand it belongs to, "" without one."""

    uid: UUID
    programme: object
    theme: object | None
    pupils: PupilDay
    audience: StrandAudience | str = ""
    number: int | None = None
    date: dt.date | None = None
    date_end: dt.date | None = None
    start_time: dt.time | None = None
    end_time: dt.time | None = None
    precision: Precision = Precision.EXACT
    title: str = ""
    kind: MeetingKind = MeetingKind.GROUP
    day_type: DayType = DayType.ORDINARY
    time_basis: TimeBasis = TimeBasis.UNSPECIFIED
    status: MeetingStatus = MeetingStatus.SCHEDULED
    status_reason: str = ""
    previous_date: dt.date | None = None
    note: str = ""
    clubs_and_transport: str = ""
    exclusive_day: bool = False
    place: str = ""
    facilitator: str = ""
    prepare: str = ""
    is_past: bool = False
    is_today: bool = False
    is_next: bool = False

    @property
    def is_training_day(self):
        return self.day_type == DayType.TRAINING_DAY

    @property
    def theme_name(self):
        return self.theme.name if self.theme else ""

    @property
    def last_day(self):
        """The last day it may be on; None where nobody knows yet."""
        if self.date is None or self.precision == Precision.TBC:
            return None
        if self.precision == Precision.WEEK:
            # Years end at 9999, and the last of their weeks on a Friday.
            monday = monday_of(self.date)
            return min(monday, dt.date.max - SUNDAY) + SUNDAY
        if self.precision == Precision.MONTH:
            _, length = months.monthrange(self.date.year, self.date.month)
            return self.date.replace(day=length)
        return self.date_end or self.date

    @property
    def order(self):
        """Sorts by day and hour; what has no date comes last."""
        day = self.date or dt.date.max
        return (day, self.start_time or dt.time.min, self.number or 0)

    def seen_at(self, now):
        """The row as it stands at `now`, a local wall-clock time."""
        today = now.date()
        is_today = self.is_dated and self.date <= today <= self.last_day
        return replace(self, is_past=self.is_over(now), is_today=is_today)

    def is_over(self, now):
        if self.last_day is None:
            return False
        ended = self.is_dated and self.end_time and self.end_time <= now.time()
        return self.last_day < now.date() or bool(self.last_day == now.date() and ended)


SHOWN = (
    "uid",
    "number",
    "date",
    "date_end",
    "start_time",
    "end_time",
    "precision",
    "title",
    "kind",
    "day_type",
    "time_basis",
    "status",
    "status_reason",
    "previous_date",
    "clubs_and_transport",
    "exclusive_day",
)


def timetable_row(meeting, *, programme, theme, school, settings, now, audience=""):
    """The public row of a stored meeting; `settings` decide about place, facilitator, prepare."""
    row = TimetableRow(
        **{name: getattr(meeting, name) for name in SHOWN},
        programme=programme,
        theme=theme,
        audience=audience,
        pupils=school.pupils_on(meeting),
        note=meeting.note_public,
        place=meeting.place if settings.show_place else "",
        facilitator=meeting.facilitator if settings.show_facilitator else "",
        prepare=meeting.prepare if settings.show_prepare else "",
    )
    return row.seen_at(now)
