"""Approval is off while one person works alone, and comes on by itself with the second."""

from datetime import date

import pytest
from django.contrib.auth.models import Group
from wagtail.models import Workflow, WorkflowPage

from plc_wagtail.models import GuardedApprovalTask
from plc_wagtail.services.setup import set_up
from plc_wagtail.services.setup_facts import Fact, Outcome, Part
from tests.factories import UserFactory

NOVEMBER = date(2026, 11, 22)


@pytest.fixture
def section(home, site):
    return set_up(home, site, today=NOVEMBER).landing


@pytest.fixture
def editors(section):
    return Group.objects.get(name="Professional learning editors")


@pytest.fixture
def contributors(section):
    return Group.objects.get(name="Professional learning contributors")


def approval_of(section):
    """The approval attached to this very page."""
    attached = WorkflowPage.objects.filter(page=section).first()
    return attached and attached.workflow.name


def test_approval_is_made_for_the_editors_and_off(section, editors):
    task = GuardedApprovalTask.objects.get()

    assert (list(task.groups.all()), approval_of(section)) == ([editors], None)


def test_one_editor_alone_needs_no_approval(section, editors):
    UserFactory().groups.add(editors)

    assert approval_of(section) is None


def test_second_editor_switches_it_on(section, editors):
    editors.user_set.add(UserFactory(), UserFactory())

    assert approval_of(section) == "Professional learning approval"


def test_contributor_beside_an_editor_switches_it_on(section, editors, contributors):
    UserFactory().groups.add(editors)
    UserFactory().groups.add(contributors)

    assert approval_of(section) == "Professional learning approval"


def test_contributors_without_an_editor_leave_it_off(section, contributors):
    contributors.user_set.add(UserFactory(), UserFactory())

    assert approval_of(section) is None


def test_person_who_left_does_not_count(section, editors):
    editors.user_set.add(UserFactory(), UserFactory(is_active=False))

    assert approval_of(section) is None


def test_approval_that_somebody_disabled_stays_off(section, editors):
    Workflow.objects.get(name="Professional learning approval").deactivate()

    editors.user_set.add(UserFactory(), UserFactory())

    assert approval_of(section) is None


def test_setting_up_beside_two_editors_switches_it_on_for_the_new_section(
    home, site, section, editors
):
    editors.user_set.add(UserFactory(), UserFactory())
    WorkflowPage.objects.all().delete()

    facts = set_up(home, site, today=NOVEMBER).facts

    assert Fact(Outcome.SWITCHED_ON, Part.APPROVAL, "Professional learning approval") in facts
    assert approval_of(section) == "Professional learning approval"
