"""Where a programme stands, told from its dates."""

from datetime import date

import pytest

from plc_wagtail.enums import MeetingStatus
from plc_wagtail.models.programme_state import ProgrammeState, Stage, programme_state
from plc_wagtail.models.timetable import Timetable
from plc_wagtail.models.timetable_row import TimetableRow
from plc_wagtail.school_year import PupilDay, SchoolYear, Term

FIRST = SchoolYear("2026-27", date(2026, 9, 1), date(2027, 8, 31))
SECOND = SchoolYear(
    "2027-28",
    date(2027, 9, 1),
    date(2028, 8, 31),
    terms=(Term("Summer", date(2028, 4, 17), date(2028, 7, 20)),),
)


def timetable(*days, today=date(2026, 11, 12), **kwargs):
    rows = tuple(
        TimetableRow(
            uid=None,
            programme=None,
            theme=None,
            pupils=PupilDay("unknown"),
            date=day,
            is_past=day is not None and day < today,
            **kwargs,
        )
        for day in days
    )
    return Timetable(rows)


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2026, 8, 31), ProgrammeState(Stage.STARTING, date(2026, 9, 1), years=2)),
        (date(2026, 9, 1), ProgrammeState(Stage.RUNNING, year=1, years=2)),
        (date(2028, 2, 29), ProgrammeState(Stage.RUNNING, year=2, years=2)),
        (date(2028, 7, 20), ProgrammeState(Stage.RUNNING, year=2, years=2)),
        (date(2028, 7, 21), ProgrammeState(Stage.FINISHED, date(2028, 7, 20), years=2)),
    ],
)
def test_years_of_a_programme_tell_where_it_stands(today, expected):
    assert programme_state([SECOND, FIRST], Timetable(), today) == expected


def test_programme_without_dates_or_years_is_undated():
    assert programme_state([], Timetable(), date(2026, 11, 12)) == ProgrammeState(Stage.UNDATED)


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2026, 11, 11), ProgrammeState(Stage.STARTING, date(2026, 11, 12))),
        (date(2026, 11, 12), ProgrammeState(Stage.RUNNING)),
        (date(2026, 12, 4), ProgrammeState(Stage.FINISHED, date(2026, 12, 3))),
    ],
)
def test_without_years_the_meetings_tell(today, expected):
    meetings = timetable(date(2026, 11, 12), date(2026, 12, 3), today=today)

    assert programme_state([], meetings, today) == expected


def test_meeting_to_be_confirmed_keeps_a_programme_running():
    today = date(2026, 12, 4)

    state = programme_state([], timetable(date(2026, 11, 12), None, today=today), today)

    assert state == ProgrammeState(Stage.RUNNING)


def test_cancelled_meeting_to_be_confirmed_does_not():
    today = date(2026, 12, 4)
    cancelled = timetable(None, status=MeetingStatus.CANCELLED).rows
    meetings = Timetable((*timetable(date(2026, 11, 12), today=today).rows, *cancelled))

    assert programme_state([], meetings, today).stage == Stage.FINISHED
