"""A contributor writes up what they tried: prompts, readers, name, export, deletion."""

import io
import json
import zipfile

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Workflow, WorkflowPage, WorkflowTask

from plc_wagtail.models import CaseStudyPage, GuardedApprovalTask
from plc_wagtail.services.write_up_state import standing_of
from plc_wagtail.services.write_ups import begin
from tests import factories
from tests.people import person

ANSWERS = {
    "title": "Quizzes in Year 9",
    "driving_question": "Do quizzes help Year 9 remember?",
    "tried": "Each lesson began with five questions.",
    "by_when": "by Christmas",
    "evidence_kind": "work_scrutiny",
    "evidence_n": "27",
    "evidence_base": "exercise books",
    "evidence_note": "More right answers in week six.",
    "found": "Pupils remembered more.",
    "result": "mixed",
    "next_steps": "We try pairs.\n\nThen we look again & decide.",
}


@pytest.fixture
def author(client, contributor, study_index):
    client.force_login(contributor)
    return client


@pytest.fixture
def approval(landing, editor):
    task = GuardedApprovalTask.objects.create(name="Approval")
    task.groups.add(editor.groups.get())
    workflow = Workflow.objects.create(name="Approval")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    WorkflowPage.objects.create(workflow=workflow, page=landing)
    return workflow


def at(name, study, *args):
    return reverse(f"plc_{name}", args=[study.pk, *args])


def begun(client, **changes):
    client.post(reverse("plc_write_up_new"), ANSWERS | changes)
    return CaseStudyPage.objects.order_by("pk").last()


def keep(client, study, **changes):
    """Saves the prompts as they stand in the form, with some changed."""
    form = client.get(at("write_up", study)).context["form"]
    values = {name: form[name].value() for name in form.fields}
    data = {name: value for name, value in values.items() if value not in (None, "", [])}
    return client.post(at("write_up", study), data | changes)


def newest(study):
    return CaseStudyPage.objects.get(pk=study.pk).get_latest_revision_as_object()


def words(client, name="plc_write_ups", *args):
    return " ".join(client.get(reverse(name, args=args)).text.split())


def share(client, study, audience, **more):
    return client.post(at("write_up_audience", study), {"audience": audience, **more})


def test_answers_become_the_fields_and_sections_of_a_case_study(author, contributor):
    theme = factories.ThemeFactory()
    study = newest(begun(author, themes=[theme.pk]))

    assert {name: getattr(study, name) for name in ("title", "driving_question", "tried")} == {
        name: ANSWERS[name] for name in ("title", "driving_question", "tried")
    }
    assert (study.found, study.result) == (ANSWERS["found"], "mixed")
    assert study.next_steps == "<p>We try pairs.</p><p>Then we look again &amp; decide.</p>"
    assert study.body[0].value["by_when"] == "by Christmas"
    item = study.evidence[0].value
    assert (item["kind"], item["n"], item["base"]) == ("work_scrutiny", 27, "exercise books")
    assert list(study.themes.all()) == [theme]
    assert (study.owner, study.live, study.audience) == (contributor, False, "me")


def test_academic_year_is_filled_in(author, site, monkeypatch):
    year = factories.AcademicYearFactory(site=site)
    monkeypatch.setattr("plc_wagtail.clock.today", lambda *zone: year.start)

    assert newest(begun(author)).academic_year == year


def test_empty_draft_saves(author):
    author.post(reverse("plc_write_up_new"), {})

    study = newest(CaseStudyPage.objects.get())
    assert study.title.startswith("Write-up of ")


def test_form_shows_what_was_saved_and_saving_it_again_changes_nothing(author):
    study = begun(author)
    before = author.get(at("write_up", study)).context["form"].initial

    keep(author, study)

    after = author.get(at("write_up", study)).context["form"].initial
    assert (after["next_steps"], after["evidence_n"]) == (ANSWERS["next_steps"], 27)
    assert after == before


def test_what_was_arranged_in_the_full_editor_is_kept_as_it_is(author):
    study = newest(begun(author))
    study.next_steps = "<ul><li>One</li></ul>"
    study.evidence = [("item", {"kind": "exam_results"}), ("item", {"kind": "self_review"})]
    study.save_revision(clean=False)

    page = author.get(at("write_up", study))
    keep(author, study, title="Another title")

    assert {"next_steps", "evidence_kind"} & set(page.context["form"].fields) == set()
    after = newest(study)
    assert (after.title, after.next_steps) == ("Another title", "<ul><li>One</li></ul>")
    assert [item.value["kind"] for item in after.evidence] == ["exam_results", "self_review"]


def test_saving_often_leaves_one_version_behind(author):
    study = begun(author)
    for number in range(3):
        author.post(at("write_up", study), ANSWERS | {"title": f"Title {number}"})

    assert study.revisions.count() == 1
    assert newest(study).title == "Title 2"


def test_saving_by_itself_answers_where_the_draft_is(author):
    headers = {"accept": "application/json"}
    answer = author.post(reverse("plc_write_up_new"), ANSWERS, headers=headers).json()

    study = CaseStudyPage.objects.get()
    assert answer == {"address": at("write_up", study), "version": study.latest_revision_id}


def test_changes_of_somebody_else_are_not_overwritten_unseen(author, editor):
    study = begun(author)
    seen = study.latest_revision_id
    changed = newest(study)
    changed.found = "Corrected by an editor."
    changed.save_revision(user=editor, clean=False)

    first = author.post(at("write_up", study), ANSWERS | {"version": seen})
    kept = newest(study).found
    version = first.context["form"]["version"].value()
    author.post(at("write_up", study), ANSWERS | {"version": version})

    assert "Somebody else has changed this meanwhile." in first.text
    assert (kept, newest(study).found) == ("Corrected by an editor.", ANSWERS["found"])


def test_page_without_write_ups_says_how_to_begin(author):
    assert "Nothing here yet." in words(author)


def test_home_page_invites_those_who_may(author):
    assert "Five short questions" in words(author, "wagtailadmin_home")


@pytest.mark.parametrize("audience", ["me", "staff"])
def test_author_chooses_who_reads_it(author, audience):
    study = begun(author)

    share(author, study, audience)

    assert CaseStudyPage.objects.get(pk=study.pk).audience == audience


def test_author_shares_with_a_group_of_their_own_only(author, contributor):
    study, own = begun(author), contributor.groups.get()
    other = Group.objects.create(name="Other")

    refused = share(author, study, "group", group=other.pk)
    share(author, study, "group", group=own.pk)

    assert refused.context["form"].errors["group"]
    assert CaseStudyPage.objects.get(pk=study.pk).audience_group == own


def test_proposing_hands_it_to_the_reviewers(author, approval, mailoutbox, editor):
    study = begun(author)

    share(author, study, "public")

    page = CaseStudyPage.objects.get(pk=study.pk)
    assert (page.workflow_in_progress, page.audience) == (True, "public")
    assert (page.title, page.slug) == ("Quizzes in Year 9", "quizzes-in-year-9")
    assert [message.to for message in mailoutbox] == [[editor.email]]
    assert "Being looked at" in words(author)


@pytest.mark.parametrize("name", ["driving_question", "tried", "found"])
def test_proposing_waits_for_what_is_missing(author, approval, name):
    study = begun(author, **{name: ""})

    answer = share(author, study, "public")

    assert "Something is missing" in answer.text
    assert CaseStudyPage.objects.get(pk=study.pk).audience == "me"


def test_proposing_waits_for_what_must_be_mended(author, approval):
    study = newest(begun(author))
    study.byline = "A. Teacher"
    study.save_revision(clean=False)

    answer = share(author, study, "public")

    assert "Something must be mended first" in answer.text
    assert CaseStudyPage.objects.get(pk=study.pk).audience == "me"


def test_proposing_without_an_approval_says_whom_to_ask(author):
    WorkflowPage.objects.all().delete()
    study = begun(author)

    answer = share(author, study, "public")

    assert "Nobody is set up to approve write-ups yet." in answer.text
    assert CaseStudyPage.objects.get(pk=study.pk).audience == "me"


def test_address_of_a_proposed_study_is_free_and_no_route_of_the_index(author, approval):
    for title in ("Staff", "Staff"):
        share(author, begun(author, title=title), "public")

    slugs = CaseStudyPage.objects.order_by("pk").values_list("slug", flat=True)
    assert list(slugs) == ["staff-2", "staff-3"]


def test_what_was_sent_back_shows_why_and_is_proposed_again(author, approval, editor, mailoutbox):
    study = begun(author)
    share(author, study, "public")
    state = CaseStudyPage.objects.get(pk=study.pk).current_workflow_state
    task = state.current_task_state.task.specific
    task.on_action(state.current_task_state, editor, "reject", comment="Say how many, please.")

    told = words(author)
    author.post(at("write_up", study), ANSWERS | {"found": "27 of 30 remembered more."})
    share(author, study, "public")

    assert "Sent back" in told
    assert "Say how many, please." in told
    assert "Say how many, please." in mailoutbox[-2].body
    state.refresh_from_db()
    assert state.status == state.STATUS_IN_PROGRESS
    assert state.current_task_state.revision == newest(study).latest_revision


def test_study_in_review_is_read_not_changed_until_it_is_taken_back(author, approval):
    study = begun(author)
    share(author, study, "public")

    author.post(at("write_up", study), ANSWERS | {"title": "Changed"})
    in_review = newest(study).title
    author.post(at("write_up_take_back", study))
    author.post(at("write_up", study), ANSWERS | {"title": "Changed"})

    page = CaseStudyPage.objects.get(pk=study.pk)
    assert (in_review, newest(study).title) == ("Quizzes in Year 9", "Changed")
    assert (page.workflow_in_progress, page.audience) == (False, "me")
    assert page.title == "Write-up, not shared with the website"


def test_own_draft_is_deleted_after_a_question(author):
    study = begun(author)

    question = words(author, "plc_write_up_delete", study.pk)
    author.post(at("write_up_delete", study))

    assert "“Quizzes in Year 9” and all its versions will be deleted for good." in question
    assert not CaseStudyPage.objects.exists()


def test_deleting_what_is_in_review_says_so(author, approval):
    study = begun(author)
    share(author, study, "public")

    assert "It is being looked at." in words(author, "plc_write_up_delete", study.pk)
    author.post(at("write_up_delete", study))

    assert not CaseStudyPage.objects.exists()


@pytest.mark.parametrize("taken_down", [False, True])
def test_what_was_published_is_not_deleted(author, contributor, study_index, taken_down):
    study = factories.CaseStudyFactory(parent=study_index, owner=contributor)
    if taken_down:
        study.unpublish()

    assert author.post(at("write_up_delete", study)).status_code == 404
    assert CaseStudyPage.objects.filter(pk=study.pk).exists()


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("write_up", ANSWERS | {"title": "Changed"}),
        ("write_up_audience", {"audience": "staff"}),
        ("write_up_audience", {"audience": "public"}),
        ("write_up_delete", {}),
    ],
)
@pytest.mark.usefixtures("approval")
def test_what_changed_while_the_answer_came_in_is_looked_at_again(author, monkeypatch, name, typed):
    study = begun(author)
    standing = standing_of(CaseStudyPage.objects.get())
    assert standing.study.audience == "me"
    CaseStudyPage.objects.filter(pk=study.pk).update(audience="group")
    before = CaseStudyPage.objects.values().get()
    monkeypatch.setattr("plc_wagtail.views.write_up_base.standing_of", lambda page: standing)

    response = author.post(at(name, study), typed)

    assert response.url == reverse("plc_write_ups")
    assert "That has changed meanwhile." in words(author)
    assert CaseStudyPage.objects.values().get() == before


def test_one_button_takes_their_name_from_everything(author):
    study = begun(author)
    author.post(at("write_up_byline", study), {"byline": "Chris Example", "agrees": "on"})
    named = newest(study).byline

    author.post(reverse("plc_bylines_remove"))

    assert (named, newest(study).byline) == ("Chris Example", "")


def test_export_has_a_page_for_each_and_one_file_of_data(author):
    begun(author)

    content = author.get(reverse("plc_write_ups_export")).content
    archive = zipfile.ZipFile(io.BytesIO(content))
    data = json.loads(archive.read("write-ups.json"))

    assert archive.namelist() == ["01-quizzes-in-year-9.html", "write-ups.json"]
    page = archive.read("01-quizzes-in-year-9.html").decode()
    assert "More right answers in week six." in page
    assert "We try pairs." in page
    assert (data[0]["title"], data[0]["stage"]) == ("Quizzes in Year 9", "draft")
    assert data[0]["evidence"][0]["value"]["n"] == 27


def test_published_study_keeps_its_words_until_the_next_approval(author, contributor, study_index):
    study = factories.CaseStudyFactory(parent=study_index, owner=contributor, audience="public")

    keep(author, study, title="Quizzes in Year 9")

    page = CaseStudyPage.objects.get(pk=study.pk)
    assert (page.title, page.has_unpublished_changes) == (study.title, True)
    assert newest(study).title == "Quizzes in Year 9"
    assert "Your newer draft is not public yet." in words(author)


def test_newer_words_of_a_public_study_can_only_be_proposed(author, contributor, study_index):
    study = factories.CaseStudyFactory(parent=study_index, owner=contributor)

    form = author.get(at("write_up_audience", study)).context["form"]
    share(author, study, "me")

    assert [value for value, *_rest in form.choices()] == ["public"]
    assert CaseStudyPage.objects.get(pk=study.pk).audience == ""


@pytest.mark.parametrize("name", ["plc_write_ups", "wagtailadmin_home"])
def test_queries_do_not_grow_with_what_somebody_wrote(author, contributor, study_index, name):
    """The number itself is Wagtail's, and differs between its versions."""
    counts = set()
    for number in (1, 2, 17):
        for _ in range(number):
            begin(study_index, contributor, {"title": "Quizzes", "result": "mixed"})
        author.get(reverse(name))
        with CaptureQueriesContext(connection) as queries:
            author.get(reverse(name))
        counts.add(len(queries))

    assert len(counts) == 1


OTHERS = ["write_up", "write_up_audience", "write_up_byline", "write_up_delete"]
POSTS = ["write_up_take_back", "byline_remove", "write_up_delete", "write_up"]


@pytest.mark.parametrize("name", OTHERS)
def test_write_up_of_somebody_else_does_not_exist(client, author, landing, other_site, name):
    study = begun(author)
    site = other_site
    for somebody in (
        person("editors", landing, site),
        factories.UserFactory(is_superuser=True, is_staff=True),
    ):
        client.force_login(somebody)
        assert client.get(at(name, study)).status_code == 404


@pytest.mark.parametrize("name", POSTS)
def test_write_up_of_somebody_else_is_not_changed(client, author, contributor, name):
    study = begun(author)
    before = CaseStudyPage.objects.values().get()
    colleague = factories.UserFactory()
    colleague.groups.set(contributor.groups.all())
    client.force_login(colleague)

    assert client.post(at(name, study), ANSWERS | {"title": "Mine"}).status_code == 404
    assert CaseStudyPage.objects.values().get() == before


@pytest.mark.parametrize("role", ["staff", "other_editor"])
@pytest.mark.parametrize("name", ["plc_write_ups", "plc_write_up_new"])
def test_pages_are_for_who_may_write_studies(client, study_index, request, role, name):
    client.force_login(request.getfixturevalue(role))

    assert client.get(reverse(name)).status_code == 302
