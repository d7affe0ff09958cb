"""Who gets what at the listings of pages, the help and the settings."""

import pytest
from django.urls import reverse

from tests.permissions.asking import OURS, SHARED, SHOWN_IN_ADMIN, THEIRS, answers

PAGE_LISTINGS = ["plc_programmes", "plc_case_studies", "plc_calendars", "plc_updates"]


@pytest.mark.parametrize("listing", PAGE_LISTINGS)
@pytest.mark.parametrize("query", ["", "?export=csv", "?export=xlsx"])
def test_page_listings_and_exports_are_for_the_admin(ask, meetings, listing, query):
    assert answers(ask, reverse(f"{listing}:index"), query) == SHOWN_IN_ADMIN


@pytest.mark.parametrize("query", ["", "?export=csv"])
def test_page_listing_shows_no_programme_of_another_school(ask, meetings, query):
    _, seen = ask("editor", reverse("plc_programmes:index"), query)

    assert (OURS in seen, THEIRS in seen) == (True, False)


def test_editor_of_a_page_is_offered_no_record_of_another_school(ask, rows, meetings):
    _, seen = ask("editor", reverse("wagtailadmin_pages:edit", args=[meetings[OURS].page_id]))

    assert (OURS in seen, SHARED in seen, THEIRS in seen) == (True, True, False)


def test_help_is_for_who_edits_pages(ask, meetings):
    assert answers(ask, reverse("plc_help")) == SHOWN_IN_ADMIN


@pytest.mark.parametrize("name", ["plc_import", "plc_document"])
def test_importing_is_for_who_may_make_or_edit_pages(ask, meetings, name):
    assert answers(ask, reverse(name)) == SHOWN_IN_ADMIN


def test_no_section_of_another_school_is_offered_for_a_document(client, schools, db):
    client.force_login(schools["other_editor"])
    data = {"section": schools["landing"].pk, "text": "Words"}

    assert client.post(reverse("plc_document"), data).status_code == 404


def test_settings_of_a_school_are_changed_by_its_editors(ask, schools):
    address = reverse(
        "wagtailsettings:edit", args=["plc_wagtail", "plcsitesettings", schools["site"].pk]
    )

    assert answers(ask, address) == {
        "editor": "shown",
        "contributor": "refused",
        "staff": "log in",
        "other_editor": "refused",
        "anonymous": "log in",
    }
