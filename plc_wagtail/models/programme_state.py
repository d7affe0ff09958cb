"""Where a programme stands today, told from its dates alone."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Stage(StrEnum):
    UNDATED = "undated"
    STARTING = "starting"
    RUNNING = "running"
    FINISHED = "finished"


@dataclass(frozen=True)
class ProgrammeState:
    """`date` is the first day of one that starts, the last of one that is finished.

    `year` counts from 1 and is None outside every year of the programme.
    """

    stage: Stage
    date: dt.date | None = None
    year: int | None = None
    years: int = 0


def programme_state(years, timetable, today):
    """`years` are the SchoolYears the programme names, `timetable` its own Timetable."""
    years = sorted(years, key=lambda year: year.start)
    dates = [row.date for row in timetable.dated]
    starts = dates or [year.start for year in years]
    if not starts:
        return ProgrammeState(Stage.UNDATED, years=len(years))
    began = min([*dates, *(year.start for year in years)])
    ends = max([*(row.last_day for row in timetable.dated), *(last_day(y) for y in years)])
    if today < began:
        return ProgrammeState(Stage.STARTING, min(starts), years=len(years))
    if today > ends and all(row.is_past or row.is_cancelled for row in timetable.rows):
        return ProgrammeState(Stage.FINISHED, ends, years=len(years))
    number = next((n for n, year in enumerate(years, 1) if year.contains(today)), None)
    return ProgrammeState(Stage.RUNNING, year=number, years=len(years))


def last_day(year):
    """The last day of the last term: a year itself runs on through the summer."""
    return max((term.end for term in year.terms), default=year.end)
