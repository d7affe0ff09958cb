"""What a reader must be told: the list itself does not say it, or may be doubted on it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from plc_wagtail.enums import Nation
from plc_wagtail.intake.codes import DateOrder
from plc_wagtail.school_year import SchoolYear, year_name

AUGUST = 8


@dataclass(frozen=True, kw_only=True)
class ReadingOptions:
    """`first_year` is the year in which the chosen school year starts: 2026 for 2026-27.

    `school_year` brings terms and closures, where they are known. `date_order` is the answer to
    the question a first reading asked. `today` turns "next Thursday" into a candidate.
    `first_month` is where the school year is cut: August and later belong to its first year.
    `time_zone` is the one in which the school tells the time.
    """

    first_year: int
    nation: Nation = Nation.ENGLAND
    school_year: SchoolYear | None = None
    latest_finish: dt.time | None = None
    date_order: DateOrder | None = None
    today: dt.date | None = None
    first_month: int = AUGUST
    time_zone: str = "Europe/London"

    @property
    def academic_year(self) -> str:
        return year_name(self.first_year)

    def contains(self, date: dt.date) -> bool:
        """In the chosen year. August counts on both sides: schools return in either month."""
        if self.school_year is not None and self.school_year.contains(date):
            return True
        first = dt.date(self.first_year, self.first_month, 1)
        last = dt.date(self.first_year + 1, AUGUST, 31)
        return first <= date <= last
