"""Bad input and trouble at the feeds and at the calendar page's other addresses."""

from datetime import date, time
from unittest import mock

import pytest
from django.db import OperationalError
from django.db.models.query import QuerySet
from time_machine import travel
from wagtail.models import Site

from plc_wagtail.models import FeedVersion, Meeting, MeetingCalendarPage, ProgrammePage
from plc_wagtail.models.feed import Feed
from tests import factories
from tests.section import publish

pytestmark = pytest.mark.usefixtures("november")
NOVEMBER = "2026-11-02T09:00:00Z"


@pytest.fixture
def november(time_machine):
    time_machine.move_to(NOVEMBER, tick=False)


@pytest.fixture(scope="module")
def section(once):
    home = Site.objects.get(is_default_site=True).root_page
    with travel(NOVEMBER, tick=False):
        landing = factories.LandingFactory(parent=home, slug="professional-learning")
        factories.CalendarFactory(parent=landing, slug="calendar")
        programme = factories.ProgrammeFactory(
            parent=landing, title="Learning together", slug="together"
        )
        programme.meetings.add(Meeting(date=date(2026, 11, 12), start_time=time(15, 45)))
        publish(programme)


@pytest.fixture
def calendar(section, db):
    return MeetingCalendarPage.objects.get()


@pytest.fixture
def published(section, db):
    return ProgrammePage.objects.get()


@pytest.mark.parametrize(
    "query",
    [
        "?year=9999&theme=nobody&programme=nothing",
        "?year=%00%ff&programme[]=1&theme=%F0%9F%99%82",
        "?copy=%ff&copy=2&&&=&;",
        f"?programme={'x' * 5000}",
        "?page=-1&date=9999-99-99",
    ],
)
@pytest.mark.parametrize("route", ["", "ical/", "ical/programme/together/"])
def test_unknown_filters_are_passed_over(client, calendar, published, route, query):
    plain = client.get(f"{calendar.url}{route}")

    answer = client.get(f"{calendar.url}{route}{query}")

    assert answer.status_code == 200
    if route:
        assert answer.content == plain.content
    else:
        assert "Learning together" in answer.content.decode()


@pytest.mark.parametrize(
    "route",
    [
        "programme/nobody/",
        "programme/together/no-uid/",
        "theme/nobody/",
        "theme/%00/",
        "theme/%F0%9F%99%82/",
        "9999/",
        "programme/together.ics",
    ],
)
def test_unknown_feed_is_not_found_and_leaves_nothing_behind(client, calendar, published, route):
    answer = client.get(f"{calendar.url}ical/{route}", follow=True)

    assert answer.status_code == 404
    assert not FeedVersion.objects.exists()


@pytest.mark.parametrize(
    "values",
    [
        {"date": date(9999, 12, 31)},
        {"date": date(9999, 12, 31), "start_time": time(23, 59), "end_time": time(23, 59)},
        {"date": date(9999, 12, 29), "precision": "week"},
        {"date": date(2026, 11, 12), "date_end": date(9999, 12, 31)},
    ],
)
def test_year_9999_stops_no_page_and_no_feed(client, calendar, published, values):
    published.meetings.add(Meeting(title="Slip", **values))
    publish(published)

    assert client.get(calendar.url).status_code == 200
    content = client.get(f"{calendar.url}ical/").content
    assert content.count(b"BEGIN:VEVENT") == 1
    assert b"Slip" not in content


@pytest.mark.parametrize("route", ["", "ical/", "ical/programme/together/", "ical/pupils/"])
def test_head_has_the_headers_and_no_body(client, calendar, published, route):
    whole = client.get(f"{calendar.url}{route}")

    head = client.head(f"{calendar.url}{route}")

    assert (head.status_code, head.content) == (200, b"")
    assert head.headers == whole.headers


def test_range_is_answered_with_the_whole(client, calendar, published):
    whole = client.get(f"{calendar.url}ical/")

    part = client.get(f"{calendar.url}ical/", headers={"Range": "bytes=0-99"})

    assert (part.status_code, part.content) == (200, whole.content)
    assert "Content-Range" not in part


@pytest.mark.parametrize(
    "headers",
    [
        {"If-Modified-Since": "Mon, 02 Nov 2099 09:00:00 GMT"},
        {"If-Modified-Since": "yesterday"},
        {"If-Modified-Since": "Mon, 02 Nov 2026 08:59:59 GMT"},
        {"If-Modified-Since": ""},
        {"If-None-Match": ""},
        {"If-None-Match": '"'},
        {"If-None-Match": "no-quotes, W/, ,"},
    ],
    ids=str,
)
def test_validator_that_proves_nothing_gets_the_whole(client, calendar, published, headers):
    answer = client.get(f"{calendar.url}ical/", headers=headers)

    assert (answer.status_code, answer.content.count(b"BEGIN:VEVENT")) == (200, 1)


def test_tag_without_its_quotes_gets_the_whole(client, calendar, published):
    tag = client.get(f"{calendar.url}ical/")["ETag"].strip('"')

    answer = client.get(f"{calendar.url}ical/", headers={"If-None-Match": tag})

    assert answer.status_code == 200


def test_page_without_a_live_revision_stops_nothing(client, calendar, published):
    ProgrammePage.objects.update(
        live_revision=None, latest_revision=None, first_published_at=None, last_published_at=None
    )
    published.meetings.all().delete()
    Meeting.objects.create(page=published, date=date(2026, 11, 13), title="Typed by a program")

    assert client.get(calendar.url).status_code == 200
    assert b"Typed by a program" in client.get(f"{calendar.url}ical/").content


def test_programme_deleted_while_its_feed_is_read(client, calendar, published):
    meetings = Feed.meetings

    def delete_first(feed):
        ProgrammePage.objects.get().delete()
        return meetings(feed)

    with mock.patch.object(Feed, "meetings", delete_first):
        answer = client.get(f"{calendar.url}ical/")

    assert (answer.status_code, answer.content.count(b"BEGIN:VEVENT")) == (200, 0)
    assert client.get(f"{calendar.url}ical/")["ETag"] != answer["ETag"]


@pytest.mark.parametrize("route", ["ical/", "ical/pupils/", "pupils/", ""])
def test_database_that_is_down_is_said_to_be(client, calendar, published, route):
    client.get(f"{calendar.url}{route}")

    with mock.patch.object(QuerySet, "_fetch_all", side_effect=OperationalError("gone")):
        answer = client.get(f"{calendar.url}{route}")

    told = (answer.status_code, answer["Retry-After"], answer["Cache-Control"])
    assert told == (503, "120", "no-store")
    assert "cannot read its data just now" in answer.content.decode()


def test_database_that_goes_away_in_a_feed_needs_no_middleware(
    client, calendar, published, settings
):
    settings.MIDDLEWARE = [name for name in settings.MIDDLEWARE if "plc_wagtail" not in name]

    with mock.patch.object(Feed, "meetings", side_effect=OperationalError("gone")):
        answer = client.get(f"{calendar.url}ical/")

    assert (answer.status_code, answer["Retry-After"]) == (503, "120")


def test_feed_of_a_database_that_takes_no_writes_has_a_tag_and_no_date(client, calendar, published):
    with mock.patch.object(FeedVersion, "save", side_effect=OperationalError("read only")):
        answer = client.get(f"{calendar.url}ical/")

    assert (answer.status_code, "Last-Modified" in answer) == (200, False)
    again = client.get(f"{calendar.url}ical/", headers={"If-None-Match": answer["ETag"]})
    assert again.status_code == 304
