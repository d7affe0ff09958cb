from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
import recurring_ical_events
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from plc_wagtail.exceptions import CalendarError
from plc_wagtail.ical import build_calendar
from tests.ical.byte_lint import faults
from tests.ical.entries import CHANGED, full_meeting, london, meeting, training_day

DATA = Path(__file__).parent / "data"
SUMMER = meeting(
    uid="5c1d.en@plc", start=london(2027, 6, 9, 15, 45), end=london(2027, 6, 9, 16, 45)
)
CANCELLED = meeting(uid="e210.en@plc", status="CANCELLED", sequence=3)
MOMENTS = st.datetimes(
    datetime(2000, 1, 1),  # noqa: DTZ001
    datetime(2037, 12, 31),  # noqa: DTZ001
    timezones=st.timezones(),
).map(lambda moment: moment.replace(microsecond=0))


def starts_in_utc(data):
    """UID to start, as a subscriber that expands recurrences sees it."""
    occurrences = recurring_ical_events.of(Calendar.from_ical(data)).between(
        date(1999, 12, 1), date(2038, 3, 1)
    )
    return {str(event["UID"]): event.start.astimezone(UTC) for event in occurrences}


@pytest.mark.parametrize(
    ("file", "entries", "options"),
    [
        (
            "subscribed_year_with_cancelled_meeting_and_training_day.ics",
            [full_meeting(), SUMMER, CANCELLED, training_day()],
            {
                "name": "Learning together, 2026-27",
                "url": "https://school.example/dates/",
                "source": "https://school.example/dates/ical/",
            },
        ),
        ("downloaded_single_meeting.ics", [full_meeting()], {}),
        (
            "times_in_utc_for_another_zone.ics",
            [meeting(), SUMMER, training_day()],
            {"name": "Dates", "time_zone": "Europe/Paris", "refresh": timedelta(hours=1)},
        ),
        ("subscribed_without_meetings.ics", [], {"name": "Learning together"}),
        (
            "welsh_words_folded_between_characters.ics",
            [
                meeting(
                    summary="Dysgu gyda’n gilydd: sut mae’r tŷ’n helpu’r gwŷdd? " * 3,
                    status="CANCELLED",
                )
            ],
            {"cancelled_prefix": "Wedi’i ganslo: "},
        ),
    ],
)
def test_the_bytes_are_those_agreed(file, entries, options):
    data = build_calendar(entries, **options)

    assert data == (DATA / file).read_bytes()
    assert faults(data) == []


def test_a_winter_and_a_summer_meeting_start_at_the_right_instant():
    data = build_calendar([meeting(), SUMMER])

    assert starts_in_utc(data) == {
        "0b9f.en@plc": datetime(2026, 11, 12, 15, 45, tzinfo=UTC),
        "5c1d.en@plc": datetime(2027, 6, 9, 14, 45, tzinfo=UTC),
    }


@given(moment=MOMENTS, time_zone=st.sampled_from(["Europe/London", "Europe/Paris", "UTC"]))
def test_every_instant_is_read_back(moment, time_zone):
    entry = meeting(start=moment, end=None)

    data = build_calendar([entry], time_zone=time_zone)

    assert starts_in_utc(data) == {entry.uid: moment.astimezone(UTC)}


@given(
    words=st.lists(st.text(), min_size=4, max_size=4),
    categories=st.lists(st.text()).map(tuple),
    url=st.text().map(lambda path: f"https://school.example/{path}"),
)
def test_any_words_make_a_clean_file(words, categories, url):
    summary, location, description, name = words
    entry = meeting(
        summary=summary,
        location=location,
        description=description,
        categories=categories,
        url=url,
    )

    data = build_calendar([entry], name=name, url=url)

    assert faults(data) == []


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1))
def test_words_are_read_back_as_they_were(words):
    data = build_calendar([meeting(summary=f"<{words}>", description=f"<{words}>\n.")])

    event = Calendar.from_ical(data).events[0]
    assert str(event["SUMMARY"]) == f"<{words}>"
    assert str(event["DESCRIPTION"]) == f"<{words}>\n."


@given(st.permutations([meeting(), SUMMER, CANCELLED, training_day()]))
def test_the_order_of_the_entries_does_not_matter(entries):
    data = build_calendar(entries, name="Dates")

    uids = [str(event["UID"]) for event in Calendar.from_ical(data).events]
    assert uids == ["77aa.en@plc", "0b9f.en@plc", "e210.en@plc", "5c1d.en@plc"]
    assert data == build_calendar([meeting(), SUMMER, CANCELLED, training_day()], name="Dates")


def test_two_entries_with_one_uid_are_refused_by_uid():
    with pytest.raises(CalendarError, match=r"share the UID 0b9f\.en@plc$"):
        build_calendar([meeting(), meeting(summary="Learning together 2")])


def test_a_download_carries_nothing_that_makes_a_new_calendar():
    calendar = Calendar.from_ical(build_calendar([meeting()], url="https://school.example/"))

    assert dict(calendar.property_items(recursive=False)[1:-1]) == {
        "VERSION": "2.0",
        "PRODID": "-//plc_wagtail//Meeting calendar//EN",
        "CALSCALE": "GREGORIAN",
        "URL": "https://school.example/",
    }


@pytest.mark.parametrize("name", ["", " \x00"])
def test_a_blank_name_is_no_name(name):
    assert build_calendar([meeting()], name=name) == build_calendar([meeting()])


def test_no_calendar_has_a_method():
    assert b"METHOD" not in build_calendar([meeting()], name="Dates")


def test_the_zone_comes_before_the_first_event():
    kinds = [part.name for part in Calendar.from_ical(build_calendar([meeting()])).subcomponents]

    assert kinds == ["VTIMEZONE", "VEVENT"]


def test_a_later_change_changes_the_bytes():
    later = meeting(last_modified=CHANGED + timedelta(seconds=1))

    assert build_calendar([meeting()]) != build_calendar([later])
