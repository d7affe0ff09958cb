"""What pages say at the edges of the calendar: school years, a leap day, both clock changes."""

from datetime import date

import pytest
from bs4 import BeautifulSoup

from plc_wagtail.models import ProgrammeYear
from tests import factories
from tests.templates.reading import text

DAYS = [
    date(2026, 7, 16),
    date(2026, 10, 22),
    date(2026, 10, 26),
    date(2027, 3, 25),
    date(2027, 3, 30),
    date(2028, 2, 29),
]
# Moment in UTC; the next meeting in words; the school year the calendar opens with.
MOMENTS = [
    ("2026-08-31T22:59:00Z", "Thursday 22 October 2026", "2026-27"),
    ("2026-08-31T23:01:00Z", "Thursday 22 October 2026", "2026-27"),
    ("2026-09-01T09:00:00Z", "Thursday 22 October 2026", "2026-27"),
    # A meeting until 4:45pm is over at 15:45 UTC before the clocks go back, at 16:45 after.
    ("2026-10-22T15:44:00Z", "Thursday 22 October 2026", "2026-27"),
    ("2026-10-22T15:46:00Z", "Monday 26 October 2026", "2026-27"),
    ("2026-10-25T00:30:00Z", "Monday 26 October 2026", "2026-27"),
    ("2026-10-25T01:30:00Z", "Monday 26 October 2026", "2026-27"),
    ("2026-10-26T16:44:00Z", "Monday 26 October 2026", "2026-27"),
    ("2026-10-26T16:46:00Z", "Thursday 25 March 2027", "2026-27"),
    ("2027-03-28T00:30:00Z", "Tuesday 30 March 2027", "2026-27"),
    ("2027-03-28T01:30:00Z", "Tuesday 30 March 2027", "2026-27"),
    ("2027-03-30T15:44:00Z", "Tuesday 30 March 2027", "2026-27"),
    # With nothing left in a year, the calendar opens with the next one that has dates.
    ("2027-03-30T15:46:00Z", "Tuesday 29 February 2028", "2027-28"),
    ("2028-02-29T09:00:00Z", "Tuesday 29 February 2028", "2027-28"),
    ("2028-02-29T16:44:00Z", "Tuesday 29 February 2028", "2027-28"),
]
HOURS = "3:45pm to 4:45pm"
AFTER_THE_LAST = "2028-02-29T16:46:00Z"


@pytest.fixture
def programme(programme, calendar):
    """Three years of it, with meetings on both sides of every edge, all until 4:45pm."""
    for first in (2025, 2026, 2027):
        year = factories.AcademicYearFactory(
            name=f"{first}-{first - 1999}", start=date(first, 9, 1), end=date(first + 1, 8, 31)
        )
        ProgrammeYear.objects.create(page=programme, academic_year=year)
    for day in DAYS:
        factories.MeetingFactory(page=programme, date=day)
    return programme


def read(client, page):
    answer = client.get(page.url)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser").select_one(".plc-page")


def spoken(day):
    return f"{day:%A} {day.day} {day:%B} {day.year}"


@pytest.mark.parametrize(("moment", "day", "year"), MOMENTS)
def test_next_meeting_is_right_on_every_page(
    moment, day, year, client, landing, programme, calendar, time_machine
):
    time_machine.move_to(moment, tick=False)

    first_of_landing = read(client, landing).select_one(".plc-date-row .plc-row-title")
    next_of_programme = read(client, programme).select_one(".plc-panel .plc-when")
    page = read(client, calendar)
    next_of_calendar = page.select_one(".plc-panel .plc-when")

    said = [text(one) for one in (first_of_landing, next_of_programme, next_of_calendar)]
    when = "Today" if day == spoken(date.fromisoformat(moment[:10])) else "Next"
    assert said == [f"{when} {day} {HOURS}", f"{day} {HOURS}", f"{day} {HOURS}"]
    assert text(page.select_one("h2.plc-heading")) == f"Dates {year}"


def test_after_the_last_meeting_none_is_promised(
    client, landing, programme, calendar, time_machine
):
    time_machine.move_to(AFTER_THE_LAST, tick=False)

    pages = [read(client, one) for one in (landing, programme, calendar)]

    assert [one.select(".plc-panel .plc-when, .plc-date-row") for one in pages] == [[], [], []]
