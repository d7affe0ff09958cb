from datetime import date, timedelta

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from plc_wagtail.enums import ClosureKind, Nation
from plc_wagtail.school_year import bank_holidays, half_terms, usual_shape

NATIONS = st.sampled_from(Nation)
FIRST_YEARS = st.integers(2000, 2090)


def days_between(start, end):
    return [start + timedelta(days=number) for number in range((end - start).days + 1)]


def test_england_in_2026_27_is_what_schools_published():
    year = usual_shape(Nation.ENGLAND, 2026)

    assert (year.name, year.start, year.end) == ("2026-27", date(2026, 9, 1), date(2027, 8, 31))
    assert [(block.start, block.end) for block in half_terms(year)] == [
        (date(2026, 9, 1), date(2026, 10, 23)),
        (date(2026, 11, 2), date(2026, 12, 18)),
        (date(2027, 1, 4), date(2027, 2, 12)),
        (date(2027, 2, 22), date(2027, 3, 25)),
        (date(2027, 4, 12), date(2027, 5, 28)),
        (date(2027, 6, 7), date(2027, 7, 21)),
    ]
    assert [(c.kind, c.start, c.end) for c in year.closures] == [
        ("half_term", date(2026, 10, 26), date(2026, 10, 30)),
        ("holiday", date(2026, 12, 21), date(2027, 1, 1)),
        ("half_term", date(2027, 2, 15), date(2027, 2, 19)),
        ("holiday", date(2027, 3, 26), date(2027, 4, 9)),
        ("bank_holiday", date(2027, 5, 3), date(2027, 5, 3)),
        ("half_term", date(2027, 5, 31), date(2027, 6, 4)),
    ]


@pytest.mark.parametrize(
    ("nation", "ends"),
    [
        (Nation.ENGLAND, (date(2026, 9, 1), date(2027, 7, 21))),
        (Nation.WALES, (date(2026, 9, 1), date(2027, 7, 21))),
        (Nation.SCOTLAND, (date(2026, 8, 17), date(2027, 6, 30))),
        (Nation.NORTHERN_IRELAND, (date(2026, 9, 1), date(2027, 6, 30))),
    ],
)
def test_each_nation_starts_and_ends_in_its_own_month(nation, ends):
    terms = usual_shape(nation, 2026).terms

    assert (terms[0].start, terms[-1].end) == ends


@pytest.mark.parametrize(
    ("first_year", "start", "end"),
    [
        pytest.param(2026, date(2027, 3, 26), date(2027, 4, 9), id="Easter in March"),
        pytest.param(2022, date(2023, 4, 3), date(2023, 4, 14), id="Easter early in April"),
        pytest.param(2024, date(2025, 4, 7), date(2025, 4, 21), id="Easter late in April"),
    ],
)
def test_the_easter_holiday_follows_easter(first_year, start, end):
    closures = usual_shape(Nation.ENGLAND, first_year).closures

    easter = [c for c in closures if c.kind == ClosureKind.HOLIDAY][-1]
    assert (easter.start, easter.end) == (start, end)


def test_no_year_in_england_starts_on_a_friday():
    england, northern_ireland = (
        usual_shape(nation, 2028) for nation in (Nation.ENGLAND, Nation.NORTHERN_IRELAND)
    )

    assert england.terms[0].start == date(2028, 9, 4)
    assert northern_ireland.terms[0].start == date(2028, 9, 1)


def test_a_bank_holiday_after_christmas_makes_the_holiday_longer():
    england, scotland = usual_shape(Nation.ENGLAND, 2027), usual_shape(Nation.SCOTLAND, 2027)

    assert england.terms[1].start == date(2028, 1, 4)
    assert scotland.terms[1].start == date(2028, 1, 5)


@given(NATIONS, FIRST_YEARS)
def test_a_usual_year_is_never_confirmed_and_has_no_training_days(nation, first_year):
    year = usual_shape(nation, first_year)

    kinds = {closure.kind for closure in year.closures}
    assert not year.confirmed
    assert kinds == {ClosureKind.HALF_TERM, ClosureKind.HOLIDAY, ClosureKind.BANK_HOLIDAY}


@given(NATIONS, FIRST_YEARS)
def test_terms_lie_in_order_inside_the_year_on_weekdays(nation, first_year):
    year = usual_shape(nation, first_year)

    ends = [end for term in year.terms for end in (term.start, term.end)]
    assert ends == sorted(ends)
    assert all(year.contains(end) and end.weekday() < 5 for end in ends)


@given(NATIONS, FIRST_YEARS)
def test_every_weekday_between_two_terms_is_a_holiday(nation, first_year):
    year = usual_shape(nation, first_year)

    days = days_between(year.terms[0].start, year.terms[-1].end)
    unexplained = [
        day
        for day in days
        if day.weekday() < 5 and year.term_on(day) is None and year.closure_on(day) is None
    ]
    assert unexplained == []


@given(st.sampled_from([Nation.ENGLAND, Nation.WALES]), FIRST_YEARS)
def test_schools_in_england_and_wales_are_open_for_195_days(nation, first_year):
    year = usual_shape(nation, first_year)

    days = days_between(year.start, year.end)
    open_days = [
        day
        for day in days
        if day.weekday() < 5 and year.is_in_term(day) and year.closure_on(day) is None
    ]
    assert len(open_days) == 195


@given(NATIONS.filter(lambda nation: nation != Nation.SCOTLAND), FIRST_YEARS)
def test_outside_scotland_no_school_is_open_on_a_bank_holiday(nation, first_year):
    year = usual_shape(nation, first_year)

    free = bank_holidays(nation, year.start, year.end)
    assert [day for day in free if year.is_in_term(day) and not year.closure_on(day)] == []


def test_scottish_schools_close_on_early_may_day_alone():
    closures = usual_shape(Nation.SCOTLAND, 2026).closures

    days = [c.start for c in closures if c.kind == ClosureKind.BANK_HOLIDAY]
    assert days == [date(2027, 5, 3)]


def test_names_are_plain_text_in_any_language():
    with translation.override("cy"):
        year = usual_shape(Nation.WALES, 2026)

    assert all(type(term.name) is str and term.name for term in year.terms)
