"""Cancelling, moving and restoring a meeting, and what becomes of drafts and schedules."""

from datetime import UTC, date, datetime, time

import pytest
from django.core.management import call_command
from wagtail.models import GroupApprovalTask, PageLogEntry, Workflow, WorkflowTask

from plc_wagtail.enums import MeetingStatus, PupilEffect
from plc_wagtail.exceptions import ChangeRefused, MeetingGone
from plc_wagtail.models import FeedStamp, Meeting, ProgrammePage
from plc_wagtail.models.entries import entry_uid
from plc_wagtail.services.meeting_standing import Obstacle
from plc_wagtail.services.meeting_verbs import cancel_meeting, move_meeting, restore_meeting
from tests.factories import LandingFactory, UserFactory
from tests.section import publish

NOVEMBER, LATER = date(2026, 11, 12), date(2026, 11, 19)
TO_LATER = {"date": LATER, "start_time": time(15, 45), "end_time": time(16, 45), "place": ""}
NEXT_YEAR = datetime(2099, 1, 1, 9, tzinfo=UTC)


@pytest.fixture
def published(programme):
    """A live programme with two meetings; the guard would refuse it, for it has no year."""
    for number, day in enumerate((NOVEMBER, date(2026, 12, 3)), start=1):
        programme.meetings.add(
            Meeting(date=day, start_time=time(15, 45), end_time=time(16, 45), number=number)
        )
    return publish(programme)


@pytest.fixture
def meeting(published):
    return published.meetings.get(date=NOVEMBER)


@pytest.fixture
def user(db):
    return UserFactory(is_superuser=True)


def live(page):
    return ProgrammePage.objects.get(pk=page.pk)


def facts(page, uid):
    row = next(row for row in page.meetings.all() if row.uid == uid)
    return (row.status, row.date, row.previous_date, row.status_reason)


def sequence(page, meeting):
    return FeedStamp.objects.get(uid=entry_uid(meeting, page)).sequence


def draft(page, **values):
    """A colleague's draft with another title."""
    page = live(page)
    page.title = "Not ready yet"
    for name, value in values.items():
        setattr(page, name, value)
    return page.save_revision(user=UserFactory(username="colleague"))


def test_cancelled_meeting_says_why_at_once_and_keeps_its_entry(published, meeting, user):
    cancel_meeting(published, meeting.uid, user=user, reason="No heating.")

    page = live(published)
    assert facts(page, meeting.uid) == ("cancelled", NOVEMBER, None, "No heating.")
    assert (page.live, page.has_unpublished_changes) == (True, False)
    assert page.live_revision.user == user
    assert sequence(page, meeting) == 1


def test_moved_meeting_shows_the_day_it_was_on(published, meeting, user):
    move_meeting(published, meeting.uid, user=user, reason="Mock exams.", **TO_LATER)

    moved = ("rescheduled", LATER, NOVEMBER, "Mock exams.")
    assert facts(live(published), meeting.uid) == moved
    assert sequence(published, meeting) == 1


def test_meetings_are_numbered_again_when_one_moves_past_another(published, meeting):
    move_meeting(published, meeting.uid, **{**TO_LATER, "date": date(2026, 12, 10)})

    numbers = live(published).meetings.order_by("date").values_list("number", flat=True)
    assert list(numbers) == [1, 2]


def test_colleagues_draft_is_neither_published_nor_buried(published, meeting, user):
    draft(published)

    cancel_meeting(published, meeting.uid, user=user, reason="No heating.")

    page = live(published)
    newest = page.get_latest_revision_as_object()
    assert (page.title, page.has_unpublished_changes) == ("Learning together", True)
    assert (newest.title, page.draft_title) == ("Not ready yet", "Not ready yet")
    assert facts(page, meeting.uid) == facts(newest, meeting.uid)
    newest.get_latest_revision().publish()
    assert live(page).meetings.get(uid=meeting.uid).is_cancelled


def test_draft_without_the_meeting_stays_without_it(published, meeting):
    page = live(published)
    page.meetings.remove(page.meetings.get(uid=meeting.uid))
    page.save_revision()

    cancel_meeting(published, meeting.uid)

    newest = live(published).get_latest_revision_as_object()
    assert [row.date for row in newest.meetings.all()] == [date(2026, 12, 3)]
    assert live(published).meetings.get(uid=meeting.uid).is_cancelled


def test_scheduled_draft_keeps_its_time_and_gets_the_change(published, meeting, time_machine):
    draft(published, go_live_at=NEXT_YEAR).publish()

    cancel_meeting(published, meeting.uid, reason="No heating.")

    page = live(published)
    assert (page.title, page.live) == ("Learning together", True)
    assert page.scheduled_revision.approved_go_live_at == NEXT_YEAR
    assert page.scheduled_revision == page.latest_revision
    time_machine.move_to("2099-01-02T09:00:00Z")
    call_command("publish_scheduled")
    assert live(page).title == "Not ready yet"
    assert live(page).meetings.get(uid=meeting.uid).is_cancelled


def test_schedule_below_a_newer_draft_is_kept_as_well(published, meeting):
    draft(published, go_live_at=NEXT_YEAR).publish()
    page = live(published).get_latest_revision_as_object()
    page.title, page.go_live_at = "Newer still", None
    page.save_revision()

    move_meeting(published, meeting.uid, **TO_LATER)

    page = live(published)
    versions = [page, page.scheduled_revision.as_object(), page.latest_revision.as_object()]
    assert [(v.title, facts(v, meeting.uid)[1]) for v in versions] == [
        ("Learning together", LATER),
        ("Not ready yet", LATER),
        ("Newer still", LATER),
    ]
    assert page.revisions.exclude(approved_go_live_at=None).count() == 1


def test_mirrored_page_follows(published, meeting, home):
    alias = published.create_alias(parent=LandingFactory(parent=home, slug="other"))

    cancel_meeting(published, meeting.uid)

    assert live(alias).meetings.get(uid=meeting.uid).is_cancelled
    assert sequence(alias, meeting) == 1


@pytest.mark.parametrize("undo_of", ["cancel", "move", "cancel after move"])
def test_restored_meeting_is_what_it_was(published, meeting, user, undo_of):
    before = facts(live(published), meeting.uid)
    if "move" in undo_of:
        move_meeting(published, meeting.uid, user=user, reason="Mock exams.", **TO_LATER)
    if undo_of == "cancel after move":
        before = facts(live(published), meeting.uid)
    if "cancel" in undo_of:
        cancel_meeting(published, meeting.uid, user=user)
    told = sequence(published, meeting)

    restore_meeting(published, meeting.uid, user=user)

    assert facts(live(published), meeting.uid) == before
    assert sequence(published, meeting) == told + 1


def test_everything_can_be_taken_back_in_turn(published, meeting):
    move_meeting(published, meeting.uid, **TO_LATER)
    cancel_meeting(published, meeting.uid)

    restore_meeting(published, meeting.uid)
    restore_meeting(published, meeting.uid)

    assert facts(live(published), meeting.uid) == ("scheduled", NOVEMBER, None, "")


@pytest.mark.parametrize(
    ("by_hand", "restored"),
    [
        ({"status": "cancelled", "status_reason": "Ill."}, ("scheduled", NOVEMBER, None, "")),
        (
            {"status": "cancelled", "previous_date": date(2026, 11, 5)},
            ("rescheduled", NOVEMBER, date(2026, 11, 5), ""),
        ),
        (
            {"status": "rescheduled", "previous_date": date(2026, 11, 5)},
            ("scheduled", date(2026, 11, 5), None, ""),
        ),
    ],
)
def test_what_was_changed_by_hand_is_restored_from_what_it_says(
    published, meeting, by_hand, restored
):
    Meeting.objects.filter(pk=meeting.pk).update(**by_hand)

    restore_meeting(published, meeting.uid)

    assert facts(live(published), meeting.uid) == restored


def test_cancelled_meeting_that_moves_takes_place_again(published, meeting):
    cancel_meeting(published, meeting.uid, reason="No heating.")

    move_meeting(published, meeting.uid, reason="It is warm again.", **TO_LATER)

    moved = ("rescheduled", LATER, NOVEMBER, "It is warm again.")
    assert facts(live(published), meeting.uid) == moved


def test_meeting_moved_back_tells_those_who_noted_the_other_day(published, meeting):
    move_meeting(published, meeting.uid, **TO_LATER)

    move_meeting(published, meeting.uid, **{**TO_LATER, "date": NOVEMBER})

    assert facts(live(published), meeting.uid) == ("rescheduled", NOVEMBER, LATER, "")


def test_another_room_alone_is_no_move(published, meeting):
    move_meeting(published, meeting.uid, **{**TO_LATER, "date": NOVEMBER, "place": "Library"})

    row = live(published).meetings.get(uid=meeting.uid)
    assert (row.status, row.place, row.previous_date) == (MeetingStatus.SCHEDULED, "Library", None)


def test_meeting_of_several_days_stays_as_long_as_it_was(published, meeting):
    Meeting.objects.filter(pk=meeting.pk).update(date_end=date(2026, 11, 13))

    move_meeting(published, meeting.uid, **TO_LATER)

    assert live(published).meetings.get(uid=meeting.uid).date_end == date(2026, 11, 20)


def test_day_for_a_meeting_that_had_none_is_no_move(published, meeting):
    Meeting.objects.filter(pk=meeting.pk).update(precision="month")

    move_meeting(published, meeting.uid, **TO_LATER)

    row = live(published).meetings.get(uid=meeting.uid)
    assert (row.status, row.precision, row.previous_date) == ("scheduled", "exact", None)


def test_the_log_says_who_what_and_why(published, meeting, user):
    move_meeting(published, meeting.uid, user=user, reason="Mock exams.", **TO_LATER)

    entry = PageLogEntry.objects.get(action="plc_wagtail.meeting.move")
    assert (entry.user, entry.revision) == (user, live(published).live_revision)
    assert entry.message == (
        "Meeting moved: Thursday 12 November 2026, now Thursday 19 November 2026"
    )
    assert entry.comment == "Mock exams."


def test_stated_effect_on_pupils_is_restored_with_the_rest(published, meeting):
    stated = {"pupil_effect": "early_finish", "pupils_until": time(13, 30)}
    Meeting.objects.filter(pk=meeting.pk).update(**stated)
    nothing = {"pupil_effect": PupilEffect.UNKNOWN, "pupils_until": None}
    move_meeting(published, meeting.uid, **TO_LATER, **nothing)

    restore_meeting(published, meeting.uid)

    row = live(published).meetings.get(uid=meeting.uid)
    assert (row.pupil_effect, row.pupils_until) == ("early_finish", time(13, 30))


def test_page_that_is_not_live_is_changed_in_its_draft(published, meeting):
    published.unpublish()

    standing = cancel_meeting(live(published), meeting.uid)

    assert standing.obstacle == Obstacle.NOT_PUBLISHED
    page = live(published)
    assert not page.live
    assert facts(page.get_latest_revision_as_object(), meeting.uid)[0] == "cancelled"


def test_page_in_workflow_is_changed_in_its_draft(published, meeting, user):
    task = GroupApprovalTask.objects.create(name="Approve")
    workflow = Workflow.objects.create(name="Approve")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    draft(published)
    workflow.start(live(published), user)

    standing = cancel_meeting(live(published), meeting.uid, user=user)

    page = live(published)
    assert standing.obstacle == Obstacle.IN_WORKFLOW
    assert facts(page, meeting.uid)[0] == "scheduled"
    assert facts(page.get_latest_revision_as_object(), meeting.uid)[0] == "cancelled"
    assert page.current_workflow_state is not None


def test_page_locked_by_somebody_else_is_not_changed_at_all(published, meeting, user):
    page = live(published)
    page.locked, page.locked_by = True, UserFactory()
    page.save()

    with pytest.raises(ChangeRefused):
        cancel_meeting(page, meeting.uid, user=user)

    assert live(published).latest_revision == page.latest_revision


def test_meeting_that_is_not_there_is_told(published, programme):
    with pytest.raises(MeetingGone):
        cancel_meeting(published, published.translation_key)


def test_nothing_is_stored_when_something_fails(published, meeting, monkeypatch):
    draft(published)
    revisions = published.revisions.count()

    def fail(*args, **kwargs):
        raise RuntimeError

    monkeypatch.setattr("plc_wagtail.services.meeting_verbs.write_down", fail)
    with pytest.raises(RuntimeError):
        cancel_meeting(published, meeting.uid)

    assert facts(live(published), meeting.uid)[0] == "scheduled"
    assert published.revisions.count() == revisions
