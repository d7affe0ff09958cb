"""Thornmere's professional learning section, as the demonstration shows it."""

from datetime import date

import pytest
from django.core.management import call_command
from wagtail.models import Page, Revision

from example_site.demo.content.meetings import MEETINGS
from example_site.demo.school_dates import school_dates
from plc_wagtail.models import (
    CaseStudyPage,
    Meeting,
    ProgrammePage,
    Reference,
    Theme,
    UpdatePage,
)

pytestmark = pytest.mark.django_db


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
