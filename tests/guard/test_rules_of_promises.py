"""Ground rules of a programme: asked about, listed in "Ready to publish?", said only when kept."""

from datetime import date, time

import pytest
from bs4 import BeautifulSoup

from plc_wagtail.guard import concerns_for
from plc_wagtail.models import Meeting, PlcSiteSettings, ProgrammeYear, Strand
from tests import factories
from tests.guard.editing import editor_of
from tests.section import publish

REASON = "The dates do not match your ground rules in 2026-27. "


@pytest.fixture(autouse=True)
def _today(time_machine):
    time_machine.move_to("2026-11-02T09:00:00Z")


@pytest.fixture
def promises_on(site):
    settings = PlcSiteSettings.for_site(site)
    settings.promises_on = True
    settings.save()


@pytest.fixture
def promising(landing, year):
    """Two meetings of a theme a year are promised and planned, one of them was moved."""
    factories.TermFactory(academic_year=year)
    theme = factories.ThemeFactory(name="Reading")
    page = factories.ProgrammeFactory(parent=landing, promised_meetings=2, live=False)
    page.promised_meetings_per_strand = 2
    page.promised_first_month, page.promised_last_month = 10, 11
    page.programme_years = [ProgrammeYear(academic_year=year)]
    page.strands = [Strand(key="reading", theme=theme, academic_year=year)]
    page.meetings = [
        Meeting(date=date(2026, 10, 8), end_time=time(16, 45), strand_key="reading"),
        Meeting(date=date(2026, 11, 12), end_time=time(16, 45), theme=theme, status="rescheduled"),
    ]
    return publish(page)


def told(page):
    return [concern.message for concern in concerns_for(page)]


def said(client, page):
    found = BeautifulSoup(client.get(page.url).content, "html.parser")
    part = found.select_one(".plc-section-wide .plc-text")
    return " ".join(part.get_text().split()) if part else ""


def listed(client, page):
    panel = BeautifulSoup(client.get(editor_of(page)).content, "html.parser")
    rows = panel.select('[data-side-panel="plc-ready"] section:last-of-type li')
    return [" ".join(row.get_text().split()) for row in rows]


def cancel_one(page):
    page.meetings.set(
        [*page.meetings.all()][:1] + [Meeting(date=date(2026, 11, 5), status="cancelled")]
    )
    return publish(page)


@pytest.mark.usefixtures("promises_on")
def test_kept_promises_are_said_to_the_public(promising, client):
    assert told(promising) == []
    assert said(client, promising) == (
        "2 meetings a year, from October to November, 2 meetings for each theme, as we promised."
    )


@pytest.mark.usefixtures("promises_on")
def test_broken_promises_are_asked_about_and_never_said_to_the_public(promising, client):
    page = cancel_one(promising)

    assert told(page) == [
        REASON + "Promised: 2 meetings a year. Found: 1 meeting a year (1 planned, 1 cancelled).",
        REASON + "Promised: 2 meetings for Reading. Found: 1 meeting for Reading (1 planned).",
        REASON + "Promised: from October to November. "
        "Found: from October to October (1 planned, 1 cancelled).",
    ]
    assert said(client, page) == ""
    assert "promise" not in client.get(page.url).content.decode()


def test_nothing_is_said_while_the_site_has_ground_rules_off(promising, client):
    assert said(client, promising) == ""
    assert told(cancel_one(promising)) == []


@pytest.mark.usefixtures("promises_on")
def test_ready_panel_lists_what_is_kept_and_what_is_not(promising, admin_client):
    promising.promised_half_terms = 2
    promising.save_revision()

    assert listed(admin_client, promising) == [
        "2026-27: 2 meetings a year. Kept: 2 meetings a year (2 planned, 1 moved).",
        "2026-27: 2 meetings for Reading. Kept: 2 meetings for Reading (2 planned, 1 moved).",
        "2026-27: spread over 2 half terms. Not kept: "
        "spread over 1 half term (2 planned, 1 moved).",
        "2026-27: from October to November. Kept: from October to November (2 planned, 1 moved).",
    ]
