"""The read-only API: what it tells of case studies, programmes and meetings, and what never."""

import datetime as dt

import pytest
import wagtail
from wagtail.models import PageViewRestriction, Site
from wagtail.snippets.models import get_snippet_models

from plc_wagtail.models import ProgrammePage, Strand
from tests.factories import (
    AcademicYearFactory,
    CaseStudyFactory,
    MeetingFactory,
    ThemeFactory,
)
from tests.many import many_pages, many_programmes

MARK = "Zqxmark"
STAFF_FIELDS = ("place", "facilitator", "note_staff", "prepare", "agenda", "materials")
STAFF_ONLY = dict.fromkeys(STAFF_FIELDS, MARK)
V2, V3 = "/api/pages/", "/api/v3/pages/"
v2 = pytest.mark.urls("tests.urls_with_api")


def in_v3(test):
    test = pytest.mark.urls("tests.guard.api_urls")(test)
    came_later = pytest.mark.skipif(wagtail.VERSION < (8,), reason="version 3 came with Wagtail 8")
    return came_later(test)


@pytest.fixture
def meeting(programme):
    """With everything that only staff see, in a programme of one theme and a draft one."""
    reading = ThemeFactory(name="Reading")
    draft = ThemeFactory(name=MARK, live=False)
    year = AcademicYearFactory()
    for order, (key, theme) in enumerate({"reading": reading, "draft": draft}.items()):
        Strand.objects.create(
            page=programme, theme=theme, academic_year=year, key=key, sort_order=order
        )
    return MeetingFactory(
        page=programme, theme=reading, date=dt.date(2027, 3, 2), title="First", **STAFF_ONLY
    )


@pytest.fixture
def study(study_index):
    """With one piece of evidence for everybody and one for staff."""
    study = CaseStudyFactory(
        parent=study_index, prior_attainment="Mixed", resources="One book", result="no_change"
    )
    study.themes.set([ThemeFactory(name="Talk"), ThemeFactory(name=MARK, live=False)])
    study.evidence = [
        ("item", {"kind": "learning_walk", "note": "Seen."}),
        ("item", {"kind": "self_review", "note": MARK, "visibility": "staff"}),
    ]
    study.save_revision().publish()
    return study


@v2
def test_programme_tells_its_meetings_and_groups(client, meeting):
    told = client.get(f"{V2}{meeting.page_id}/?fields=*").json()

    (one,) = told["meetings"]
    assert {name: one[name] for name in ("date", "start_time", "title", "theme_name")} == {
        "date": "2027-03-02",
        "start_time": "15:45:00",
        "title": "First",
        "theme_name": "Reading",
    }
    assert [(row["theme_name"], row["year_name"]) for row in told["strands"]] == [
        ("Reading", "2026-27"),
        ("", "2026-27"),
    ]


@v2
def test_study_tells_result_conditions_and_public_evidence(client, study):
    told = client.get(f"{V2}{study.pk}/?fields=*").json()

    assert (told["result"], told["prior_attainment"], told["theme_names"]) == (
        "no_change",
        "Mixed",
        ["Talk"],
    )
    assert [item["value"]["note"] for item in told["evidence"]] == ["Seen."]


@v2
def test_nobody_can_change_anything(client, study):
    answers = [
        getattr(client, verb)(f"{V2}{study.pk}/").status_code
        for verb in ("post", "put", "patch", "delete")
    ]

    assert answers == [405, 405, 405, 405]


@v2
def test_what_only_staff_see_is_told_nowhere(client, meeting, study):
    for page in (meeting.page, study):
        for address in (f"{V2}{page.pk}/?fields=*", f"{V2}?type={page._meta.label}&fields=*"):
            response = client.get(address)
            assert (response.status_code, MARK in response.text) == (200, False)


@v2
@pytest.mark.parametrize("type_of_page", ["ProgrammePage", "CaseStudyPage"])
def test_queries_do_not_grow_with_the_pages(
    client, landing, study_index, type_of_page, django_assert_max_num_queries
):
    theme, year = ThemeFactory(), AcademicYearFactory()
    counts = set()
    address = f"{V2}?type=plc_wagtail.{type_of_page}&fields=*"
    client.get(address)
    # Kept in the cache from the first page that asks for its address.
    Site.get_site_root_paths()
    for wanted in (1, 3, 20):
        more = wanted - ProgrammePage.objects.count()
        for programme in many_programmes(landing, [theme] * more):
            Strand.objects.create(page=programme, theme=theme, academic_year=year)
        many_pages(CaseStudyFactory, more, study_index, academic_year=year, themes=[theme])
        with django_assert_max_num_queries(150) as queries:
            client.get(address)
        counts.add(len(queries))

    assert len(counts) == 1


@in_v3
def test_version_three_tells_the_same_and_no_more(client, meeting, study):
    told = [client.get(f"{V3}{page.pk}/") for page in (meeting.page, study)]

    assert [answer.status_code for answer in told] == [200, 200]
    assert ("First" in told[0].text, "Seen." in told[1].text) == (True, True)
    assert [MARK in answer.text for answer in told] == [False, False]


@in_v3
def test_version_three_hides_drafts_and_restricted_pages(client, meeting, study):
    PageViewRestriction.objects.create(page=study, restriction_type="login")
    meeting.page.unpublish()

    answers = [client.get(f"{V3}{page.pk}/").status_code for page in (meeting.page, study)]

    assert answers == [404, 404]


@in_v3
def test_version_three_lets_nobody_write_without_a_token(client, study):
    response = client.patch(f"{V3}{study.pk}/", {"title": "x"}, content_type="application/json")

    assert response.status_code == 401


def test_no_record_is_told_by_itself():
    """Version 3 would let who has a token write what a snippet tells."""
    ours = [model for model in get_snippet_models() if model._meta.app_label == "plc_wagtail"]

    assert len(ours) > 3
    assert [model for model in ours if getattr(model, "api_fields", ())] == []
