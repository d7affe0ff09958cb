"""Numbers follow the dates, except those an editor gave."""

import datetime
from dataclasses import dataclass

from plc_wagtail.panels.numbering import by_date, give_numbers, own_numbers


@dataclass
class Row:
    uid: str
    date: datetime.date | None = None
    number: int | None = None
    start_time: datetime.time | None = None


def on(day, number=None, uid=None):
    return Row(uid or f"row on {day}", datetime.date(2026, 11, day), number)


def numbers(rows):
    return [row.number for row in rows]


def test_meetings_are_counted_by_date_and_those_without_one_last():
    rows = [Row("later"), on(26), on(5)]

    give_numbers(rows, own=set())

    assert numbers(rows) == [3, 2, 1]


def test_meetings_of_one_day_are_counted_by_time():
    morning, afternoon = on(5, uid="am"), on(5, uid="pm")
    morning.start_time, afternoon.start_time = datetime.time(9), datetime.time(15)

    assert by_date([afternoon, morning]) == [morning, afternoon]


def test_number_that_is_only_the_next_one_is_not_the_editors():
    assert own_numbers([on(5, 1), on(12, 2), on(19)]) == set()


def test_number_that_breaks_the_count_is_the_editors():
    assert own_numbers([on(5, 7, "first"), on(12, 8), on(19, 2, "third")]) == {"first", "third"}


def test_count_goes_on_from_an_editors_number():
    rows = [on(5, 7, "first"), on(12), on(19)]

    give_numbers(rows, own={"first"})

    assert numbers(rows) == [7, 8, 9]


def test_meeting_in_between_moves_the_others_on():
    rows = [on(5, 1), on(19, 2), on(12)]

    changed = give_numbers(rows, own=set())

    assert numbers(rows) == [1, 3, 2]
    assert changed == [rows[2], rows[1]]
