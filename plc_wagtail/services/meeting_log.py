"""Who cancelled, moved or restored a meeting, when and why: entries of Wagtail's own log."""

from __future__ import annotations

from wagtail.log_actions import log
from wagtail.log_actions import registry as log_registry

from plc_wagtail.services.meeting_state import state_of, unchanged, values_of

CANCEL = "plc_wagtail.meeting.cancel"
MOVE = "plc_wagtail.meeting.move"
RESTORE = "plc_wagtail.meeting.restore"


def write_down(page, action, meeting, before, *, user, revision):
    """`meeting` as it is now; `before` is its state until then."""
    data = {"uid": str(meeting.uid), "before": before, "after": state_of(meeting)}
    log(
        instance=page,
        action=action,
        user=user,
        revision=revision,
        data=data,
        content_changed=True,
    )


def earlier_values(page, meeting):
    """What the meeting was before it was cancelled or moved last."""
    entries = log_registry.get_logs_for_instance(page).filter(
        action__in=[CANCEL, MOVE], data__uid=str(meeting.uid)
    )
    now = state_of(meeting)
    for entry in entries.order_by("-timestamp", "-pk"):
        if entry.data["after"] == now:
            return values_of(entry.data["before"], type(meeting))
    return unchanged(meeting)
