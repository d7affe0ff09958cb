"""Who gets what of the hours ledger."""

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse
from wagtail.models import Site

from plc_wagtail.models import PlcSiteSettings
from tests import factories
from tests.permissions.asking import OURS, SHOWN_IN_ADMIN, THEIRS, answers

QUERIES = ["", "?export=xlsx"]


def keep(*sites):
    for site in sites:
        PlcSiteSettings.objects.update_or_create(site=site, defaults={"hours_ledger_on": True})


@pytest.fixture
def address(meetings):
    factories.AcademicYearFactory(site=None, name="Shared year")
    return reverse("plc_hours_ledger")


@pytest.mark.parametrize("query", QUERIES)
def test_ledger_is_for_those_who_see_staff_details_of_a_school_that_keeps_one(
    ask, address, schools, query
):
    keep(schools["site"])

    assert answers(ask, address, query) == {**SHOWN_IN_ADMIN, "other_editor": "refused"}


@pytest.mark.parametrize("query", QUERIES)
def test_without_the_switch_there_is_none(ask, address, query):
    assert answers(ask, address, query) == {
        **SHOWN_IN_ADMIN,
        "editor": "refused",
        "contributor": "refused",
        "other_editor": "refused",
    }


def test_ledger_counts_programmes_of_its_own_school_only(ask, address, schools):
    other = Site.objects.exclude(pk=schools["site"].pk).get()
    keep(schools["site"], other)

    seen = {who: ask(who, address)[1] for who in ("editor", "other_editor")}
    # The other school, asked for by name, is not one of the editor's.
    asked = ask("editor", address, f"?site={other.pk}")[1]

    assert [(OURS in text, THEIRS in text) for text in (seen["editor"], asked)] == [
        (True, False),
        (True, False),
    ]
    assert (OURS in seen["other_editor"], THEIRS in seen["other_editor"]) == (False, True)


def test_who_runs_several_schools_chooses_one(ask, address, schools):
    other = Site.objects.exclude(pk=schools["site"].pk).get()
    keep(schools["site"], other)

    _, seen = ask("superuser", address, f"?site={other.pk}")

    assert (OURS in seen, THEIRS in seen) == (False, True)


def test_staff_with_a_log_in_to_the_admin_see_it(ask, address, schools):
    keep(schools["site"])
    group = schools["staff"].groups.get()
    group.permissions.add(Permission.objects.get(codename="access_admin"))

    assert ask("staff", address)[0] == "shown"


@pytest.mark.parametrize(("who", "offered"), [("editor", True), ("other_editor", False)])
def test_menu_offers_it_to_those_alone(ask, address, schools, who, offered):
    keep(schools["site"])

    _, seen = ask(who, reverse("wagtailadmin_home"))

    assert (address in seen) == offered
