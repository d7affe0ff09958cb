"""Reviewers see concerns and what changed; approve or send back with a word."""

import pytest
from django.urls import reverse

from plc_wagtail.models import CaseStudyPage
from plc_wagtail.services.write_ups import begin, keep, propose
from tests.views.test_write_up import ANSWERS, approval  # noqa: F401

TYPED = ANSWERS | {"evidence_n": 27}


@pytest.fixture
def proposed(study_index, contributor, approval):  # noqa: F811
    begin(study_index, contributor, TYPED)
    propose(CaseStudyPage.objects.get().get_latest_revision_as_object(), contributor)
    return CaseStudyPage.objects.get()


@pytest.fixture
def reviewer(client, editor):
    client.force_login(editor)
    return client


def review(page):
    return reverse("plc_write_up_review", args=[page.pk])


def decide(client, page, action, comment=""):
    """The answer to what the page shows now."""
    return answer(client, page, shown(client, page), action, comment)


def shown(client, page):
    return client.get(review(page)).context["form"]["seen"].value()


def answer(client, page, seen, action, comment=""):
    return client.post(review(page), {"action": action, "comment": comment, "seen": seen})


def stored(page):
    return CaseStudyPage.objects.get(pk=page.pk)


def words(response):
    return " ".join(response.text.split())


def test_first_proposal_is_shown_whole(reviewer, proposed):
    text = words(reviewer.get(review(proposed)))

    assert "Nothing of it has been public yet." in text
    for part in ("Quizzes in Year 9", "Pupils remembered more.", "exercise books", "We try pairs."):
        assert part in text


def test_approval_publishes_it(reviewer, proposed, client, mailoutbox, contributor):
    decide(reviewer, proposed, "approve")

    client.logout()
    page = stored(proposed)
    assert page.live
    assert "Pupils remembered more." in client.get(page.url).text
    assert mailoutbox[-1].to == [contributor.email]


def test_later_proposal_is_compared_with_what_is_public(reviewer, proposed, contributor):
    decide(reviewer, proposed, "approve")
    draft = stored(proposed).get_latest_revision_as_object()
    keep(draft, contributor, TYPED | {"found": "Pupils remembered less."})
    propose(stored(proposed).get_latest_revision_as_object(), contributor)

    response = reviewer.get(review(proposed))

    labels = [str(one.field_label()) for one in response.context["comparison"]]
    assert labels == ["What we found"]
    assert '<span class="deletion">more.</span>' in response.text
    assert '<span class="addition">less.</span>' in response.text
    assert stored(proposed).found == "Pupils remembered more."


def test_concerns_stand_beside_it(reviewer, study_index, contributor, approval):  # noqa: F811
    begin(study_index, contributor, TYPED | {"found": "Write to a.teacher@mail.example."})
    page = CaseStudyPage.objects.get()
    propose(page.get_latest_revision_as_object(), contributor)

    assert "looks like somebody&#x27;s own address" in reviewer.get(review(page)).text


def test_sending_back_takes_a_word(reviewer, proposed):
    answer = decide(reviewer, proposed, "reject", " ")

    assert "Say what you would like changed." in answer.text
    assert stored(proposed).workflow_in_progress


def test_what_was_sent_back_waits_for_its_author(reviewer, proposed):
    decide(reviewer, proposed, "reject", "How many?")

    state = stored(proposed).current_workflow_state
    assert state.status == state.STATUS_NEEDS_CHANGES
    assert not stored(proposed).live


def test_editor_leads_to_the_comparison(reviewer, proposed):
    editor = reverse("wagtailadmin_pages:edit", args=[proposed.pk])

    assert review(proposed) in reviewer.get(editor).text


@pytest.mark.parametrize("is_written_over", [False, True])
def test_words_nobody_looked_at_are_not_approved(reviewer, proposed, contributor, is_written_over):
    seen = shown(reviewer, proposed)
    draft = stored(proposed).get_latest_revision_as_object()
    draft.found = "Typed meanwhile."
    newest = draft.latest_revision if is_written_over else None
    draft.save_revision(user=contributor, overwrite_revision=newest)

    response = answer(reviewer, proposed, seen, "approve")

    assert "That has changed meanwhile." in words(reviewer.get(response.url))
    assert not stored(proposed).live


def test_answer_to_an_earlier_round_is_none_to_this_one(reviewer, proposed, contributor):
    seen = shown(reviewer, proposed)
    decide(reviewer, proposed, "reject", "How many?")
    stored(proposed).current_workflow_state.resume(contributor)

    response = answer(reviewer, proposed, seen, "reject", "How many?")

    assert "That has changed meanwhile." in words(reviewer.get(response.url))
    assert stored(proposed).workflow_in_progress


def test_approval_that_is_refused_at_the_last_moment_says_so(reviewer, proposed, monkeypatch):
    monkeypatch.setattr("plc_wagtail.views.write_up_review.new_blocks", lambda study: [])
    CaseStudyPage.objects.filter(pk=proposed.pk).update(audience="staff")

    response = decide(reviewer, proposed, "approve")

    assert response.url == f"{reverse('wagtailadmin_pages:edit', args=[proposed.pk])}?not-ready=1"
    assert "Approved." not in words(reviewer.get(response.url, follow=True))
    assert not stored(proposed).live


def test_author_cannot_approve_their_own(client, proposed, contributor):
    client.force_login(contributor)

    decide(client, proposed, "approve")

    assert not stored(proposed).live


@pytest.mark.parametrize("role", ["staff", "other_editor"])
def test_others_are_refused(client, proposed, request, role):
    client.force_login(request.getfixturevalue(role))

    assert client.get(review(proposed)).status_code == 302


def test_nobody_publishes_what_its_author_has_not_proposed(reviewer, study_index, contributor):
    begin(study_index, contributor, TYPED)
    page = CaseStudyPage.objects.get()
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])

    reviewer.post(f"{address}?id={page.pk}&next=/admin/", {})

    assert not stored(page).live
    assert "Its author has not proposed it for the website." in words(reviewer.get("/admin/"))
