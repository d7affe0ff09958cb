"""Publishing from the editor: the words, the place to mend, and what was typed."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from plc_wagtail.models import AcademicYear, Meeting, ProgrammePage
from tests.guard.editing import MISSING_YEAR, draft_of, editor_of, form_at, is_live, words

PUBLISH = {"action-publish": "1"}


def test_editor_names_what_to_mend_and_keeps_what_was_typed(blocked, admin_client):
    data = form_at(editor_of(blocked), admin_client, title="Typed just now", **PUBLISH)

    response = admin_client.post(editor_of(blocked), data)

    assert (response.status_code, response.url) == (302, editor_of(blocked))
    assert MISSING_YEAR in words(response)
    assert not is_live(blocked)
    draft = draft_of(blocked)
    assert (draft.title, draft.meetings.count()) == ("Typed just now", 1)


def test_editor_publishes_a_page_with_nothing_to_mend(ready, admin_client):
    data = form_at(editor_of(ready), admin_client, **PUBLISH)

    admin_client.post(editor_of(ready), data)

    assert is_live(ready)


def test_scheduling_a_blocked_change_of_a_live_page_says_what_to_mend(ready, admin_client):
    ready.get_latest_revision().publish()
    draft = ready.get_latest_revision_as_object()
    draft.programme_years.clear()
    draft.save_revision()
    # The editor's form would fill in a year that fits.
    AcademicYear.objects.update(start=date(2001, 9, 1), end=date(2002, 8, 31))
    tomorrow = (timezone.now() + timedelta(days=1)).strftime("%Y-%m-%d %H:%M")
    data = form_at(editor_of(ready), admin_client, go_live_at=tomorrow, **PUBLISH)

    response = admin_client.post(editor_of(ready), data)

    assert MISSING_YEAR in words(response)
    assert not ready.revisions.exclude(approved_go_live_at=None).exists()
    assert ProgrammePage.objects.get(pk=ready.pk).programme_years.count() == 1


@pytest.fixture
def add_programme(landing):
    return reverse("wagtailadmin_pages:add", args=["plc_wagtail", "programmepage", landing.pk])


def new_programme(url, client, meetings):
    filled = {"title": "New", "slug": "new", "summary": "Two plain sentences."}
    rows = nested_form_data({"meetings": inline_formset(meetings)})
    return form_at(url, client, **filled, **PUBLISH) | rows


def meeting_row():
    defaults = {field.name: field.get_default() for field in Meeting._meta.concrete_fields}
    filled = {name: value for name, value in defaults.items() if value not in (None, "", False)}
    return filled | {"date": "2026-11-12", "start_time": "15:45"}


def test_create_and_publish_keeps_the_draft(add_programme, admin_client):
    data = new_programme(add_programme, admin_client, [meeting_row()])

    response = admin_client.post(add_programme, data)

    page = ProgrammePage.objects.get(slug="new")
    assert response.url == editor_of(page)
    assert MISSING_YEAR in words(response)
    assert not page.live
    assert draft_of(page).meetings.count() == 1


def test_create_and_publish_publishes_what_has_nothing_to_mend(add_programme, admin_client):
    data = new_programme(add_programme, admin_client, [])

    admin_client.post(add_programme, data)

    assert ProgrammePage.objects.get(slug="new").live
