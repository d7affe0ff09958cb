"""A date as it stands in a line, before anybody says which year or order is meant."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from plc_wagtail.intake.codes import DateOrder


@dataclass(frozen=True, kw_only=True)
class Written:
    """What one date says of itself; None where it says nothing.

    `first` and `second` stand for day and month of a date in figures, whose order is settled for
    the whole list at once. `day` None with a month is a whole month.
    """

    weekday: int | None = None
    every_week: bool = False
    day: int | None = None
    month: int | None = None
    year: int | None = None
    first: int | None = None
    second: int | None = None
    unreadable: bool = False
    spelling_assumed: bool = False
    end: Written | None = None

    @property
    def is_numeric(self) -> bool:
        return self.first is not None

    @property
    def has_month(self) -> bool:
        return self.month is not None or self.is_numeric

    @property
    def is_whole_month(self) -> bool:
        return self.month is not None and self.day is None and not self.unreadable

    def day_and_month(self, order: DateOrder = DateOrder.DMY) -> tuple[int | None, int | None]:
        if not self.is_numeric:
            return self.day, self.month
        if order is DateOrder.MDY:
            return self.second, self.first
        return self.first, self.second

    @property
    def is_month_first(self) -> bool:
        """Figures that are a day of some year only in the American order."""
        return self.is_numeric and not self.fits(DateOrder.DMY) and self.fits(DateOrder.MDY)

    def is_day_of(self, other: Written) -> bool:
        """The same day, however it is written; days in figures agree only with figures.

        What only one of them says, a year or a weekday, contradicts nothing.
        """
        own = (self.day, self.month, self.first, self.second)
        agree = _agree(self.year, other.year) and _agree(self.weekday, other.weekday)
        return own == (other.day, other.month, other.first, other.second) and agree and not self.end

    def joined(self, other: Written) -> Written:
        """With the weekday and the year that only the other way to write this day states."""
        weekday = other.weekday if self.weekday is None else self.weekday
        return replace(self, weekday=weekday, year=self.year or other.year)

    def fits(self, order: DateOrder) -> bool:
        """Some year has this day, read in that order."""
        day, month = self.day_and_month(order)
        return safe_date(self.year or 2000, month, day) is not None


def _agree(one: int | None, other: int | None) -> bool:
    return one is None or other is None or one == other


def safe_date(year: int | None, month: int | None, day: int | None) -> dt.date | None:
    """The date, or None where there is none."""
    if year is None or month is None or day is None:
        return None
    try:
        return dt.date(year, month, day)
    except (ValueError, OverflowError):
        return None
