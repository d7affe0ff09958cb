"""Cancelled, moved and restored in three clicks, from the register, the editor and the page."""

import datetime as dt

import icalendar
import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from plc_wagtail import clock
from plc_wagtail.date_words import short_day_words
from plc_wagtail.models import Meeting, ProgrammePage
from tests import factories
from tests.section import publish

pytestmark = pytest.mark.browser
MOST_CLICKS = 3
REGISTER = "professional-learning_meetings_modeladmin_index"


@pytest.fixture
def soon(live_site):
    return clock.today() + dt.timedelta(days=3)


@pytest.fixture
def published(live_site, soon, programme, calendar):
    for days, title in enumerate(["Reading", "Writing"]):
        day = soon + dt.timedelta(days=days)
        programme.meetings.add(Meeting(date=day, start_time=dt.time(15, 45), title=title))
    return publish(programme)


@pytest.fixture
def at_work(live_site, published, editor, desktop):
    """Call with an address: the editor's browser opens it, and counts from there."""
    client = Client()
    client.force_login(editor)
    cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value}
    desktop.context.add_cookies([{**cookie, "url": live_site.url}])

    def open_at(address):
        desktop.goto(f"{live_site.url}{address}")
        return Hand(desktop)

    return open_at


class Hand:
    def __init__(self, page):
        self.page, self.clicks = page, 0

    def click(self, role, name, **options):
        self.page.get_by_role(role, name=name, exact=True, **options).first.click()
        self.clicks += 1

    def done(self, told):
        """The clicks it took until the admin says so."""
        self.page.locator(".messages", has_text=told).wait_for()
        clicks, self.clicks = self.clicks, 0
        return clicks


@pytest.fixture
def told(live_site, published, calendar, at_work, desktop):
    """What a visitor, a phone and the editor's home page are told of a meeting, at once."""

    def of(title):
        page, feed = (Client().get(url) for url in (published.url, f"{calendar.url}ical/"))
        rows = BeautifulSoup(page.content, "html.parser").select("tr.plc-date")
        row = next(row for row in rows if title in row.get_text())
        (entry,) = [
            one
            for one in icalendar.Calendar.from_ical(feed.content).events
            if title in one["SUMMARY"]
        ]
        home = desktop.request.get(f"{live_site.url}/admin/").text()
        panel = BeautifulSoup(home, "html.parser").select_one("#plc-pages-that-need-you-section")
        return (
            " ".join(row.get_text(" ").split()),
            (str(entry["STATUS"]), entry.start.date()),
            " ".join(panel.get_text(" ").split()),
        )

    return of


def test_three_clicks_from_the_register(at_work, told, soon):
    hand = at_work(reverse(REGISTER) + "?q=Reading")
    other = soon + dt.timedelta(days=2)

    hand.click("link", "Cancel meeting")
    hand.click("button", "Cancel this meeting")
    assert hand.done("Cancelled.") <= MOST_CLICKS
    page, feed, panel = told("Reading")
    assert "Cancelled" in page
    assert feed == ("CANCELLED", soon)
    assert "Reading" not in panel

    hand.click("link", "Restore")
    hand.click("button", "Restore this meeting")
    assert hand.done("Restored.") <= MOST_CLICKS
    page, feed, panel = told("Reading")
    assert "Cancelled" not in page
    assert feed == ("CONFIRMED", soon)
    assert "Reading" in panel

    hand.click("link", "Move")
    hand.page.get_by_label("New date").fill(other.isoformat())
    hand.click("button", "Look at the change")
    hand.click("button", "Move it and tell everybody")
    assert hand.done("Moved.") <= MOST_CLICKS
    page, feed, panel = told("Reading")
    assert "Moved" in page
    assert feed == ("CONFIRMED", other)
    assert f"Cancel {short_day_words(other)}" in panel


def test_three_clicks_from_the_dates_and_a_colleagues_draft_stays_one(at_work, told, published):
    draft = ProgrammePage.objects.get(pk=published.pk)
    draft.title = "Not ready yet"
    draft.save_revision(user=factories.UserFactory(username="colleague"))
    hand = at_work(reverse("wagtailadmin_pages:edit", args=[published.pk]) + "#tab-dates")

    hand.click("button", "More about meeting 1")
    hand.click("link", "Cancel this meeting now")
    hand.click("button", "Cancel this meeting")

    assert hand.done("Cancelled.") <= MOST_CLICKS
    page, feed, panel = told("Reading")
    assert ("Cancelled" in page, feed[0], "Reading" in panel) == (True, "CANCELLED", False)
    live = ProgrammePage.objects.get(pk=published.pk)
    newest = live.get_latest_revision_as_object()
    assert (live.title, newest.title) == ("Learning together", "Not ready yet")
    assert newest.meetings.get(title="Reading").is_cancelled


def test_three_clicks_from_the_public_page_for_any_meeting_to_come(
    at_work, told, published, soon, open_page, live_site
):
    second, other = soon + dt.timedelta(days=1), soon + dt.timedelta(days=2)
    day = short_day_words(second)

    hand = at_work(published.url)
    hand.click("link", f"Cancel the meeting of {day}")
    hand.click("button", "Cancel this meeting")
    assert hand.done("Cancelled.") <= MOST_CLICKS
    assert told("Writing")[1] == ("CANCELLED", second)

    hand = at_work(published.url)
    hand.click("link", f"Restore the meeting of {day}")
    hand.click("button", "Restore this meeting")
    assert hand.done("Restored.") <= MOST_CLICKS
    assert told("Writing")[1] == ("CONFIRMED", second)

    hand = at_work(published.url)
    hand.click("link", f"Move the meeting of {day}")
    hand.page.get_by_label("New date").fill(other.isoformat())
    hand.click("button", "Look at the change")
    hand.click("button", "Move it and tell everybody")
    assert hand.done("Moved.") <= MOST_CLICKS
    assert told("Writing")[1] == ("CONFIRMED", other)

    hand = at_work(published.url)
    hand.click("button", "View Wagtail quick actions")
    hand.click("menuitem", f"Cancel the meeting of {short_day_words(soon)}")
    hand.click("button", "Cancel this meeting")
    assert hand.done("Cancelled.") <= MOST_CLICKS
    assert told("Reading")[1] == ("CANCELLED", soon)
    assert hand.page.errors == []
    visitor = open_page()
    visitor.goto(f"{live_site.url}{published.url}")
    assert visitor.locator("a[href*='change-meetings']").count() == 0
