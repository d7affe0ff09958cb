"""Who may import where, and what is left of an import for whom."""

import pytest
import time_machine
from django.contrib.auth.models import Group
from wagtail.models import GroupPagePermission, Workflow, WorkflowTask

from plc_wagtail import clock
from plc_wagtail.models import GuardedApprovalTask, ProgrammePage, UnfinishedImport
from tests import factories
from tests.lists import EIGHT, EIGHT_DATES
from tests.section import publish
from tests.views.importing import ANY, Importer, dates_of

ONE = "Thu 12 Nov 2026 3.45pm-4.45pm"


@pytest.fixture(autouse=True)
def clock_of_school():
    with time_machine.travel("2026-11-22 10:42", tick=False) as traveller:
        yield traveller


@pytest.fixture
def year(site):
    return factories.AcademicYearFactory(site=site)


@pytest.fixture
def importer(client, programme, year):
    def log_in(user):
        client.force_login(user)
        return Importer(client, programme)

    return log_in


def draft_by(programme, user, title="Second year"):
    page = ProgrammePage.objects.get(pk=programme.pk).get_latest_revision_as_object()
    page.title = title
    page.save_revision(user=user)


def live_dates(programme):
    return [str(one.date) for one in ProgrammePage.objects.get(pk=programme.pk).meetings.all()]


@pytest.mark.parametrize("role", ["contributor", "other_editor"])
def test_a_programme_one_may_not_edit_is_not_there(request, importer, role):
    at_work = importer(request.getfixturevalue(role))

    assert at_work.client.get(at_work.start).status_code == 404
    assert at_work.client.post(at_work.start, {"text": ONE, "year": "2026"}).status_code == 404
    assert not UnfinishedImport.objects.exists()


def test_people_without_the_admin_are_asked_to_log_in(importer, staff):
    at_work = importer(staff)

    assert at_work.client.get(at_work.start).url.startswith("/admin/login/")


def test_only_own_places_are_offered(importer, other_editor, other_landing, landing):
    theirs = factories.ProgrammeFactory(parent=other_landing, title="Theirs")
    at_work = importer(other_editor)
    at_work.answer = at_work.client.get(ANY)

    offered = [one["value"] for one in at_work.soup.select("#id_destination option")]
    assert offered == ["", str(theirs.pk), f"new-{other_landing.pk}"]


def test_a_contributor_makes_a_draft_and_is_offered_no_publishing(importer, contributor, landing):
    at_work = importer(contributor)
    at_work.start = ANY

    at_work.read(ONE, destination=f"new-{landing.pk}", title="Mine", summary="We meet.")
    assert [one["value"] for one in at_work.soup.select("[name=confirm]")] == ["draft"]
    at_work.confirm("publish")

    made = ProgrammePage.objects.get(title="Mine")
    assert (made.live, dates_of(made)) == (False, ["2026-11-12"])


def test_a_list_is_its_owners_alone(importer, editor, superuser):
    address = importer(editor).read(ONE).address
    other = importer(superuser)

    shown = other.client.get(address)
    sent = other.client.post(address, {"forget": "1"})

    assert (shown.url, sent.url) == (ANY, ANY)
    assert UnfinishedImport.objects.count() == 1
    assert "unfinished list" not in other.client.get(ANY).content.decode()


def test_lost_rights_end_an_import(importer, editor, programme):
    at_work = importer(editor).read(ONE)
    GroupPagePermission.objects.all().delete()

    at_work.client.post(at_work.address, at_work.form | {"confirm": "draft"})

    assert dates_of(programme) == []
    assert UnfinishedImport.objects.count() == 1


def test_an_unfinished_list_is_offered_again_for_a_day(importer, editor, clock_of_school):
    at_work = importer(editor).read(EIGHT)
    address = at_work.address

    for page in (ANY, at_work.start, "/admin/"):
        shown = at_work.client.get(page).content.decode()
        assert "You have an unfinished list from 10:42am." in shown
        assert address in shown

    clock_of_school.move_to("2026-11-23 10:43")
    at_work.client.force_login(editor)
    assert "unfinished list" not in at_work.client.get("/admin/").content.decode()
    assert not UnfinishedImport.objects.exists()


def test_an_unfinished_list_can_be_deleted(importer, editor):
    at_work = importer(editor).read(EIGHT)

    assert at_work.client.post(at_work.address, {"forget": "1"}).url == ANY
    assert not UnfinishedImport.objects.exists()


def test_a_page_somebody_locked_says_so(importer, editor, programme):
    at_work = importer(editor).read(ONE)
    colleague = factories.UserFactory(first_name="Robin", last_name="Reed")
    ProgrammePage.objects.filter(pk=programme.pk).update(
        locked=True, locked_by=colleague, locked_at=clock.now()
    )

    at_work.confirm()

    assert "locked" in at_work.words
    assert not at_work.soup.select("[name=confirm]")
    assert dates_of(programme) == []
    assert (
        not Importer(at_work.client, programme).client.get(at_work.start).context["form"].is_bound
    )


def test_a_programme_in_a_workflow_says_so(importer, editor, programme, landing):
    task = GuardedApprovalTask.objects.create(name="Look")
    task.groups.add(Group.objects.create(name="Heads"))
    workflow = Workflow.objects.create(name="Approval")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    workflow.start(ProgrammePage.objects.get(pk=programme.pk), editor)

    at_work = importer(editor)
    at_work.answer = at_work.client.get(at_work.start)

    assert at_work.soup.select_one(".help-warning") is not None
    assert not at_work.soup.select("#id_text")


def test_dates_are_published_in_one_go(importer, editor, programme):
    at_work = importer(editor).read(EIGHT).confirm("publish", row_7_choice="2027-05-20")

    assert live_dates(programme) == [*EIGHT_DATES[:7], "2027-05-20"]
    assert at_work.messages == ["“Learning together” is live."]


def test_a_colleagues_draft_is_never_published(importer, editor, programme):
    draft_by(programme, factories.UserFactory())
    at_work = importer(editor).read(ONE)

    assert [one["value"] for one in at_work.soup.select("[name=confirm]")] == ["draft"]
    at_work.confirm("publish")

    assert dates_of(programme) == ["2026-11-12"]
    assert live_dates(programme) == []
    assert ProgrammePage.objects.get(pk=programme.pk).title == "Learning together"


def test_a_draft_saved_over_a_colleagues_is_not_published_either(importer, editor, programme):
    draft_by(programme, factories.UserFactory())
    draft_by(programme, editor, "Third year")

    at_work = importer(editor).read(ONE)

    assert [one["value"] for one in at_work.soup.select("[name=confirm]")] == ["draft"]


def test_what_must_be_mended_first_stays_a_draft_and_is_named(importer, editor, programme, year):
    year.delete()

    at_work = importer(editor).read(ONE).confirm("publish")

    assert dates_of(programme) == ["2026-11-12"]
    assert live_dates(programme) == []
    (message,) = at_work.messages
    assert message.endswith("is saved as a draft, but not published. First please mend:")


def test_a_programme_changed_meanwhile_is_compared_again(importer, editor, programme):
    at_work = importer(editor).read(ONE)
    factories.MeetingFactory(page=programme)
    publish(ProgrammePage.objects.get(pk=programme.pk))

    at_work.confirm()

    assert at_work.answer.url == at_work.address
    assert at_work.messages == [
        "The programme or the list has changed meanwhile. Please look again."
    ]
    at_work.answer = at_work.client.get(at_work.address)
    assert "1 as they are" in at_work.tally


@pytest.mark.parametrize(
    ("then", "answer"),
    [("/admin/reports/", "/admin/reports/"), ("https://elsewhere.example/", "/admin/pages/")],
)
def test_it_comes_back_to_where_it_was_called_from(importer, editor, then, answer):
    at_work = importer(editor)
    at_work.start += f"?then={then}"

    at_work.read(ONE).confirm()

    assert at_work.answer.url.startswith(answer)


def test_the_first_ten_minutes_lead_to_a_list_and_back(client, superuser, home, site):
    client.force_login(superuser)
    draft = factories.LandingFactory(parent=home, slug="draft", live=False)
    factories.ProgrammeFactory(parent=draft, title="First", live=False)
    at_work = Importer(client)
    at_work.answer = client.get(f"/admin/professional-learning/set-up/{draft.pk}/dates/")
    link = at_work.soup.find("a", string="Paste a list or choose a file instead")

    at_work.start = link["href"]
    at_work.read(ONE).confirm()

    assert at_work.answer.url == f"/admin/professional-learning/set-up/{draft.pk}/themes/"


def test_dates_tab_leads_to_the_list_of_its_programme(client, superuser, programme, landing):
    client.force_login(superuser)
    edit = client.get(f"/admin/pages/{programme.pk}/edit/").content.decode()
    add = f"/admin/pages/add/plc_wagtail/programmepage/{landing.pk}/"

    assert f'href="{ANY}into/{programme.pk}/"' in edit
    assert f'href="{ANY}?to=new-{landing.pk}"' in client.get(add).content.decode()


def test_no_right_to_edit_any_page_means_no_import(client, site, landing):
    group = Group.objects.create(name="Lockers")
    user = factories.UserFactory()
    user.groups.add(group)
    group.permissions.set([])
    GroupPagePermission.objects.create(group=group, page=landing, permission_type="lock")
    client.force_login(user)

    assert client.get(ANY).status_code in (302, 403)
