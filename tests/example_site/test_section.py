"""Thornmere's professional learning section, as the demonstration shows it."""

from datetime import date

import pytest
import textstat
from bs4 import BeautifulSoup
from django.core.management import call_command
from wagtail.models import Page, Revision

from example_site.demo.content.meetings import MEETINGS
from example_site.demo.school_dates import school_dates
from plc_wagtail.models import (
    CaseStudyPage,
    Meeting,
    MeetingCalendarPage,
    ProgrammePage,
    Reference,
    Theme,
    UpdatePage,
)

pytestmark = pytest.mark.django_db

OLDEST_PARENT = 11
# A reading grade of the United States is a year of school; the first is for six-year-olds.
AGE_BEFORE_SCHOOL = 5
BLOCKS = "h1, h2, h3, p, li, summary, label"


def load(today):
    call_command("load_demo", today=today, verbosity=0)


@pytest.fixture(scope="module")
def demo(once):
    load(date(2026, 11, 22))


def test_section_holds_what_the_school_publishes(demo):
    counts = {
        model.__name__: model.objects.count()
        for model in (ProgrammePage, Meeting, Theme, CaseStudyPage, Reference, UpdatePage)
    }

    assert counts == {
        "ProgrammePage": 5,
        "Meeting": 24,
        "Theme": 8,
        "CaseStudyPage": 14,
        "Reference": 10,
        "UpdatePage": 5,
    }


def test_loading_the_section_twice_changes_nothing(demo):
    before = (Page.objects.count(), Revision.objects.count(), Meeting.objects.count())

    load(date(2026, 11, 23))

    assert (Page.objects.count(), Revision.objects.count(), Meeting.objects.count()) == before


def test_loading_again_says_that_nothing_is_new(demo, capsys):
    load(date(2026, 11, 22))

    assert capsys.readouterr().out == "Thornmere School is loaded: 48 pages, 0 new.\n"


def test_meetings_of_2026_fall_on_the_days_the_school_announced(demo):
    days = Meeting.objects.filter(page__slug="learning-together").values_list("date", flat=True)

    assert list(days) == [
        date(2026, 11, 10),
        date(2026, 12, 3),
        date(2027, 1, 29),
        date(2027, 2, 10),
        date(2027, 3, 2),
        date(2027, 3, 15),
        date(2027, 4, 23),
        date(2027, 5, 19),
        date(2027, 6, 17),
    ]


@pytest.mark.parametrize("first_year", range(2024, 2040))
def test_every_year_has_a_school_day_for_every_meeting(first_year):
    dates = school_dates(first_year)

    days = [
        dates.on(*values["when"])
        for rows in MEETINGS.values()
        for values in rows
        if not values.get("training_day")
    ]

    assert [day for day in days if not dates.is_open(day)] == []


def test_every_public_page_of_the_section_answers(client, demo):
    landing = Page.objects.get(slug="professional-learning")
    pages = landing.get_descendants(inclusive=True).live()

    answers = {page.url: client.get(page.url).status_code for page in pages}

    assert set(answers.values()) == {200}


def test_parents_read_the_days_on_the_schools_own_page(client, demo, time_machine):
    time_machine.move_to("2026-11-22T09:00:00Z")

    html = client.get("/parents/term-dates/").content.decode()

    assert "School closed to pupils" in html
    assert "Pupils finish at 1:30pm" in html


def test_parents_page_is_read_at_eleven_or_earlier(client, demo, time_machine):
    time_machine.move_to("2026-11-23T09:00:00Z")
    calendar = MeetingCalendarPage.objects.live().first()

    html = client.get(f"{calendar.url}pupils/").content.decode()

    text = "\n".join(sentences(html))
    # Both count letters, words and sentences; the others need a dictionary from the network.
    measures = (textstat.automated_readability_index, textstat.coleman_liau_index)
    ages = [measure(text) + AGE_BEFORE_SCHOOL for measure in measures]
    assert len(text.split()) > 150
    assert max(ages) <= OLDEST_PARENT, f"{ages}\n{text}"
    assert "disaggregated" not in html.lower()


def sentences(html):
    """What stands on the page as sentences: dates, buttons and addresses would only flatter it."""
    page = BeautifulSoup(html, "html.parser").select_one(".plc-page")
    blocks = [block for block in page.select(BLOCKS) if not block.select_one(f"{BLOCKS}, code")]
    texts = [" ".join(block.get_text(" ").split()) for block in blocks]
    return [text for text in texts if text.endswith((".", "?", "!"))]
