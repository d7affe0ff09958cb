"""What happens to a contributor's study in the page editor; run in the process of that host."""

from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from wagtail.models import GroupApprovalTask, Workflow, WorkflowTask

from plc_wagtail.services.setup_pages import add_draft
from tests.swapped_host.models import StudiesPage, StudyPage


def propose_a_study():
    users = get_user_model().objects
    author, editor = users.create_user("author"), users.create_superuser("editor")
    index = StudiesPage.add_root(instance=StudiesPage(title="Studies", slug="studies"))
    study = add_draft(index, StudyPage(title="Quizzes", live=False, owner=author), author)
    workflow = Workflow.objects.create(name="Approval")
    task = GroupApprovalTask.objects.create(name="Approval")
    WorkflowTask.objects.create(workflow=workflow, task=task)
    workflow.start(study, author)

    client = Client(headers={"host": "localhost"})
    client.force_login(editor)
    response = client.get(reverse("wagtailadmin_pages:edit", args=[study.pk]))

    assert (study.audience, StudyPage.objects.get().title) == ("", "Quizzes")
    assert response.status_code == 200, response
