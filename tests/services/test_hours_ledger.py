"""The time that the meetings of a school year take of its staff."""

from datetime import date, time, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from wagtail.models import Locale, PageViewRestriction

from plc_wagtail.enums import LimitScope, MeetingStatus, Precision, StrandAudience, TimeBasis
from plc_wagtail.models import PlcSiteSettings, ProgrammeYear, Strand, TimeLimit
from plc_wagtail.services.hours_ledger import WhyNot, hours_ledger
from plc_wagtail.services.hours_meetings import planned_times
from tests import factories
from tests.section import publish

HOUR = timedelta(hours=1)
TWILIGHT = TimeBasis.DISAGGREGATED


@pytest.fixture
def year(site):
    return factories.AcademicYearFactory(site=site)


@pytest.fixture
def settings_row(site):
    return PlcSiteSettings.for_site(site)


@pytest.fixture
def ledger(superuser, site, year, settings_row):
    def made(user=superuser, share=100):
        school_year = year.to_school_year()
        planned = planned_times(user, site, school_year)
        return hours_ledger(school_year, planned, settings_row, share)

    return made


def meeting(page, day=12, **fields):
    fields = {"date": date(2026, 11, day), "time_basis": TWILIGHT, **fields}
    return factories.MeetingFactory(page=page, **fields)


def strand(page, key, audience=StrandAudience.ALL, **fields):
    theme = factories.ThemeFactory(name=key.capitalize())
    return Strand.objects.create(page=page, key=key, theme=theme, audience=audience, **fields)


def directed(ledger):
    return {line.audience: line.hours.directed for line in ledger.people}


def test_all_staff_do_what_is_for_everybody_and_teachers_theirs_besides(ledger, programme):
    strand(programme, "reading")
    strand(programme, "feedback", StrandAudience.TEACHERS)
    strand(programme, "ect", StrandAudience.EARLY_CAREER)
    strand(programme, "lunch", StrandAudience.SUPPORT_STAFF)
    for number, key in enumerate(["", "reading", "feedback", "ect", "lunch"], 2):
        meeting(programme, number, strand_key=key)

    assert directed(ledger()) == {
        StrandAudience.ALL: 2 * HOUR,
        StrandAudience.TEACHERS: 3 * HOUR,
        StrandAudience.EARLY_CAREER: 4 * HOUR,
        StrandAudience.SUPPORT_STAFF: 3 * HOUR,
    }


def test_groups_at_the_same_hour_count_once_for_a_person_and_each_for_itself(ledger, programme):
    for key in ("reading", "feedback"):
        strand(programme, key)
        meeting(programme, strand_key=key)

    found = ledger()

    assert directed(found) == {StrandAudience.ALL: HOUR}
    assert [(one.group.theme, one.meetings, one.hours.directed) for one in found.groups] == [
        ("Feedback", 1, HOUR),
        ("Reading", 1, HOUR),
    ]


def test_meetings_of_a_programme_for_new_staff_alone_are_not_for_all(ledger, programme):
    strand(programme, "reading", StrandAudience.NEW_STAFF)
    meeting(programme)

    assert directed(ledger()) == {StrandAudience.ALL: timedelta(), StrandAudience.NEW_STAFF: HOUR}


def test_meeting_that_names_a_theme_is_one_of_the_group_of_that_theme(ledger, programme):
    theme = strand(programme, "reading", StrandAudience.TEACHERS).theme
    strand(programme, "feedback")
    meeting(programme, theme=theme)

    assert directed(ledger())[StrandAudience.TEACHERS] == HOUR


def test_what_is_not_counted_is_listed_with_the_reason(ledger, programme):
    strand(programme, "talk", StrandAudience.PARTNERS)
    strand(programme, "reading")
    meeting(programme, 2, status=MeetingStatus.CANCELLED)
    meeting(programme, 3, end_time=None)
    meeting(programme, 4, end_time=time(14))
    meeting(programme, 5, strand_key="talk")

    found = ledger()

    assert (found.counted, found.groups) == ([], ())
    assert [(one.why_not, len(one.meetings)) for one in found.left_out] == [
        (WhyNot.CANCELLED, 1),
        (WhyNot.NO_TIMES, 1),
        (WhyNot.ENDS_FIRST, 1),
        (WhyNot.OTHERS, 1),
    ]


def test_time_that_is_not_stated_is_neither_directed_nor_voluntary(ledger, programme):
    meeting(programme, 2, time_basis=TimeBasis.UNSPECIFIED)
    meeting(programme, 3, time_basis=TimeBasis.VOLUNTARY)
    meeting(programme, 4, time_basis=TimeBasis.NON_DISAGGREGATED)

    hours = ledger().people[0].hours

    assert (hours.directed, hours.disaggregated) == (HOUR, timedelta())
    assert (hours.voluntary, hours.unspecified) == (HOUR, HOUR)


def test_weeks_months_and_open_dates_count_in_their_year(ledger, programme, year):
    ProgrammeYear.objects.create(page=programme, academic_year=year)
    meeting(programme, 9, precision=Precision.WEEK)
    meeting(programme, 9, precision=Precision.MONTH)
    meeting(programme, date=None, precision=Precision.TBC)
    meeting(programme, date=date(2027, 9, 9))

    assert directed(ledger()) == {StrandAudience.ALL: 3 * HOUR}


def test_row_without_a_year_takes_no_open_date_away(ledger, programme, year):
    ProgrammeYear.objects.create(page=programme, academic_year=year)
    ProgrammeYear.objects.create(page=programme, academic_year=None)
    meeting(programme, date=None, precision=Precision.TBC)

    assert directed(ledger()) == {StrandAudience.ALL: HOUR}


def test_days_closed_in_exchange_are_school_days_only(ledger, programme, year):
    factories.ClosureDayFactory(
        academic_year=year,
        kind="disaggregated_day",
        start=date(2027, 7, 16),
        end=date(2027, 7, 19),
    )

    assert ledger().closed_days == 2


def test_slip_in_the_end_of_a_closure_costs_no_more_than_the_year(ledger, programme, year):
    factories.ClosureDayFactory(
        academic_year=year,
        kind="disaggregated_day",
        start=date(2027, 8, 30),
        end=date(9999, 12, 31),
    )

    assert ledger().closed_days == 2


def test_limit_of_teachers_shrinks_with_the_part_of_a_post(ledger, programme, settings_row):
    for day in (2, 3):
        meeting(programme, day)
    limit = TimeLimit(
        hours=Decimal("2.5"),
        scope=LimitScope.TRAINING,
        source="Agreed with staff",
        source_year="2026-27",
    )
    settings_row.time_limits.add(limit)

    def against(share):
        everybody, teachers = ledger(share=share).people
        (one,) = teachers.limits
        return everybody.limits, one.allowed, one.share, one.over

    assert against(100) == ((), timedelta(hours=2, minutes=30), Fraction(4, 5), timedelta())
    assert against(60) == ((), timedelta(minutes=90), Fraction(4, 3), timedelta(minutes=30))


def test_training_day_has_the_length_the_school_says(ledger, programme, settings_row):
    settings_row.training_day_hours = Decimal("6.5")
    meeting(programme, start_time=time(9), end_time=time(15, 30))

    (line,) = ledger().people

    assert line.disaggregated_days == 1


def test_drafts_aliases_and_other_schools_are_not_counted(
    ledger, landing, programme, other_landing
):
    meeting(programme)
    programme.create_alias(parent=landing, update_slug="again")
    meeting(factories.ProgrammeFactory(parent=landing, live=False))
    meeting(factories.ProgrammeFactory(parent=other_landing))

    assert [one.meetings for one in ledger().groups] == [1]


def test_translation_counts_once(ledger, programme):
    meeting(programme)
    welsh = Locale.objects.create(language_code="cy")
    copy = programme.copy_for_translation(welsh, copy_parents=True)
    publish(copy)

    assert copy.meetings.count() == 1
    assert directed(ledger()) == {StrandAudience.ALL: HOUR}


def test_programme_behind_a_door_counts_for_those_it_opens_to(ledger, landing, staff, editor):
    closed = factories.ProgrammeFactory(parent=landing, title="Leadership")
    meeting(closed)
    restriction = PageViewRestriction.objects.create(
        page=closed, restriction_type=PageViewRestriction.GROUPS
    )

    assert ledger(staff).planned == ()
    assert len(ledger(editor).planned) == 1

    restriction.groups.set(staff.groups.all())

    assert len(ledger(staff).planned) == 1


@pytest.mark.parametrize("number", [1, 3, 50])
def test_queries_do_not_grow(
    ledger, landing, superuser, site, year, django_assert_num_queries, number
):
    page = factories.ProgrammeFactory(parent=landing)
    strand(page, "reading")
    for _ in range(number):
        meeting(page, strand_key="reading")
    school_year = year.to_school_year()
    planned_times(superuser, site, school_year)

    with django_assert_num_queries(6):
        assert len(planned_times(superuser, site, school_year)) == number
