from datetime import date, datetime

import pytest

from plc_wagtail.exceptions import CalendarError
from tests.ical.entries import london, meeting, training_day

NAIVE = datetime(2026, 11, 12, 15, 45)  # noqa: DTZ001


@pytest.mark.parametrize("field", ["start", "end", "last_modified", "created"])
def test_a_time_without_a_zone_is_refused_by_uid(field):
    with pytest.raises(CalendarError, match=rf"^0b9f\.en@plc: {field} has no time zone"):
        meeting(**{field: NAIVE})


@pytest.mark.parametrize(
    "end",
    [
        pytest.param(london(2026, 11, 12, 15, 44), id="a minute before the start"),
        pytest.param(london(2025, 11, 12, 16, 45), id="last year"),
    ],
)
def test_an_end_before_the_start_is_refused_by_uid(end):
    with pytest.raises(CalendarError, match=r"^0b9f\.en@plc: it ends before it starts"):
        meeting(end=end)


@pytest.mark.parametrize("end", [date(2026, 8, 31), date(2026, 9, 1)])
def test_a_whole_day_must_end_on_a_later_day(end):
    with pytest.raises(CalendarError, match=r"^77aa\.en@plc: it ends before it starts"):
        training_day(end=end)


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (date(2026, 11, 12), london(2026, 11, 12, 16, 45)),
        (london(2026, 11, 12, 15, 45), date(2026, 11, 13)),
    ],
)
def test_a_date_and_a_time_do_not_mix(start, end):
    with pytest.raises(CalendarError, match=r"must both be dates or both be times"):
        meeting(start=start, end=end)


def test_a_status_clients_do_not_know_is_refused():
    with pytest.raises(CalendarError, match=r"^0b9f\.en@plc: 'MOVED' is not a status$"):
        meeting(status="MOVED")


def test_an_entry_without_a_uid_is_refused_by_its_words():
    with pytest.raises(CalendarError, match=r"'Learning together 1'"):
        meeting(uid="")


def test_a_meeting_of_no_length_is_allowed():
    start = london(2026, 11, 12, 15, 45)

    assert meeting(start=start, end=start).end == start


def test_dates_make_an_entry_all_day():
    assert (training_day().is_all_day, meeting().is_all_day) == (True, False)
