"""Thornmere's dates in any school year: 2026-27 as the school announced it, others alike."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from plc_wagtail.enums import ClosureKind, Nation
from plc_wagtail.school_year import (
    SchoolYear,
    date_in_week,
    half_terms,
    usual_shape,
)

FRIDAY = 4
# Half term and week of the two training days that are not the first day of a term.
MIDDLE_TRAINING_DAYS = {"Spring 1": 4, "Summer 1": 2}


@dataclass(frozen=True)
class SchoolDates:
    """The year and the days on which Thornmere's pupils have another day than usual."""

    year: SchoolYear
    training_days: dict[str, dt.date]

    @property
    def evenings_day(self):
        """Closed because staff trained on six evenings: the last day of the summer term."""
        return self.year.terms[-1].end

    @property
    def early_day(self):
        """Pupils finish at 1:30pm on the last day of the autumn term."""
        return self.year.terms[0].end

    def on(self, half_term, week, weekday):
        """That weekday of that week of the half term; earlier where it is cut short or closed."""
        half = self.half_term(half_term)
        day = date_in_week(half, week, weekday)
        while not self.is_open(day) or day > half.end:
            day -= dt.timedelta(weeks=1)
        return day

    def is_open(self, day):
        return self.year.is_in_term(day) and self.year.closure_on(day) is None

    def half_term(self, name):
        return next(half for half in half_terms(self.year) if half.name == name)

    def closures(self):
        """(kind, day, pupils finish at, note for parents) of each single day."""
        for day in sorted(self.training_days.values()):
            yield ClosureKind.INSET, day, None, ""
        yield (
            ClosureKind.DISAGGREGATED_DAY,
            self.evenings_day,
            None,
            "Staff do this day's training on six evenings in the year.",
        )
        yield ClosureKind.OTHER, self.early_day, dt.time(13, 30), ""


def school_dates(first_year: int) -> SchoolDates:
    year = usual_shape(Nation.ENGLAND, first_year)
    autumn, spring = year.terms[0], year.terms[1]
    days = {"Autumn 1": autumn.start, "Spring start": spring.start}
    halves = {half.name: half for half in half_terms(year)}
    for name, week in MIDDLE_TRAINING_DAYS.items():
        days[name] = date_in_week(halves[name], week, FRIDAY)
    return SchoolDates(year, days)
