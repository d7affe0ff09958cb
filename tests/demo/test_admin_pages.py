"""Our admin pages in a real browser, with the demonstration in them."""

from urllib.parse import urlsplit

import pytest
from django.contrib.auth import get_user_model
from django.test import Client, RequestFactory
from django.urls import reverse
from wagtail.admin.menu import admin_menu

from example_site.home.models import HomePage
from plc_wagtail import models
from plc_wagtail.views.journey_urls import STEPS
from tests import factories
from tests.axe import objections

pytestmark = pytest.mark.browser

# Wagtail draws these without a name a screen reader could say, in every editor of every site.
WAGTAILS_OWN = [
    # The rich text editor.
    ".public-DraftEditor-content",
    # The cells of a typed table.
    "[id*='-table-cell-']",
    # A plain field as an item of a list or stream: what it is stands above, outside a label.
    "[id$='-value']",
    # The button of the map of a form, which moves while a panel beside it opens.
    ".w-minimap__toggle",
]

# Two blocks of one kind are two landmarks of one name, in every stream of every site.
WAGTAILS_RULES = {"landmark-unique"}

PANEL = '[data-side-panel="plc-ready"]'

# What is pasted, and a part of what is then shown before anything is stored.
READERS = {
    "plc_term_dates": (
        "Autumn Term 2026: Wednesday 2 September - Friday 18 December",
        "1 date read",
    ),
    "plc_document": (
        "Reading aloud\n\nAim\nTo read more.\n\nBackground\nFew read.\n\nImpact\nMore read.",
        "Nothing is saved yet",
    ),
}


@pytest.fixture(scope="module")
def user(db):
    return get_user_model().objects.get(username="admin")


@pytest.fixture(scope="module")
def addresses(user, unfinished):
    """Of all our admin pages: the menu, editors, readers of dates, the first ten minutes."""
    return [*menu(user), *editors(), *dates(), *journey(unfinished)]


def menu(user):
    request = RequestFactory().get("/")
    request.user = user
    items = admin_menu.menu_items_for_request(request)
    ours = next(item for item in items if item.name == "professional-learning")
    return [item.url for item in ours.menu.menu_items_for_request(request)]


def editors():
    """One page of each type, one record of each kind, one meeting of the register."""
    kinds = [one for one in models.__dict__.values() if isinstance(one, type)]
    for kind in kinds:
        if hasattr(kind, "permissions_for_user") and not kind._meta.abstract:
            yield reverse("wagtailadmin_pages:edit", args=[kind.objects.first().pk])
        elif hasattr(kind, "snippet_viewset"):
            name = kind.snippet_viewset.get_url_name("edit")
            yield reverse(name, args=[kind.objects.first().pk])
            yield reverse(kind.snippet_viewset.get_url_name("add"))
    landing = models.ProfessionalLearningPage.objects.live().get()
    yield reverse("wagtailadmin_pages:add", args=["plc_wagtail", "programmepage", landing.pk])
    register = "professional-learning_meetings_modeladmin_inspect"
    yield reverse(register, args=[models.Meeting.objects.first().pk])


def dates():
    """Where term dates, documents and lists go in, and where a date is changed or rolled on."""
    yield from (reverse(name) for name in READERS)
    meeting = models.Meeting.objects.filter(status="scheduled", date__gt="2026-12-01").first()
    yield reverse("plc_import_into", args=[meeting.page_id])
    yield reverse("plc_next_year", args=[meeting.page_id])
    for name in ("plc_meeting_cancel", "plc_meeting_move"):
        yield reverse(name, args=[meeting.page_id, meeting.uid])


def journey(landing):
    yield from (reverse(f"plc_journey_{step.name.lower()}", args=[landing.pk]) for step in STEPS)
    live = models.ProfessionalLearningPage.objects.live().get()
    yield reverse("plc_journey_live", args=[live.pk])


@pytest.fixture(scope="module")
def unfinished(db):
    """A section that is being set up: only such a one is led through the steps."""
    landing = factories.LandingFactory(parent=HomePage.objects.get(), slug="second", live=False)
    factories.ProgrammeFactory(parent=landing, live=False)
    yield landing
    models.ProfessionalLearningPage.objects.get(pk=landing.pk).delete()


@pytest.fixture(scope="module")
def admin(server, user, new_page):
    """A browser page that the server knows as the administrator's."""
    client = Client()
    client.force_login(user)
    page = new_page(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    session = client.cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": session, "url": server.url}])
    return page


@pytest.fixture(scope="module")
def visits(admin, server, addresses):
    """{(address, what was opened): (answer, what axe objects to, errors)}"""
    return {
        (address, part): facts
        for address in addresses
        for part, facts in visit(admin, server, address)
    }


def visit(page, server, address):
    """The page as it opens, then each of its tabs, then the panel beside it."""
    page.errors.clear()
    answer = page.goto(server.url + address)
    # The settings lead on to those of the site, below their own address; no step may lead on.
    came_to = answer.status, urlsplit(answer.url).path.startswith(address)
    yield "", facts(page, came_to)
    for tab in page.get_by_role("tab").all()[1:]:
        tab.click()
        yield tab.inner_text(), facts(page, came_to)
    panel = page.locator('[data-side-panel-toggle="plc-ready"]')
    if panel.count():
        # Wagtail opens the panel anew that was open on the page before: a click would close it.
        if panel.get_attribute("aria-expanded") != "true":
            panel.click()
        page.locator(PANEL).wait_for()
        yield "Ready to publish?", facts(page, came_to, "main", PANEL)


def facts(page, came_to, *parts):
    present = [one for one in WAGTAILS_OWN if page.locator(one).count()]
    part = {"include": parts or ["main"], "exclude": present}
    found = [one for one in objections(page, part) if one[0] not in WAGTAILS_RULES]
    return came_to, found, list(page.errors)


@pytest.mark.parametrize("name", READERS)
def test_preview_is_reached_by_keyboard_and_axe_objects_to_nothing(admin, server, name):
    text, shown = READERS[name]
    admin.errors.clear()
    admin.goto(server.url + reverse(name))

    admin.locator("main textarea").focus()
    admin.keyboard.insert_text(text)
    while admin.evaluate("document.activeElement.type") != "submit":
        admin.keyboard.press("Tab")
    with admin.expect_navigation():
        admin.keyboard.press("Enter")

    assert shown in admin.inner_text("main")
    assert facts(admin, None) == (None, [], [])


def test_every_page_opens(visits, addresses):
    answers = {address: answer for (address, _), (answer, _, _) in visits.items()}

    assert answers == dict.fromkeys(addresses, (200, True))


def test_tabs_and_panel_of_the_programme_are_opened(visits):
    programme = models.ProgrammePage.objects.first()
    address = reverse("wagtailadmin_pages:edit", args=[programme.pk])

    opened = [part for place, part in visits if place == address]

    assert opened == ["", "Dates", "More", "Ready to publish?"]


def test_axe_objects_to_nothing_of_ours(visits):
    assert {place: found for place, (_, found, _) in visits.items() if found} == {}


def test_no_page_has_errors_in_the_console(visits):
    assert {place: errors for place, (_, _, errors) in visits.items() if errors} == {}
