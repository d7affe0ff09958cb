"""What cancelling or moving changes of a meeting: new values, and plain ones for the log."""

from __future__ import annotations

from plc_wagtail.enums import MeetingStatus, Precision

FIELDS = (
    "status",
    "status_reason",
    "previous_date",
    "date",
    "date_end",
    "start_time",
    "end_time",
    "precision",
    "place",
    "pupil_effect",
    "pupils_from",
    "pupils_until",
)
WHEN = ("date", "start_time", "end_time")


def actions_for(meeting):
    """The verbs that make sense of it as it stands."""
    if meeting.is_cancelled:
        return ["move", "restore"]
    return ["cancel", "move", "restore"] if meeting.is_moved else ["cancel", "move"]


def state_of(meeting):
    """The fields as text, empty for nothing."""
    columns = [meeting._meta.get_field(name) for name in FIELDS]
    return {column.name: column.value_to_string(meeting) for column in columns}


def values_of(state, model):
    """The values that `state_of` wrote down."""
    columns = {name: model._meta.get_field(name) for name in FIELDS if name in state}
    return {
        name: column.to_python(state[name]) if state[name] else column.get_default()
        for name, column in columns.items()
    }


def cancelled(meeting, reason=""):
    return {"status": MeetingStatus.CANCELLED, "status_reason": reason}


def moved(meeting, *, reason="", **new):
    """`new` holds date, start_time and end_time, and what else moves along.

    The date it had until now is shown as the one it was moved from. A meeting of several days
    stays as long as it was. Another place alone is no move; nor is a day for a meeting that had
    none yet.
    """
    values = {**new, "precision": Precision.EXACT}
    if not meeting.is_dated:
        return {**values, "status": MeetingStatus.SCHEDULED, "status_reason": ""}
    if meeting.is_cancelled or any(getattr(meeting, name) != new[name] for name in WHEN):
        values |= {"status": MeetingStatus.RESCHEDULED, "status_reason": reason}
    if new["date"] != meeting.date:
        values["previous_date"] = meeting.date
    if meeting.date_end:
        values["date_end"] = meeting.date_end + (new["date"] - meeting.date)
    return values


def unchanged(meeting):
    """As it stood before, where the log does not tell: cancelled by hand in the editor."""
    if meeting.is_cancelled and meeting.previous_date:
        return {"status": MeetingStatus.RESCHEDULED, "status_reason": ""}
    values = {"status": MeetingStatus.SCHEDULED, "status_reason": ""}
    if meeting.is_moved and meeting.previous_date:
        return {**values, "date": meeting.previous_date, "previous_date": None}
    return values
