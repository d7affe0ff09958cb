"""What the guard never stands in the way of."""

from datetime import date

import pytest

from plc_wagtail.enums import MeetingStatus
from plc_wagtail.exceptions import PublishBlocked
from plc_wagtail.guard import without_refusing
from plc_wagtail.models import ProgrammePage
from tests import factories
from tests.guard.editing import MISSING_YEAR, draft_of, editor_of, form_at, is_live


def test_draft_of_a_blocked_page_is_saved(blocked, admin_client):
    data = form_at(editor_of(blocked), admin_client, title="Later")

    admin_client.post(editor_of(blocked), data)

    assert draft_of(blocked).title == "Later"


def test_autosave_of_a_blocked_page_answers_with_the_panel(blocked, admin_client):
    data = form_at(editor_of(blocked), admin_client, title="Typing")

    response = admin_client.post(editor_of(blocked), data, headers={"accept": "application/json"})

    answer = response.json()
    assert (response.status_code, answer["success"]) == (200, True)
    assert MISSING_YEAR in answer["html"]
    assert draft_of(blocked).title == "Typing"


def test_block_the_live_version_already_has_does_not_refuse(blocked_live):
    blocked_live.title = "A better title"

    blocked_live.save_revision().publish()

    assert ProgrammePage.objects.get(pk=blocked_live.pk).title == "A better title"


def test_new_block_beside_an_old_one_refuses(blocked_live):
    meeting = blocked_live.meetings.first()
    meeting.date_end = date(2026, 11, 1)
    blocked_live.meetings.add(meeting)

    with pytest.raises(PublishBlocked) as refusal:
        blocked_live.save_revision().publish()

    assert [concern.code for concern in refusal.value.concerns] == ["last_day_before_first"]


def test_blocked_page_can_be_locked_moved_and_unpublished(blocked_live, home):
    other = factories.LandingFactory(parent=home, slug="other")

    blocked_live.locked = True
    blocked_live.save()
    blocked_live.move(other, pos="last-child")
    blocked_live.refresh_from_db()
    blocked_live.unpublish()

    page = ProgrammePage.objects.get(pk=blocked_live.pk)
    assert (page.locked, page.get_parent().pk, page.live) == (True, other.pk, False)


def test_cancelling_a_meeting_of_a_blocked_live_page_is_published(blocked_live):
    meeting = blocked_live.meetings.first()
    meeting.status = MeetingStatus.CANCELLED
    blocked_live.meetings.add(meeting)

    blocked_live.save_revision().publish()

    assert ProgrammePage.objects.get(pk=blocked_live.pk).meetings.get().is_cancelled


def test_news_that_readers_need_goes_out_whatever_else_is_wrong(blocked):
    with without_refusing():
        blocked.get_latest_revision().publish()

    assert is_live(blocked)


def test_alias_follows_its_source(blocked_live, home):
    other = factories.LandingFactory(parent=home, slug="other")

    alias = blocked_live.create_alias(parent=other)

    assert alias.live
