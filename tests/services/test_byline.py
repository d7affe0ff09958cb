"""A name goes from everywhere at once: page, drafts, older versions, copies shown elsewhere."""

import datetime as dt
from urllib.parse import urlencode

import pytest
from django.contrib.contenttypes.models import ContentType
from wagtail.admin.models import FormState
from wagtail.models import PageLogEntry, Revision

from plc_wagtail import clock
from plc_wagtail.exceptions import NotProposed
from plc_wagtail.models import CaseStudyPage
from plc_wagtail.services.byline import agree, remove_all_bylines, remove_byline
from plc_wagtail.services.write_ups import keep
from tests import factories

NAME = "Chris Example"


@pytest.fixture
def study(study_index, contributor):
    page = factories.CaseStudyFactory(parent=study_index, owner=contributor)
    agree(page, contributor, NAME)
    page.get_latest_revision().publish()
    return CaseStudyPage.objects.get(pk=page.pk)


def everything():
    """All rows and versions there are, as one text."""
    rows = CaseStudyPage.objects.values()
    return str(list(rows)) + str(list(Revision.objects.values_list("content", flat=True)))


def form_state(study, user, **typed):
    FormState.objects.create(
        user=user,
        content_type=ContentType.objects.get_for_model(study),
        object_id=str(study.pk),
        data=urlencode(typed),
        last_updated_at=clock.now(),
    )


def test_name_is_dated_on_the_day_its_bearer_agrees(study):
    assert (study.shown_byline, study.byline_consented_on) == (NAME, clock.today())


def test_agreeing_again_to_the_same_name_keeps_the_day(study, contributor):
    earlier = dt.date(2026, 9, 1)
    study.byline_consented_on = earlier

    agree(study, contributor, NAME)

    assert study.byline_consented_on == earlier


def test_name_is_removed_from_the_page_and_every_version(
    study, contributor, django_capture_on_commit_callbacks
):
    study.byline = f"{NAME}, teacher"
    study.save_revision()
    assert everything().count(NAME) >= 3

    with django_capture_on_commit_callbacks(execute=True):
        remove_byline(study, contributor)

    assert NAME not in everything()


def test_name_is_removed_from_aliases(study, study_index, contributor):
    study.create_alias(parent=study_index, update_slug="alias")

    remove_byline(study, contributor)

    assert CaseStudyPage.objects.count() == 2
    assert NAME not in everything()


def test_what_somebody_typed_and_did_not_save_is_forgotten(study, contributor):
    form_state(study, contributor, byline=NAME)

    remove_byline(study, contributor)

    assert not FormState.objects.exists()


def test_public_page_and_its_data_for_search_engines_lose_it_at_once(client, study, contributor):
    before = client.get(study.url).text
    remove_byline(study, contributor)

    assert before.count(NAME) == 2
    assert NAME not in client.get(study.url).text


def test_readers_of_feeds_are_told_that_the_page_changed(study, contributor):
    before = study.last_published_at

    remove_byline(study, contributor)

    assert CaseStudyPage.objects.get(pk=study.pk).last_published_at > before


def test_page_that_shows_no_name_is_not_published_anew(study_index, contributor):
    page = factories.CaseStudyFactory(parent=study_index, owner=contributor, byline=NAME)
    before = CaseStudyPage.objects.get(pk=page.pk).last_published_at

    remove_byline(page, contributor)

    assert NAME not in everything()
    assert CaseStudyPage.objects.get(pk=page.pk).last_published_at == before


def test_all_names_are_removed_and_studies_without_one_stay_as_they_are(
    study, study_index, contributor
):
    older = factories.CaseStudyFactory(parent=study_index, owner=contributor)
    agree(older, contributor, NAME)
    older.byline = ""
    older.save_revision()
    typed = factories.CaseStudyFactory(parent=study_index, owner=contributor)
    form_state(typed, contributor, byline=NAME)
    plain = factories.CaseStudyFactory(parent=study_index, owner=contributor)
    form_state(plain, contributor, byline="", title="Typed")

    remove_all_bylines(contributor)

    log = PageLogEntry.objects.filter(action="plc.byline.remove")
    assert set(log.values_list("page", flat=True)) == {study.pk, older.pk, typed.pk}
    assert [state.object_id for state in FormState.objects.all()] == [str(plain.pk)]
    assert NAME not in everything()


def test_log_says_that_it_was_removed_without_the_name(study, contributor):
    remove_byline(study, contributor)

    entry = PageLogEntry.objects.filter(action="plc.byline.remove").get()
    assert (entry.user, NAME in str(entry.data)) == (contributor, False)


def test_name_removed_since_a_version_was_read_does_not_come_back_with_it(study, contributor):
    read_before = study.get_latest_revision_as_object()
    remove_byline(study, contributor)

    keep(read_before, contributor, {"title": "Another title"})

    assert CaseStudyPage.objects.get().get_latest_revision_as_object().title == "Another title"
    assert NAME not in everything()


def test_name_is_not_put_where_something_else_was_decided_meanwhile(study, contributor):
    read_before = study.get_latest_revision_as_object()
    CaseStudyPage.objects.update(live=False)

    with pytest.raises(NotProposed):
        agree(read_before, contributor, "Another Example")
