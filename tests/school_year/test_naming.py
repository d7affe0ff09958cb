from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plc_wagtail.exceptions import SchoolYearError
from plc_wagtail.school_year import first_year_of, parse_year_name, year_name


@pytest.mark.parametrize(
    "name",
    [
        "2026-27",
        "2026/27",
        "2026-2027",
        "26-27",
        "26/27",
        "2026 to 2027",
        "2026 to 27",
        "2026–2027",
        "2026 — 27",
        " 2026\u201127 ",
    ],
)
def test_the_ways_schools_write_a_year_are_read(name):
    assert parse_year_name(name) == 2026


@pytest.mark.parametrize(
    "name", ["", "2026", "2026-28", "2027-26", "2026-2028", "2026 27", "next year", "12026-27"]
)
def test_what_is_no_school_year_is_refused_by_name(name):
    with pytest.raises(SchoolYearError) as refusal:
        parse_year_name(name)

    assert f"“{name}”" in str(refusal.value)


@given(st.integers(2000, 2098))
def test_a_written_year_is_read_back(first_year):
    assert parse_year_name(year_name(first_year)) == first_year


def test_the_end_of_a_century_is_written_with_two_digits():
    assert year_name(2099) == "2099-00"
    assert parse_year_name("2099-00") == 2099


def test_august_starts_a_school_year():
    assert first_year_of(date(2027, 7, 31)) == 2026
    assert first_year_of(date(2027, 8, 1)) == 2027


def test_the_month_that_starts_a_year_can_be_another():
    assert first_year_of(date(2027, 8, 1), first_month=9) == 2026
