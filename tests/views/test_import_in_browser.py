"""From a pasted list to a published calendar: four clicks, two forms sent."""

import datetime as dt
import re

import pytest
from django.utils.dateformat import format as date_format
from playwright.sync_api import expect
from wagtail.models import Site

from plc_wagtail import clock
from plc_wagtail.models import ProgrammePage
from plc_wagtail.school_year import first_year_of, year_name
from tests import factories
from tests.axe import objections
from tests.browser import follow, sign_in

pytestmark = pytest.mark.browser
MOST_CLICKS, MOST_FORMS = 4, 2
# Month and day of eight meetings in four half terms.
DAYS = [(11, 12), (11, 30), (1, 27), (2, 8), (2, 23), (3, 8), (4, 22), (5, 17)]
TIMES = "3.45pm-4.45pm (Disaggregated time)"


IS_COVERED = """() => {
    const bar = document.querySelector(".plc-import__confirm");
    const { top, bottom } = document.activeElement.getBoundingClientRect();
    const foot = bar.getBoundingClientRect();
    const isInList = document.activeElement.closest(".plc-import__rows") !== null;
    return isInList && bottom > foot.top && top < foot.bottom;
}"""


@pytest.fixture
def first_year():
    return first_year_of(clock.today())


@pytest.fixture
def days(first_year):
    return [dt.date(first_year + (month < 8), month, day) for month, day in DAYS]


@pytest.fixture
def pasted(days):
    """The weekday of the last line belongs to the day after its date."""
    stated = [*days[:-1], days[-1] + dt.timedelta(days=1)]
    lines = [
        f"{number}. {date_format(weekday, 'l')} {date_format(day, 'jS F')} {TIMES}"
        for number, (day, weekday) in enumerate(zip(days, stated, strict=True), 1)
    ]
    return "\n".join(lines)


@pytest.fixture
def programme(live_site, first_year):
    site = Site.objects.get()
    factories.AcademicYearFactory(
        site=site,
        name=year_name(first_year),
        start=dt.date(first_year, 9, 1),
        end=dt.date(first_year + 1, 8, 31),
    )
    landing = factories.LandingFactory(parent=site.root_page, slug="learning")
    factories.CalendarFactory(parent=landing, slug="calendar")
    return factories.ProgrammeFactory(parent=landing, title="Learning together")


@pytest.fixture
def log_in(live_site, programme):
    def log_in(page):
        factories.UserFactory(username="web", is_superuser=True, is_staff=True)
        sign_in(page, live_site.url, "web", then=f"/admin/pages/{programme.pk}/edit/")
        return page

    return log_in


class Counted:
    """Counts clicks, and forms that take the browser to another page."""

    def __init__(self, page):
        self.page, self.clicks, self.forms = page, 0, 0
        page.on("request", self.see)

    def see(self, request):
        self.forms += request.method == "POST" and request.is_navigation_request()

    def click(self, found):
        found.click()
        self.clicks += 1


def test_list_becomes_a_published_calendar(log_in, desktop, open_page, live_site, pasted, days):
    page = log_in(desktop)
    hand = Counted(page)

    hand.click(page.get_by_role("link", name="Add meetings from a list").first)
    expect(page.locator("#id_text")).to_be_focused()
    page.keyboard.insert_text(pasted)
    page.locator("#id_year").select_option(str(days[0].year))
    hand.click(page.get_by_role("button", name="Read the list"))
    page.get_by_text("8 dates read").wait_for()
    right = days[-1] - dt.timedelta(days=6)
    hand.click(page.get_by_label(date_format(right, "D j M Y")))
    hand.click(page.get_by_role("button", name="Add and publish now"))
    page.get_by_text("is live.").wait_for()

    assert hand.clicks <= MOST_CLICKS
    assert hand.forms <= MOST_FORMS
    live = ProgrammePage.objects.get()
    assert [meeting.date for meeting in live.meetings.all()] == [*days[:-1], right]
    visitor = open_page()
    visitor.goto(f"{live_site.url}/learning/calendar/?year={year_name(days[0].year)}")
    assert visitor.get_by_text("Learning together").count() > 0


def test_phone_and_screen_reader_can_check_a_list(log_in, phone, pasted):
    page = log_in(phone)
    follow(page.get_by_role("link", name="Add meetings from a list").first)
    assert objections(page, ".plc-import") == []
    page.locator("#id_text").fill(f"Dear all,\n{pasted}")
    follow(page.get_by_role("button", name="Read the list"))
    page.get_by_role("group", name=re.compile("^Row 8, ")).wait_for()

    assert objections(page, ".plc-import") == []
    assert page.evaluate("document.querySelector('.plc-import').scrollWidth <= innerWidth")
    page.get_by_text("Change", exact=False).locator("visible=true").last.click()
    boxes = [one.bounding_box() for one in page.locator("details[open] input:visible").all()]
    assert len(boxes) > 5
    assert all(box["x"] + box["width"] <= 390 for box in boxes)
    page.get_by_label("What to do with it").first.select_option("leave")
    page.get_by_role("button", name="Add 7 dates to the draft").wait_for()
    tally = page.locator(".plc-import").get_by_role("status")
    assert "7 chosen · 1 needs you" in tally.inner_text()
    page.get_by_role("radio").last.check()
    assert "nothing needs you" in tally.inner_text()


def test_the_keyboard_reaches_nothing_below_the_bar_at_the_foot(log_in, desktop, pasted):
    page = log_in(desktop)
    follow(page.get_by_role("link", name="Add meetings from a list").first)
    page.locator("#id_text").fill(pasted)
    follow(page.get_by_role("button", name="Read the list"))
    page.get_by_role("group", name=re.compile("^Row 8, ")).wait_for()
    page.locator(".plc-import__into a").focus()

    for _ in range(20):
        page.keyboard.press("Tab")
        # The page scrolls in a moment of its own.
        page.wait_for_function(f"!({IS_COVERED})()", timeout=2_000)


def test_a_pasted_table_keeps_its_cells_until_something_is_typed(log_in, desktop):
    page = log_in(desktop)
    follow(page.get_by_role("link", name="Add meetings from a list").first)
    text, html = page.locator("#id_text"), page.locator("#id_html")
    paste(text, "Thu 12 Nov", "<table><tr><td>Thu 12 Nov</td></tr></table>")
    kept = html.input_value()
    text.press("End")
    text.press_sequentially(" 4pm")

    assert kept == "<table><tr><td>Thu 12 Nov</td></tr></table>"
    assert html.input_value() == ""


def paste(field, text, html):
    """As the browser does it: the event with the clipboard first, then the text."""
    field.evaluate(
        """(field, [text, html]) => {
            const clipboardData = new DataTransfer();
            clipboardData.setData("text/html", html);
            clipboardData.setData("text/plain", text);
            field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
            field.value = text;
            const inputType = "insertFromPaste";
            field.dispatchEvent(new InputEvent("input", { inputType, bubbles: true }));
        }""",
        [text, html],
    )
