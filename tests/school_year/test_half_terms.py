from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plc_wagtail.enums import ClosureKind, Nation
from plc_wagtail.school_year import (
    Closure,
    HalfTerm,
    Term,
    date_in_week,
    group_by_half_term,
    half_term_on,
    half_terms,
    usual_shape,
    week_of_half_term,
)
from tests.school_year.calendars import AUTUMN, OCTOBER, thornmere

AUTUMN_1 = HalfTerm("Autumn 1", date(2026, 9, 1), date(2026, 10, 23))
AUTUMN_2 = HalfTerm("Autumn 2", date(2026, 11, 2), date(2026, 12, 18))
ANY_DAY = st.dates(date(2020, 1, 1), date(2040, 12, 31))


def test_terms_are_split_by_their_half_terms():
    assert half_terms(thornmere()) == (
        AUTUMN_1,
        AUTUMN_2,
        HalfTerm("Spring 1", date(2027, 1, 4), date(2027, 2, 12)),
        HalfTerm("Spring 2", date(2027, 2, 22), date(2027, 3, 25)),
        HalfTerm("Summer 1", date(2027, 4, 12), date(2027, 5, 28)),
        HalfTerm("Summer 2", date(2027, 6, 7), date(2027, 7, 21)),
    )


def test_a_term_without_a_break_inside_keeps_its_name():
    blocks = (
        Term("Term 2", date(2026, 11, 2), date(2026, 12, 18)),
        Term("Term 1", date(2026, 9, 1), date(2026, 10, 23)),
    )

    assert half_terms(thornmere(terms=blocks)) == (
        HalfTerm("Term 1", date(2026, 9, 1), date(2026, 10, 23)),
        HalfTerm("Term 2", date(2026, 11, 2), date(2026, 12, 18)),
    )


def test_the_word_term_is_left_out_of_a_half_terms_name():
    autumn = Term("Autumn term", AUTUMN.start, AUTUMN.end)

    assert half_terms(thornmere(terms=(autumn,))) == (AUTUMN_1, AUTUMN_2)


def test_a_half_term_written_with_its_weekends_splits_the_same():
    with_weekends = Closure(ClosureKind.HALF_TERM, date(2026, 10, 24), date(2026, 11, 1))
    year = thornmere(terms=(AUTUMN,), closures=(with_weekends,))

    assert half_terms(year) == (AUTUMN_1, AUTUMN_2)


def test_two_closures_for_one_half_term_split_once():
    second_week = Closure(ClosureKind.HALF_TERM, date(2026, 10, 29), date(2026, 11, 6))
    year = thornmere(terms=(AUTUMN,), closures=(OCTOBER, second_week))

    assert half_terms(year) == (
        AUTUMN_1,
        HalfTerm("Autumn 2", date(2026, 11, 9), date(2026, 12, 18)),
    )


def test_a_break_at_the_end_of_a_term_leaves_no_empty_half_term():
    last_week = Closure(ClosureKind.HALF_TERM, date(2026, 12, 14), date(2026, 12, 18))
    year = thornmere(terms=(AUTUMN,), closures=(last_week,))

    assert half_terms(year) == (HalfTerm("Autumn", date(2026, 9, 1), date(2026, 12, 11)),)


def test_a_reversed_break_splits_nothing():
    reversed_break = Closure(ClosureKind.HALF_TERM, date(2026, 10, 30), date(2026, 10, 26))
    year = thornmere(terms=(AUTUMN,), closures=(reversed_break,))

    assert half_terms(year) == (HalfTerm("Autumn", AUTUMN.start, AUTUMN.end),)


def test_the_half_term_of_a_day_is_found():
    year = thornmere()

    assert half_term_on(year, date(2026, 11, 12)) == AUTUMN_2
    assert half_term_on(year, date(2026, 10, 28)) is None


@pytest.mark.parametrize(
    ("day", "week"),
    [
        pytest.param(date(2026, 8, 31), 1, id="Monday before a Tuesday start"),
        pytest.param(date(2026, 9, 1), 1, id="first day"),
        pytest.param(date(2026, 9, 6), 1, id="first Sunday"),
        pytest.param(date(2026, 9, 7), 2, id="next Monday"),
        pytest.param(date(2026, 10, 23), 8, id="last day"),
        pytest.param(date(2026, 8, 30), 0, id="the week before"),
    ],
)
def test_weeks_are_counted_from_the_week_of_the_first_day(day, week):
    assert week_of_half_term(AUTUMN_1, day) == week


@given(ANY_DAY, ANY_DAY)
def test_a_day_is_found_again_by_its_week_and_weekday(start, day):
    half_term = HalfTerm("Any", start, start)

    week = week_of_half_term(half_term, day)

    assert date_in_week(half_term, week, day.weekday()) == day


@given(st.sampled_from(Nation), st.integers(2000, 2090))
def test_half_terms_are_in_order_and_hold_only_days_in_term(nation, first_year):
    year = usual_shape(nation, first_year)

    blocks = half_terms(year)

    ends = [end for block in blocks for end in (block.start, block.end)]
    assert ends == sorted(ends)
    assert all(year.is_in_term(day) for day in ends)


def test_items_are_grouped_under_their_half_terms():
    days = {
        "in autumn 2": date(2026, 11, 12),
        "first in autumn 1": date(2026, 9, 22),
        "in half term": date(2026, 10, 28),
        "second in autumn 1": date(2026, 9, 8),
        "to be confirmed": None,
        "last year": date(2026, 7, 1),
        "after the last day": date(2027, 7, 22),
    }

    groups = group_by_half_term(thornmere(), days, days.get)

    assert groups == [
        (AUTUMN_1, ["first in autumn 1", "second in autumn 1"]),
        (AUTUMN_2, ["in autumn 2", "in half term"]),
        (None, ["to be confirmed", "last year", "after the last day"]),
    ]


@given(st.lists(st.none() | ANY_DAY))
def test_grouping_loses_no_item(days):
    groups = group_by_half_term(thornmere(), days, lambda day: day)

    grouped = [day for _, members in groups for day in members]
    assert sorted(grouped, key=str) == sorted(days, key=str)
