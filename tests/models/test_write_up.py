"""While a write-up is not proposed, its row says nothing of what it is about."""

from datetime import date

import pytest
from django.contrib.auth.models import Group

from plc_wagtail.models import CaseStudyPage
from tests import factories

MARK = "Zqxmark"
HTML = f"<p>{MARK}</p>"


@pytest.fixture
def study(study_index):
    """A draft with the mark in every text a case study has."""
    page = CaseStudyPage(
        title=f"{MARK} title",
        slug=f"{MARK.lower()}-slug",
        seo_title=MARK,
        search_description=MARK,
        live=False,
        audience="me",
        evidence=[("item", {"kind": "self_review", "note": MARK})],
        impact=[("rich_text", HTML)],
        body=[("action_plan", {"by_when": MARK})],
        **dict.fromkeys(["driving_question", "tried", "found", "how_sure", "who_took_part"], MARK),
        **dict.fromkeys(["aim", "background", "reflections", "next_steps"], HTML),
        **dict.fromkeys(["phase", "subject", "cohort", "resources", "years_label"], MARK),
        byline=MARK,
        byline_consented_on=date(2026, 11, 12),
    )
    study_index.add_child(instance=page)
    page.save_revision(clean=False)
    return page


def stored(page):
    """Everything the row holds, as one text."""
    return str(CaseStudyPage.objects.filter(pk=page.pk).values().get())


def newest(page):
    return CaseStudyPage.objects.get(pk=page.pk).get_latest_revision_as_object()


@pytest.mark.parametrize("audience", ["me", "group", "staff"])
def test_row_of_a_write_up_holds_none_of_its_words(study, audience):
    study.audience = audience
    study.save()
    study.save_revision(clean=False)

    assert MARK.casefold() not in stored(study).casefold()
    assert CaseStudyPage.objects.get(pk=study.pk).title == "Write-up, not shared with the website"


def test_its_revision_holds_them_all(study):
    assert (newest(study).title, newest(study).next_steps) == (f"{MARK} title", HTML)
    assert newest(study).body[0].value["by_when"] == MARK


def test_saving_leaves_the_page_in_memory_as_it_was(study):
    assert (study.title, study.slug) == (f"{MARK} title", f"{MARK.lower()}-slug")


@pytest.mark.parametrize("audience", ["", "public"])
def test_row_of_an_ordinary_or_proposed_draft_is_as_wagtail_has_it(study, audience):
    study.audience = audience
    study.save()

    assert CaseStudyPage.objects.get(pk=study.pk).title == f"{MARK} title"


def test_row_of_a_published_study_is_as_wagtail_has_it_whatever_it_was_before(study):
    study.get_latest_revision().publish()

    found = CaseStudyPage.objects.get(pk=study.pk)
    assert (found.live, found.title) == (True, f"{MARK} title")
    found.unpublish()
    found.save()
    assert CaseStudyPage.objects.get(pk=study.pk).title == f"{MARK} title"


def test_older_version_brings_back_no_audience(study):
    group = Group.objects.create(name="Literacy")
    CaseStudyPage.objects.filter(pk=study.pk).update(audience="staff", audience_group=group)
    newest(study).save_revision(clean=False)
    CaseStudyPage.objects.filter(pk=study.pk).update(audience="me", audience_group=None)

    oldest = CaseStudyPage.objects.get(pk=study.pk).revisions.order_by("pk").last().as_object()

    assert (oldest.audience, oldest.audience_group) == ("me", None)


def test_copy_of_a_write_up_is_kept_back_as_well(study, study_index):
    copy = CaseStudyPage.objects.get(pk=study.pk).copy(
        keep_live=False, update_attrs={"slug": "copy"}, user=factories.UserFactory()
    )

    assert MARK not in stored(copy)
    assert newest(copy).driving_question == MARK


@pytest.mark.searches
def test_search_of_the_admin_finds_none_of_its_words(study):
    assert list(CaseStudyPage.objects.search(MARK)) == []
