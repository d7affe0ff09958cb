"""Moments that a program wrote: told by the school's clock, and the day stays right."""

import pytest

from tests.intake.calendars import facts


@pytest.mark.parametrize(
    ("text", "date", "start"),
    [
        ("2027-06-10T14:45:00Z", "2027-06-10", "15:45"),
        ("2027-06-10T14:45:00.000Z", "2027-06-10", "15:45"),
        ("20270610T144500Z", "2027-06-10", "15:45"),
        ("2027-06-10 14:45 UTC", "2027-06-10", "15:45"),
        ("2026-11-12T14:45:00Z", "2026-11-12", "14:45"),
        ("2027-06-10T15:45:00+01:00", "2027-06-10", "15:45"),
        ("2027-06-10T15:45", "2027-06-10", "15:45"),
        ("2027-06-09T23:30:00Z", "2027-06-10", "00:30"),
        # A date without a time, as programs store it in summer and in any season.
        ("2027-06-09T23:00:00Z", "2027-06-10", None),
        ("2027-06-10T00:00:00Z", "2027-06-10", None),
        ("2026-11-12T00:00:00Z", "2026-11-12", None),
    ],
)
def test_a_moment_is_told_by_the_clock_of_the_school(text, date, start):
    assert facts(f"{text} PLC", "date", "start", "title") == [(date, start, "PLC")]


def test_two_moments_are_start_and_end():
    text = "2027-06-10T14:45:00Z - 2027-06-10T15:45:00Z PLC"

    assert facts(text, "date", "start", "end") == [("2027-06-10", "15:45", "16:45")]


def test_a_school_elsewhere_has_a_clock_of_its_own():
    assert facts("2027-06-10T14:45:00Z", "start", time_zone="Asia/Hong_Kong") == [("22:45",)]


def test_a_range_on_the_school_clock_is_not_taken_for_a_distance_from_utc():
    assert facts("2026-11-12T08:45-09:45", "start", "end") == [("08:45", "09:45")]


def test_a_moment_that_never_was_is_no_date():
    assert facts("2026-13-45T99:99:99Z", "date", "warnings") == [(None, ["invalid_date"])]
