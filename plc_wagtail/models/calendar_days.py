"""A month of meetings and marks, day by day, for the month grid and the year planner."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, field

from plc_wagtail.enums import DayMark
from plc_wagtail.models.timetable_row import TimetableRow
from plc_wagtail.school_year import Mark, Month
from plc_wagtail.school_year.weeks import DAY, is_weekend


@dataclass(frozen=True)
class CalendarDay:
    """A day as one cell shows it; a day of a neighbouring month is there to fill its week."""

    date: dt.date
    is_outside: bool = False
    is_today: bool = False
    rows: list[TimetableRow] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)

    @property
    def is_weekend(self):
        return is_weekend(self.date)

    @property
    def kinds(self):
        """What the day is marked with, each kind once: meetings that go ahead first."""
        meets = [DayMark.MEETING] if any(not row.is_cancelled for row in self.rows) else []
        return list(dict.fromkeys([*meets, *(mark.kind for mark in self.marks)]))


@dataclass(frozen=True)
class Line:
    """A meeting or a mark as one line of a month's list; both days lie in that month."""

    start: dt.date
    end: dt.date
    row: TimetableRow | None = None
    mark: Mark | None = None

    @property
    def is_range(self):
        return self.start < self.end


@dataclass(frozen=True)
class CalendarMonth:
    """`loose` are meetings of some day of the month that nobody knows yet."""

    month: Month
    weeks: list[list[CalendarDay]]
    marks: list[Mark]
    loose: list[TimetableRow]

    @property
    def days(self):
        return [day for week in self.weeks for day in week if not day.is_outside]

    @property
    def is_empty(self):
        return not self.loose and not any(day.rows or day.marks for day in self.days)

    @property
    def told(self):
        """The ids of meetings on days of which a mark already says what it means for pupils."""
        days = [(day.rows, [mark.pupils for mark in day.marks]) for day in self.days]
        return {row.uid for rows, said in days for row in rows if row.pupils in said}

    @property
    def lines(self):
        """What is on, in order; what lasts longer stands at its first day in the month."""
        rows = {row.uid: row for day in self.days for row in day.rows}.values()
        lines = [self.line(row.date, row.last_day, row=row) for row in rows]
        lines += [self.line(mark.start, mark.end, mark=mark) for mark in self.marks]
        return sorted(lines, key=lambda line: (line.start, line.row is not None, line.end))

    def line(self, start, end, **what):
        return Line(max(start, self.month.start), min(end, self.month.end), **what)


def calendar_months(months, *, rows, marks, today):
    """The months with what falls into them; `rows` and `marks` are each looked at once a month."""
    months = list(months)
    if not months:
        return []
    by_day = rows_by_day(rows, months[0].start, months[-1].end)
    return [calendar_month(month, by_day, rows, marks, today) for month in months]


def calendar_month(month, by_day, rows, marks, today):
    inside = [mark for mark in marks if mark.start <= month.end and mark.end >= month.start]
    weeks = [
        [calendar_day(date, month, by_day, inside, today) for date in week] for week in month.weeks
    ]
    return CalendarMonth(month, weeks, inside, [row for row in rows if is_loose(row, month)])


def calendar_day(date, month, by_day, marks, today):
    if not month.contains(date):
        return CalendarDay(date, is_outside=True)
    found = [mark for mark in marks if mark.contains(date) and stands_out(mark, date)]
    return CalendarDay(date, is_today=date == today, rows=by_day[date], marks=found)


def stands_out(mark, date):
    """A weekend inside a holiday is a weekend like any other."""
    return mark.start == mark.end or not is_weekend(date)


def is_loose(row, month):
    """True for a week that ends in the month, or a meeting some time in it."""
    last = row.last_day
    return not row.is_dated and last is not None and month.contains(last)


def rows_by_day(rows, first, last):
    """{day: its meetings}; one that lasts several days stands at each of them."""
    found = defaultdict(list)
    for row in rows:
        if row.is_dated:
            date, end = max(row.date, first), min(max(row.date, row.last_day), last)
            while date <= end:
                found[date].append(row)
                date += DAY
    return found
