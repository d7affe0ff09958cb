"""SEQUENCE and change times of calendar entries over the life of a meeting."""

from datetime import date, time

import pytest

from plc_wagtail.guard import without_refusing
from plc_wagtail.models import FeedStamp, Meeting, ProgrammePage
from tests.factories import LandingFactory
from tests.section import publish


@pytest.fixture
def published(programme):
    """A live programme with one meeting."""
    programme.meetings.add(
        Meeting(date=date(2026, 11, 12), start_time=time(15, 45), end_time=time(16, 45))
    )
    return publish(programme)


def the_stamp():
    return FeedStamp.objects.get()


def test_published_meeting_starts_at_sequence_zero(published):
    assert the_stamp().sequence == 0


def test_draft_change_is_told_to_nobody(published):
    meeting = published.meetings.get()
    meeting.date = date(2026, 11, 13)
    published.meetings.add(meeting)

    published.save_revision()

    assert the_stamp().sequence == 0


def test_moved_meeting_raises_the_sequence(published):
    meeting = published.meetings.get()
    meeting.date = date(2026, 11, 13)
    published.meetings.add(meeting)

    publish(published)

    assert the_stamp().sequence == 1


def test_new_title_moves_the_change_time_but_not_the_sequence(published):
    before = the_stamp()
    meeting = published.meetings.get()
    meeting.title = "What we found"
    published.meetings.add(meeting)

    publish(published)

    assert the_stamp().sequence == before.sequence
    assert the_stamp().changed_at > before.changed_at


def test_publishing_without_a_change_leaves_the_stamp_alone(published):
    before = the_stamp().changed_at

    publish(published)

    assert the_stamp().changed_at == before


def test_reverting_a_move_raises_the_sequence_again(published):
    first = published.latest_revision
    meeting = published.meetings.get()
    meeting.date = date(2026, 11, 13)
    published.meetings.add(meeting)
    publish(published)

    with without_refusing():
        first.publish()

    assert the_stamp().sequence == 2


def test_deleted_meeting_keeps_its_stamp_with_the_time_it_went(published):
    published.meetings.set([])

    publish(published)

    assert the_stamp().deleted_at == the_stamp().changed_at


def test_unpublished_programme_lets_its_entries_go(published):
    published.unpublish()

    assert the_stamp().deleted_at is not None


def test_alias_has_a_stamp_of_its_own(home, published):
    published.create_alias(parent=LandingFactory(parent=home, slug="other"))

    publish(published)

    assert FeedStamp.objects.values("page_key").distinct().count() == 2


def test_moving_the_page_keeps_the_stamp(home, published):
    published.move(LandingFactory(parent=home, slug="other"), pos="last-child")

    publish(ProgrammePage.objects.get(pk=published.pk))

    assert the_stamp().sequence == 0


def test_copy_has_uids_of_its_own(home, published):
    with without_refusing():
        copy = published.copy(to=LandingFactory(parent=home, slug="other"))

    publish(copy)

    assert FeedStamp.objects.count() == 2
