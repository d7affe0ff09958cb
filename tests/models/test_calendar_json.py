"""The public calendar as JSON."""

from datetime import time

import pytest
from wagtail.models import PageViewRestriction

from plc_wagtail.models import PlcSiteSettings
from tests.factories import MeetingFactory, ThemeFactory
from tests.many import many_programmes, many_records

pytestmark = pytest.mark.usefixtures("november", "year")

QUERIES = 15


@pytest.fixture
def meeting(programme):
    return MeetingFactory(
        page=programme,
        title="Choosing a question",
        theme=ThemeFactory(name="Talk"),
        place="Room 12",
        facilitator="A. Nother",
        note_staff="Secret",
        start_time=time(15),
    )


def test_calendar_is_described_with_its_programmes_and_meetings(client, calendar, meeting):
    answer = client.get(f"{calendar.url}json/")

    assert answer["Content-Type"] == "application/json"
    assert answer.json() == {
        "version": 1,
        "title": "Meeting calendar",
        "url": "http://localhost/professional-learning/calendar/",
        "language": "en-gb",
        "timeZone": "Europe/London",
        "programmes": [
            {
                "slug": "together",
                "title": "Learning together",
                "url": "http://localhost/professional-learning/together/",
            }
        ],
        "meetings": [
            {
                "uid": str(meeting.uid),
                "programme": "together",
                "title": "Choosing a question",
                "theme": "Talk",
                "audience": None,
                "number": None,
                "precision": "exact",
                "date": "2026-11-12",
                "endDate": None,
                "startTime": "15:00",
                "endTime": "16:45",
                "status": "scheduled",
                "statusReason": None,
                "previousDate": None,
                "note": None,
                "place": None,
                "pupils": "School day as usual",
            }
        ],
    }


def test_place_is_told_where_the_school_shows_it(client, calendar, site, meeting):
    PlcSiteSettings.objects.update_or_create(site=site, defaults={"show_place": True})

    assert client.get(f"{calendar.url}json/").json()["meetings"][0]["place"] == "Room 12"


def test_hidden_programme_is_not_in_it(client, calendar, programme, meeting):
    PageViewRestriction.objects.create(page=programme, restriction_type="login")

    facts = client.get(f"{calendar.url}json/").json()

    assert (facts["programmes"], facts["meetings"]) == ([], [])


def test_same_facts_are_not_sent_twice(client, calendar, meeting):
    first = client.get(f"{calendar.url}json/")
    again = client.get(f"{calendar.url}json/", headers={"if-none-match": first["ETag"]})
    meeting.delete()
    later = client.get(f"{calendar.url}json/", headers={"if-none-match": first["ETag"]})

    assert (again.status_code, again.content, later.status_code) == (304, b"", 200)


def test_any_website_may_read_the_public_calendar(client, calendar):
    answer = client.get(f"{calendar.url}json/")

    assert (answer["Access-Control-Allow-Origin"], answer["Cache-Control"]) == (
        "*",
        "public, max-age=900",
    )


def test_restricted_calendar_is_for_its_reader_alone(client, admin_client, calendar, meeting):
    PageViewRestriction.objects.create(page=calendar, restriction_type="login")

    refused = client.get(f"{calendar.url}json/")
    answer = admin_client.get(f"{calendar.url}json/")

    assert refused.status_code == 302
    assert answer["Cache-Control"].startswith("private, no-store")
    assert [name for name in ("Access-Control-Allow-Origin", "ETag") if name in answer] == []


@pytest.mark.parametrize("meetings", [1, 3, 50])
def test_json_costs_the_same_at_any_size(
    client, calendar, landing, meetings, django_assert_num_queries
):
    many_programmes(landing, many_records(ThemeFactory, meetings))
    client.get(calendar.url)

    with django_assert_num_queries(QUERIES):
        client.get(f"{calendar.url}json/")
