"""The calendar as a month grid and as a year planner: the same meetings with the school's days."""

from __future__ import annotations

import datetime as dt
from functools import cached_property

from plc_wagtail.enums import DayMark
from plc_wagtail.models.calendar_days import calendar_months
from plc_wagtail.models.calendar_facts import CalendarFacts
from plc_wagtail.models.timetable import TimetableYear
from plc_wagtail.school_year import (
    Month,
    bank_holidays,
    first_year_of,
    months_between,
    year_marks,
)

# A school year, and a few months more for one that starts and ends within a month.
LONGEST_PLAN = 14
SEPTEMBER = 9


class GridFacts(CalendarFacts):
    """What both views show of some months; they differ in which."""

    months: list[Month]

    @property
    def today(self):
        return self.now.date()

    @cached_property
    def marks(self):
        first, last = self.months[0].start, self.months[-1].end
        shown = [year for year in self.school.years if year.start <= last and year.end >= first]
        national = bank_holidays(self.settings.nation, first, last)
        marks = [mark for year in shown for mark in year_marks(year, days_of(year, national))]
        other = {day: name for day, name in national.items() if not in_any(shown, day)}
        return sorted([*marks, *year_marks(None, other)], key=lambda mark: (mark.start, mark.end))

    @cached_property
    def is_confirmed(self):
        """True if the school has confirmed its dates for every day that is shown here."""
        days = (self.months[0].end, self.months[-1].start)
        years = [self.school.year_on(day) for day in days]
        return all(year and year.confirmed for year in years)

    @cached_property
    def grid(self):
        fitting = [row for row in self.timetable.rows if self.fits_all(row)]
        return calendar_months(self.months, rows=fitting, marks=self.marks, today=self.today)

    @property
    def kinds(self):
        """The kinds of marks that the key has to explain."""
        found = {kind for month in self.grid for day in month.days for kind in day.kinds}
        return [kind for kind in DayMark if kind in found]


class MonthFacts(GridFacts):
    """One month; the filters count the meetings of its whole school year."""

    view = "month"

    @cached_property
    def month(self):
        return self.asked_month or self.usual_month

    @property
    def months(self):
        return [self.month]

    @cached_property
    def asked_month(self):
        """The month asked for; None unless there is something to say of its year."""
        month = Month.parse(self.asked.month)
        return month if month and self.first <= month <= self.last else None

    @cached_property
    def usual_month(self):
        """This month, or the first with a meeting of another year that was asked for."""
        year = self.chosen_year
        dates = [row.date for row in year.rows if row.date] if year else []
        if year is self.usual_year or not dates:
            return Month.of(self.today)
        return Month.of(min(dates))

    @cached_property
    def reach(self):
        """The days between which months can be turned to: all meetings, school years, today."""
        dates = [row.date for row in self.timetable.rows if row.date]
        years = [day for year in self.school.years for day in (year.start, year.end)]
        return sorted([*dates, *years, self.today])

    @property
    def first(self):
        return Month.of(self.reach[0])

    @property
    def last(self):
        return Month.of(self.reach[-1])

    @cached_property
    def whole_year(self):
        """The year of most of the month, with meetings or without."""
        year = self.school.year_on(self.month.end) or self.school.year_on(self.month.start)
        known = (found for found in self.timetable.years if found.year == year)
        return next(known, TimetableYear(year, ()))

    @cached_property
    def unknown(self):
        return super().unknown | ({"month"} if self.asked.month and not self.asked_month else set())

    @property
    def before(self):
        """(month, address) of the month before; None at the first."""
        return self.turned(-1) if self.month > self.first else None

    @property
    def after(self):
        return self.turned(1) if self.month < self.last else None

    @property
    def this_month(self):
        """The address of the month that is now; "" while it is shown."""
        now = Month.of(self.today)
        return "" if self.month == now else self.kept.url(month=str(now), year="")

    def turned(self, step):
        month = self.month.plus(step)
        return month, self.kept.url(month=str(month), year="")

    @property
    def shown(self):
        return self.grid[0]


class PlannerFacts(GridFacts):
    """The months of one school year on one sheet."""

    view = "year"

    @cached_property
    def whole_year(self):
        """The year asked for or usual; without any meeting, the school year that is now."""
        return self.chosen_year or TimetableYear(self.school.year_on(self.today), ())

    @cached_property
    def months(self):
        year = self.whole_year.year
        first, last = (year.start, year.end) if year else self.unnamed_span
        return list(months_between(first, last))[:LONGEST_PLAN]

    @property
    def unnamed_span(self):
        """September to August around the first meeting of dates that lie in no named year."""
        dates = [row.date for row in self.year_rows if row.date]
        first = first_year_of(min(dates, default=self.today), SEPTEMBER)
        return dt.date(first, SEPTEMBER, 1), dt.date(first + 1, SEPTEMBER - 1, 31)


VIEWS = {facts.view: facts for facts in (CalendarFacts, MonthFacts, PlannerFacts)}


def calendar_facts(page, **sources):
    """The facts of the view the address asks for; of the list for one nobody knows."""
    asked = sources["parts"].request.GET.get("view", "")
    return VIEWS.get(asked, CalendarFacts)(page, **sources)


def days_of(year, days):
    return {day: name for day, name in days.items() if year.contains(day)}


def in_any(years, day):
    return any(year.contains(day) for year in years)
