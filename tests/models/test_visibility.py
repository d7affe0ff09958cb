"""Who may see a page: drafts, expiry, restrictions and aliases, in a fixed number of queries."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.utils import timezone
from wagtail.models import PageViewRestriction

from plc_wagtail.models import ProgrammePage
from plc_wagtail.models.visibility import PUBLIC, Audience, Visibility
from tests.factories import LandingFactory, ProgrammeFactory
from tests.section import restrict


def titles(visibility):
    return sorted(visibility.pages(ProgrammePage.objects.all()).values_list("title", flat=True))


def test_public_sees_a_published_programme(programme):
    assert titles(Visibility()) == ["Learning together"]


def test_public_sees_no_draft(landing):
    ProgrammeFactory(parent=landing, title="Draft", live=False)

    assert titles(Visibility()) == []


def test_public_sees_no_page_past_its_expiry(programme):
    ProgrammePage.objects.update(expire_at=timezone.now() - timedelta(minutes=1))

    assert titles(Visibility()) == []


@pytest.mark.parametrize(
    "kind",
    [PageViewRestriction.LOGIN, PageViewRestriction.GROUPS, PageViewRestriction.PASSWORD],
)
def test_public_sees_nothing_below_a_restricted_page(landing, programme, kind):
    restrict(landing, kind, password="secret")

    assert titles(Visibility(PUBLIC)) == []


def test_alias_of_a_restricted_page_is_hidden_as_well(home, landing, programme):
    other = LandingFactory(parent=home, slug="other")
    programme.create_alias(parent=other, update_slug="alias")
    restrict(programme)

    assert titles(Visibility()) == []


def test_alias_of_an_alias_below_a_restricted_page_is_hidden(home, landing, programme):
    second = LandingFactory(parent=home, slug="second")
    third = LandingFactory(parent=home, slug="third")
    alias = programme.create_alias(parent=second)
    alias.create_alias(parent=third)
    restrict(landing)

    assert titles(Visibility()) == []


def test_alias_of_a_scheduled_draft_is_hidden(home, landing):
    draft = ProgrammeFactory(parent=landing, title="Later", live=False)
    other = LandingFactory(parent=home, slug="other")
    draft.create_alias(parent=other)
    ProgrammePage.objects.filter(alias_of=draft).update(live=True)

    assert titles(Visibility()) == []


def test_reader_who_logged_in_sees_what_log_in_opens(programme):
    restrict(programme)

    assert titles(Visibility(Audience(is_authenticated=True))) == ["Learning together"]


def test_reader_of_the_right_group_sees_the_page_and_others_do_not(programme):
    staff = Group.objects.create(name="staff")
    restrict(programme, PageViewRestriction.GROUPS).groups.add(staff)

    member = Audience(is_authenticated=True, group_ids=frozenset({staff.pk}))
    stranger = Audience(is_authenticated=True)

    assert titles(Visibility(member)) == ["Learning together"]
    assert titles(Visibility(stranger)) == []


def test_reader_who_gave_the_password_sees_that_page_only(landing, programme):
    ProgrammeFactory(parent=landing, title="Other")
    given = restrict(programme, PageViewRestriction.PASSWORD, password="one")
    restrict(ProgrammePage.objects.get(title="Other"), PageViewRestriction.PASSWORD, password="two")

    reader = Audience(passed_restriction_ids=frozenset({given.pk}))

    assert titles(Visibility(reader)) == ["Learning together"]


@pytest.mark.parametrize("restrictions", [1, 3, 30])
def test_filter_costs_the_same_for_any_number_of_restrictions(
    landing, programme, restrictions, django_assert_num_queries
):
    for _ in range(restrictions):
        restrict(ProgrammeFactory(parent=landing), PageViewRestriction.GROUPS)

    visibility = Visibility()

    with django_assert_num_queries(2):
        assert titles(visibility) == ["Learning together"]


@pytest.mark.parametrize(("aliases", "queries"), [(0, 2), (1, 3)])
def test_only_aliases_of_what_is_closed_cost_queries_of_their_own(
    landing, programme, aliases, queries, django_assert_num_queries
):
    restrict(programme, PageViewRestriction.GROUPS)
    open_page = ProgrammeFactory(parent=landing, title="Open")
    open_page.create_alias(parent=landing, update_slug="open-again")
    for _ in range(aliases):
        programme.create_alias(parent=landing, update_slug="again")

    with django_assert_num_queries(queries):
        assert titles(Visibility()) == ["Open", "Open"]
