"""Deleting what pages use, one record at a time or several."""

from urllib.parse import urlencode

import pytest
from django.urls import reverse

from plc_wagtail.models import AcademicYear, Strand, Theme
from tests.factories import AcademicYearFactory, CaseStudyFactory, ProgrammeFactory, ThemeFactory


def delete_url(record):
    return reverse(record.snippet_viewset.get_url_name("delete"), args=[record.pk])


def several_url(*records):
    model = records[0]._meta.model_name
    ids = urlencode([("id", record.pk) for record in records])
    return reverse("wagtail_bulk_action", args=["plc_wagtail", model, "delete"]) + f"?{ids}"


@pytest.fixture
def used(programme):
    theme = ThemeFactory(name="Used")
    Strand.objects.create(page=programme, theme=theme)
    return theme


def test_page_that_asks_to_confirm_says_where_a_theme_is_used(admin_client, used, programme):
    text = admin_client.get(delete_url(used)).content.decode()
    edit = reverse("wagtailadmin_pages:edit", args=[programme.pk])

    assert "“Used” cannot be deleted yet" in text
    assert f'<a href="{edit}">Learning together</a>' in text
    assert "Yes, delete" not in text


def test_used_theme_is_not_deleted_and_no_error_page_shown(admin_client, used):
    response = admin_client.post(delete_url(used), follow=True)

    assert response.status_code == 200
    assert "was not deleted, because it is used" in response.content.decode()
    assert Theme.objects.filter(pk=used.pk).exists()


def test_unused_theme_is_deleted(admin_client, db):
    theme = ThemeFactory()

    admin_client.post(delete_url(theme))

    assert not Theme.objects.exists()


def test_year_of_a_draft_case_study_is_not_deleted(admin_client, study_index):
    year = AcademicYearFactory()
    study = CaseStudyFactory(parent=study_index, title="Diaries")
    study.academic_year = year
    study.save_revision()

    admin_client.post(delete_url(year))

    assert "Diaries" in admin_client.get(delete_url(year)).content.decode()
    assert AcademicYear.objects.exists()


def test_page_of_another_school_is_not_named(client, editor, site, other_landing):
    theme = ThemeFactory(site=site)
    there = ProgrammeFactory(parent=other_landing, title="Of the other school")
    Strand.objects.create(page=there, theme=theme)
    client.force_login(editor)

    text = client.get(delete_url(theme)).content.decode()

    assert "A page you cannot open" in text
    assert "Of the other school" not in text


def test_of_several_only_those_not_in_use_are_deleted(admin_client, used):
    free = ThemeFactory(name="Free")
    address = several_url(used, free)

    text = admin_client.get(address).content.decode()
    admin_client.post(address)

    assert "“Used” stays, because it is used here" in text
    assert [theme.name for theme in Theme.objects.all()] == ["Used"]


def test_deleting_all_leaves_what_is_used_and_what_is_of_another_school(
    client, editor, programme, site, other_site
):
    used = ThemeFactory(name="Used", site=site)
    Strand.objects.create(page=programme, theme=used)
    ThemeFactory(name="Free", site=site)
    ThemeFactory(name="Shared")
    ThemeFactory(name="Theirs", site=other_site)
    client.force_login(editor)
    address = reverse("wagtail_bulk_action", args=["plc_wagtail", "theme", "delete"]) + "?id=all"

    text = client.get(address).content.decode()
    client.post(address)

    assert "Theirs" not in text
    assert {theme.name for theme in Theme.objects.all()} == {"Used", "Shared", "Theirs"}


def test_record_of_another_school_is_neither_named_nor_deleted(client, editor, other_site):
    theirs = ThemeFactory(name="Theirs", site=other_site)
    client.force_login(editor)

    text = client.get(several_url(theirs)).content.decode()
    client.post(several_url(theirs))

    assert "Theirs" not in text
    assert Theme.objects.filter(pk=theirs.pk).exists()
