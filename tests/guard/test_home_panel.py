"""The panel "Pages that need you" on the home page of the admin."""

from copy import copy
from datetime import date, time

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from factory import LazyFunction
from wagtail.models import GroupPagePermission

from plc_wagtail.guard import open_concerns
from plc_wagtail.models import Meeting, ProgrammeYear
from plc_wagtail.services.acceptance import accept_concern
from plc_wagtail.services.attention import open_checks, unready_drafts
from tests import factories
from tests.guard.conftest import draft_with_meeting
from tests.many import many_pages

TODAY = date(2026, 11, 9)


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(TODAY, tick=False):
        yield


def panel_for(client):
    """The words of the panel; None where there is no such panel."""
    html = client.get(reverse("wagtailadmin_home")).content
    panel = BeautifulSoup(html, "html.parser").select_one("#plc-pages-that-need-you-section")
    return panel and " ".join(panel.get_text(" ").split())


@pytest.fixture
def programme_of_today(landing, year):
    page = draft_with_meeting(landing, "Ready", year)
    page.get_latest_revision().publish()
    return page


def test_nothing_needs_you_and_the_next_date(programme_of_today, admin_client):
    programme_of_today.meetings.set([Meeting(date=date(2026, 11, 17), start_time=time(15, 45))])
    programme_of_today.save_revision().publish()

    assert "Nothing needs you today. Next: 17 November." in panel_for(admin_client)


def test_meetings_of_the_next_seven_days(programme_of_today, admin_client):
    for day, title, status in (
        (9, "Today", "scheduled"),
        (15, "Sunday", "scheduled"),
        (16, "Later", "scheduled"),
        (11, "Off", "cancelled"),
    ):
        row = Meeting(date=date(2026, 11, day), start_time=time(15, 45), title=title)
        row.status = status
        programme_of_today.meetings.add(row)
    programme_of_today.save_revision().publish()

    words = panel_for(admin_client)

    assert words.endswith(
        "The next seven days "
        "Monday 9 November 2026 , 3:45pm : Ready , Today ( Cancel 9 November 2026 , "
        "Move 9 November 2026 ) "
        "Thursday 12 November 2026 , 3:45pm : Ready ( Cancel 12 November 2026 , "
        "Move 12 November 2026 ) "
        "Sunday 15 November 2026 , 3:45pm : Ready , Sunday ( Cancel 15 November 2026 , "
        "Move 15 November 2026 )"
    )
    # The Sunday asks for an answer.
    assert "Ready : one thing to check." in words


def test_what_was_answered_is_no_reminder(programme_of_today, admin, admin_client):
    programme_of_today.meetings.add(Meeting(date=date(2026, 11, 14)))
    programme_of_today.save_revision().publish()
    assert "one thing to check" in panel_for(admin_client)

    (concern,) = open_concerns(programme_of_today)
    accept_concern(programme_of_today, concern, admin)

    assert "to check" not in panel_for(admin_client)


def programmes_with(second, landing, year, number, live=True):
    """Each as `draft_with_meeting` makes it, and with a second meeting."""
    first = Meeting(date=date(2026, 11, 12), start_time=time(15, 45), number=1)
    many_pages(
        factories.ProgrammeFactory,
        number,
        landing,
        live=live,
        meetings=LazyFunction(lambda: [copy(first), copy(second)]),
        programme_years=LazyFunction(lambda: [ProgrammeYear(academic_year=year)]),
    )


@pytest.mark.parametrize("number", [1, 3, 10])
def test_queries_do_not_grow_with_the_programmes_to_check(
    landing, year, admin, django_assert_max_num_queries, number
):
    saturday = Meeting(date=date(2026, 11, 14), title="Saturday", place="Hall")
    programmes_with(saturday, landing, year, number)
    open_checks(admin, TODAY)

    with django_assert_max_num_queries(17):
        found = open_checks(admin, TODAY)

    assert [page.number for page in found] == [1] * number


def test_nothing_needs_you_and_no_date_ahead(landing, admin_client):
    assert panel_for(admin_client).endswith("Nothing needs you today.")


def test_page_whose_review_date_has_passed(landing, admin_client):
    factories.ProgrammeFactory(parent=landing, title="Old", review_date=date(2026, 11, 9))
    factories.ProgrammeFactory(parent=landing, title="Fresh", review_date=date(2026, 11, 10))

    words = panel_for(admin_client)

    assert "Old : to be looked at again since 9 November 2026." in words
    assert "Fresh" not in words


def test_draft_that_must_be_mended(blocked, ready, admin_client):
    words = panel_for(admin_client)

    assert "Blocked : one thing to mend before it can go live." in words
    assert "Ready" not in words


def editor_below(page):
    user = factories.UserFactory()
    group = Group.objects.create(name=f"Editors of {page}")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    GroupPagePermission.objects.create(group=group, page=page, permission_type="change")
    user.groups.add(group)
    return user


def test_pages_of_others_are_not_shown(home, blocked, client):
    other = factories.LandingFactory(parent=home, slug="elsewhere", title="Elsewhere")
    client.force_login(editor_below(other))

    assert "Blocked" not in panel_for(client)


def test_who_edits_none_of_our_pages_has_no_panel(home, client):
    other = factories.UserFactory()
    other.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(other)

    assert panel_for(client) is None


@pytest.mark.parametrize("number", [1, 3, 10])
def test_queries_do_not_grow_with_the_drafts(
    landing, year, admin, django_assert_max_num_queries, number
):
    programmes_with(Meeting(date=date(2031, 1, 9)), landing, year, number, live=False)
    # Content types are kept in memory after their first use.
    unready_drafts(admin)

    with django_assert_max_num_queries(8):
        found = unready_drafts(admin)

    assert [len(draft.blocks) for draft in found] == [1] * number
