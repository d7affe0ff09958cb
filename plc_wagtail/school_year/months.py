"""Months as a calendar shows them: weeks from Monday to Sunday."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

WRITTEN = re.compile(r"(\d{4})-(\d{2})", re.ASCII)
_WEEKS = calendar.Calendar(firstweekday=calendar.MONDAY)


@dataclass(frozen=True, order=True)
class Month:
    year: int
    number: int

    @classmethod
    def of(cls, date: dt.date) -> Month:
        return cls(date.year, date.month)

    @classmethod
    def parse(cls, text: str) -> Month | None:
        """The month of "2026-11"; None for anything that is no month of a calendar."""
        found = WRITTEN.fullmatch(text)
        year, number = map(int, found.groups()) if found else (0, 0)
        return cls(year, number) if dt.MINYEAR < year < dt.MAXYEAR and 1 <= number <= 12 else None

    def __str__(self) -> str:
        return f"{self.year:04}-{self.number:02}"

    @property
    def start(self) -> dt.date:
        return dt.date(self.year, self.number, 1)

    @property
    def end(self) -> dt.date:
        return dt.date(self.year, self.number, calendar.monthrange(self.year, self.number)[1])

    @property
    def weeks(self) -> list[list[dt.date]]:
        """Whole weeks, so days of the neighbouring months stand at both ends."""
        return _WEEKS.monthdatescalendar(self.year, self.number)

    def contains(self, date: dt.date) -> bool:
        return self.start <= date <= self.end

    def plus(self, months: int) -> Month:
        year, number = divmod(self.year * 12 + self.number - 1 + months, 12)
        return Month(year, number + 1)


def months_between(first: dt.date, last: dt.date) -> Iterator[Month]:
    """Every month that holds a day from first to last, both counted."""
    month = Month.of(first)
    while month <= Month.of(last):
        yield month
        month = month.plus(1)
