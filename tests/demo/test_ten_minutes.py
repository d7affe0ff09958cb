"""An editor's first ten minutes, from the log-in to a parent who reads the page on a phone."""

import pytest
from playwright.sync_api import expect

from plc_wagtail.models import ProgrammePage
from tests.browser import DESKTOP, PHONE, follow, sign_in

pytestmark = pytest.mark.browser

TITLE = "Reading together 2026-27"
SUMMARY = "Our staff read with pupils in every lesson, and see whether it helps."
DATES = ["Thursday 3 December 2026", "14/01/2027", "4 Mar 2027"]


@pytest.fixture
def editor(server, open_page):
    """The browser of somebody who has just logged in as the demonstration's editor."""
    page = open_page(**DESKTOP)
    sign_in(page, server.url, "editor", password="editor")
    return page


@pytest.fixture
def new_programme(editor):
    """The form of a new programme, come upon by the menu."""
    editor.get_by_role("button", name="Professional learning").click()
    follow(editor.get_by_role("link", name="Programmes", exact=True))
    follow(editor.get_by_role("link", name="Add programme").first)
    editor.locator("#id_title").fill(TITLE)
    editor.locator("#id_summary").fill(SUMMARY)
    return editor


def type_dates(page, dates):
    """By keyboard alone: Enter on the button, a date, Enter for the next row."""
    page.get_by_role("tab", name="Dates").click()
    page.get_by_role("button", name="Add a meeting").focus()
    for day in dates:
        page.keyboard.press("Enter")
        page.keyboard.type(day)
    page.keyboard.press("Tab")


def publish(page):
    page.get_by_role("button", name="More actions").click()
    page.get_by_role("button", name="Publish", exact=True).click()


def test_editor_publishes_a_programme_that_a_parent_reads_on_a_phone(
    new_programme, open_page, server
):
    type_dates(new_programme, DATES)
    publish(new_programme)
    expect(new_programme.locator(".messages")).to_contain_text("published")

    programme = ProgrammePage.objects.get(title=TITLE)
    phone = open_page(**PHONE)
    phone.goto(server.url + programme.url)
    next_meeting = phone.get_by_text("Thursday 3 December 2026").first

    assert (programme.live, programme.meetings.count()) == (True, 3)
    assert phone.locator("h1").inner_text() == TITLE
    expect(phone.get_by_role("heading", name="Next meeting")).to_be_in_viewport(ratio=1)
    expect(next_meeting).to_be_in_viewport(ratio=1)
    assert (new_programme.errors, phone.errors) == ([], [])


def test_day_that_does_not_exist_is_named_and_nothing_typed_is_lost(new_programme):
    new_programme.locator("#id_title").fill("Another programme")
    type_dates(new_programme, ["30 February 2027", "4 March 2027"])

    follow(new_programme.get_by_role("button", name="Save draft"))
    new_programme.get_by_role("tab", name="Dates (1 error)").click()

    expect(new_programme.get_by_text("There is no such day as 30 February 2027.")).to_be_visible()
    typed = [
        new_programme.locator(f"[name={name}]").input_value()
        for name in ("title", "summary", "meetings-0-date", "meetings-1-date")
    ]
    assert typed == ["Another programme", SUMMARY, "30 February 2027", "04/03/2027"]
