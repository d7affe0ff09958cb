"""One entry of a calendar, before it is written as iCalendar."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from plc_wagtail.exceptions import CalendarError

STATUSES = frozenset({"CONFIRMED", "TENTATIVE", "CANCELLED"})


@dataclass(frozen=True, kw_only=True)
class CalendarEntry:
    """A meeting or a whole day, as RFC 5545 knows it.

    `start` is an aware datetime, or a date for whole days. `end` is of the same kind; for dates
    it is the day after the last (None: one day), for times None leaves it open. `last_modified`
    is when the meeting last changed, not when the file is made: equal entries must give equal
    bytes. `sequence` goes up with each change of time, place or status, and never down. `class_`
    is CLASS: PUBLIC, PRIVATE or CONFIDENTIAL.

    Raises CalendarError, naming the UID, for what calendar clients would misread.
    """

    uid: str
    summary: str
    start: dt.datetime | dt.date
    end: dt.datetime | dt.date | None = None
    last_modified: dt.datetime
    created: dt.datetime | None = None
    sequence: int = 0
    status: str = "CONFIRMED"
    transparent: bool = False
    location: str = ""
    description: str = ""
    url: str = ""
    categories: tuple[str, ...] = ()
    class_: str = "PUBLIC"

    def __post_init__(self) -> None:
        if not self.uid:
            raise CalendarError(f"A calendar entry has no UID: {self.summary!r}")
        if self.status not in STATUSES:
            raise CalendarError(f"{self.uid}: {self.status!r} is not a status")
        for name in ("start", "end", "last_modified", "created"):
            self._refuse_naive(name)
        if self.end is not None:
            self._refuse_wrong_end(self.end)

    @property
    def is_all_day(self) -> bool:
        return not isinstance(self.start, dt.datetime)

    @property
    def is_cancelled(self) -> bool:
        return self.status == "CANCELLED"

    def _refuse_naive(self, name: str) -> None:
        value = getattr(self, name)
        if isinstance(value, dt.datetime) and value.utcoffset() is None:
            raise CalendarError(f"{self.uid}: {name} has no time zone: {value.isoformat()}")

    def _refuse_wrong_end(self, end: dt.datetime | dt.date) -> None:
        if isinstance(end, dt.datetime) == self.is_all_day:
            raise CalendarError(f"{self.uid}: start and end must both be dates or both be times")
        if end < self.start or (self.is_all_day and end == self.start):
            raise CalendarError(f"{self.uid}: it ends before it starts: {end.isoformat()}")
