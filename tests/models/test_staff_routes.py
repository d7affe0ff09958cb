"""The staff page and feed, asked for by every way in."""

import logging
from datetime import date, time, timedelta
from urllib.parse import parse_qs, urlsplit

import icalendar
import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group
from wagtail.models import PageViewRestriction

from plc_wagtail.models import Meeting, PlcSiteSettings, StaffAddress, Strand
from tests.factories import (
    AcademicYearFactory,
    CalendarFactory,
    ProgrammeFactory,
    ThemeFactory,
)
from tests.section import publish

ROOM = {"place": "Room 12", "facilitator": "A. Head", "prepare": "A red pen"}
NOTE = {"note_staff": "Cover from period 5"}
STATED = [*ROOM.values(), *NOTE.values()]

pytestmark = pytest.mark.usefixtures("november")


@pytest.fixture
def november(time_machine):
    time_machine.move_to("2026-11-02T09:00:00Z", tick=False)


@pytest.fixture
def meeting(programme, calendar):
    return meet(programme, date(2026, 11, 12), **ROOM, **NOTE)


@pytest.fixture
def school(site):
    return StaffAddress.objects.renew(site)


@pytest.fixture
def own(site, staff):
    return StaffAddress.objects.renew(site, staff)


def meet(programme, day, **values):
    programme.meetings.add(Meeting(date=day, start_time=time(15, 45), **values))
    publish(programme)
    return Meeting.objects.get(page=programme, date=day)


def page_of(calendar, address, query=""):
    return f"{calendar.url}staff/{address.token}/{query}"


def feed_of(calendar, address, query=""):
    return f"{calendar.url}staff-ical/{address.token}/{query}"


def events(response):
    assert response.status_code == 200
    return icalendar.Calendar.from_ical(response.content).walk("VEVENT")


def restrict(page, kind=PageViewRestriction.LOGIN, *groups):
    made = PageViewRestriction.objects.create(page=page, restriction_type=kind, password="x")
    made.groups.set(groups)
    return made


def said(response):
    text = BeautifulSoup(response.content, "html.parser").get_text(" ")
    return [words for words in STATED if words in text]


def test_staff_link_shows_rooms_but_no_notes(client, calendar, meeting, school):
    assert said(client.get(page_of(calendar, school))) == list(ROOM.values())


def test_school_may_show_notes_at_its_staff_link(client, calendar, meeting, school, site):
    PlcSiteSettings.objects.update_or_create(site=site, defaults={"staff_link_shows_notes": True})

    page, (event,) = (
        client.get(page_of(calendar, school)),
        events(client.get(feed_of(calendar, school))),
    )

    assert said(page) == STATED
    assert "Note for staff: Cover from period 5" in event["DESCRIPTION"]


def test_feed_is_the_public_one_with_rooms(client, calendar, meeting, school):
    (public,) = events(client.get(f"{calendar.url}ical/"))

    (event,) = events(client.get(feed_of(calendar, school)))

    same = ("UID", "DTSTART", "SUMMARY", "SEQUENCE", "URL")
    assert [event.get(name) for name in same] == [public.get(name) for name in same]
    assert (event["CLASS"], event["LOCATION"], "LOCATION" in public) == (
        "PRIVATE",
        "Room 12",
        False,
    )
    assert event["DESCRIPTION"] == f"Led by: A. Head\nBring or read: A red pen\n{event['URL']}"


def test_another_room_is_news_to_a_phone(
    client, calendar, programme, meeting, school, time_machine
):
    before = client.get(feed_of(calendar, school))
    time_machine.shift(timedelta(hours=1))
    meeting.place = "Library"
    programme = type(programme).objects.get(pk=programme.pk)
    programme.meetings.set([meeting])
    publish(programme)

    after = client.get(feed_of(calendar, school), headers={"If-None-Match": before["ETag"]})

    (old,), (new,) = events(before), events(after)
    assert (new["LOCATION"], new["UID"]) == ("Library", old["UID"])
    assert new["DTSTAMP"].dt - old["DTSTAMP"].dt == timedelta(hours=1)


def test_phone_that_has_it_all_gets_a_304(client, calendar, meeting, school):
    first = client.get(feed_of(calendar, school))

    again = client.get(feed_of(calendar, school), headers={"If-None-Match": first["ETag"]})

    assert (again.status_code, again.content, again["Cache-Control"]) == (
        304,
        b"",
        "private, no-store",
    )


@pytest.mark.parametrize("address", [page_of, feed_of])
def test_answer_is_kept_by_nobody_and_found_by_nobody(client, calendar, meeting, school, address):
    response = client.get(address(calendar, school))

    assert (response["Cache-Control"], response["Referrer-Policy"], response["X-Robots-Tag"]) == (
        "private, no-store",
        "no-referrer",
        "noindex, nofollow",
    )
    assert client.head(address(calendar, school)).status_code == 200


def test_page_of_a_secret_address_runs_our_script_alone(client, calendar, meeting, school):
    policy = client.get(page_of(calendar, school))["Content-Security-Policy"]

    script = "http://testserver/static/plc_wagtail/js/copy_address.js"
    assert policy.startswith(f"script-src {script}; connect-src 'none';")


def test_page_tells_its_address_where_it_is_to_be_copied_alone(client, calendar, meeting, school):
    soup = BeautifulSoup(client.get(page_of(calendar, school)).content, "html.parser")

    tellers = [tag for tag in soup.find_all(True) if school.token in str(tag.attrs)]
    texts = [text.parent.name for text in soup.find_all(string=lambda s: school.token in s)]

    assert [tag.get("href") for tag in tellers] == [
        f"webcal://testserver{feed_of(calendar, school)}"
    ]
    assert texts == ["code"]


@pytest.mark.parametrize("route", ["staff", "staff-ical"])
def test_ended_address_answers_like_one_that_never_was(client, calendar, meeting, site, route):
    address = StaffAddress.objects.renew(site)
    never = address.token.replace(address.nonce, address.nonce[::-1])
    StaffAddress.objects.renew(site)

    ended, unknown = (
        client.get(f"{calendar.url}{route}/{token}/") for token in (address.token, never)
    )

    assert (ended.status_code, ended.content, ended.headers) == (
        404,
        unknown.content,
        unknown.headers,
    )
    assert unknown["Cache-Control"] == "private, no-store"


def test_restricted_calendar_answers_its_ended_address_in_the_same_way(
    client, landing, calendar, meeting, site
):
    address = StaffAddress.objects.renew(site)
    StaffAddress.objects.renew(site)
    restrict(landing)

    ended = client.get(page_of(calendar, address))

    assert ended.status_code == 404
    assert client.get(calendar.url).status_code == 302


def test_after_many_wrong_addresses_the_right_one_still_opens(client, calendar, meeting, school):
    wrong = [client.get(f"{calendar.url}staff/{n}/").status_code for n in range(31)]

    right = client.get(page_of(calendar, school))

    assert (wrong, right.status_code) == ([404] * 30 + [429], 200)


@pytest.mark.parametrize("kind", ["login", "password", "groups"])
def test_staff_link_opens_a_restricted_calendar(client, landing, calendar, meeting, school, kind):
    restrict(landing, kind)

    assert said(client.get(page_of(calendar, school))) == list(ROOM.values())
    assert len(events(client.get(feed_of(calendar, school)))) == 1
    assert client.get(calendar.url).status_code != 200 or kind == "password"
    assert said(client.get(calendar.url)) == []


def test_staff_link_opens_no_programme_with_a_door_of_its_own(
    client, landing, calendar, meeting, programme, school
):
    heads = ProgrammeFactory(parent=landing, title="Heads alone")
    meet(heads, date(2026, 11, 13), place="Office")
    restrict(landing)
    restrict(heads, "groups", Group.objects.create(name="heads"))

    assert b"Office" not in client.get(page_of(calendar, school)).content
    assert len(events(client.get(feed_of(calendar, school)))) == 1


def test_own_address_shows_what_the_account_may_see(client, landing, calendar, staff, own):
    group = staff.groups.get()
    for name, groups in (("Heads alone", []), ("Staff alone", [group])):
        programme = ProgrammeFactory(parent=landing, title=name)
        meet(programme, date(2026, 11, 13), **NOTE)
        restrict(programme, "groups", *groups)

    (event,) = events(client.get(feed_of(calendar, own)))

    assert event["SUMMARY"] == "Staff alone"
    assert "Note for staff: Cover from period 5" in event["DESCRIPTION"]


@pytest.mark.parametrize("end", ["inactive", "deleted", "no right", "ended", "door closed"])
def test_own_address_ends_with_the_account(client, calendar, meeting, staff, own, end):
    address = feed_of(calendar, own)
    assert client.get(address).status_code == 200
    if end == "inactive":
        type(staff).objects.filter(pk=staff.pk).update(is_active=False)
    elif end == "deleted":
        staff.delete()
    elif end == "no right":
        staff.groups.clear()
    elif end == "ended":
        own.delete()
    else:
        restrict(calendar, "groups", Group.objects.create(name="heads"))

    assert client.get(address).status_code == 404


def test_address_of_one_school_opens_nothing_in_another(
    client, calendar, meeting, school, other_landing
):
    other = CalendarFactory(parent=other_landing, slug="calendar")

    response = client.get(
        f"/other-learning/calendar/staff/{school.token}/", headers={"host": "other.example"}
    )

    assert (response.status_code, other.live) == (404, True)


@pytest.mark.parametrize(
    ("who", "sees"),
    [
        (None, []),
        ("staff", STATED),
        ("editor", STATED),
        ("contributor", STATED),
        ("superuser", STATED),
        ("other_editor", []),
    ],
)
def test_staff_page_by_log_in(client, request, calendar, meeting, who, sees):
    if who:
        client.force_login(request.getfixturevalue(who))

    response = client.get(f"{calendar.url}staff/")

    assert (response.status_code, said(response)) == (200, sees)
    assert response["Cache-Control"] == "private, no-store"


def test_visitor_is_told_kindly_where_to_ask(client, calendar, meeting, school):
    soup = BeautifulSoup(client.get(f"{calendar.url}staff/").content, "html.parser")

    assert "It needs no log-in." in soup.get_text()
    log_in = soup.find("a", string="Log in")["href"]
    assert parse_qs(urlsplit(log_in).query) == {"next": [f"{calendar.url}staff/"]}
    assert school.token not in str(soup)


def test_public_pages_lead_staff_to_the_door_and_no_further(
    client, calendar, programme, meeting, school, site
):
    pages = [client.get(page.url) for page in (calendar, programme)]
    PlcSiteSettings.objects.update_or_create(site=site, defaults={"link_staff_page": False})
    silent = [client.get(page.url) for page in (calendar, programme)]

    door = f'href="{calendar.url}staff/"'
    assert [door in page.text for page in [*pages, *silent]] == [True, True, False, False]
    assert [school.token in page.text for page in pages] == [False, False]


def test_person_makes_renews_and_ends_an_address(client, calendar, meeting, staff, site):
    client.force_login(staff)
    mine = StaffAddress.objects.of(site, staff)
    address = f"{calendar.url}staff/"

    made = client.post(address, {"renew": ""})
    first = mine.get()
    client.post(address, {"renew": ""})
    second = mine.get()
    page = client.get(address)
    client.post(address, {"end": ""})

    assert (made.status_code, made["Location"]) == (302, f"{address}#phone")
    assert (first.token in page.text, second.token in page.text, mine.exists()) == (
        False,
        True,
        False,
    )


@pytest.mark.parametrize("who", [None, "other_editor"])
def test_nobody_else_makes_an_address(client, request, calendar, meeting, who):
    if who:
        client.force_login(request.getfixturevalue(who))

    client.post(f"{calendar.url}staff/", {"renew": ""})

    assert StaffAddress.objects.count() == 0


def test_only_my_groups(client, landing, calendar, programme, school):
    AcademicYearFactory()
    reading, writing = ThemeFactory(name="Reading"), ThemeFactory(name="Writing")
    programme.strands.add(Strand(key="r", theme=reading), Strand(key="w", theme=writing))
    for day, values in enumerate(
        [{"strand_key": "r"}, {"strand_key": "w"}, {"theme": reading}, {"title": "All"}], start=9
    ):
        programme.meetings.add(Meeting(date=date(2026, 11, day), **values))
    publish(programme)
    other = ProgrammeFactory(parent=landing, title="Other")
    meet(other, date(2026, 11, 20))

    def days(query):
        found = events(client.get(feed_of(calendar, school, query)))
        return [getattr(event["DTSTART"].dt, "day", None) for event in found]

    mine = f"{programme.pk}.r"
    assert days("") == [9, 10, 11, 12, 20]
    assert days(f"?group={mine}") == [9, 11, 12]
    assert days(f"?group={programme.pk}") == [9, 10, 11, 12]
    assert days(f"?group={mine}&group={other.pk}") == [9, 11, 12, 20]
    assert days("?group=999&group=%00") == [9, 10, 11, 12, 20]
    page = BeautifulSoup(
        client.get(page_of(calendar, school, f"?group={mine}")).content, "html.parser"
    )
    ticked = [box["value"] for box in page.select("input[checked]")]
    assert (ticked, page.code.get_text()) == (
        [mine],
        f"http://testserver{feed_of(calendar, school)}?group={mine}",
    )


def test_finished_programme_is_no_group_to_choose(client, landing, calendar, programme, school):
    year = AcademicYearFactory(name="2025-26", start=date(2025, 9, 1), end=date(2026, 8, 31))
    programme.programme_years.create(academic_year=year)
    meet(programme, date(2026, 3, 4))
    for title in ("Reading", "Writing"):
        meet(ProgrammeFactory(parent=landing, title=title), date(2026, 11, 20))
    ProgrammeFactory(parent=landing, title="Without dates")

    def offered(query=""):
        page = client.get(page_of(calendar, school, query)).content
        return [one.get_text() for one in BeautifulSoup(page, "html.parser").select("legend")]

    current = ["Reading", "Writing", "Without dates"]
    assert offered() == current
    # It can be unticked again.
    assert offered(f"?group={programme.pk}") == ["Learning together", *current]


@pytest.mark.parametrize("rows", [1, 3, 50])
@pytest.mark.parametrize(
    ("whose", "ask", "queries"),
    [("school", page_of, 19), ("school", feed_of, 13), ("own", page_of, 23), ("own", feed_of, 17)],
)
def test_queries_are_constant(
    client, request, landing, calendar, rows, whose, ask, queries, django_assert_num_queries
):
    address = request.getfixturevalue(whose)
    for _ in range(min(rows, 3)):
        programme = ProgrammeFactory(parent=landing)
        days = [date(2026, 11, 12) + timedelta(days=number) for number in range(rows)]
        Meeting.objects.bulk_create(
            Meeting(page=programme, date=day, sort_order=order, **ROOM)
            for order, day in enumerate(days)
        )
    client.get(ask(calendar, address))

    with django_assert_num_queries(queries):
        assert client.get(ask(calendar, address)).status_code == 200


def test_logs_name_no_secret(client, calendar, meeting, school, site, caplog):
    gone = school.token
    StaffAddress.objects.renew(site)

    with caplog.at_level(logging.DEBUG):
        client.get(f"{calendar.url}staff/{gone}/")

    assert "plc_hidden" in caplog.text
    assert gone not in caplog.text
