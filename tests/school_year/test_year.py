from datetime import date

import pytest

from plc_wagtail.enums import ClosureKind
from plc_wagtail.school_year import Closure, Term
from tests.school_year.calendars import AUTUMN, FIRST_DAY, OCTOBER, thornmere


def test_a_year_contains_both_its_ends():
    year = thornmere()
    days = [date(2026, 8, 31), date(2026, 9, 1), date(2027, 8, 31), date(2027, 9, 1)]

    assert [year.contains(day) for day in days] == [False, True, True, False]


def test_the_closure_of_a_day_is_found():
    year = thornmere()

    assert year.closure_on(date(2026, 10, 30)) == OCTOBER
    assert year.closure_on(date(2026, 10, 31)) is None


def test_of_two_closures_on_a_day_the_shorter_counts():
    holiday = Closure(ClosureKind.HOLIDAY, date(2026, 8, 1), date(2026, 9, 1))
    year = thornmere(closures=(holiday, FIRST_DAY))

    assert year.closure_on(date(2026, 9, 1)) == FIRST_DAY


def test_the_term_of_a_day_is_found_in_its_half_term_too():
    year = thornmere()

    assert year.term_on(date(2026, 10, 28)) == AUTUMN
    assert year.term_on(date(2026, 12, 28)) is None


@pytest.mark.parametrize(
    ("day", "in_term"),
    [
        pytest.param(date(2026, 9, 1), True, id="training day"),
        pytest.param(date(2026, 10, 26), False, id="half term"),
        pytest.param(date(2026, 12, 24), False, id="holiday"),
        pytest.param(date(2027, 5, 3), True, id="bank holiday"),
        pytest.param(date(2027, 7, 22), False, id="after the last day"),
    ],
)
def test_half_terms_and_holidays_are_not_in_term(day, in_term):
    assert thornmere().is_in_term(day) is in_term


def test_a_term_with_its_ends_swapped_holds_no_day():
    swapped = Term("Autumn", date(2026, 12, 18), date(2026, 9, 1))
    year = thornmere(terms=(swapped,))

    assert year.term_on(date(2026, 10, 1)) is None
