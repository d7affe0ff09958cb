"""What the guard says about dates and times."""

from datetime import UTC, date, datetime, time

import pytest

from plc_wagtail.enums import ClosureKind, DayType, MeetingStatus, Precision
from plc_wagtail.guard import concerns_for
from plc_wagtail.models import Meeting, PlcSiteSettings, ProgrammeYear, Strand
from tests import factories

THURSDAY = date(2026, 11, 12)


@pytest.fixture
def school_year(year):
    """Autumn with a half term, a training day and Christmas after it."""
    factories.TermFactory(academic_year=year, start=date(2026, 9, 1), end=date(2026, 12, 18))
    half_term = {"start": date(2026, 10, 26), "end": date(2026, 10, 30)}
    factories.ClosureDayFactory(academic_year=year, kind=ClosureKind.HALF_TERM, **half_term)
    factories.ClosureDayFactory(academic_year=year, start=date(2026, 11, 2))
    return year


@pytest.fixture
def codes(landing, school_year):
    """The codes of the concerns about a programme with these meetings, in their order."""

    def look(*meetings, years=(school_year,), **fields):
        page = factories.ProgrammeFactory(parent=landing, live=False, **fields)
        page.meetings = [Meeting(**meeting) for meeting in meetings]
        page.programme_years = [ProgrammeYear(academic_year=year) for year in years]
        return [concern.code for concern in concerns_for(page)]

    return look


def test_ordinary_school_day_is_no_concern(codes):
    assert codes({"date": THURSDAY, "start_time": time(15, 45), "end_time": time(16, 45)}) == []


def test_dates_without_an_academic_year_are_one_concern(codes):
    assert codes({"date": THURSDAY}, {"date": date(2031, 1, 9)}, years=()) == ["no_academic_year"]


def test_academic_year_of_a_strand_counts(landing, school_year):
    page = factories.ProgrammeFactory(parent=landing, live=False)
    page.meetings = [Meeting(date=THURSDAY)]
    page.strands = [Strand(academic_year=school_year)]

    assert concerns_for(page) == []


def test_page_without_dates_needs_no_academic_year(codes):
    assert codes({"date": None, "precision": Precision.TBC}, years=()) == []


def test_date_outside_the_academic_year(codes):
    assert codes({"date": date(2027, 9, 9)}) == ["date_outside_year"]


def test_last_day_outside_the_academic_year(codes):
    assert codes({"date": THURSDAY, "date_end": date(2027, 9, 9)}) == ["date_outside_year"]


def test_last_day_before_the_first(codes):
    assert codes({"date": THURSDAY, "date_end": date(2026, 11, 11)}) == ["last_day_before_first"]


@pytest.mark.parametrize("end", [time(15, 45), time(4, 45)])
def test_end_not_after_the_start(codes, end):
    meeting = {"date": THURSDAY, "start_time": time(15, 45), "end_time": end}

    assert codes(meeting) == ["end_before_start"]


def test_cancelled_meeting_needs_no_mending(codes):
    meeting = {"date": THURSDAY, "date_end": date(2026, 11, 1), "status": MeetingStatus.CANCELLED}

    assert codes(meeting) == []


@pytest.mark.parametrize(
    ("day", "code"),
    [
        (date(2026, 11, 14), "weekend"),
        (date(2026, 10, 27), "closure"),
        (date(2026, 12, 25), "bank_holiday"),
        (date(2026, 12, 22), "outside_term"),
        # At a weekend and in the half term: one thing to check, not two.
        (date(2026, 10, 31), "weekend"),
    ],
)
def test_unusual_day(codes, day, code):
    assert codes({"date": day}) == [code]


def test_meeting_without_a_date_is_pointed_out(codes):
    assert codes({"date": None}) == ["date_missing"]


def test_date_to_be_confirmed_on_purpose_is_not_pointed_out(codes):
    assert codes({"date": None, "precision": Precision.TBC}) == []


def test_some_day_of_a_week_is_no_unusual_day(codes):
    assert codes({"date": date(2026, 10, 26), "precision": Precision.WEEK}) == []


def test_bank_holidays_are_those_of_the_nation(codes, site):
    settings = PlcSiteSettings.for_site(site)
    settings.nation = "scotland"
    settings.save()

    # St Andrew's Day.
    assert codes({"date": date(2026, 11, 30)}) == ["bank_holiday"]


def test_training_day_of_the_school_is_no_unusual_day(codes):
    assert codes({"date": date(2026, 11, 2), "day_type": DayType.TRAINING_DAY}) == []


def test_training_day_unknown_to_the_school(codes):
    meeting = {"date": THURSDAY, "day_type": DayType.TRAINING_DAY}

    assert codes(meeting) == ["training_day_without_inset"]


def test_training_day_unknown_to_a_confirmed_year_without_any_closure(codes, db):
    plain = factories.AcademicYearFactory(
        name="2031-32", start=date(2031, 9, 1), end=date(2032, 8, 31)
    )
    meeting = {"date": date(2031, 11, 13), "day_type": DayType.TRAINING_DAY}
    assert codes(meeting, years=(plain,)) == []

    plain.confirmed_at = datetime(2031, 9, 1, tzinfo=UTC)
    plain.save()

    assert codes(meeting, years=(plain,)) == ["training_day_without_inset"]


def test_ordinary_meeting_on_a_training_day_of_the_school(codes):
    assert codes({"date": date(2026, 11, 2)}) == ["inset_without_training_day"]


def test_meeting_after_the_finish_the_site_allows(codes, site):
    settings = PlcSiteSettings.for_site(site)
    settings.latest_finish = time(16, 45)
    settings.save()

    late = {"date": THURSDAY, "end_time": time(17, 0)}
    in_time = {"date": date(2026, 11, 19), "end_time": time(16, 45)}

    assert codes(late, in_time) == ["after_latest_finish"]


def test_finish_the_programme_promises_goes_before_that_of_the_site(codes, site):
    settings = PlcSiteSettings.for_site(site)
    settings.latest_finish = time(16, 45)
    settings.save()
    meeting = {"date": THURSDAY, "end_time": time(17, 0)}

    assert codes(meeting, promised_latest_finish=time(17, 0)) == []


def test_same_meeting_twice(codes):
    meeting = {"date": THURSDAY, "start_time": time(15, 45), "title": "Reading"}
    other_group = meeting | {"title": "Writing"}

    assert codes(meeting, other_group, meeting) == ["same_meeting_twice"]


def test_concern_says_what_where_and_how(landing, school_year):
    page = factories.ProgrammeFactory(parent=landing, live=False)
    page.meetings = [Meeting(date=THURSDAY), Meeting(date=date(2026, 11, 14), number=7)]
    page.programme_years = [ProgrammeYear(academic_year=school_year)]

    (concern,) = concerns_for(page)

    assert concern.message == "Saturday 14 November 2026 is at a weekend."
    assert concern.hint == "Correct it, or say that it is right."
    assert (concern.place.label, concern.place.input_name) == (
        "Dates, meeting 7",
        "meetings-1-date",
    )


@pytest.mark.parametrize("rows", [1, 3, 50])
def test_queries_do_not_grow_with_the_meetings(
    landing, school_year, django_assert_max_num_queries, rows
):
    page = factories.ProgrammeFactory(parent=landing, live=False)
    page.meetings = [Meeting(date=THURSDAY, title=f"Group {n}") for n in range(rows)]
    page.programme_years = [ProgrammeYear(academic_year=school_year)]
    page.save_revision()
    # What the site remembers from page to page is asked for once.
    concerns_for(page.get_latest_revision_as_object())
    page = page.get_latest_revision_as_object()

    with django_assert_max_num_queries(12):
        concerns_for(page)
