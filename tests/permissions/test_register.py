"""Who gets what of the register of meetings."""

import pytest
from django.urls import reverse

from tests.permissions.asking import OURS, SHOWN_IN_ADMIN, THEIRS, answers, outcome


def register_url(action, *args):
    return reverse(f"professional-learning_meetings_modeladmin_{action}", args=args)


@pytest.mark.parametrize("query", ["", "?export=csv", "?export=xlsx"])
def test_register_is_for_the_admin(ask, meetings, query):
    assert answers(ask, register_url("index"), query) == SHOWN_IN_ADMIN


@pytest.mark.parametrize("query", ["", "?export=csv", "?q=Meeting"])
def test_register_shows_meetings_of_own_pages_only(ask, meetings, query):
    _, seen = ask("editor", register_url("index"), query)
    _, seen_there = ask("other_editor", register_url("index"), query)

    assert (OURS in seen, THEIRS in seen) == (True, False)
    assert (OURS in seen_there, THEIRS in seen_there) == (False, True)


def test_contributor_sees_meetings_of_their_own_pages_only(ask, meetings, schools):
    address = register_url("index")

    assert OURS not in ask("contributor", address)[1]

    meetings[OURS].page.owner = schools["contributor"]
    meetings[OURS].page.save()

    assert OURS in ask("contributor", address)[1]


def test_meeting_is_inspected_by_who_edits_its_page(ask, meetings):
    assert answers(ask, register_url("inspect", meetings[OURS].pk)) == {
        "editor": "shown",
        "contributor": "refused",
        "staff": "log in",
        "other_editor": "refused",
        "anonymous": "log in",
    }


NEVER = {
    "editor": "refused",
    "contributor": "refused",
    "staff": "log in",
    "other_editor": "refused",
    "anonymous": "log in",
}


@pytest.mark.parametrize("action", ["edit", "delete"])
def test_register_changes_nothing(ask, meetings, client, schools, action):
    address = register_url(action, meetings[OURS].pk)
    client.force_login(schools["superuser"])

    assert outcome(client.post(address)) == "refused"
    assert answers(ask, address) == NEVER


def test_register_adds_nothing(ask, meetings):
    assert answers(ask, register_url("create")) == NEVER


def test_register_cannot_be_asked_about_fields_of_related_tables(ask, meetings, schools):
    page = meetings[OURS].page
    page.owner = schools["editor"]
    page.save()
    guesses = ["page__owner__password__startswith=md5", "page__owner__password__startswith=no"]

    right, wrong = (ask("editor", register_url("index"), f"?{guess}")[1] for guess in guesses)

    assert (OURS in right, OURS in wrong) == (True, True)
