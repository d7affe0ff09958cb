"""Editing a theme: drafts, publishing, the way to its public page."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, rich_text

from plc_wagtail.models import Theme
from tests.factories import ThemeFactory

LIVE = "/professional-learning/themes/reading/"


def url(action, *args):
    return reverse(f"wagtailsnippets_plc_wagtail_theme:{action}", args=args)


def form(**changes):
    filled = {
        "name": "Reading",
        "summary": "Pupils meet hard words in every lesson.",
        "acronym": "",
        "expansion": "",
        "driving_questions": "",
        "description": rich_text("<p>Why</p>"),
        "aliases": "",
        "lead_role": "",
        "colour": "",
        "slug": "",
        "image": "",
    }
    return nested_form_data({**filled, **changes})


@pytest.fixture
def theme(theme_index):
    return ThemeFactory(name="Reading", slug="reading")


def test_new_theme_is_saved_as_a_draft(admin_client, theme_index):
    response = admin_client.post(url("add"), form())

    assert response.status_code == 302
    assert [(theme.slug, theme.live) for theme in Theme.objects.all()] == [("reading", False)]


def test_publishing_tells_where_to_see_it(admin_client, theme_index):
    data = {**form(), "action-publish": "1"}

    text = admin_client.post(url("add"), data, follow=True).content.decode()

    assert f'href="{LIVE}"' in text
    assert "View live" in text


def test_saving_a_draft_does_not_point_at_a_page(admin_client, theme_index):
    text = admin_client.post(url("add"), form(), follow=True).content.decode()

    assert "View live" not in text


def test_editor_and_listing_of_a_live_theme_lead_to_its_page(admin_client, theme):
    in_editor = admin_client.get(url("edit", theme.pk)).content.decode()
    in_listing = admin_client.get(url("list")).content.decode()

    assert f'href="{LIVE}"' in in_editor
    assert f'href="{LIVE}"' in in_listing


def test_theme_without_an_index_has_no_such_button(admin_client, db):
    theme = ThemeFactory(name="Alone")

    in_editor = admin_client.get(url("edit", theme.pk)).content.decode()
    in_listing = admin_client.get(url("list")).content.decode()

    assert "View live" not in in_editor
    assert "View live" not in in_listing


def test_address_that_is_taken_is_refused_beside_the_field(admin_client, theme):
    response = admin_client.post(url("add"), form(name="Again", slug="reading"))

    assert response.context["form"].errors == {"slug": ["Another one has this address already."]}


def test_preview_shows_what_is_typed(admin_client, theme):
    address = url("preview_on_edit", theme.pk)

    saved = admin_client.post(address, form(name="Typed a moment ago", slug="reading"))
    text = admin_client.get(address).content.decode()

    assert saved.json()["is_valid"]
    assert "Typed a moment ago" in text


def test_changed_address_of_a_live_theme_sends_readers_on(admin_client, client, theme):
    data = {**form(slug="reading-well"), "action-publish": "1"}

    admin_client.post(url("edit", theme.pk), data)
    response = client.get(LIVE)

    assert (response.status_code, response["Location"]) == (
        301,
        "/professional-learning/themes/reading-well/",
    )
