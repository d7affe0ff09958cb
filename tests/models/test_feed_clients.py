"""The feed in the hands of calendar readers that are not ours."""

import datetime as dt
import subprocess

import icalendar
import pytest
import recurring_ical_events
from ical.calendar_stream import IcsCalendarStream

from plc_wagtail.enums import MeetingStatus
from plc_wagtail.models import Meeting
from tests.ical.clients import digits, read_with_ical_js, read_with_libical, vdirsyncer
from tests.section import publish

pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]

MEETINGS = {
    # In the winter, in the summer, a whole day, one that is cancelled: when it starts in UTC.
    "20261112T154500": {"date": dt.date(2026, 11, 12)},
    "20270609T144500": {"date": dt.date(2027, 6, 9)},
    "20270104": {"date": dt.date(2027, 1, 4), "start_time": None},
    "20270303T154500": {
        "date": dt.date(2027, 3, 3),
        "status": MeetingStatus.CANCELLED,
        "status_reason": "No heating; come, if you like, on the tenth.",
    },
}
QUARTER_TO_FOUR = {"start_time": dt.time(15, 45)}


@pytest.fixture
def published(calendar, programme):
    for values in MEETINGS.values():
        programme.meetings.add(Meeting(**QUARTER_TO_FOUR | values))
    return publish(programme)


@pytest.fixture
def feed(client, calendar, published):
    return client.get(f"{calendar.url}ical/").content


@pytest.fixture
def expected(published):
    """(UID, start, status) of each meeting."""
    ending = f"{published.translation_key}.{published.locale.language_code}@plc"
    starts = {values["date"]: start for start, values in MEETINGS.items()}
    return sorted(
        (
            f"{meeting.uid}.{ending}",
            starts[meeting.date],
            "CANCELLED" if meeting.is_cancelled else "CONFIRMED",
        )
        for meeting in published.meetings.all()
    )


def in_utc(start):
    if isinstance(start, dt.datetime):
        start = start.astimezone(dt.UTC).replace(tzinfo=None)
    return digits(start.isoformat())


def read_with_recurring_ical_events(data):
    found = recurring_ical_events.of(icalendar.Calendar.from_ical(data)).all()
    return sorted((str(e["UID"]), in_utc(e.decoded("DTSTART")), str(e["STATUS"])) for e in found)


def read_with_ical(data):
    found = IcsCalendarStream.calendar_from_ics(data.decode()).events
    return sorted((e.uid, in_utc(e.dtstart), str(e.status.value)) for e in found)


@pytest.mark.parametrize(
    "read",
    [read_with_recurring_ical_events, read_with_ical, read_with_ical_js, read_with_libical],
    ids=lambda read: read.__name__,
)
def test_every_reader_finds_each_meeting_at_its_instant(feed, expected, read):
    assert read(feed) == expected


def test_strict_reader_finds_what_is_wrong(feed):
    with pytest.raises(AssertionError, match="LIC-ERROR"):
        read_with_libical(feed.replace(b"\r\nCLASS:PUBLIC", b"\r\nLOCATION:"))


CONFIG = """
[general]
status_path = "{folder}/status"
[pair dates]
a = "phone"
b = "school"
collections = null
[storage phone]
type = "filesystem"
path = "{folder}/phone"
fileext = ".ics"
[storage school]
type = "http"
url = "{address}"
"""


def test_subscriber_that_syncs_twice_follows_the_calendar(
    live_server, site, calendar, published, tmp_path
):
    program = vdirsyncer()
    site.port = live_server.thread.port
    site.save()
    config = tmp_path / "config"
    config.write_text(CONFIG.format(folder=tmp_path, address=f"{live_server}{calendar.url}ical/"))

    def sync(*command):
        subprocess.run([program, "-c", config, *command], check=True, input=b"y\ny\n")
        return sorted(file.read_text() for file in (tmp_path / "phone").glob("*.ics"))

    (tmp_path / "phone").mkdir()
    sync("discover")
    assert len(sync("sync")) == len(MEETINGS)
    gone, moved = published.meetings.all()[:2]
    moved.date = dt.date(2027, 6, 16)
    published.meetings.set([moved, *published.meetings.all()[2:]])
    publish(published)

    told = [icalendar.Calendar.from_ical(entry).events[0] for entry in sync("sync")]

    # Its entries have other UIDs than ours: vdirsyncer makes its own for what it only reads.
    assert sorted((in_utc(event.decoded("DTSTART")), event["SEQUENCE"]) for event in told) == [
        ("20270104", 0),
        ("20270303T154500", 0),
        ("20270616T144500", 1),
    ]
