"""A web editor goes through the first ten minutes; a parent reads the page on a phone."""

import pytest
from wagtail.models import Page, Site

from plc_wagtail import clock
from plc_wagtail.services.academic_years import stored_year, years_needed
from tests.browser import follow, sign_in
from tests.factories import UserFactory

pytestmark = pytest.mark.browser
MOST_ENTRIES = 8
SUMMARY = "Our staff meet in small groups to get better at one part of teaching."


class Typist:
    """Counts what has to be typed; choosing and pressing are free."""

    def __init__(self, page):
        self.page = page
        self.entries = 0

    def type(self, label, text, nth=0):
        self.page.get_by_label(label, exact=True).nth(nth).fill(text)
        self.entries += 1

    def press(self, name):
        follow(self.page.get_by_role("button", name=name))


@pytest.fixture
def training(live_site):
    home = Site.objects.get().root_page
    return home.add_child(instance=Page(title="Training school", slug="training-school"))


@pytest.fixture
def editor_at_work(desktop, live_site, training):
    UserFactory(username="web", is_superuser=True, is_staff=True)
    sign_in(desktop, live_site.url, "web")
    return desktop


def a_school_day():
    """A weekday of a term of the year that is asked for, as the browser's field wants it."""
    site = Site.objects.get()
    year = stored_year(site, years_needed(clock.today())[-1])
    return year.terms.first().start.isoformat()


def test_first_ten_minutes_take_no_more_than_eight_entries(
    editor_at_work, phone, live_site, training
):
    page, typist = editor_at_work, Typist(editor_at_work)

    follow(page.get_by_role("link", name="Begin"))
    choose_page(page, "Training school")
    typist.press("Save and go on")
    typist.press("Yes, these are our dates")
    typist.type("Role*", "Assistant Headteacher (Learning)")
    typist.type("E-mail address", "learning@school.example")
    typist.press("Save and go on")
    typist.type("Name of the programme*", "Learning together")
    typist.type("What it is, in one sentence*", SUMMARY)
    typist.press("Save and go on")
    typist.type("Date", a_school_day())
    typist.type("Start", "15:45")
    typist.type("End", "16:45")
    typist.press("Save and go on")
    typist.type("Your themes, one a line", "Reading in every subject\nActing on feedback")
    typist.press("Save and go on")
    typist.press("Publish all together")
    page.get_by_role("heading", name="It is live").wait_for()

    answer = phone.goto(f"{live_site.url}/training-school/professional-learning/learning-together/")
    assert typist.entries <= MOST_ENTRIES
    assert answer.status == 200
    assert "Learning together" in phone.inner_text("body")


def choose_page(page, title):
    page.get_by_role("button", name="Actions").click()
    page.get_by_role("button", name="Choose another page").click()
    page.get_by_role("link", name="Explore", exact=True).click()
    page.get_by_role("link", name=title, exact=True).click()
    page.locator(".modal").wait_for(state="hidden")
