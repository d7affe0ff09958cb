"""Ticking case studies for a booklet."""

import pytest
from django.urls import reverse

from plc_wagtail.models import BookletPage
from tests import factories
from tests.section import publish

ADDRESS = "/admin/professional-learning/booklets/new/"


@pytest.fixture
def studies(study_index):
    return [
        factories.CaseStudyFactory(parent=study_index, title=title)
        for title in ("Alpha", "Beta", "Gamma")
    ]


@pytest.fixture
def theme(studies):
    theme = factories.ThemeFactory(name="Reading")
    for study in studies[:2]:
        study.themes.set([theme])
        publish(study)
    return theme


def ticked(client, query=""):
    form = client.get(f"{ADDRESS}{query}").context["form"]
    return form.initial["studies"], [str(label) for _key, label in form.fields["studies"].choices]


def test_all_published_studies_are_offered_and_none_is_ticked(admin_client, study_index, studies):
    factories.CaseStudyFactory(parent=study_index, title="Draft", live=False)

    keys, labels = ticked(admin_client)

    assert keys == []
    assert labels == [f"{name} (Not measured)" for name in ("Alpha", "Beta", "Gamma")]


def test_choosing_a_theme_fills_the_list(admin_client, studies, theme):
    keys, labels = ticked(admin_client, f"?theme={theme.pk}")

    assert (keys, len(labels)) == ([one.pk for one in studies[:2]], 2)


def test_choosing_a_year_fills_the_list(admin_client, studies):
    year = factories.AcademicYearFactory()
    studies[2].academic_year = year
    publish(studies[2])

    assert ticked(admin_client, f"?year={year.pk}")[0] == [studies[2].pk]


def test_ticked_studies_become_a_draft_in_their_order(admin_client, studies):
    keys = [studies[0].pk, studies[2].pk]

    answer = admin_client.post(ADDRESS, {"title": "What we found", "studies": keys})

    page = BookletPage.objects.get()
    assert (page.title, page.live, page.study_ids) == ("What we found", False, keys)
    assert answer["Location"] == reverse("wagtailadmin_pages:edit", args=[page.pk])


def test_more_studies_are_added_to_the_draft_of_a_live_booklet_once(
    admin_client, study_index, studies
):
    booklet = factories.BookletFactory(parent=study_index)
    for keys in ([studies[0].pk], [studies[0].pk, studies[1].pk]):
        admin_client.post(ADDRESS, {"booklet": booklet.pk, "studies": keys})

    booklet = BookletPage.objects.get()
    draft = booklet.get_latest_revision_as_object()
    assert (draft.study_ids, booklet.study_ids) == ([studies[0].pk, studies[1].pk], [])


def test_nothing_ticked_and_no_title_are_said_beside_the_field(admin_client, studies):
    html = admin_client.post(ADDRESS, {}).content.decode()

    assert "Tick at least one case study." in html
    assert "Give the new booklet a title." in html


def test_locked_booklet_is_left_as_it_is(client, editor, study_index, studies, superuser):
    booklet = factories.BookletFactory(parent=study_index)
    BookletPage.objects.filter(pk=booklet.pk).update(locked=True, locked_by=superuser)
    client.force_login(editor)

    html = client.post(ADDRESS, {"booklet": booklet.pk, "studies": [studies[0].pk]})

    assert "It is locked." in html.content.decode()
    assert BookletPage.objects.get().get_latest_revision_as_object().study_ids == []


def test_editor_of_another_school_is_offered_nothing_of_this_one(
    client, other_editor, other_landing, studies
):
    index = factories.CaseStudyIndexFactory(parent=other_landing, slug="studies")
    factories.CaseStudyFactory(parent=index, title="Theirs")
    client.force_login(other_editor)

    assert ticked(client)[1] == ["Theirs (Not measured)"]


def test_who_may_add_nothing_makes_no_booklet(client, staff, studies):
    client.force_login(staff)

    assert client.get(ADDRESS).status_code in (302, 403)


def test_listing_of_case_studies_leads_there(admin_client, studies):
    assert ADDRESS in admin_client.get(reverse("plc_case_studies:index")).content.decode()
