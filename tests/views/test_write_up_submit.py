"""A study that its author keeps back is proposed where they say who may read it, and only there."""

import pytest
from django.urls import reverse
from wagtail.fields import StreamField

from plc_wagtail.enums import StudyAudience
from plc_wagtail.models import CaseStudyPage
from plc_wagtail.services import write_ups
from tests.panels.editor import form_in, soup_of
from tests.views.test_write_up import approval, at, author, begun, newest  # noqa: F401

pytestmark = pytest.mark.usefixtures("approval")
STREAMS = [one.name for one in CaseStudyPage._meta.fields if isinstance(one, StreamField)]
CHOICE = "Save and choose who may read it"


def editor_of(study):
    return reverse("wagtailadmin_pages:edit", args=[study.pk])


def submit(client, address, **typed):
    data = form_in(client.get(address)) | {f"{name}-count": "0" for name in STREAMS}
    return client.post(address, data | typed | {"action-submit": "1"})


def buttons(client, study):
    found = soup_of(client.get(editor_of(study))).select("[name=action-submit]")
    return [button.get_text(" ", strip=True) for button in found]


def in_review(study):
    return CaseStudyPage.objects.get(pk=study.pk).workflow_in_progress


def test_author_is_led_to_who_may_read_it_with_what_they_typed(author):  # noqa: F811
    study = begun(author)

    response = submit(author, editor_of(study), title="Typed in the editor")

    assert response.url == at("write_up_audience", study)
    assert "choose “Everybody” here." in author.get(response.url).text
    assert (in_review(study), newest(study).title) == (False, "Typed in the editor")
    assert buttons(author, study) == [CHOICE]


def test_new_study_is_led_there_too(author, study_index):  # noqa: F811
    kind = ["plc_wagtail", "casestudypage", study_index.pk]
    words = dict.fromkeys(("driving_question", "tried", "found"), "Words.")

    address = reverse("wagtailadmin_pages:add", args=kind)
    response = submit(author, address, title="Begun here", slug="begun-here", **words)

    study = CaseStudyPage.objects.get()
    assert response.url == at("write_up_audience", study)
    assert (in_review(study), study.audience, newest(study).title) == (False, "me", "Begun here")


def test_editor_cannot_submit_it_for_its_author(client, author, editor):  # noqa: F811
    study = begun(author)
    client.force_login(editor)

    assert buttons(client, study) == []
    response = submit(client, editor_of(study))

    assert "its author has not proposed it" in client.get(response.url).text
    assert not in_review(study)


def test_ordinary_draft_is_submitted_as_wagtail_has_it(client, author, editor):  # noqa: F811
    study = begun(author)
    CaseStudyPage.objects.filter(pk=study.pk).update(audience="")
    client.force_login(editor)

    assert buttons(client, study) == ["Submit to Approval"]
    submit(client, editor_of(study))

    assert in_review(study)


def test_choosing_other_readers_ends_what_was_sent_back(author, contributor, editor):  # noqa: F811
    study = begun(author)
    state = write_ups.propose(newest(study), contributor)
    state.current_task_state.reject(user=editor, comment="How many?")

    author.post(at("write_up_audience", study), {"audience": StudyAudience.STAFF})

    state.refresh_from_db()
    assert (state.status, buttons(author, study)) == (state.STATUS_CANCELLED, [CHOICE])
