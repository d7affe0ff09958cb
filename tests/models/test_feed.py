"""The feeds of the calendar page, read as a phone reads them."""

from datetime import date, time

import icalendar
import pytest
from wagtail.models import PageViewRestriction

from plc_wagtail.enums import ClosureKind, MeetingStatus, Precision, TimeBasis
from plc_wagtail.models import Meeting, PlcSiteSettings
from tests.factories import (
    AcademicYearFactory,
    ClosureDayFactory,
    ProgrammeFactory,
    TermFactory,
    ThemeFactory,
)
from tests.ical.byte_lint import faults
from tests.section import publish

pytestmark = pytest.mark.usefixtures("november")


@pytest.fixture
def november(time_machine):
    time_machine.move_to("2026-11-02T09:00:00Z", tick=False)


@pytest.fixture
def add(programme):
    """Adds a meeting to the programme and publishes it."""

    def add_meeting(**values):
        values = {"date": date(2026, 11, 12), "start_time": time(15, 45)} | values
        programme.meetings.add(Meeting(**values))
        publish(programme)
        return programme.meetings.last()

    return add_meeting


def events(response):
    found = icalendar.Calendar.from_ical(response.content).walk("VEVENT")
    return [(str(event["SUMMARY"]), event.decoded("DTSTART").isoformat()) for event in found]


def test_feed_holds_the_meetings_of_the_section(client, calendar, add):
    add(title="Reading", end_time=time(16, 45))

    response = client.get(f"{calendar.url}ical/")

    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert events(response) == [("Learning together: Reading", "2026-11-12T15:45:00+00:00")]


def test_week_is_an_all_day_entry_and_an_unknown_date_none(client, calendar, add):
    add(date=date(2027, 5, 26), start_time=None, precision=Precision.WEEK, title="Some day")
    add(date=None, start_time=None, precision=Precision.TBC, title="Unknown")

    found = events(client.get(f"{calendar.url}ical/"))

    assert found == [("Learning together: Some day", "2027-05-24")]


def test_cancelled_meeting_stays_with_its_reason(client, calendar, add):
    add(title="Reading", status=MeetingStatus.CANCELLED, status_reason="No heating.")

    (event,) = icalendar.Calendar.from_ical(client.get(f"{calendar.url}ical/").content).events

    assert (event["STATUS"], event["SUMMARY"], event["DESCRIPTION"].splitlines()[0]) == (
        "CANCELLED",
        "Cancelled: Learning together: Reading",
        "No heating.",
    )


def test_meeting_that_ends_before_it_starts_does_not_stop_the_feed(client, calendar, add):
    add(start_time=time(15, 45), end_time=time(14, 0), date_end=None, title="Odd")
    add(date_end=date(2026, 11, 1), title="Odder")

    assert len(events(client.get(f"{calendar.url}ical/"))) == 2


def test_meetings_of_a_draft_or_restricted_programme_are_left_out(client, calendar, landing, add):
    draft = ProgrammeFactory(parent=landing, live=False)
    Meeting.objects.create(page=draft, date=date(2026, 11, 13), title="Draft")
    add(title="Hidden")
    assert len(events(client.get(f"{calendar.url}ical/"))) == 1

    PageViewRestriction.objects.create(
        page=Meeting.objects.get(title="Hidden").page, restriction_type="login"
    )

    assert events(client.get(f"{calendar.url}ical/")) == []


def test_staff_fields_stay_out_until_the_school_says_so(client, calendar, site, add):
    add(place="Room 14", prepare="Bring a book", note_staff="Cover", facilitator="Head of maths")
    private = client.get(f"{calendar.url}ical/").content
    assert Meeting.objects.get().place == "Room 14"

    settings = PlcSiteSettings.for_site(site)
    settings.show_place = settings.show_prepare = True
    settings.save()
    public = client.get(f"{calendar.url}ical/").content

    hidden = [b"Room 14", b"Bring a book", b"Cover", b"Head of maths"]
    assert [word for word in hidden if word in private] == []
    assert [word for word in hidden if word in public] == [b"Room 14", b"Bring a book"]


def test_programme_and_theme_have_feeds_of_their_own(client, calendar, landing, programme, add):
    theme = ThemeFactory(name="Talk")
    add(title="One", theme=theme)
    other = ProgrammeFactory(parent=landing, title="First steps", slug="first-steps")
    other.meetings.add(Meeting(date=date(2026, 11, 13), title="Two"))
    publish(other)

    of_programme = events(client.get(f"{calendar.url}ical/programme/first-steps/"))
    of_theme = events(client.get(f"{calendar.url}ical/theme/talk/"))

    assert of_programme == [("First steps: Two", "2026-11-13")]
    assert of_theme == [("Learning together: One", "2026-11-12T15:45:00+00:00")]


def test_one_meeting_is_a_file_without_a_calendar_name(client, calendar, programme, add):
    meeting = add(title="Reading")

    response = client.get(f"{calendar.url}ical/programme/together/{meeting.uid}/")

    assert response["Content-Disposition"] == 'attachment; filename="together-2026-11-12.ics"'
    assert b"X-WR-CALNAME" not in response.content
    assert len(events(response)) == 1


def test_meeting_file_of_an_unknown_meeting_is_404(client, calendar, programme):
    unknown = "00000000-0000-0000-0000-000000000000"

    assert client.get(f"{calendar.url}ical/programme/together/{unknown}/").status_code == 404


def test_days_that_affect_pupils_are_told_once_the_year_is_confirmed(client, calendar):
    year = AcademicYearFactory()
    TermFactory(academic_year=year)
    ClosureDayFactory(academic_year=year, start=date(2026, 11, 27))
    ClosureDayFactory(
        academic_year=year,
        start=date(2026, 12, 18),
        kind=ClosureKind.OTHER,
        pupils_until=time(13, 30),
    )
    address = f"{calendar.url}ical/pupils/"
    assert events(client.get(address)) == []

    year.confirmed_at = "2026-10-01T09:00:00Z"
    year.save()

    assert events(client.get(address)) == [
        ("School closed to pupils", "2026-11-27"),
        ("Pupils finish at 1:30pm", "2026-12-18"),
    ]


def test_parents_are_told_what_meetings_state_as_on_their_page(client, calendar, year, add):
    ClosureDayFactory(academic_year=year, start=date(2026, 12, 4))
    add(pupil_effect="early_finish", pupils_until=time(14, 15))
    add(date=date(2026, 12, 4), pupil_effect="closed")
    add(date=date(2026, 12, 3), pupil_effect="closed", status=MeetingStatus.CANCELLED)
    add(date=date(2027, 10, 7), pupil_effect="closed")
    add(date=date(2026, 12, 11), date_end=date(9999, 12, 31), pupil_effect="closed")

    content = client.get(f"{calendar.url}ical/pupils/").content

    assert faults(content) == []
    assert events(client.get(f"{calendar.url}ical/pupils/")) == [
        ("Pupils finish at 2:15pm", "2026-11-12"),
        ("School closed to pupils", "2026-12-04"),
    ]
    (early, _closed) = icalendar.Calendar.from_ical(content).events
    assert early["URL"] == f"{calendar.full_url}pupils/"


def test_parents_feed_begins_twelve_months_ago(client, calendar, year, time_machine):
    for day in (date(2026, 11, 12), date(2026, 11, 13)):
        ClosureDayFactory(academic_year=year, start=day)
    time_machine.move_to("2027-11-12T12:00:00Z")
    before = client.get(f"{calendar.url}ical/pupils/")

    time_machine.move_to("2027-11-13T12:00:00Z")
    after = client.get(f"{calendar.url}ical/pupils/")

    assert [len(events(answer)) for answer in (before, after)] == [2, 1]
    assert before["ETag"] != after["ETag"]
    # The year is over and no other is confirmed: there is no page for parents to lead to.
    (left,) = icalendar.Calendar.from_ical(after.content).events
    assert left["URL"] == calendar.full_url


def test_feeds_carry_the_name_of_the_school(client, calendar, site, programme, add):
    site.site_name = "Thornmere School"
    site.save()
    add()

    names = [
        str(icalendar.Calendar.from_ical(client.get(f"{calendar.url}ical/{route}").content)["NAME"])
        for route in ("", "programme/together/", "pupils/")
    ]

    assert names == [
        "Thornmere School: Professional learning",
        "Thornmere School: Learning together",
        "Thornmere School: Days that affect pupils",
    ]


def test_own_year_of_the_school_hides_the_shared_one_from_pupils(client, site, calendar):
    for owner, day in ((None, 26), (site, 27)):
        year = AcademicYearFactory(site=owner, confirmed_at="2026-10-01T09:00:00Z")
        TermFactory(academic_year=year)
        ClosureDayFactory(academic_year=year, start=date(2026, 11, day))

    told = events(client.get(f"{calendar.url}ical/pupils/"))

    assert told == [("School closed to pupils", "2026-11-27")]


def test_entry_says_all_that_calendar_clients_read(client, calendar, site, add):
    settings = PlcSiteSettings.for_site(site)
    settings.show_place = True
    settings.save()
    meeting = add(
        title="Reading",
        end_time=time(16, 45),
        theme=ThemeFactory(name="Talk"),
        time_basis=TimeBasis.VOLUNTARY,
        place="Library",
        note_public="Open to all; bring tea, or cake.",
        status=MeetingStatus.RESCHEDULED,
        previous_date=date(2026, 11, 5),
    )
    address = "http://localhost/professional-learning"

    response = client.get(f"{calendar.url}ical/")

    assert faults(response.content) == []
    found = icalendar.Calendar.from_ical(response.content)
    names = dict(found.property_items(recursive=False)[1:-1])
    assert {name: value.to_ical().decode() for name, value in names.items()} == {
        "VERSION": "2.0",
        "PRODID": "-//plc_wagtail//Meeting calendar//EN",
        "CALSCALE": "GREGORIAN",
        "NAME": "Professional learning",
        "X-WR-CALNAME": "Professional learning",
        "X-WR-TIMEZONE": "Europe/London",
        "REFRESH-INTERVAL": "PT6H",
        "X-PUBLISHED-TTL": "PT6H",
        "SOURCE": f"{address}/calendar/ical/",
        "URL": f"{address}/calendar/",
    }
    (event,) = found.events
    assert {name: value.to_ical().decode() for name, value in event.items()} == {
        "SUMMARY": "Learning together: Reading",
        "DTSTART": "20261112T154500",
        "DTEND": "20261112T164500",
        "DTSTAMP": "20261102T090000Z",
        "UID": f"{meeting.uid}.{meeting.page.translation_key}.en-gb@plc",
        "SEQUENCE": "0",
        "CATEGORIES": "Learning together,Talk,Voluntary",
        "CLASS": "PUBLIC",
        "CREATED": "20261102T090000Z",
        "DESCRIPTION": "Moved from 5 November 2026.\\n"
        "Open to all\\; bring tea\\, or cake.\\n" + f"{address}/together/",
        "LAST-MODIFIED": "20261102T090000Z",
        "LOCATION": "Library",
        "STATUS": "CONFIRMED",
        "TRANSP": "OPAQUE",
        "URL": f"{address}/together/",
        "X-MICROSOFT-CDO-BUSYSTATUS": "BUSY",
    }


def test_feed_has_a_file_name_and_a_copy_to_keep(client, calendar, add):
    add()

    names = [
        client.get(f"{calendar.url}ical/{route}")["Content-Disposition"]
        for route in ("", "?copy=1", "programme/together/", "pupils/")
    ]

    assert names == [
        'inline; filename="calendar.ics"',
        'attachment; filename="calendar.ics"',
        'inline; filename="together.ics"',
        'inline; filename="calendar-pupils.ics"',
    ]


def test_week_and_all_days_leave_people_free(client, calendar, add):
    add(date=date(2027, 5, 26), start_time=None, precision=Precision.WEEK, title="Some day")
    add(date=date(2027, 5, 1), start_time=None, precision=Precision.MONTH, title="In May")

    (event,) = icalendar.Calendar.from_ical(client.get(f"{calendar.url}ical/").content).events

    times = [event[name].to_ical().decode() for name in ("DTSTART", "DTEND", "TRANSP")]
    assert times == ["20270524", "20270529", "TRANSPARENT"]
