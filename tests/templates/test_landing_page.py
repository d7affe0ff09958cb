"""The landing page: this year at a glance."""

from datetime import UTC, date, datetime, time

import pytest
from factory import Iterator, LazyFunction
from wagtail.models import PageViewRestriction

from plc_wagtail.enums import MeetingStatus, StudyResult
from plc_wagtail.models import Meeting, Strand
from tests.factories import (
    CaseStudyFactory,
    MeetingFactory,
    PriorityFactory,
    ProgrammeFactory,
    ThemeFactory,
    UpdateFactory,
)
from tests.many import many_pages, many_records
from tests.templates.reading import headings, soup_of, text
from tests.templates.test_programme_page import queries_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def today(time_machine):
    """Thursday 12 November 2026, nine in the morning."""
    time_machine.move_to(datetime(2026, 11, 12, 9, tzinfo=UTC), tick=False)


def programme_for(landing, *priorities, **kwargs):
    programme = ProgrammeFactory(parent=landing, **kwargs)
    programme.priorities = priorities
    programme.save_revision().publish()
    return programme


def groups(soup):
    """Each heading of this year with the programmes under it."""
    return [
        (text(group.select_one("h3")), [text(link) for link in group.select("h4 a")])
        for group in soup.select(".plc-group")
    ]


def test_new_section_says_what_it_is_for_and_that_more_will_come(client, landing):
    soup = soup_of(client, landing)

    assert headings(soup) == [
        "Professional learning",
        "What this means for your child",
        "This year",
    ]
    assert text(soup.select_one(".plc-empty")) == "The first programme will be here soon."


def test_whoever_looks_for_a_study_finds_the_way_on_the_first_screen(client, landing, study_index):
    before = soup_of(client, landing)
    CaseStudyFactory(parent=study_index)

    (way,) = soup_of(client, landing).select(".plc-page-head-text a")

    assert (text(way), way["href"]) == ("Find a case study", study_index.url)
    assert before.select(".plc-page-head-text a") == []


def test_programmes_stand_under_the_priorities_they_serve(client, landing):
    reading = PriorityFactory(name="Reading", number=1)
    feedback = PriorityFactory(name="Feedback", number=2)
    programme_for(landing, feedback, reading, title="Learning together")
    programme_for(landing, feedback, title="Talking maths")
    programme_for(landing, title="First steps")

    assert groups(soup_of(client, landing)) == [
        ("Reading", ["Learning together"]),
        ("Feedback", ["Learning together", "Talking maths"]),
        ("Also this year", ["First steps"]),
    ]


def test_programme_of_two_priorities_tells_its_summary_once(client, landing):
    programme = programme_for(landing, PriorityFactory(), PriorityFactory())

    assert str(soup_of(client, landing)).count(f"<p>{programme.summary}</p>") == 1


def test_priority_shows_what_was_found_last(client, landing, study_index):
    programme = programme_for(landing, PriorityFactory())
    CaseStudyFactory(parent=study_index, title="Old", programme=programme)
    CaseStudyFactory(
        parent=study_index, title="New", programme=programme, result=StudyResult.NO_CHANGE
    )

    soup = soup_of(client, landing)

    assert text(soup.select_one(".plc-found")) == "What we found last New : No difference seen"


def test_tally_counts_every_result(client, landing, study_index):
    for result in (StudyResult.NO_CHANGE, StudyResult.CHANGE, StudyResult.NO_CHANGE):
        CaseStudyFactory(parent=study_index, result=result)

    soup = soup_of(client, landing)

    assert text(soup.select_one(".plc-tally-words")) == (
        "3 studies: 1 saw a change 2 saw no difference"
    )


def test_next_dates_come_from_every_programme(client, landing, programme):
    other = ProgrammeFactory(parent=landing, title="First steps")
    MeetingFactory(page=programme, date=date(2026, 12, 3))
    MeetingFactory(page=programme, date=date(2026, 11, 10))
    MeetingFactory(page=other, date=date(2026, 11, 24), status=MeetingStatus.CANCELLED)

    soup = soup_of(client, landing)

    assert [text(row) for row in soup.select(".plc-date-row")] == [
        "Cancelled Tuesday 24 November 2026 3:45pm to 4:45pm First steps",
        "Next Thursday 3 December 2026 3:45pm to 4:45pm Learning together",
    ]


def test_finished_programme_stands_apart(client, landing, programme):
    MeetingFactory(page=programme, date=date(2026, 7, 9))

    soup = soup_of(client, landing)

    assert headings(soup)[-1] == "Finished programmes"
    assert text(soup.select_one(".plc-empty")) == (
        "No programme is running at the moment. Those that are finished are further down."
    )


def test_restricted_programme_and_its_dates_are_not_listed(client, landing, programme):
    MeetingFactory(page=programme, date=date(2026, 12, 3))
    programme.strands.create(theme=ThemeFactory(name="Hidden theme"), key="a")
    PageViewRestriction.objects.create(page=programme, restriction_type="login")

    page = str(soup_of(client, landing))

    assert [
        word for word in ("Learning together", "December", "Hidden theme") if word in page
    ] == []


def test_public_page_never_asks_who_reads_it(client, host, landing, programme):
    # The example site's own base asks, for its user bar.
    host("plain")

    response = client.get(landing.url)

    assert "Cookie" not in response.headers.get("Vary", "")
    assert response.cookies == {}


def fill(landing, study_index, count):
    programmes = many_pages(
        ProgrammeFactory,
        count,
        landing,
        priorities=Iterator([one] for one in many_records(PriorityFactory, count)),
        meetings=LazyFunction(lambda: [Meeting(date=date(2026, 12, 3), start_time=time(15, 45))]),
        strands=Iterator([Strand(theme=t, key="a")] for t in many_records(ThemeFactory, count)),
    )
    many_pages(CaseStudyFactory, count, study_index, programme=Iterator(programmes))
    many_pages(UpdateFactory, count, landing)


def test_queries_do_not_grow_with_the_programmes(
    client, landing, calendar, theme_index, study_index, django_assert_max_num_queries
):
    counts = []
    for more in (1, 2, 47):
        fill(landing, study_index, more)
        client.get(landing.url)
        counts.append(queries_of(client, landing, django_assert_max_num_queries))

    assert len(set(counts)) == 1
    assert counts[0] <= 40
