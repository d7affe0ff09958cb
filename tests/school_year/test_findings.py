from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plc_wagtail.school_year import date_findings, range_findings
from tests.school_year.calendars import thornmere

BANK_HOLIDAYS = {date(2026, 12, 25), date(2027, 5, 3)}
DAYS = st.dates(date(2026, 6, 1), date(2027, 12, 1))


@pytest.mark.parametrize(
    ("day", "findings"),
    [
        pytest.param(date(2026, 11, 12), (), id="ordinary Thursday"),
        pytest.param(date(2026, 11, 14), ("weekend",), id="Saturday"),
        pytest.param(date(2026, 11, 15), ("weekend",), id="Sunday"),
        pytest.param(date(2026, 10, 28), ("closure",), id="half term"),
        pytest.param(date(2027, 4, 9), ("outside_term",), id="Easter holiday not filled in"),
        pytest.param(date(2026, 12, 23), ("outside_term", "closure"), id="Christmas holiday"),
        pytest.param(
            date(2026, 12, 25), ("outside_term", "bank_holiday", "closure"), id="Christmas Day"
        ),
        pytest.param(date(2027, 5, 3), ("bank_holiday", "closure"), id="bank holiday in term"),
        pytest.param(date(2025, 11, 12), ("outside_academic_year",), id="last year"),
        pytest.param(
            date(2025, 11, 15), ("outside_academic_year", "weekend"), id="a Saturday last year"
        ),
    ],
)
def test_a_day_is_described_by_what_is_unusual(day, findings):
    assert date_findings(day, thornmere(), BANK_HOLIDAYS) == findings


def test_without_a_year_the_week_and_bank_holidays_still_count():
    assert date_findings(date(2027, 5, 3), None, BANK_HOLIDAYS) == ("bank_holiday",)
    assert date_findings(date(2026, 11, 14), None, ()) == ("weekend",)


def test_a_year_without_terms_finds_nothing_outside_them():
    assert date_findings(date(2026, 11, 12), thornmere(terms=()), ()) == ()


def test_a_range_is_described_by_all_its_days():
    friday_to_monday = (date(2027, 4, 30), date(2027, 5, 3))

    findings = range_findings(*friday_to_monday, thornmere(), BANK_HOLIDAYS)

    assert findings == ("weekend", "bank_holiday", "closure")


def test_an_ordinary_week_has_no_findings():
    assert range_findings(date(2026, 11, 9), date(2026, 11, 13), thornmere(), ()) == ()


def test_a_reversed_range_has_no_findings():
    assert range_findings(date(2026, 11, 15), date(2026, 11, 14), thornmere(), ()) == ()


def test_a_mistyped_end_is_found_outside_the_year():
    findings = range_findings(date(2026, 11, 12), date(9999, 12, 31), thornmere(), ())

    assert findings[0] == "outside_academic_year"


@given(DAYS, st.integers(0, 30))
def test_a_range_finds_what_its_days_find(start, length):
    days = [start + timedelta(days=number) for number in range(length + 1)]

    found = range_findings(start, days[-1], thornmere(), BANK_HOLIDAYS)

    one_by_one = {f for day in days for f in date_findings(day, thornmere(), BANK_HOLIDAYS)}
    assert set(found) == one_by_one


@given(DAYS)
def test_one_day_is_a_range_too(day):
    assert range_findings(day, day, thornmere(), ()) == date_findings(day, thornmere(), ())
