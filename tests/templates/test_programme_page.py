"""The page of a programme, as parents, staff and inspectors read it."""

from datetime import UTC, date, datetime, time

import pytest
from django.core.cache import cache
from django.utils import timezone
from factory import Iterator

from plc_wagtail.enums import DayType, MeetingStatus, Precision, TimeBasis
from plc_wagtail.models import Contact, PlcSiteSettings
from tests.factories import (
    AcademicYearFactory,
    CaseStudyFactory,
    ClosureDayFactory,
    ContactFactory,
    MeetingFactory,
    PriorityFactory,
    ProgrammeFactory,
    ReferenceFactory,
    TermFactory,
    ThemeFactory,
    UpdateFactory,
)
from tests.many import many_pages, many_records
from tests.templates.reading import headings, soup_of, text

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 12, 9, tzinfo=UTC)


@pytest.fixture(autouse=True)
def today(time_machine):
    """Thursday 12 November 2026, nine in the morning."""
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def year():
    year = AcademicYearFactory(confirmed_at=timezone.now())
    TermFactory(academic_year=year)
    return year


def meeting(programme, day=20, **kwargs):
    return MeetingFactory(page=programme, date=date(2026, 11, day), **kwargs)


def set_up(site, **values):
    PlcSiteSettings.objects.update_or_create(site=site, defaults=values)


def rows(soup):
    return [text(row) for row in soup.select(".plc-date")]


def test_page_without_anything_but_a_summary_says_so_plainly(client, programme):
    soup = soup_of(client, programme)

    assert headings(soup) == ["Learning together", "Who takes part", "Dates"]
    assert text(soup.select_one(".plc-lead")) == programme.summary
    assert text(soup.select_one(".plc-empty")) == (
        "No dates yet. They will be on this page as soon as they are fixed."
    )


def test_sections_stand_in_their_order(client, landing, study_index, programme):
    programme.why = "<p>Why.</p>"
    programme.measure = "Lessons."
    programme.safe_to_try = "Yes."
    programme.priorities = [PriorityFactory(name="Reading")]
    programme.strands.create(theme=ThemeFactory(), key="a")
    meeting(programme)
    programme.refresh_from_db()
    programme.why, programme.measure, programme.safe_to_try = "<p>Why.</p>", "Lessons.", "Yes."
    programme.save_revision().publish()
    CaseStudyFactory(parent=study_index, programme=programme)
    UpdateFactory(parent=programme)

    soup = soup_of(client, programme)

    assert headings(soup) == [
        "Learning together",
        "Next meeting",
        "Why we do this",
        "Who takes part",
        "Theme",
        "Dates",
        "How we will know if it helps",
        "What we found out",
        "Safe to try",
        "Updates",
    ]


def test_next_meeting_and_pupils_stand_first(client, calendar, programme, year):
    row = meeting(programme)

    soup = soup_of(client, programme)

    assert text(soup.select_one(".plc-panel")) == (
        "Next meeting Friday 20 November 2026 3:45pm to 4:45pm "
        "Pupils: School day as usual Keep my calendar up to date Save this date once "
        "For staff: rooms and what to bring"
    )
    assert [link["href"] for link in soup.select(".plc-panel a")] == [
        "webcal://testserver/professional-learning/calendar/ical/programme/together/",
        f"/professional-learning/calendar/ical/programme/together/{row.uid}/",
        "/professional-learning/calendar/staff/",
    ]


def test_nothing_is_said_about_pupils_before_the_year_is_confirmed(client, programme, year):
    year.confirmed_at = None
    year.save()
    meeting(programme)

    soup = soup_of(client, programme)

    assert "School day" not in text(soup.select_one("article"))


def test_unconfirmed_training_day_points_to_the_term_dates(client, site, programme):
    set_up(site, term_dates_url="/parents/term-dates/")
    meeting(programme, day_type=DayType.TRAINING_DAY)

    soup = soup_of(client, programme)

    assert rows(soup) == [
        "Next Friday 20 November 2026 3:45pm to 4:45pm "
        "Staff time Training day See term dates for pupils"
    ]
    assert soup.select_one(".plc-date a")["href"] == "/parents/term-dates/"


def test_cancelled_meeting_stays_and_says_so_first(client, programme):
    meeting(programme, status=MeetingStatus.CANCELLED, status_reason="no heating")

    soup = soup_of(client, programme)

    assert rows(soup) == ["Cancelled: no heating Friday 20 November 2026 3:45pm to 4:45pm"]
    assert text(soup.select_one(".plc-panel")) == (
        "Cancelled: Friday 20 November 2026 , 3:45pm to 4:45pm . No heating"
    )


def test_moved_meeting_says_from_when(client, programme):
    meeting(programme, status=MeetingStatus.RESCHEDULED, previous_date=date(2026, 11, 18))

    soup = soup_of(client, programme)

    assert rows(soup) == [
        "Next Moved Friday 20 November 2026 3:45pm to 4:45pm was Wednesday 18 November 2026"
    ]


def test_week_and_open_date_are_written_in_words(client, programme):
    meeting(programme, precision=Precision.WEEK, start_time=None, end_time=None)
    MeetingFactory(page=programme, date=None, start_time=None, end_time=None)

    assert rows(soup_of(client, programme)) == [
        "Next Week beginning Monday 16 November 2026",
        "Date to be confirmed",
    ]


@pytest.mark.parametrize(
    ("end", "said"),
    [(time(16, 45), "All meetings finish by 4:45pm."), (time(17), "")],
)
def test_finish_is_said_only_while_true(client, programme, end, said):
    programme.promised_latest_finish = time(16, 45)
    programme.save_revision().publish()
    meeting(programme, end_time=end)

    soup = soup_of(client, programme)

    assert text(soup.select_one(".plc-section-wide .plc-text")) == said


def test_exception_for_pupils_is_marked_and_the_rest_said_once(client, programme, year):
    ClosureDayFactory(academic_year=year, start=date(2026, 11, 27))
    meeting(programme)
    meeting(programme, 27, day_type=DayType.TRAINING_DAY, time_basis=TimeBasis.DISAGGREGATED)

    soup = soup_of(client, programme)

    assert text(soup.select_one(".plc-section-wide .plc-text")) == (
        "School day as usual for pupils on every date except those marked."
    )
    assert [text(cell) for cell in soup.select(".plc-date-changed")] == ["School closed to pupils"]


def test_finished_programme_says_when_and_folds_its_dates(client, programme):
    MeetingFactory(page=programme, date=date(2026, 7, 9))

    soup = soup_of(client, programme)

    assert text(soup.select_one(".plc-status")) == "Finished in July 2026"
    assert soup.select(".plc-panel") == []
    assert text(soup.select_one(".plc-details-wide summary")) == "Earlier dates"


def test_finished_programme_says_first_what_was_found(client, study_index, programme):
    MeetingFactory(page=programme, date=date(2026, 7, 9))
    years = [AcademicYearFactory(name=f"{y}-{y - 1999}", start=date(y, 9, 1)) for y in (2023, 2024)]
    for title, year in (("Later", years[1]), ("Sooner", years[0])):
        CaseStudyFactory(
            parent=study_index, programme=programme, title=title, academic_year=year, result="mixed"
        )

    soup = soup_of(client, programme)

    assert text(soup.select_one(".plc-panel")) == (
        "What we found 2 studies: 2 mixed Read what each study found"
    )
    assert [text(row) for row in soup.select("#findings h3")] == ["Later", "Sooner"]


def test_place_is_not_public_unless_the_school_wants_it(client, site, programme):
    meeting(programme, place="Room 12", note_staff="Secret")

    hidden = str(soup_of(client, programme))
    set_up(site, show_place=True)
    shown = str(soup_of(client, programme))

    assert ("Room 12" in hidden, "Room 12" in shown) == (False, True)
    assert "Secret" not in hidden + shown


def test_words_are_those_of_the_school(client, site, programme, year):
    set_up(
        site,
        pupils_word="students",
        staff_word="colleagues",
        training_day_word="INSET day",
        training_days_word="INSET days",
    )
    programme.what_staff_get = "<p>Time.</p>"
    programme.save_revision().publish()
    ClosureDayFactory(academic_year=year, start=date(2026, 11, 27))
    meeting(programme, time_basis=TimeBasis.DISAGGREGATED)
    meeting(programme, 27, day_type=DayType.TRAINING_DAY)

    page = text(soup_of(client, programme).select_one("article")).replace(programme.summary, "")

    assert [word for word in ("pupil", "staff", "training day") if word in page.lower()] == []
    assert "After-school training (counts towards INSET days)" in page


def test_contact_of_the_section_stands_in(client, landing, programme):
    landing.contact = ContactFactory()
    landing.save_revision().publish()

    soup = soup_of(client, programme)

    assert text(soup.select_one(".plc-page-foot")) == (
        "Ask about this Assistant Headteacher (Learning) learning@thornmere.example"
    )


def test_person_is_not_named_without_a_recorded_reason(client, programme):
    programme.contact = ContactFactory(person_name="A. Nother", name_basis="Agreed in writing.")
    programme.save_revision().publish()
    Contact.objects.update(name_basis="")

    foot = text(soup_of(client, programme).select_one(".plc-page-foot"))

    assert foot == "Ask about this Assistant Headteacher (Learning) learning@thornmere.example"


def test_draft_study_and_draft_theme_are_not_shown(client, study_index, programme):
    CaseStudyFactory(parent=study_index, programme=programme, title="Hidden", live=False)
    programme.strands.create(theme=ThemeFactory(name="Hidden", live=False), key="a")

    assert "Hidden" not in str(soup_of(client, programme))


def test_sources_are_listed(client, programme):
    programme.references = [ReferenceFactory(title="A report", issued_year=2007)]
    programme.save_revision().publish()

    soup = soup_of(client, programme)

    assert headings(soup)[-1] == "Sources"
    assert text(soup.select_one(".plc-reference")) == "A report (2007)."


def queries_of(client, page, django_assert_max_num_queries):
    with django_assert_max_num_queries(1000) as captured:
        assert client.get(page.url).status_code == 200
    return len(captured)


def filled(landing, study_index, count):
    programme = ProgrammeFactory(parent=landing)
    keys = [f"s{number}" for number in range(count)]
    for key, theme in zip(keys, many_records(ThemeFactory, count), strict=True):
        programme.strands.create(theme=theme, key=key)
    rows = {"page": programme, "date": date(2026, 11, 20)}
    many_records(MeetingFactory, count, **rows, strand_key=Iterator(keys))
    many_pages(CaseStudyFactory, count, study_index, programme=programme)
    many_pages(UpdateFactory, count, programme)
    return programme


def test_queries_do_not_grow_with_the_rows(
    client, landing, calendar, theme_index, study_index, year, django_assert_max_num_queries
):
    pages = [filled(landing, study_index, count) for count in (1, 3, 50)]
    client.get(landing.url)

    warm = [queries_of(client, page, django_assert_max_num_queries) for page in pages]
    cache.clear()
    cold = [queries_of(client, page, django_assert_max_num_queries) for page in pages[::-1]]

    assert len(set(warm)) == 1
    assert warm[0] <= 40
    assert cold[0] <= warm[0] + 2
