"""How the history of a page tells of meetings that were cancelled, moved or restored."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import LogFormatter

from plc_wagtail.date_words import day_words
from plc_wagtail.models import AbstractMeeting
from plc_wagtail.services.meeting_log import CANCEL, MOVE, RESTORE

DATE = AbstractMeeting._meta.get_field("date")


def day_of(state):
    date = DATE.to_python(state.get("date") or None)
    return day_words(date) if date else _("without a date")


class MeetingLogFormatter(LogFormatter):
    def format_message(self, log_entry):
        states = {name: log_entry.data.get(name, {}) for name in ("before", "after")}
        return self.message % {name: day_of(state) for name, state in states.items()}

    def format_comment(self, log_entry):
        return log_entry.data.get("after", {}).get("status_reason", "")


class Cancelled(MeetingLogFormatter):
    label = gettext_lazy("Cancel a meeting")
    message = gettext_lazy("Meeting cancelled: %(before)s")


class Moved(MeetingLogFormatter):
    label = gettext_lazy("Move a meeting")
    message = gettext_lazy("Meeting moved: %(before)s, now %(after)s")


class Restored(MeetingLogFormatter):
    label = gettext_lazy("Restore a meeting")
    message = gettext_lazy("Meeting restored: %(after)s")


FORMATTERS = {CANCEL: Cancelled, MOVE: Moved, RESTORE: Restored}


def register_log_actions(actions):
    for action, formatter in FORMATTERS.items():
        actions.register_action(action)(formatter)
