"""What authors share is read by colleagues who are logged in, and by nobody else."""

import pytest
from django.contrib.auth.models import Group

from plc_wagtail.models import CaseStudyPage, StaffAddress
from plc_wagtail.services.write_ups import begin, propose, share
from tests import factories
from tests.views.test_write_up import approval  # noqa: F401

ANSWERS = {
    "title": "Quizzes in Year 9",
    "driving_question": "Do quizzes help?",
    "tried": "Five questions.",
    "found": "Some remembered more.",
    "result": "mixed",
}


@pytest.fixture
def study(study_index, contributor):
    begin(study_index, contributor, ANSWERS)
    return CaseStudyPage.objects.get().get_latest_revision_as_object()


@pytest.fixture
def group():
    return Group.objects.create(name="Literacy")


@pytest.fixture
def member(group):
    user = factories.UserFactory()
    user.groups.add(group)
    return user


def readers(client, index, study, people):
    """The names of those who see it in the list and can open it."""
    found = []
    for name, user in people.items():
        client.logout()
        if user:
            client.force_login(user)
        listed = study.title in client.get(f"{index.url}staff/").text
        opened = client.get(f"{index.url}staff/{study.pk}/").status_code == 200
        assert listed == opened
        if listed:
            found.append(name)
    return found


@pytest.mark.parametrize(
    ("audience", "who"),
    [
        ("me", []),
        ("group", ["member"]),
        ("staff", ["staff", "editor", "author"]),
    ],
)
def test_who_reads_what(
    client,
    study_index,
    study,
    group,
    member,
    contributor,
    staff,
    editor,
    other_editor,
    audience,
    who,
):
    share(study, audience, group)
    people = {
        "nobody": None,
        "member": member,
        "staff": staff,
        "editor": editor,
        "author": contributor,
        "other_editor": other_editor,
    }

    assert readers(client, study_index, study, people) == who


@pytest.mark.usefixtures("approval")
def test_staff_read_what_was_proposed(client, study_index, study, contributor, staff, member):
    propose(study, contributor)

    assert readers(client, study_index, study, {"staff": staff, "member": member}) == ["staff"]


@pytest.mark.usefixtures("approval")
def test_copy_of_what_was_proposed_once_is_nobodys_to_read(
    client, study_index, study, contributor, editor, staff
):
    propose(study, contributor)
    study.current_workflow_task_state.approve(user=editor)
    page = CaseStudyPage.objects.get(live=True)
    copy = page.copy(update_attrs={"slug": "copy", "live": False}, keep_live=False)
    copy.title = "Words nobody proposed"
    copy.save_revision()

    assert (copy.audience, copy.first_published_at) == ("public", None)
    assert readers(client, study_index, copy, {"staff": staff, "editor": editor}) == []


def test_shared_study_is_kept_by_no_cache_and_found_by_no_search(client, study_index, study, staff):
    share(study, "staff")
    client.force_login(staff)

    for address in ("staff/", f"staff/{study.pk}/"):
        response = client.get(study_index.url + address)
        assert "no-store" in response["Cache-Control"]
        assert response["X-Robots-Tag"] == "noindex, nofollow"


def test_reader_is_told_that_it_is_a_draft(client, study_index, study, staff):
    share(study, "staff")
    client.force_login(staff)

    text = client.get(f"{study_index.url}staff/{study.pk}/").text

    assert "A draft, shared with you by its author." in text
    assert "Some remembered more." in text


def test_visitor_is_offered_the_log_in(client, study_index, study):
    share(study, "staff")

    text = client.get(f"{study_index.url}staff/").text

    assert "It takes an account for this website." in text
    assert "Log in" in text


def test_staff_address_of_the_school_does_not_open_it(client, study_index, study, site):
    share(study, "staff")
    token = StaffAddress.objects.renew(site).token

    assert client.get(f"{study_index.url}staff/{token}/").status_code == 404


def test_published_or_taken_down_study_is_no_longer_in_the_list(client, study_index, staff):
    page = factories.CaseStudyFactory(parent=study_index, audience="staff")
    client.force_login(staff)

    live = client.get(f"{study_index.url}staff/").text
    page.unpublish()
    down = client.get(f"{study_index.url}staff/").text

    assert (page.title in live, page.title in down) == (False, False)


def test_group_that_is_gone_leaves_it_to_its_author(client, study_index, study, group, member):
    share(study, "group", group)
    group.delete()

    assert readers(client, study_index, study, {"member": member}) == []


@pytest.mark.parametrize("number", [1, 3, 20])
def test_queries_do_not_grow_with_what_is_shared(
    client, study_index, contributor, staff, number, django_assert_num_queries
):
    for _ in range(number):
        page = begin(study_index, contributor, ANSWERS)
        CaseStudyPage.objects.filter(pk=page.pk).update(audience="staff")
    client.force_login(staff)
    client.get(f"{study_index.url}staff/")

    with django_assert_num_queries(LIST_QUERIES):
        client.get(f"{study_index.url}staff/")


LIST_QUERIES = 17
