from datetime import date

import pytest

from plc_wagtail.school_year.weeks import is_weekend, monday_of, weekday_from, weekday_until

FRIDAY, SATURDAY, SUNDAY, MONDAY = (date(2026, 11, day) for day in (13, 14, 15, 16))


def test_saturday_and_sunday_are_the_weekend():
    days = (FRIDAY, SATURDAY, SUNDAY, MONDAY)

    assert [is_weekend(day) for day in days] == [False, True, True, False]


@pytest.mark.parametrize("day", [FRIDAY, SATURDAY, SUNDAY])
def test_a_week_starts_on_monday(day):
    assert monday_of(day) == date(2026, 11, 9)


def test_a_weekend_gives_way_to_the_weekdays_beside_it():
    assert [weekday_from(day) for day in (FRIDAY, SATURDAY, SUNDAY)] == [FRIDAY, MONDAY, MONDAY]
    assert [weekday_until(day) for day in (SATURDAY, SUNDAY, MONDAY)] == [FRIDAY, FRIDAY, MONDAY]
