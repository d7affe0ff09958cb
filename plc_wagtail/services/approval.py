"""Approval by a second person: made with the section, off while there is no such person."""

from __future__ import annotations

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.utils.translation import gettext as _
from wagtail.models import Workflow, WorkflowPage, WorkflowTask

from plc_wagtail.models import GuardedApprovalTask, page_model
from plc_wagtail.models.concrete import concrete
from plc_wagtail.services.setup_facts import Ledger, Outcome, Part
from plc_wagtail.services.setup_groups import named_for

WRITING = ("add", "change")


def ensure_approval(ledger: Ledger, site, editors, landing):
    name = named_for(_("Professional learning approval"), site)
    found = approval_by(editors)
    workflow = ledger.ensure(Part.APPROVAL, found or name, found, lambda: make(name, editors))
    if workflow and landing.pk and should_be_on(workflow, landing):
        ledger.note(Outcome.SWITCHED_ON, Part.APPROVAL, workflow.name)
        ledger.do(lambda: switch_on(workflow, landing))
    return workflow


def approval_by(editors):
    """The approval whose approvers are this group."""
    tasks = GuardedApprovalTask.objects.filter(groups=editors) if editors else ()
    return Workflow.objects.filter(workflow_tasks__task__in=list(tasks)).first()


def make(name, editors):
    task = GuardedApprovalTask.objects.create(name=name)
    task.groups.add(editors)
    workflow = Workflow.objects.create(name=name)
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    return workflow


def should_be_on(workflow, landing):
    """True where one can approve what another wrote, unless somebody has switched it off."""
    attached = WorkflowPage.objects.filter(page_id=landing.pk).exists()
    return workflow.active and not attached and second_person_exists(landing)


def second_person_exists(landing):
    """At least one active person may publish in the section, and two may write there."""
    return bool(members(landing, "publish")) and len(members(landing, *WRITING)) > 1


def members(landing, *kinds):
    """Active people of the groups that have one of these rights on this very section."""
    codenames = [f"{kind}_{page_model()._meta.model_name}" for kind in kinds]
    rights = landing.group_permissions.filter(permission__codename__in=codenames)
    groups = rights.values_list("group_id", flat=True)
    people = get_user_model().objects.filter(is_active=True, groups__in=list(groups))
    return set(people.values_list("pk", flat=True))


def switch_on(workflow, landing):
    WorkflowPage.objects.create(workflow=workflow, page_id=landing.pk)


def on_new_member(action, instance, pk_set, **kwargs):
    """Somebody joined a group, from the side of the group or of the person."""
    if action != "post_add":
        return
    joined = {instance.pk} if isinstance(instance, Group) else pk_set
    for landing in landings_of(joined):
        switch_on_when_ready(landing)


def landings_of(group_ids):
    landings = concrete("ProfessionalLearningPage").objects
    return landings.filter(group_permissions__group__in=list(group_ids)).distinct()


def switch_on_when_ready(landing):
    for right in landing.group_permissions.filter(permission__codename__startswith="publish"):
        workflow = approval_by(right.group)
        if workflow and landing.pk and should_be_on(workflow, landing):
            switch_on(workflow, landing)
