"""Dates and times as people type them."""

from datetime import date, time

import pytest
from django.utils import translation

from plc_wagtail.panels.reading import WrittenDate, read_date, read_time, write_date, write_time


@pytest.mark.parametrize(
    "typed",
    [
        "12/11/2026",
        "12.11.2026",
        "12-11-26",
        "2026-11-12",
        " 12 Nov 2026 ",
        "12th of November 2026",
        "Thursday 12 November 2026",
        "Thurs, 12 Nov. 26",
    ],
)
def test_date_is_read_as_people_write_it(typed):
    assert read_date(typed).date == date(2026, 11, 12)


@pytest.mark.parametrize("typed", ["", "soon", "12 November", "12/11", "12/11-2026", "12 Xyz 2026"])
def test_what_is_no_date_is_not_guessed(typed):
    assert read_date(typed) is None


def test_day_that_does_not_exist_is_told_from_no_date():
    assert read_date("30 February 2026") == WrittenDate(30, 2, 2026)
    assert read_date("30 February 2026").date is None


def test_weekday_typed_is_kept_though_it_may_be_wrong():
    assert read_date("Friday 12 November 2026").weekday == 4


def test_months_are_read_in_the_language_of_the_admin_and_in_english():
    with translation.override("cy"):
        read = [read_date("12 Tachwedd 2026"), read_date("12 November 2026")]

    assert [found.date for found in read] == [date(2026, 11, 12)] * 2


@pytest.mark.parametrize(
    "typed", ["15:45", "15.45", "1545", "3:45pm", "3.45 PM", "345pm", "3:45 p.m."]
)
def test_time_is_read_as_people_write_it(typed):
    assert read_time(typed) == time(15, 45)


@pytest.mark.parametrize(("typed", "hour"), [("3 pm", 15), ("12pm", 12), ("12am", 0), ("9am", 9)])
def test_whole_hour_needs_am_or_pm(typed, hour):
    assert read_time(typed) == time(hour)


@pytest.mark.parametrize("typed", ["", "25:00", "15:60", "15", "13pm", "0am", "late"])
def test_what_is_no_time_is_not_guessed(typed):
    assert read_time(typed) is None


def test_what_is_written_is_read_again():
    day, hour = date(2026, 2, 3), time(9, 5)

    assert (read_date(write_date(day)).date, read_time(write_time(hour))) == (day, hour)
    assert (write_date(None), write_time(None)) == ("", "")
