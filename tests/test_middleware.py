"""The way to a feed is read at once: quicker, and never another answer than Wagtail's own."""

import re
from datetime import date

import pytest
from django.contrib.auth.models import Group
from django.http import Http404, HttpResponse
from django.utils import translation
from wagtail import hooks
from wagtail.models import Locale, Page, PageViewRestriction, Site

from plc_wagtail.models import Meeting, MeetingCalendarPage
from tests import factories
from tests.section import publish, restrict

QUICK = "plc_wagtail.middleware.FeedMiddleware"
# The site, then each page of the way in two tables.
PAGES_BY_WAGTAIL = 5
UNCHANGED = 3
LEVELS = 4
# In the form that asks for a password.
CSRF = re.compile(rb'(?<=csrfmiddlewaretoken" value=")\w+')

pytestmark = pytest.mark.usefixtures("moment", "published")


@pytest.fixture
def moment(time_machine):
    """One for both answers: some say until when they hold."""
    time_machine.move_to("2026-11-02T09:00:00Z", tick=False)


@pytest.fixture
def published(programme, calendar):
    programme.meetings.add(Meeting(date=date(2026, 11, 12), title="Reading"))
    return publish(programme)


@pytest.fixture
def slowly(settings):
    """Call to take the middleware away."""

    def take_away():
        settings.MIDDLEWARE = [name for name in settings.MIDDLEWARE if name != QUICK]

    return take_away


@pytest.fixture
def ask_both_ways(client, slowly):
    """The answer of an address, after it was seen to be the same without the middleware."""

    def ask(address, **headers):
        quick = client.get(address, headers=headers)
        slowly()
        assert facts(client.get(address, headers=headers)) == facts(quick)
        return quick

    return ask


def facts(answer):
    content = CSRF.sub(b"", answer.content)
    return answer.status_code, content, {**answer.headers, "Content-Length": len(content)}


def deeper(page, levels):
    """The page, below so many others."""
    for level in range(levels):
        above = page.get_parent().add_child(instance=Page(title="Level", slug=f"level-{level}"))
        page.refresh_from_db()
        page.move(above, pos="last-child")
        page = type(page).objects.get(pk=page.pk)
    return page


def address_of(calendar):
    return f"{MeetingCalendarPage.objects.get(pk=calendar.pk).get_url()}ical/"


def test_unchanged_feed_costs_three_queries_at_any_depth(
    client, calendar, landing, django_assert_num_queries
):
    deeper(landing, LEVELS)
    address = address_of(calendar)
    tag = client.get(address)["ETag"]

    with django_assert_num_queries(UNCHANGED):
        assert client.get(address, headers={"If-None-Match": tag}).status_code == 304


def test_without_the_middleware_wagtail_looks_for_each_page(
    client, calendar, slowly, django_assert_num_queries
):
    slowly()
    address = address_of(calendar)
    tag = client.get(address)["ETag"]

    with django_assert_num_queries(PAGES_BY_WAGTAIL + UNCHANGED):
        assert client.get(address, headers={"If-None-Match": tag}).status_code == 304


def test_pages_that_are_no_feeds_are_left_alone(
    client, calendar, slowly, django_assert_max_num_queries
):
    client.get(calendar.url)
    with django_assert_max_num_queries(1000) as quick:
        client.get(calendar.url)
    slowly()
    with django_assert_max_num_queries(1000) as slow:
        client.get(calendar.url)

    assert len(quick) == len(slow) > PAGES_BY_WAGTAIL


FEEDS = ["ical/", "ical/programme/together/", "ical/pupils/", "ical/?copy=1"]
NO_FEEDS = ["ical/programme/nothing/", "ical/what/", "ical/" + 20 * "a/", "ICAL/"]


@pytest.mark.parametrize("route", FEEDS)
def test_each_feed_is_the_same(ask_both_ways, calendar, route):
    assert ask_both_ways(calendar.url + route).status_code == 200


@pytest.mark.parametrize("route", NO_FEEDS)
def test_what_is_no_feed_is_not_found(ask_both_ways, calendar, route):
    assert ask_both_ways(calendar.url + route).status_code == 404


@pytest.mark.parametrize("address", ["/nothing/ical/", "/professional-learning/ical/"])
def test_what_is_no_calendar_is_not_found(ask_both_ways, address):
    assert ask_both_ways(address).status_code == 404


def draft_calendar(landing, calendar):
    calendar.unpublish()


def draft_landing(landing, calendar):
    landing.unpublish()


def login_above(landing, calendar):
    restrict(landing)


def password_at_the_calendar(landing, calendar):
    restrict(calendar, PageViewRestriction.PASSWORD)


def groups_at_the_calendar(landing, calendar):
    restriction = restrict(calendar, PageViewRestriction.GROUPS)
    restriction.groups.add(Group.objects.create(name="Staff"))


def two_restrictions_at_the_root(landing, calendar):
    root = Site.objects.get().root_page
    restrict(root)
    restrict(root, PageViewRestriction.PASSWORD)


def restriction_beside(landing, calendar):
    restrict(landing.add_sibling(instance=Page(title="Staff", slug="staff")))


def root_page_that_lies_deeper(landing, calendar):
    restrict(landing.get_parent())
    deep = deeper(landing, 1)
    site = Site.objects.get()
    site.root_page = Page.objects.get(pk=deep.get_parent().pk)
    site.save()


STATES = {
    draft_calendar: 404,
    draft_landing: 200,
    login_above: 302,
    password_at_the_calendar: 200,
    groups_at_the_calendar: 302,
    two_restrictions_at_the_root: 302,
    restriction_beside: 200,
    root_page_that_lies_deeper: 302,
}


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_state_of_the_pages_is_respected(ask_both_ways, landing, calendar, state):
    state(landing, calendar)

    answer = ask_both_ways(address_of(calendar))

    assert answer.status_code == STATES[state]
    assert (b"Reading" in answer.content) == (state in {draft_landing, restriction_beside})


@pytest.mark.parametrize("closed", ["the source", "the alias"])
def test_alias_of_a_calendar_is_as_closed_as_its_source(
    ask_both_ways, home, landing, calendar, closed
):
    other = factories.LandingFactory(parent=home, slug="other")
    alias = calendar.create_alias(parent=other)
    restrict(calendar if closed == "the source" else other)

    assert ask_both_ways(address_of(alias)).status_code == 302


def test_reader_who_may_see_a_restricted_calendar_gets_it(ask_both_ways, client, calendar, editor):
    restrict(calendar)
    client.force_login(editor)

    assert b"Reading" in ask_both_ways(address_of(calendar)).content


@pytest.mark.parametrize("language", ["en-gb", "cy"])
def test_reader_of_another_language_gets_the_calendar_in_it(
    ask_both_ways, settings, landing, calendar, programme, language
):
    settings.WAGTAIL_I18N_ENABLED = True
    settings.WAGTAIL_CONTENT_LANGUAGES = [("en-gb", "English"), ("cy", "Cymraeg")]
    welsh = Locale.objects.create(language_code="cy")
    for page in (landing.get_parent(), landing, calendar, programme):
        translated = page.specific.copy_for_translation(welsh)
        translated.title = f"{page.title} (cy)"
        publish(translated)

    with translation.override(language):
        answer = ask_both_ways("/professional-learning/calendar/ical/")

    assert (b"(cy)" in answer.content) == (language == "cy")


def test_page_above_that_routes_in_its_own_way_is_asked(ask_both_ways, calendar, monkeypatch):
    def route(page, request, path_components):
        raise Http404

    monkeypatch.setattr(Page, "route", route)

    assert ask_both_ways(calendar.url + "ical/").status_code == 404


def test_school_that_stops_a_page_before_it_is_served_stops_a_feed(ask_both_ways, calendar):
    def close(page, request, args, kwargs):
        return HttpResponse("Closed for the holidays", status=403)

    with hooks.register_temporarily("before_serve_page", close):
        assert ask_both_ways(calendar.url + "ical/").status_code == 403


SITES = [
    # (host name, port, default) of two other sites, which have no calendar.
    (("testserver", 80, False), ("other.example", 80, False)),
    (("testserver", 8000, False), ("other.example", 80, False)),
    (("testserver", 8000, False), ("testserver", 9000, False)),
    (("testserver", 8000, True), ("testserver", 9000, False)),
    (("other.example", 80, True), ("third.example", 80, False)),
    (("TestServer", 80, False), ("other.example", 80, False)),
]


@pytest.mark.parametrize("others", SITES)
@pytest.mark.parametrize("asked", [{}, {"SERVER_PORT": "8000"}, {"HTTP_HOST": "nobody.example"}])
def test_site_that_answers_is_the_one_wagtail_finds(client, slowly, home, calendar, others, asked):
    for number, (hostname, port, is_default) in enumerate(others):
        root = home.add_sibling(instance=Page(title="Root", slug=f"root-{number}"))
        if is_default:
            Site.objects.update(is_default_site=False)
        Site.objects.create(
            hostname=hostname, port=port, is_default_site=is_default, root_page=root
        )
    quick = client.get("/professional-learning/calendar/ical/", **asked)
    slowly()

    slow = client.get("/professional-learning/calendar/ical/", **asked)

    assert facts(quick) == facts(slow)


def test_site_without_any_site_finds_nothing(ask_both_ways, calendar):
    address = calendar.url + "ical/"
    Site.objects.all().delete()

    assert ask_both_ways(address).status_code == 404
