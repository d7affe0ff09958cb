from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from plc_wagtail.ical.event import write_event
from tests.ical.entries import full_meeting, london, meeting, training_day


def written(entry, time_zone="Europe/London"):
    """The unfolded lines of an entry, as a dictionary from name (with parameters) to value."""
    event = write_event(entry, time_zone=time_zone, cancelled_prefix="Cancelled: ")
    lines = event.replace(b"\r\n ", b"").decode().split("\r\n")
    return dict(line.split(":", 1) for line in lines[1:-2])


def test_a_short_meeting_has_no_empty_lines():
    assert written(meeting()) == {
        "UID": "0b9f.en@plc",
        "SUMMARY": "Learning together 1",
        "DTSTART;TZID=Europe/London": "20261112T154500",
        "DTEND;TZID=Europe/London": "20261112T164500",
        "DTSTAMP": "20260901T083000Z",
        "LAST-MODIFIED": "20260901T083000Z",
        "SEQUENCE": "0",
        "STATUS": "CONFIRMED",
        "TRANSP": "OPAQUE",
        "CLASS": "PUBLIC",
        "X-MICROSOFT-CDO-BUSYSTATUS": "BUSY",
    }


def test_a_full_meeting_is_written_in_full():
    extra = written(full_meeting()).items() - written(meeting()).items()

    assert dict(extra) == {
        "CREATED": "20260601T090000Z",
        "SEQUENCE": "2",
        "LOCATION": r"Library\; ground floor",
        "DESCRIPTION": r"Bring one page\, marked.\nSee https://school.example/dates/",
        "URL": "https://school.example/dates/?theme=reading,maths",
        "CATEGORIES": r"Reading\, in every subject,Learning together",
    }


def test_a_whole_day_ends_on_the_next():
    one_day = written(training_day(end=None))

    assert one_day["DTSTART;VALUE=DATE"] == "20260901"
    assert one_day["DTEND;VALUE=DATE"] == "20260902"
    assert one_day["TRANSP"] == "TRANSPARENT"


def test_several_whole_days_end_on_the_day_after_the_last():
    days = written(training_day(end=date(2026, 9, 4)))

    assert days["DTEND;VALUE=DATE"] == "20260904"


def test_a_cancelled_meeting_says_so_and_frees_the_time():
    cancelled = written(meeting(status="CANCELLED", sequence=1))

    assert cancelled["SUMMARY"] == "Cancelled: Learning together 1"
    assert cancelled["STATUS"] == "CANCELLED"
    assert cancelled["TRANSP"] == "TRANSPARENT"
    assert cancelled["X-MICROSOFT-CDO-BUSYSTATUS"] == "FREE"


def test_a_provisional_meeting_keeps_its_words():
    tentative = written(meeting(status="TENTATIVE"))

    assert (tentative["SUMMARY"], tentative["STATUS"]) == ("Learning together 1", "TENTATIVE")
    assert tentative["X-MICROSOFT-CDO-BUSYSTATUS"] == "TENTATIVE"


@pytest.mark.parametrize("end", [None, london(2026, 11, 12, 15, 45)])
def test_a_meeting_of_no_known_length_has_no_end(end):
    assert not [name for name in written(meeting(end=end)) if name.startswith("DTEND")]


def test_a_time_in_another_zone_is_written_as_london_time():
    new_york = datetime(2026, 11, 12, 10, 45, tzinfo=ZoneInfo("America/New_York"))

    assert written(meeting(start=new_york))["DTSTART;TZID=Europe/London"] == "20261112T154500"


def test_for_another_zone_times_are_written_in_utc():
    summer = meeting(start=london(2026, 6, 9, 15, 45), end=london(2026, 6, 9, 16, 45))

    in_utc = written(summer, time_zone="Europe/Guernsey")

    assert (in_utc["DTSTART"], in_utc["DTEND"]) == ("20260609T144500Z", "20260609T154500Z")


def test_the_second_of_two_equal_hours_is_written_in_utc():
    second = datetime(2026, 10, 25, 1, 30, tzinfo=UTC)

    night = written(meeting(start=second, end=None))

    assert night["DTSTART"] == "20261025T013000Z"


def test_a_change_is_stamped_in_utc_to_the_second():
    changed = london(2026, 6, 9, 15, 45, 12, 999)

    stamps = written(meeting(last_modified=changed, created=changed))

    assert {stamps[name] for name in ("DTSTAMP", "LAST-MODIFIED", "CREATED")} == {
        "20260609T144512Z"
    }


def test_blank_words_are_left_out():
    blank = meeting(location=" ", description="\n", categories=("", " "), url="")

    assert written(blank) == written(meeting())
