from datetime import date

import pytest

from plc_wagtail.enums import Nation
from plc_wagtail.school_year import bank_holidays

SEPTEMBER, AUGUST = date(2026, 9, 1), date(2027, 8, 31)
ENGLAND = {
    date(2026, 12, 25): "Christmas Day",
    date(2026, 12, 28): "Boxing Day (substitute day)",
    date(2027, 1, 1): "New Year's Day",
    date(2027, 3, 26): "Good Friday",
    date(2027, 3, 29): "Easter Monday",
    date(2027, 5, 3): "May Day",
    date(2027, 5, 31): "Spring Bank Holiday",
    date(2027, 8, 30): "Late Summer Bank Holiday",
}


@pytest.mark.parametrize("nation", [Nation.ENGLAND, Nation.WALES])
def test_england_and_wales_have_eight_in_2026_27(nation):
    assert bank_holidays(nation, SEPTEMBER, AUGUST) == ENGLAND


def test_scotland_has_its_own():
    assert list(bank_holidays(Nation.SCOTLAND, SEPTEMBER, AUGUST)) == [
        date(2026, 11, 30),
        date(2026, 12, 25),
        date(2026, 12, 28),
        date(2027, 1, 1),
        date(2027, 1, 4),
        date(2027, 3, 26),
        date(2027, 5, 3),
        date(2027, 5, 31),
        date(2027, 8, 2),
    ]


def test_northern_ireland_has_two_more_than_england():
    northern_ireland = bank_holidays(Nation.NORTHERN_IRELAND, SEPTEMBER, AUGUST)

    assert set(northern_ireland) - set(ENGLAND) == {date(2027, 3, 17), date(2027, 7, 12)}
    assert set(ENGLAND) - set(northern_ireland) == set()


def test_a_day_can_be_added_in_its_place():
    extra = (date(2027, 1, 15), "Day of celebration")

    days = bank_holidays(Nation.ENGLAND, date(2027, 1, 1), date(2027, 3, 26), added=[extra])

    assert list(days.items()) == [
        (date(2027, 1, 1), "New Year's Day"),
        extra,
        (date(2027, 3, 26), "Good Friday"),
    ]


def test_an_added_day_outside_the_dates_is_left_out():
    extra = (date(2027, 9, 1), "Day of celebration")

    assert bank_holidays(Nation.ENGLAND, SEPTEMBER, AUGUST, added=[extra]) == ENGLAND


def test_a_day_can_be_removed():
    days = bank_holidays(
        Nation.ENGLAND, date(2027, 5, 1), date(2027, 5, 31), removed=[date(2027, 5, 3)]
    )

    assert days == {date(2027, 5, 31): "Spring Bank Holiday"}


def test_a_moved_bank_holiday_is_removed_and_added():
    moved = (date(2027, 5, 7), "Early May, moved")

    days = bank_holidays(
        Nation.ENGLAND, date(2027, 5, 1), date(2027, 5, 8), [moved], [date(2027, 5, 3)]
    )

    assert days == dict([moved])


def test_both_ends_are_counted():
    day = date(2027, 3, 26)

    assert bank_holidays(Nation.ENGLAND, day, day) == {day: "Good Friday"}
