"""Whether somebody may change a meeting at once, only in the draft, or not now (design D19)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from wagtail.locks import BasicLock

from plc_wagtail.exceptions import MeetingGone


class Obstacle(StrEnum):
    """What keeps a change from being published at once."""

    NONE = ""
    NOT_PUBLISHED = "not_published"
    MAY_NOT_PUBLISH = "may_not_publish"
    IN_WORKFLOW = "in_workflow"
    LOCKED = "locked"
    SCHEDULED = "scheduled"


# With these not even the draft may be changed.
CLOSED = frozenset({Obstacle.LOCKED, Obstacle.SCHEDULED})


@dataclass(frozen=True)
class Standing:
    """A meeting, in the version of the page that a change would be made to."""

    page: Any
    meeting: Any
    obstacle: Obstacle

    @property
    def is_at_once(self):
        return self.obstacle == Obstacle.NONE

    @property
    def is_closed(self):
        return self.obstacle in CLOSED


def standing_of(page, uid, user=None):
    """`page` is the stored programme; without `user` nobody's rights are asked for.

    Raises MeetingGone if the version in question has no such meeting.
    """
    live = row_of(page, uid) if page.live else None
    obstacle = obstacle_for(page, user, is_public=live is not None)
    meeting = live if obstacle == Obstacle.NONE else row_of(draft_of(page), uid)
    # A locked page can still be looked at.
    meeting = meeting or (live if obstacle in CLOSED else None)
    if meeting is None:
        raise MeetingGone(uid)
    return Standing(page, meeting, obstacle)


def obstacle_for(page, user, *, is_public):
    if user and page.locked and BasicLock(page).for_user(user):
        return Obstacle.LOCKED
    if page.current_workflow_state:
        lock = page.get_lock()
        return Obstacle.LOCKED if user and lock and lock.for_user(user) else Obstacle.IN_WORKFLOW
    may_publish = user is None or page.permissions_for_user(user).can_publish()
    if is_public and may_publish:
        return Obstacle.NONE
    if page.approved_schedule:
        return Obstacle.SCHEDULED
    return Obstacle.MAY_NOT_PUBLISH if is_public else Obstacle.NOT_PUBLISHED


def has_newer_draft(page):
    return page.has_unpublished_changes and page.latest_revision_id not in (
        None,
        page.live_revision_id,
    )


def draft_of(page):
    return page.get_latest_revision_as_object()


def row_of(page, uid):
    """The meeting of a version of the page; None if it has none of that uid."""
    return next((row for row in page.meetings.all() if row.uid == uid), None)
