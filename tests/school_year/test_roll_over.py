"""Last year's dates carried into the next year by their pattern."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from plc_wagtail.enums import ClosureKind, Nation
from plc_wagtail.school_year import Closure, bank_holidays, half_terms, roll_over, usual_shape
from tests.school_year.calendars import thornmere

OLD = thornmere()
NEXT = usual_shape(Nation.ENGLAND, 2027)
FREE = bank_holidays(Nation.ENGLAND, NEXT.start, NEXT.end)


def rolled(*days, new=NEXT, free=FREE):
    return [one.new for one in roll_over(days, OLD, new, free)]


def test_second_thursday_of_the_half_term_stays_the_second_thursday():
    (one,) = roll_over([date(2026, 11, 12)], OLD, NEXT, FREE)

    autumn_2 = half_terms(NEXT)[1]
    assert (one.new, one.new.weekday(), one.is_shifted) == (date(2027, 11, 11), 3, False)
    assert (one.half_term, one.pattern.nth, autumn_2.contains(one.new)) == ("Autumn 2", 2, True)


def test_closed_day_gives_way_to_the_same_weekday_a_week_off():
    closed = Closure(ClosureKind.OTHER, date(2027, 11, 11), date(2027, 11, 11))
    new = replace(NEXT, closures=(*NEXT.closures, closed))

    (one,) = roll_over([date(2026, 11, 12)], OLD, new, FREE)

    assert (one.wished, one.new, one.is_shifted) == (date(2027, 11, 11), date(2027, 11, 4), True)


def test_bank_holiday_is_skipped():
    assert rolled(date(2026, 11, 12), free={date(2027, 11, 11)}) == [date(2027, 11, 4)]


def test_training_day_stays_a_training_day_where_the_new_year_has_one():
    training = Closure(ClosureKind.INSET, date(2027, 9, 2), date(2027, 9, 2))
    new = replace(NEXT, closures=(*NEXT.closures, training))

    assert rolled(date(2026, 9, 1), new=new) == [date(2027, 9, 2)]
    assert rolled(date(2026, 9, 1)) == [None]


def test_what_has_no_pattern_gets_no_date():
    weekend, holiday = date(2026, 11, 14), date(2026, 12, 25)

    assert rolled(weekend, holiday, date(2020, 1, 1)) == [None, None, None]
    assert rolled(date(2026, 11, 12), new=replace(NEXT, terms=())) == [None]


def test_last_week_that_the_new_half_term_does_not_have_becomes_its_last():
    short = replace(NEXT, terms=(replace(NEXT.terms[0], end=date(2027, 11, 5)),))

    assert rolled(date(2026, 12, 10), new=short) == [date(2027, 11, 4)]


def test_meetings_of_one_day_stay_together_in_the_order_given():
    days = (date(2027, 1, 14), date(2026, 11, 12), date(2026, 11, 12))

    new = rolled(*days)

    assert new[1] == new[2] < new[0]


DAYS = st.integers(0, 364).map(lambda number: date(2026, 9, 1) + timedelta(number))
CLOSED = st.lists(st.tuples(DAYS, st.integers(0, 9)), max_size=12)
ONE_YEAR = timedelta(365)


@given(st.lists(DAYS, max_size=40), CLOSED, st.sampled_from(Nation), st.integers(2024, 2031))
def test_no_date_falls_on_a_day_without_school_and_none_is_of_last_year(days, closed, nation, year):
    new = usual_shape(nation, year)
    shift = new.start - date(2026, 9, 1)
    more = tuple(
        Closure(ClosureKind.OTHER, first + shift, first + shift + timedelta(length))
        for first, length in closed
    )
    new = replace(new, closures=(*new.closures, *more))
    free = bank_holidays(nation, new.start, new.end)

    found = roll_over(days, OLD, new, free)

    assert [one.old for one in found] == days
    dates = [one.new for one in found if one.new]
    assert all(new.contains(day) and new.closure_on(day) is None for day in dates)
    assert not any(day in free or day.weekday() > 4 for day in dates)
    assert len({one.new for one in found if one.new}) == len({o.old for o in found if o.new})
