"""Approval in a workflow, in the editor and in the modal of the listings."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import GroupApprovalTask, Workflow, WorkflowPage, WorkflowTask

from plc_wagtail.models import GuardedApprovalTask
from tests.guard.editing import MISSING_YEAR, draft_of, editor_of, form_at, is_live, words

APPROVE = {"action-workflow-action": "1", "workflow-action-name": "approve"}


def in_workflow(page, user, *task_classes):
    workflow = Workflow.objects.create(name="Approval")
    group = Group.objects.create(name="Approvers")
    for number, task_class in enumerate(task_classes):
        task = task_class.objects.create(name=f"Step {number}")
        task.groups.add(group)
        WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=number)
    WorkflowPage.objects.create(workflow=workflow, page=page)
    return workflow.start(page, user)


@pytest.mark.parametrize("task_class", [GroupApprovalTask, GuardedApprovalTask])
def test_approval_in_the_editor_says_what_to_mend(blocked, admin, admin_client, task_class):
    state = in_workflow(blocked, admin, task_class)
    data = form_at(editor_of(blocked), admin_client, title="Typed just now", **APPROVE)

    response = admin_client.post(editor_of(blocked), data)

    state.refresh_from_db()
    assert response.url == editor_of(blocked)
    assert MISSING_YEAR in words(response)
    assert state.status == state.STATUS_IN_PROGRESS
    assert not is_live(blocked)
    assert draft_of(blocked).title == "Typed just now"


def test_first_of_two_approvals_goes_on_to_the_second(blocked, admin, admin_client):
    state = in_workflow(blocked, admin, GuardedApprovalTask, GuardedApprovalTask)
    data = form_at(editor_of(blocked), admin_client, **APPROVE)

    response = admin_client.post(editor_of(blocked), data)

    state.refresh_from_db()
    assert state.current_task_state.task.name == "Step 1"
    assert MISSING_YEAR not in words(response)


def approve_in_modal(page, state, client, **headers):
    arguments = [page.pk, "approve", state.current_task_state.pk]
    url = reverse("wagtailadmin_pages:workflow_action", args=arguments)
    return client.post(url, {"comment": "Good"}, headers=headers)


def test_approval_in_the_modal_leads_to_the_words(blocked, admin, admin_client):
    state = in_workflow(blocked, admin, GuardedApprovalTask)

    modal = {"x-requested-with": "XMLHttpRequest"}
    answer = approve_in_modal(blocked, state, admin_client, **modal).json()
    response = admin_client.get(answer["redirect"])

    state.refresh_from_db()
    assert response.url == editor_of(blocked)
    assert MISSING_YEAR in words(response)
    assert state.status == state.STATUS_IN_PROGRESS
    assert not is_live(blocked)


def test_approval_publishes_a_page_with_nothing_to_mend(ready, admin, admin_client):
    state = in_workflow(ready, admin, GuardedApprovalTask)

    approve_in_modal(ready, state, admin_client)

    assert is_live(ready)
