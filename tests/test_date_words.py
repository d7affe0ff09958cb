"""Dates in words."""

from datetime import date, time

import pytest

from plc_wagtail.date_words import Moment, When, day_moments, when_words
from plc_wagtail.enums import Precision, TimeStyle

THURSDAY = date(2026, 11, 12)


def test_meeting_is_written_as_govuk_does():
    when = when_words(THURSDAY, start=time(15, 45), end=time(16, 45))

    assert str(when) == "Thursday 12 November 2026, 3:45pm to 4:45pm"


def test_each_part_carries_its_machine_form():
    when = when_words(THURSDAY, start=time(15, 45), end=time(16, 45), style=TimeStyle.TWENTY_FOUR)

    assert when == When(
        [Moment("Thursday 12 November 2026", "2026-11-12")],
        [Moment("15:45", "15:45"), Moment("16:45", "16:45")],
    )


@pytest.mark.parametrize(
    ("precision", "expected"),
    [
        (Precision.WEEK, Moment("Week beginning Monday 24 May 2027", "2027-W21")),
        (Precision.MONTH, Moment("Some time in May 2027", "2027-05")),
        (Precision.TBC, Moment("Date to be confirmed")),
    ],
)
def test_date_that_is_not_exact_says_how_exact_it_is(precision, expected):
    assert when_words(date(2027, 5, 26), precision=precision).days == [expected]


def test_week_around_new_year_is_numbered_as_in_iso_8601():
    when = when_words(date(2027, 1, 1), precision=Precision.WEEK)

    assert when.days == [Moment("Week beginning Monday 28 December 2026", "2026-W53")]


def test_meeting_without_a_date_is_to_be_confirmed():
    assert str(when_words(None, start=time(15, 45))) == "Date to be confirmed, 3:45pm"


@pytest.mark.parametrize(
    ("end", "texts"),
    [
        (None, ["Thursday 12 November 2026"]),
        (THURSDAY, ["Thursday 12 November 2026"]),
        (date(2026, 11, 13), ["Thursday 12", "Friday 13 November 2026"]),
        (date(2026, 12, 1), ["Thursday 12 November", "Tuesday 1 December 2026"]),
        (date(2027, 1, 4), ["Thursday 12 November 2026", "Monday 4 January 2027"]),
    ],
)
def test_days_in_a_row_say_once_what_they_share(end, texts):
    assert [moment.text for moment in day_moments(THURSDAY, end)] == texts
