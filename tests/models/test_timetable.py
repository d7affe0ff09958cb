"""Meetings in order, with what may be said about each."""

from datetime import UTC, date, datetime, time
from functools import partial

import pytest
from django.utils import timezone

from plc_wagtail.enums import DayType, MeetingStatus, Precision, PupilEffect, TimeBasis
from plc_wagtail.models import PlcSiteSettings
from plc_wagtail.models.school_calendar import school_calendar_for
from plc_wagtail.models.timetable import timetable_of, timetable_of_all
from plc_wagtail.school_year import PupilDay
from tests.factories import (
    AcademicYearFactory,
    ClosureDayFactory,
    MeetingFactory,
    ProgrammeFactory,
    TermFactory,
    ThemeFactory,
)

pytestmark = pytest.mark.django_db
local = partial(datetime, tzinfo=UTC)
NOW = local(2026, 11, 12, 9)


@pytest.fixture
def school_year():
    """Autumn 2026 with a half term, confirmed."""
    year = AcademicYearFactory(confirmed_at=timezone.now())
    TermFactory(academic_year=year)
    ClosureDayFactory(
        academic_year=year, kind="half_term", start=date(2026, 10, 26), end=date(2026, 10, 30)
    )
    return year


@pytest.fixture
def timetable(programme, site):
    """The timetable of the programme as it stands now, with settings as given."""

    def at(now=NOW, **given):
        settings = PlcSiteSettings(**given)
        programme.refresh_from_db()
        return timetable_of(
            programme, school=school_calendar_for(site, settings), settings=settings, now=now
        )

    return at


def meeting(programme, day, month=11, year=2026, **kwargs):
    return MeetingFactory(page=programme, date=date(year, month, day), **kwargs)


def days(rows):
    return [row.date and row.date.day for row in rows]


def test_meetings_stand_in_order_and_what_has_no_date_comes_last(programme, timetable):
    meeting(programme, 20)
    MeetingFactory(page=programme, date=None)
    meeting(programme, 12)
    meeting(programme, 12, start_time=time(9))

    rows = timetable().rows

    assert [(row.date and row.date.day, row.start_time) for row in rows] == [
        (12, time(9)),
        (12, time(15, 45)),
        (20, time(15, 45)),
        (None, time(15, 45)),
    ]


@pytest.mark.parametrize(
    ("now", "past"),
    [
        (local(2026, 11, 12, 16, 44), []),
        (local(2026, 11, 12, 16, 45), [12]),
        (local(2026, 11, 13, 0, 0), [12]),
    ],
)
def test_meeting_is_past_from_its_end_on(programme, timetable, now, past):
    meeting(programme, 12)
    meeting(programme, 20)

    assert days(timetable(now).past) == past


@pytest.mark.parametrize(
    ("precision", "still_to_come", "over"),
    [
        (Precision.WEEK, local(2026, 11, 15), local(2026, 11, 16)),
        (Precision.MONTH, local(2026, 11, 30), local(2026, 12, 1)),
    ],
)
def test_vague_date_is_past_when_all_of_it_is(programme, timetable, precision, still_to_come, over):
    meeting(programme, 10, precision=precision)

    assert days(timetable(still_to_come).past) == []
    assert days(timetable(over).past) == [10]


def test_next_meeting_is_the_soonest_that_goes_ahead(programme, timetable):
    meeting(programme, 10)
    meeting(programme, 16, status=MeetingStatus.CANCELLED)
    meeting(programme, 20)
    meeting(programme, 27, status=MeetingStatus.CANCELLED)

    found = timetable()

    assert found.next.date == date(2026, 11, 20)
    assert days(found.cancelled_before_next) == [16]


def test_rows_stand_under_their_year_and_half_term(programme, timetable, school_year):
    meeting(programme, 8, month=10)
    meeting(programme, 12)
    meeting(programme, 12, year=2025)

    years = timetable().years

    assert [
        (
            year.year and year.year.name,
            [(half and half.name, days(rows)) for half, rows in year.halves],
        )
        for year in years
    ] == [("2026-27", [("Autumn 1", [8]), ("Autumn 2", [12])]), (None, [(None, [12])])]


def test_empty_columns_are_dropped(programme, timetable):
    meeting(programme, 12)

    assert timetable().years[0].columns == frozenset()


def test_columns_with_content_stay(programme, timetable, school_year):
    ClosureDayFactory(academic_year=school_year, start=date(2026, 11, 20))
    meeting(programme, 12, number=1, title="Launch", time_basis=TimeBasis.VOLUNTARY)
    meeting(programme, 20, note_public="In the hall.", day_type=DayType.TRAINING_DAY)

    assert timetable().years[0].columns == {"number", "about", "staff_time", "pupils", "note"}


def test_staff_details_are_left_out_unless_the_school_shows_them(programme, timetable):
    secrets = {"place": "Room 12", "facilitator": "Lead", "prepare": "Page 4"}
    meeting(programme, 12, note_staff="Secret", agenda="Secret", materials="Secret", **secrets)

    hidden = timetable().rows[0]
    shown = timetable(show_place=True, show_facilitator=True, show_prepare=True).rows[0]

    assert (hidden.place, hidden.facilitator, hidden.prepare) == ("", "", "")
    assert (shown.place, shown.facilitator, shown.prepare) == ("Room 12", "Lead", "Page 4")
    assert "Secret" not in repr(shown)


def test_confirmed_year_tells_about_pupils(programme, timetable, school_year):
    ClosureDayFactory(academic_year=school_year, start=date(2026, 11, 20))
    meeting(programme, 12)
    meeting(programme, 20, day_type=DayType.TRAINING_DAY)

    found = timetable()

    assert [row.pupils for row in found.rows] == [
        PupilDay(PupilEffect.UNCHANGED),
        PupilDay(PupilEffect.CLOSED),
    ]
    assert found.years[0].pupils_sentence == "most"


def test_every_day_as_usual_is_said_once_and_needs_no_column(programme, timetable, school_year):
    meeting(programme, 12)
    meeting(programme, 20)

    year = timetable().years[0]

    assert (year.pupils_sentence, "pupils" in year.columns) == ("all", False)


def test_nothing_is_said_about_pupils_before_the_year_is_confirmed(
    programme, timetable, school_year
):
    school_year.confirmed_at = None
    school_year.save()
    meeting(programme, 12)

    year = timetable().years[0]

    assert [row.pupils for row in year.rows] == [PupilDay(PupilEffect.UNKNOWN)]
    assert (year.pupils_sentence, year.columns) == ("", frozenset())


def test_unconfirmed_training_day_is_pointed_out_without_a_sentence(programme, timetable):
    meeting(programme, 12, day_type=DayType.TRAINING_DAY)

    year = timetable().years[0]

    assert (year.pupils_sentence, year.columns) == ("", {"staff_time", "pupils"})


@pytest.mark.parametrize(
    ("ends", "holds"),
    [
        ([time(16, 30), time(16, 45)], True),
        ([time(16, 30), time(16, 46)], False),
        ([time(16, 30), None], False),
    ],
)
def test_finish_is_promised_only_while_every_meeting_keeps_it(programme, timetable, ends, holds):
    for day, end in enumerate(ends, 16):
        meeting(programme, day, end_time=end)
    meeting(programme, 27, end_time=time(18), status=MeetingStatus.CANCELLED)

    year = timetable().years[0]

    assert year.finishes_by(time(16, 45)) is holds
    assert year.finishes_by(None) is False


def test_meeting_takes_the_theme_of_the_strand_it_names(programme, timetable):
    theme, draft = ThemeFactory(name="Reading"), ThemeFactory(name="Draft", live=False)
    programme.strands.create(key="reading", theme=theme)
    meeting(programme, 12, strand_key="reading")
    meeting(programme, 16, theme=draft)
    meeting(programme, 17, strand_key="nothing")

    assert [row.theme_name for row in timetable().rows] == ["Reading", "", ""]


def test_alias_does_not_repeat_a_meeting(landing, programme, site):
    meeting(programme, 12)
    programme.save_revision().publish()
    alias = programme.create_alias(parent=landing, update_slug="again")
    settings = PlcSiteSettings()
    school = school_calendar_for(site, settings)

    found = timetable_of_all([programme, alias], school=school, settings=settings, now=NOW)

    assert [row.programme.pk for row in found.rows] == [programme.pk]


def test_unsaved_rows_of_a_preview_are_shown(landing, site):
    programme = ProgrammeFactory(parent=landing)
    theme = ThemeFactory(name="Reading")
    programme.strands = [programme.strands.model(key="reading", theme=theme)]
    programme.meetings = [programme.meetings.model(date=date(2026, 11, 20), strand_key="reading")]
    settings = PlcSiteSettings()

    found = timetable_of(
        programme, school=school_calendar_for(site, settings), settings=settings, now=NOW
    )

    assert [(row.date, row.theme_name, row.is_next) for row in found.rows] == [
        (date(2026, 11, 20), "Reading", True)
    ]
