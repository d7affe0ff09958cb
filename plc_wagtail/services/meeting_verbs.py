"""Cancels, moves and restores a meeting: at once, without publishing or burying a draft.

The change goes out with the live version of the page. What is scheduled and the newest draft
then get the change too, in this order, as revisions of their own (design D19).
"""

from __future__ import annotations

from django.db import transaction

from plc_wagtail import clock
from plc_wagtail.exceptions import ChangeRefused
from plc_wagtail.guard import without_refusing
from plc_wagtail.models import page_model
from plc_wagtail.panels.numbering import give_numbers, own_numbers
from plc_wagtail.services.meeting_log import CANCEL, MOVE, RESTORE, earlier_values, write_down
from plc_wagtail.services.meeting_standing import (
    draft_of,
    has_newer_draft,
    row_of,
    standing_of,
)
from plc_wagtail.services.meeting_state import cancelled, moved, state_of


def cancel_meeting(programme, uid, *, user=None, reason=""):
    """Cancel it, and say why to whoever reads the page or follows the calendar."""
    return change(programme, uid, CANCEL, lambda page, row: cancelled(row, reason), user)


def move_meeting(programme, uid, *, user=None, reason="", **new):
    """Move it; `new` as in `meeting_state.moved`. A cancelled meeting takes place again."""
    return change(programme, uid, MOVE, lambda page, row: moved(row, reason=reason, **new), user)


def restore_meeting(programme, uid, *, user=None):
    """Take the last cancelling or moving back."""
    return change(programme, uid, RESTORE, earlier_values, user)


@transaction.atomic
def change(programme, uid, action, values_for, user):
    """The Standing the change was made in. Raises ChangeRefused where nothing may be changed."""
    page_model().objects.select_for_update().get(pk=programme.pk)
    page = type(programme)._base_manager.get(pk=programme.pk)
    standing = standing_of(page, uid, user)
    if standing.is_closed:
        raise ChangeRefused(standing.obstacle)
    before, values = state_of(standing.meeting), values_for(page, standing.meeting)
    store = publish_change if standing.is_at_once else keep_in_draft
    revision = store(page, uid, values, user)
    meeting = row_of(revision.as_object(), uid)
    write_down(page, action, meeting, before, user=user, revision=revision)
    return standing


def publish_change(page, uid, values, user):
    """The revision that is live then. Publishing takes every schedule off, so it is put back."""
    waiting = list(page.revisions.exclude(approved_go_live_at=None).order_by("created_at", "pk"))
    if has_newer_draft(page) and page.latest_revision not in waiting:
        waiting.append(page.latest_revision)
    schedules = [(revision.pk, revision.approved_go_live_at) for revision in waiting]
    apply(page, uid, values)
    if page.go_live_at and page.go_live_at > clock.now():
        page.go_live_at = None
    with without_refusing():
        published = page.save_revision(user=user, clean=False)
        published.publish(user=user, skip_permission_checks=True)
        for key, goes_live_at in schedules:
            follow(page.revisions.get(pk=key), uid, values, user, goes_live_at)
    return published


def follow(revision, uid, values, user, goes_live_at):
    """The draft again, with the change, as the newest revision; it keeps its schedule."""
    draft = revision.as_object()
    apply(draft, uid, values)
    draft.save_revision(user=user, approved_go_live_at=goes_live_at, log_action=True, clean=False)


def keep_in_draft(page, uid, values, user):
    draft = draft_of(page)
    apply(draft, uid, values)
    return draft.save_revision(user=user, clean=False)


def apply(page, uid, values):
    """Change the row in memory and number the rows again; nothing where the row is gone."""
    rows = list(page.meetings.all())
    own = own_numbers(rows)
    row = next((row for row in rows if row.uid == uid), None)
    if row is None:
        return
    for name, value in values.items():
        setattr(row, name, value)
    give_numbers(rows, own)
    page.meetings.set(rows)
