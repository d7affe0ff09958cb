from datetime import date

import pytest

from plc_wagtail.school_year import Month, months_between


def test_month_is_written_as_it_is_read():
    assert str(Month.parse("2026-11")) == "2026-11"


@pytest.mark.parametrize(
    "text",
    ["", "2026", "2026-13", "2026-00", "9999-01", "0001-01", "2026-1", "２０２６-11", "2026-11 "],
)
def test_what_is_no_month_is_none(text):
    assert Month.parse(text) is None


def test_months_turn_over_the_year():
    assert [str(Month(2026, 12).plus(step)) for step in (-12, -1, 1, 13)] == [
        "2025-12",
        "2026-11",
        "2027-01",
        "2028-01",
    ]


def test_weeks_begin_on_monday_and_are_whole():
    weeks = Month(2026, 11).weeks

    assert (weeks[0][0], weeks[-1][-1]) == (date(2026, 10, 26), date(2026, 12, 6))
    assert {len(week) for week in weeks} == {7}


def test_a_year_from_september_has_twelve_months():
    months = list(months_between(date(2026, 9, 1), date(2027, 8, 31)))

    assert (str(months[0]), str(months[-1]), len(months)) == ("2026-09", "2027-08", 12)
