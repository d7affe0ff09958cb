"""A programme copied into the next school year: what is shown first, and what the draft holds."""

from datetime import date, time

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import querydict_from_html

from plc_wagtail.models import AcademicYear, Meeting, ProgrammePage, ProgrammeYear, Strand
from plc_wagtail.services.academic_years import store_usual_year
from tests import factories
from tests.section import publish
from tests.viewsets.reading import queries_of


@pytest.fixture
def last_year(site):
    return store_usual_year(site, "england", 2026)


@pytest.fixture
def published(programme, last_year):
    """A year's meetings with everything in them that was true of that year only."""
    programme.title = "Learning together 2026-27"
    programme.what_next = "We meet again on 4 June 2027."
    programme.review_date = date(2027, 7, 1)
    programme.programme_years.add(ProgrammeYear(academic_year=last_year, what_changed="More time"))
    programme.strands.add(
        Strand(theme=factories.ThemeFactory(), key="reading", academic_year=last_year)
    )
    for values in (
        {"date": date(2026, 11, 12), "title": "Second Thursday", "strand_key": "reading"},
        {
            "date": date(2027, 1, 28),
            "previous_date": date(2027, 1, 14),
            "status": "rescheduled",
            "status_reason": "Snow",
            "title": "Was moved",
        },
        {"date": date(2026, 11, 14), "title": "Saturday", "pupil_effect": "closed"},
        {"date": None, "precision": "tbc", "title": "Some day"},
        {"date": date(2025, 11, 13), "title": "A year before"},
    ):
        programme.meetings.add(Meeting(start_time=time(15, 45), **values))
    return publish(programme)


@pytest.fixture
def desk(client, editor):
    client.force_login(editor)
    return client


def address(page):
    return reverse("plc_next_year", args=[page.pk])


def words(response):
    main = BeautifulSoup(response.content, "html.parser").select_one("main")
    return " ".join(main.get_text(" ").split())


def form_of(response):
    form = BeautifulSoup(response.content, "html.parser").select_one("main form")
    form["id"] = "preview"
    return querydict_from_html(str(form), form_id="preview").dict()


def drafts(page):
    return ProgrammePage.objects.exclude(pk=page.pk)


def test_preview_shows_where_each_date_falls_and_which_texts_name_one(desk, published):
    text = words(desk.get(address(published)))

    assert "Thursday 12 November 2026 Second Thursday Thursday 11 November 2027" in text
    # It was planned for the 2nd Thursday of the term, and moved because of snow.
    assert "Thursday 14 January 2027 Was moved Thursday 13 January 2028" in text
    assert "Saturday 14 November 2026 Saturday No day fits this pattern." in text
    assert "A year before" not in text
    assert "What we do next : We meet again on 4 June 2027." in text
    assert "There is no academic year 2027-28 yet" in text
    assert not drafts(published).exists()


def test_draft_keeps_the_pattern_and_nothing_of_last_year(desk, published, site):
    data = form_of(desk.get(address(published)))

    done = desk.post(address(published), data)

    copied = drafts(published).get()
    assert done.url == reverse("wagtailadmin_pages:edit", args=[copied.pk]) + "#tab-dates"
    draft = copied.get_latest_revision_as_object()
    year = AcademicYear.objects.get(name="2027-28")
    assert (copied.live, draft.title, draft.slug) == (
        False,
        "Learning together 2027-28",
        "learning-together-2027-28",
    )
    assert (year.site, year.is_confirmed, draft.review_date) == (site, False, None)
    facts = [(m.title, m.date, m.status, m.previous_date) for m in draft.meetings.all()]
    assert facts == [
        ("Second Thursday", date(2027, 11, 11), "scheduled", None),
        ("Was moved", date(2028, 1, 13), "scheduled", None),
        ("Saturday", None, "scheduled", None),
        ("Some day", None, "scheduled", None),
    ]
    assert {m.pupil_effect for m in draft.meetings.all()} == {"unknown"}
    assert {m.status_reason for m in draft.meetings.all()} == {""}
    assert [(y.academic_year, y.what_changed) for y in draft.programme_years.all()] == [(year, "")]
    assert [(s.key, s.academic_year) for s in draft.strands.all()] == [("reading", year)]
    old = set(published.meetings.values_list("uid", flat=True))
    assert old.isdisjoint(m.uid for m in draft.meetings.all())
    assert copied.translation_key != published.translation_key


def test_dates_can_be_corrected_and_meetings_left_out(desk, published):
    data = form_of(desk.get(address(published)))
    data |= {"title": "Our next year", "rows-0-date": "Thursday 18 November 2027"}
    del data["rows-1-take"], data["rows-2-take"]

    desk.post(address(published), data)

    draft = drafts(published).get().get_latest_revision_as_object()
    assert draft.title == "Our next year"
    assert [m.date for m in draft.meetings.all()] == [date(2027, 11, 18), None]


def test_date_that_is_none_is_told_beside_its_row_and_nothing_is_made(desk, published):
    data = form_of(desk.get(address(published))) | {"rows-0-date": "31/11/2027"}

    response = desk.post(address(published), data)

    assert "There is no such day as 31/11/2027." in words(response)
    soup = BeautifulSoup(response.content, "html.parser")
    assert soup.select_one("[name=rows-0-date]")["value"] == "31/11/2027"
    assert not drafts(published).exists()


def test_stored_year_with_its_own_closures_is_followed(desk, published, site):
    year = store_usual_year(site, "england", 2027)
    factories.ClosureDayFactory(academic_year=year, kind="other", start=date(2027, 11, 11))

    text = words(desk.get(address(published)))

    assert "Thursday 11 November 2027 is no free school day, so Thursday 4 November 2027." in text
    assert "There is no academic year" not in text


def test_second_copy_gets_an_address_of_its_own(desk, published):
    data = form_of(desk.get(address(published)))
    desk.post(address(published), data)
    desk.post(address(published), data)

    slugs = sorted(drafts(published).values_list("slug", flat=True))
    assert slugs == ["learning-together-2027-28", "learning-together-2027-28-2"]
    assert AcademicYear.objects.count() == 2


def test_uid_of_another_programme_is_not_taken(desk, landing, published):
    stranger = factories.MeetingFactory(page=factories.ProgrammeFactory(parent=landing))
    data = form_of(desk.get(address(published))) | {"rows-0-uid": str(stranger.uid)}

    desk.post(address(published), data)

    draft = ProgrammePage.objects.get(title="Learning together 2027-28")
    titles = [m.title for m in draft.get_latest_revision_as_object().meetings.all()]
    assert titles == ["Was moved", "Saturday", "Some day"]


def test_programme_without_dates_or_year_is_copied_all_the_same(desk, programme):
    data = form_of(desk.get(address(programme)))

    desk.post(address(programme), data)

    assert drafts(programme).get().live is False


def test_preview_costs_the_same_for_any_number_of_meetings(desk, published):
    costs = []
    for more in (1, 2, 47):
        factories.MeetingFactory.create_batch(more, page=published)
        costs.append(queries_of(desk, address(published)))

    assert costs == [costs[0]] * 3


def test_who_may_copy(published, editor, contributor, other_editor, staff):
    answers = []
    for user in (editor, contributor, other_editor, staff):
        client = Client()
        client.force_login(user)
        answers.append(client.post(address(published), {}).status_code)

    # A form that is not complete is shown again; the others get no form at all.
    assert answers == [200, 302, 404, 302]
    assert not drafts(published).exists()


def test_programme_of_two_years_goes_on_from_the_one_that_has_meetings(desk, published, site):
    following = store_usual_year(site, "england", 2027)
    page = ProgrammePage.objects.get(pk=published.pk)
    page.title = "Learning together 2026-28"
    page.programme_years.add(ProgrammeYear(academic_year=following))
    publish(page)

    response = desk.get(address(page))

    assert "Thursday 12 November 2026 Second Thursday Thursday 11 November 2027" in words(response)
    assert form_of(response)["title"] == "Learning together 2027-28"
