"""What the guard says about meetings that get in each other's way."""

from datetime import date, time

import pytest
from wagtail.models import Locale, PageViewRestriction

from plc_wagtail.enums import MeetingKind, MeetingStatus
from plc_wagtail.guard import concerns_for, open_concerns
from plc_wagtail.models import Meeting, PlcSiteSettings, ProgrammeYear, Strand
from plc_wagtail.services.acceptance import accept_concern
from tests import factories
from tests.section import publish

THURSDAY = date(2026, 11, 12)
AFTERNOON = {"date": THURSDAY, "start_time": time(15, 45), "end_time": time(16, 45)}


@pytest.fixture
def make(landing, year):
    """A programme with these meetings, in which all its groups are for one audience."""

    def build(title, *meetings, audience="teachers", theme=None, live=True, parent=landing):
        page = factories.ProgrammeFactory(parent=parent, title=title, live=False)
        page.programme_years = [ProgrammeYear(academic_year=year)]
        page.strands = [Strand(key="group", theme=theme, audience=audience)]
        page.meetings = [Meeting(**{"strand_key": "group", **meeting}) for meeting in meetings]
        return publish(page) if live else page

    return build


def told(page):
    return [concern.message for concern in concerns_for(page) if "clash" in concern.code]


def test_same_audience_at_once_in_two_programmes(make):
    make("First steps", AFTERNOON | {"start_time": time(16, 0), "title": "Welcome"})

    page = make("Reading", AFTERNOON, live=False)

    (concern,) = concerns_for(page)
    assert concern.message == (
        "The same people are expected at: First steps, Welcome, 12 November 2026, 4pm to 4:45pm."
    )
    assert concern.place.input_name == "meetings-0-start_time"


def test_same_theme_at_once_in_two_programmes(make):
    theme = factories.ThemeFactory()
    make("First steps", AFTERNOON, audience="new_staff", theme=theme)

    assert len(told(make("Reading", AFTERNOON, theme=theme, live=False))) == 1


@pytest.mark.parametrize(
    ("audience", "number"),
    [("all", 1), ("support_staff", 0), ("governors", 0), ("new_staff", 0)],
)
def test_all_staff_are_the_teachers_too_and_others_meet_beside_them(make, audience, number):
    make("First steps", AFTERNOON, audience=audience)

    assert len(told(make("Reading", AFTERNOON, live=False))) == number


def test_briefing_is_for_everybody(make):
    make("Hello", AFTERNOON | {"kind": MeetingKind.BRIEFING}, audience="governors")

    assert len(told(make("Reading", AFTERNOON, live=False))) == 1


def test_same_place_at_once(make):
    make("Governors", AFTERNOON | {"place": "Room  4"}, audience="governors")

    assert told(make("Reading", AFTERNOON | {"place": "room 4"}, live=False)) == [
        "The same place is taken at that time by: Governors, 12 November 2026, 3:45pm to 4:45pm."
    ]


def test_groups_of_one_programme_meet_side_by_side_but_not_in_one_room(make, site):
    settings = PlcSiteSettings.for_site(site)
    settings.default_place = "Library"
    settings.save()
    groups = [AFTERNOON | {"strand_key": key, "place": "Room 4"} for key in ("a", "b")]
    usual = [AFTERNOON | {"strand_key": key, "place": "Library"} for key in ("c", "d")]

    assert told(make("Reading", *groups, *usual, live=False)) == [
        f"The same place is taken at that time by: "
        f"Dates, meeting {number}, 12 November 2026, 3:45pm to 4:45pm."
        for number in (2, 1)
    ]


def test_less_than_ten_minutes_to_change_over(make):
    make("Moderation", {"date": THURSDAY, "start_time": time(16, 50), "end_time": time(17, 30)})

    assert told(make("Reading", AFTERNOON, live=False)) == [
        "There are less than ten minutes between it and: "
        "Moderation, 12 November 2026, 4:50pm to 5:30pm."
    ]


def test_day_that_was_asked_to_be_free_is_told_from_both_sides(make):
    morning = {"date": THURSDAY, "start_time": time(9, 0), "exclusive_day": True}
    alone = make("Moderation", morning)
    page = make("Reading", AFTERNOON)

    assert told(page) == [
        "No other meetings that day are asked for by: Moderation, 12 November 2026, 9am."
    ]
    assert told(alone) == [
        "It asks for no other meetings that day, but there is: "
        "Reading, 12 November 2026, 3:45pm to 4:45pm."
    ]


def test_what_does_not_take_place_or_is_not_published_is_in_nobodys_way(make, home):
    make("Cancelled", AFTERNOON | {"status": MeetingStatus.CANCELLED})
    make("Vague", AFTERNOON | {"precision": "week"})
    make("Draft", AFTERNOON, live=False)
    make("Elsewhere", AFTERNOON | {"date": date(2026, 11, 13)})

    assert told(make("Reading", AFTERNOON, live=False)) == []


def test_other_schools_and_translations_are_in_nobodys_way(make, other_landing):
    welsh = Locale.objects.create(language_code="cy")
    make("Other school", AFTERNOON, parent=other_landing)
    page = make("Reading", AFTERNOON)
    publish(page.copy_for_translation(welsh, copy_parents=True).specific)

    assert told(page) == []


def test_name_of_a_restricted_programme_is_not_told(make):
    secret = make("Redundancies", AFTERNOON | {"title": "Who goes"})
    PageViewRestriction.objects.create(page=secret, restriction_type="login")

    (message,) = told(make("Reading", AFTERNOON, live=False))

    assert message == (
        "The same people are expected at: "
        "a meeting that not everybody may see, 12 November 2026, 3:45pm to 4:45pm."
    )


def test_twins_are_told_of_once_as_listed_twice(make):
    page = make("Reading", AFTERNOON, AFTERNOON, live=False)

    assert [concern.code for concern in concerns_for(page)] == ["same_meeting_twice"]


def test_answer_holds_until_the_other_meeting_moves(make, admin):
    other = make("First steps", AFTERNOON)
    page = make("Reading", AFTERNOON)
    (concern,) = open_concerns(page)
    accept_concern(page, concern, admin)
    assert open_concerns(page) == []

    other.meetings.set([Meeting(**AFTERNOON | {"end_time": time(17, 0), "strand_key": "group"})])
    publish(other)

    assert len(open_concerns(page)) == 1


@pytest.mark.parametrize("rows", [1, 3, 50])
def test_queries_do_not_grow_with_programmes_and_meetings(make, rows, django_assert_num_queries):
    make("First steps", *([AFTERNOON] * rows))
    make("More", *([AFTERNOON] * rows))
    page = make("Reading", *({**AFTERNOON, "title": str(n)} for n in range(rows)))
    page = page.get_latest_revision_as_object()

    with django_assert_num_queries(15):
        found = concerns_for(page)

    assert len(found) >= rows
