"""What search engines are told about a page."""

import json
from datetime import date, time

import pytest
from bs4 import BeautifulSoup

from plc_wagtail.enums import MeetingStatus, Precision
from plc_wagtail.models import PlcSiteSettings
from tests.factories import MeetingFactory

pytestmark = pytest.mark.django_db
ADDRESS = "http://localhost/professional-learning/together/"


def graph(client, page):
    soup = BeautifulSoup(client.get(page.url).content, "html.parser")
    scripts = soup.select('script[type="application/ld+json"]')
    assert len(scripts) == 1
    return {thing["@type"]: thing for thing in json.loads(scripts[0].string)["@graph"]}


def test_breadcrumb_leads_from_the_home_page_to_the_page(client, programme):
    items = graph(client, programme)["BreadcrumbList"]["itemListElement"]

    assert [(item["position"], item["name"], item["item"]) for item in items] == [
        (1, "Welcome to your new Wagtail site!", "http://localhost/"),
        (2, "Professional learning", "http://localhost/professional-learning/"),
        (3, "Learning together", ADDRESS),
    ]


def test_programme_is_a_series_of_its_dated_meetings(client, programme):
    row = MeetingFactory(page=programme, date=date(2027, 6, 17), title="Sharing", place="Room 12")
    MeetingFactory(page=programme, date=date(2027, 5, 24), precision=Precision.WEEK)

    assert graph(client, programme)["EventSeries"] == {
        "@type": "EventSeries",
        "@id": ADDRESS,
        "url": ADDRESS,
        "name": "Learning together",
        "description": programme.summary,
        "startDate": "2027-06-17",
        "endDate": "2027-06-17",
        "subEvent": [
            {
                "@type": "Event",
                "name": "Sharing",
                "startDate": "2027-06-17T15:45:00+01:00",
                "endDate": "2027-06-17T16:45:00+01:00",
                "eventStatus": "https://schema.org/EventScheduled",
                "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
                "url": f"{ADDRESS}#date-{row.uid}",
            }
        ],
    }


def test_moved_and_cancelled_meetings_say_so(client, programme):
    MeetingFactory(page=programme, date=date(2026, 11, 12), status=MeetingStatus.CANCELLED)
    MeetingFactory(
        page=programme,
        date=date(2026, 11, 20),
        start_time=time(9),
        status=MeetingStatus.RESCHEDULED,
        previous_date=date(2026, 11, 18),
    )

    events = graph(client, programme)["EventSeries"]["subEvent"]

    assert [(event["eventStatus"][19:], event.get("previousStartDate")) for event in events] == [
        ("EventCancelled", None),
        ("EventRescheduled", "2026-11-18"),
    ]


def test_place_is_told_only_where_it_is_public(client, site, programme):
    MeetingFactory(page=programme, place="Room 12")
    PlcSiteSettings.objects.update_or_create(site=site, defaults={"show_place": True})

    event = graph(client, programme)["EventSeries"]["subEvent"][0]

    assert event["location"] == {"@type": "Place", "name": "Room 12"}


@pytest.mark.parametrize(("partners", "told"), [("", True), ("Quay Primary", False)])
def test_meetings_are_at_the_school_unless_they_move_between_schools(
    client, site, programme, partners, told
):
    site.site_name = "Thornmere School"
    site.save()
    programme.partner_schools = partners
    programme.save_revision().publish()
    MeetingFactory(page=programme)

    series = graph(client, programme)["EventSeries"]

    assert series["organizer"] == {"@type": "Organization", "name": "Thornmere School"}
    place = {"@type": "Place", "name": "Thornmere School"} if told else None
    assert [series.get("location"), series["subEvent"][0].get("location")] == [place, place]


@pytest.mark.parametrize(
    ("address", "said"),
    [
        (
            "",
            "Our teachers meet in small groups to get better at one part of their work. Here is "
            "what they are studying, when they meet and what they have found.",
        ),
        (
            "calendar/",
            "When our teachers meet to learn from each other, and what it means for students.",
        ),
        (
            "themes/",
            "What our teachers are working on: the questions they ask, and what they have found.",
        ),
        (
            "case-studies/",
            "What our teachers tried in their lessons and what they found, whether "
            "it helped or not.",
        ),
    ],
)
def test_page_without_a_summary_is_described_in_the_schools_own_words(
    client, site, calendar, theme_index, study_index, address, said
):
    words = {"pupils_word": "students", "staff_word": "teachers"}
    PlcSiteSettings.objects.update_or_create(site=site, defaults=words)

    soup = BeautifulSoup(client.get(f"/professional-learning/{address}").content, "html.parser")

    assert soup.select_one('meta[name="description"]')["content"] == said


def test_description_ends_with_a_whole_word(client, programme):
    programme.summary = "Our staff meet. " * 20
    programme.save_revision().publish()

    soup = BeautifulSoup(client.get(programme.url).content, "html.parser")

    said = soup.select_one('meta[name="description"]')["content"]
    assert (said[-6:], len(said) <= 161) == ("meet.…", True) or said.endswith("Our staff…")
