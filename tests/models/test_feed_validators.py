"""ETag and Last-Modified of the feeds: what changes them, what does not, and what a poll costs."""

from collections import Counter
from datetime import date, time, timedelta

import pytest
from django.apps import apps
from django.core.cache import cache
from django.utils.http import parse_http_date
from factory import Iterator
from wagtail.models import PageViewRestriction

from plc_wagtail.models import FeedVersion, Meeting, PlcSiteSettings, ProgrammePage
from plc_wagtail.models.feed import Feed
from tests.factories import (
    AcademicYearFactory,
    ClosureDayFactory,
    ProgrammeFactory,
    TermFactory,
    ThemeFactory,
)
from tests.many import many_pages, many_records
from tests.section import publish, restrict

# In all, with FeedMiddleware: the way to the page, the settings, the programmes.
UNCHANGED = 3
BUILT = 5
BUILT_FOR_PARENTS = 6
# When it was first seen to differ.
WRITTEN_DOWN = 1

pytestmark = pytest.mark.usefixtures("november")

ROUTES = ["", "programme/together/", "theme/talk/", "pupils/"]


@pytest.fixture
def november(time_machine):
    time_machine.move_to("2026-11-02T09:00:00Z", tick=False)


@pytest.fixture
def theme(db):
    return ThemeFactory(name="Talk", slug="talk")


@pytest.fixture
def school_year(db):
    year = AcademicYearFactory(confirmed_at="2026-09-01T09:00:00Z")
    TermFactory(academic_year=year)
    ClosureDayFactory(academic_year=year, start=date(2026, 11, 27))
    return year


@pytest.fixture
def published(programme, theme):
    """The programme, live with two meetings of the theme."""
    for day in (12, 13):
        programme.meetings.add(
            Meeting(date=date(2026, 11, day), start_time=time(15, 45), theme=theme)
        )
    return publish(programme)


@pytest.fixture
def poll(client, calendar):
    """Asks for the feed; with an answer, only for what is newer than that answer."""

    def ask(route="", than=None, by="ETag", **headers):
        if than is not None:
            name = "If-None-Match" if by == "ETag" else "If-Modified-Since"
            headers[name] = than[by]
        return client.get(f"{calendar.url}ical/{route}", headers=headers)

    return ask


def expire(page):
    ProgrammePage.objects.filter(pk=page.pk).update(expire_at="2026-11-02T10:00:00Z")


def delete_a_meeting(page):
    page.meetings.remove(page.meetings.last())
    publish(page)


def rename_theme(page):
    theme = page.meetings.first().theme
    theme.name = "Listening"
    theme.save_revision().publish()


def take_theme_down(page):
    page.meetings.first().theme.unpublish()


def show_rooms(page):
    settings = PlcSiteSettings.for_site(page.get_site())
    settings.show_place = True
    settings.save()


def add_programme(page):
    other = ProgrammeFactory(parent=page.get_parent())
    other.meetings.add(Meeting(date=date(2026, 11, 20)))
    publish(other)


def move_away(page):
    page.move(page.get_parent().get_parent(), pos="last-child")


CHANGES = [
    restrict,
    expire,
    delete_a_meeting,
    rename_theme,
    take_theme_down,
    show_rooms,
    add_programme,
    move_away,
    ProgrammePage.unpublish,
    ProgrammePage.delete,
]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_change_moves_both_validators(poll, published, time_machine, change):
    before = poll()
    time_machine.shift(timedelta(hours=2))
    change(published)

    after = poll()

    assert after["ETag"] != before["ETag"]
    assert parse_http_date(after["Last-Modified"]) > parse_http_date(before["Last-Modified"])
    assert (poll(than=before).status_code, poll(than=after).status_code) == (200, 304)
    assert poll(than=before, by="Last-Modified").status_code == 200
    assert poll(than=after, by="Last-Modified").status_code == 304


def test_change_within_a_second_moves_the_date(poll, published):
    before = poll()
    restrict(published)
    hidden = poll()
    PageViewRestriction.objects.all().delete()

    back = poll()

    dates = [parse_http_date(answer["Last-Modified"]) for answer in (before, hidden, back)]
    assert dates == [dates[0], dates[0] + 1, dates[0] + 2]


def test_expired_programme_is_neither_counted_nor_kept(poll, published, time_machine):
    expire(published)
    assert b"SUMMARY" in poll().content

    time_machine.move_to("2026-11-02T10:00:01Z")

    assert b"SUMMARY" not in poll().content


@pytest.mark.parametrize("route", ROUTES)
def test_unchanged_feed_keeps_its_validators_from_day_to_day(
    poll, published, school_year, time_machine, route
):
    before = poll(route)
    time_machine.shift(timedelta(days=9))
    cache.clear()

    after = poll(route)

    assert (after["ETag"], after["Last-Modified"]) == (before["ETag"], before["Last-Modified"])
    assert after.content == before.content


def test_meeting_leaves_the_window_after_twelve_months(poll, published, time_machine):
    before = poll()
    time_machine.move_to("2027-11-12T12:00:00Z")
    assert poll().content == before.content

    time_machine.move_to("2027-11-13T12:00:00Z")

    assert poll().content.count(b"BEGIN:VEVENT") == 1
    assert poll()["ETag"] != before["ETag"]


def test_every_future_meeting_is_in_the_feed(poll, programme):
    programme.meetings.add(Meeting(date=date(2099, 11, 12)))
    publish(programme)

    assert b"20991112" in poll().content


def test_confirmed_day_for_pupils_moves_both_validators(poll, school_year, time_machine):
    before = poll("pupils/")
    time_machine.shift(timedelta(hours=1))
    school_year.closure_days.add(ClosureDayFactory.build(start=date(2026, 12, 4)))
    school_year.save()

    after = poll("pupils/")

    assert after["ETag"] != before["ETag"]
    assert after["Last-Modified"] != before["Last-Modified"]
    assert b"20261204" in after.content


def test_effect_that_a_meeting_states_moves_both_validators(
    poll, school_year, published, time_machine
):
    before = poll("pupils/")
    time_machine.shift(timedelta(hours=1))
    meeting = published.meetings.first()
    meeting.pupil_effect = "closed"
    published.meetings.add(meeting)
    publish(published)

    after = poll("pupils/")

    assert (before.content.count(b"VEVENT"), after.content.count(b"VEVENT")) == (2, 4)
    assert after["ETag"] != before["ETag"]
    assert after["Last-Modified"] != before["Last-Modified"]


@pytest.mark.parametrize("number", [1, 3, 50])
def test_feed_for_parents_costs_the_same_at_any_size(
    poll, school_year, programme, number, django_assert_num_queries
):
    days = Iterator(date(2026, 11, 3) + timedelta(day) for day in range(number))
    many_records(ClosureDayFactory, number, academic_year=school_year, start=days)
    for day in range(number):
        programme.meetings.add(Meeting(date=date(2027, 2, 1), number=day, pupil_effect="closed"))
    publish(programme)
    first = poll("pupils/")
    cache.delete(f"plc_wagtail.feed.{first['ETag'][1:-1]}")

    with django_assert_num_queries(BUILT_FOR_PARENTS):
        assert poll("pupils/").content == first.content


def test_file_of_one_meeting_is_answered_with_304_until_its_programme_changes(
    client, calendar, published, time_machine
):
    meeting = published.meetings.first()
    address = f"{calendar.url}ical/programme/together/{meeting.uid}/"
    first = client.get(address)
    again = {"If-None-Match": first["ETag"]}
    assert client.get(address, headers=again).status_code == 304
    time_machine.shift(timedelta(hours=1))
    published.meetings.set([])
    publish(published)

    assert client.get(address, headers=again).status_code == 404


def test_304_repeats_both_validators_and_has_no_body(poll, published):
    first = poll()

    again = poll(than=first)

    assert (again.status_code, again.content) == (304, b"")
    names = ("ETag", "Last-Modified", "Cache-Control")
    assert [again[name] for name in names] == [first[name] for name in names]


def test_tag_wins_over_the_date(poll, published):
    first = poll()

    answer = poll(than=first, by="Last-Modified", **{"If-None-Match": '"another"'})

    assert answer.status_code == 200


@pytest.mark.parametrize("tag", ["W/{}", '"other", {}', "*"])
def test_tag_is_known_as_proxies_send_it(poll, published, tag):
    etag = poll()["ETag"]

    assert poll(**{"If-None-Match": tag.format(etag)}).status_code == 304


def test_tag_is_known_as_apache_marks_it(poll, published):
    etag = poll()["ETag"].rstrip('"')

    assert poll(**{"If-None-Match": f'{etag}-gzip"'}).status_code == 304


@pytest.mark.parametrize("route", ROUTES)
def test_unchanged_feed_costs_three_queries(
    poll, published, school_year, django_assert_num_queries, route
):
    first = poll(route)

    with django_assert_num_queries(UNCHANGED):
        assert poll(route, than=first).status_code == 304


@pytest.mark.parametrize("meetings", [1, 3, 50])
def test_feed_costs_the_same_at_any_size(
    poll, landing, programme, meetings, django_assert_num_queries
):
    for number in range(meetings):
        programme.meetings.add(Meeting(date=date(2026, 11, 12), number=number))
    many_pages(ProgrammeFactory, meetings, landing)
    publish(programme)
    first = poll()
    with django_assert_num_queries(UNCHANGED):
        assert poll().content == first.content
    cache.delete_many([f"plc_wagtail.feed.{first['ETag'][1:-1]}"])
    with django_assert_num_queries(BUILT):
        assert poll().content == first.content
    publish(programme)

    with django_assert_num_queries(BUILT + WRITTEN_DOWN):
        assert poll()["ETag"] != first["ETag"]


@pytest.mark.parametrize("restrictions", [1, 3, 30])
def test_restrictions_cost_the_same_in_any_number(
    poll, landing, published, restrictions, django_assert_num_queries
):
    for other in many_pages(ProgrammeFactory, restrictions, landing):
        restrict(other)
    first = poll()

    with django_assert_num_queries(UNCHANGED):
        assert poll(than=first).status_code == 304


def test_thousand_polls_in_a_minute_are_all_answered_and_leave_nothing_to_grow(
    poll, published, monkeypatch, time_machine
):
    built = []
    build = Feed.build
    monkeypatch.setattr(
        Feed, "build", lambda *args, **words: built.append(1) or build(*args, **words)
    )
    first = poll()
    left = (stored_rows(), set(cache._cache))
    told = Counter()

    for _ in range(1000):
        time_machine.shift(timedelta(milliseconds=60))
        again = poll(than=first)
        told[again.status_code, again["ETag"], again.content] += 1

    assert told == {(304, first["ETag"], b""): 1000}
    assert (poll().content, built) == (first.content, [1])
    assert (stored_rows(), set(cache._cache)) == left


def stored_rows():
    return {model: model._base_manager.count() for model in apps.get_models()}


def test_calendar_of_a_closed_section_leaves_nothing_in_the_cache(
    poll, client, landing, published, django_user_model
):
    restrict(landing)
    client.force_login(django_user_model.objects.create_user("reader"))

    answer = poll()

    assert answer.content.count(b"BEGIN:VEVENT") == 2
    assert "no-store" in answer["Cache-Control"]
    assert "public" not in answer["Cache-Control"]
    assert not FeedVersion.objects.exists()
    assert cache.get(f"plc_wagtail.feed.{answer['ETag'][1:-1]}") is None
