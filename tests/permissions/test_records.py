"""Who gets what at the addresses of records: themes, references, contacts, priorities, years."""

import pytest
from django.urls import reverse
from wagtail import hooks

from plc_wagtail.models import Theme
from tests.permissions.asking import (
    MAKERS,
    OURS,
    SHARED,
    SHOWN_IN_ADMIN,
    THEIRS,
    answers,
    chooser_url,
    snippet_url,
    text_of,
)


@pytest.mark.parametrize("model", MAKERS)
@pytest.mark.parametrize(
    ("action", "query"),
    [("list", ""), ("list_results", ""), ("list", "?export=csv"), ("list", "?export=xlsx")],
)
def test_listing_and_export_are_for_the_admin(ask, rows, model, action, query):
    assert answers(ask, snippet_url(model, action), query) == SHOWN_IN_ADMIN


@pytest.mark.parametrize("model", MAKERS)
@pytest.mark.parametrize("query", ["", "?export=csv"])
def test_listing_shows_no_record_of_another_school(ask, rows, model, query):
    address = snippet_url(model, "list")

    _, seen = ask("editor", address, query)
    _, seen_there = ask("other_editor", address, query)

    assert (OURS in seen, THEIRS in seen) == (True, False)
    assert (OURS in seen_there, THEIRS in seen_there) == (False, True)


def may_add(model):
    contributor = "shown" if model is Theme else "refused"
    return {**SHOWN_IN_ADMIN, "contributor": contributor}


@pytest.mark.parametrize("model", MAKERS)
def test_adding_takes_the_right_to_the_model(ask, rows, model):
    assert answers(ask, snippet_url(model, "add")) == may_add(model)


@pytest.mark.parametrize("model", MAKERS)
@pytest.mark.parametrize(
    ("action", "contributor_to_theme"),
    [("edit", "shown"), ("delete", "refused"), ("usage", "shown")],
)
def test_own_record_is_changed_by_who_has_the_right(ask, rows, model, action, contributor_to_theme):
    contributor = contributor_to_theme if model is Theme else "refused"

    assert answers(ask, snippet_url(model, action, rows[model][OURS])) == {
        "editor": "shown",
        "contributor": contributor,
        "staff": "log in",
        "other_editor": "missing",
        "anonymous": "log in",
    }


@pytest.mark.parametrize("model", MAKERS)
@pytest.mark.parametrize("action", ["edit", "delete", "usage"])
def test_shared_record_is_changed_by_no_one_of_a_single_school(ask, rows, model, action):
    assert answers(ask, snippet_url(model, action, rows[model][SHARED])) == {
        "editor": "refused",
        "contributor": "refused",
        "staff": "log in",
        "other_editor": "refused",
        "anonymous": "log in",
    }


@pytest.mark.parametrize("model", MAKERS)
@pytest.mark.parametrize("action", ["edit", "delete", "usage"])
def test_shared_record_is_changed_by_a_superuser(ask, rows, model, action):
    assert ask("superuser", snippet_url(model, action, rows[model][SHARED]))[0] == "shown"


@pytest.mark.parametrize("model", MAKERS)
def test_record_is_inspected_in_its_school_and_a_shared_one_in_each(ask, rows, model):
    own = snippet_url(model, "inspect", rows[model][OURS])
    shared = snippet_url(model, "inspect", rows[model][SHARED])

    assert answers(ask, own) == {**SHOWN_IN_ADMIN, "other_editor": "missing"}
    assert answers(ask, shared) == SHOWN_IN_ADMIN


@pytest.mark.parametrize("action", ["history", "history_results"])
def test_history_of_a_theme_stays_in_its_school(ask, rows, action):
    assert answers(ask, snippet_url(Theme, action, rows[Theme][OURS])) == {
        **SHOWN_IN_ADMIN,
        "other_editor": "missing",
    }


def addresses_of_rows():
    """Every address of one record that Wagtail gives our models, also those of later versions."""
    hooks.search_for_hooks()  # where the viewsets are made; Wagtail 7.4 has not read them yet
    return [
        pytest.param(model, route, id=f"{model.__name__}-{route.name}")
        for model in MAKERS
        for route in model.snippet_viewset.get_urlpatterns()
        if "pk" in getattr(route.pattern, "converters", {})
    ]


def address_of(row, route):
    known = {"pk": row.pk, "revision_id": getattr(row, "latest_revision_id", None)}
    parts = {
        name: known.get(name, "approve" if name == "action_name" else 1)
        for name in route.pattern.converters
    }
    return reverse(row.snippet_viewset.get_url_name(route.name), kwargs=parts)


@pytest.mark.parametrize(("model", "route"), addresses_of_rows())
def test_no_address_of_a_record_answers_another_school(client, rows, schools, model, route):
    row = rows[model][OURS]
    stored = model.objects.filter(pk=row.pk).values()
    before = stored.get()
    client.force_login(schools["other_editor"])

    answers = [ask(address_of(row, route)) for ask in (client.get, client.post)]

    assert {answer.status_code for answer in answers} <= {302, 403, 404, 405}
    assert not any(OURS in text_of(answer) for answer in answers)
    assert stored.get() == before


def test_comparing_revisions_of_a_theme_answers_its_own_school_only(ask, rows):
    name = Theme.snippet_viewset.get_url_name("revisions_compare")
    address = reverse(name, args=[rows[Theme][OURS].pk, "earliest", "latest"])

    assert answers(ask, address) == {**SHOWN_IN_ADMIN, "other_editor": "missing"}


@pytest.mark.parametrize("model", MAKERS)
@pytest.mark.parametrize("action", ["choose", "choose_results"])
def test_chooser_offers_own_and_shared_records(ask, rows, model, action):
    address = chooser_url(model, action)

    _, seen = ask("editor", address)
    _, seen_there = ask("other_editor", address)

    def offered(text):
        return [name for name in (OURS, SHARED, THEIRS) if name in text]

    assert answers(ask, address) == SHOWN_IN_ADMIN
    assert offered(seen) == [OURS, SHARED]
    assert offered(seen_there) == [SHARED, THEIRS]


@pytest.mark.parametrize("model", MAKERS)
def test_record_of_another_school_is_not_chosen(ask, rows, model):
    chosen = chooser_url(model, "chosen", rows[model][OURS])
    several = chooser_url(model, "chosen_multiple")
    both = f"?id={rows[model][OURS].pk}&id={rows[model][THEIRS].pk}"

    assert answers(ask, chosen) == {**SHOWN_IN_ADMIN, "other_editor": "missing"}
    assert OURS not in ask("other_editor", several, both)[1]
