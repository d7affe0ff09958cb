"""What is asked before a meeting is cancelled or moved."""

from __future__ import annotations

import hashlib
import json

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from plc_wagtail.enums import PupilEffect
from plc_wagtail.panels.fields import WrittenDateField, WrittenTimeField
from plc_wagtail.services.meeting_state import state_of

REASON_HELP = _(
    "Everybody can read it, also in their calendars. For example: No heating in the main block. "
    "Please no names, and nothing about anyone's health."
)
STATED = ("pupil_effect", "pupils_from", "pupils_until")


class CancelForm(forms.Form):
    reason = forms.CharField(
        label=_("Why? (readers see this)"), max_length=255, required=False, help_text=REASON_HELP
    )

    def __init__(self, *args, meeting, **kwargs):
        super().__init__(*args, **kwargs)
        self.meeting = meeting


class RestoreForm(CancelForm):
    reason = None


class MoveForm(CancelForm):
    """Reads dates and times as they are typed in the list of meetings."""

    date = WrittenDateField(
        label=_("New date"), help_text=_("For example 19/11/2026 or Thursday 19 November 2026.")
    )
    start_time = WrittenTimeField(
        label=_("Start"), required=False, help_text=_("For example 15:45 or 3:45pm.")
    )
    end_time = WrittenTimeField(label=_("End"), required=False)
    place = forms.CharField(label=_("Place"), max_length=120, required=False)
    effect_moves = forms.TypedChoiceField(
        label=_("For pupils, on the new day"),
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
        initial="no",
        help_text=_("You said this for the day it was on. Is it true of the new one?"),
    )
    # What was on the screen when the button was pressed; another date is looked at once more.
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    field_order = ["date", "start_time", "end_time", "place", "effect_moves", "reason", "seen"]

    def __init__(self, *args, meeting, **kwargs):
        names = ("date", "start_time", "end_time", "place")
        kwargs["initial"] = {name: getattr(meeting, name) for name in names}
        super().__init__(*args, meeting=meeting, **kwargs)
        if meeting.pupil_effect == PupilEffect.UNKNOWN:
            del self.fields["effect_moves"]
            return
        stated = meeting.get_pupil_effect_display()
        self.fields["effect_moves"].choices = [
            ("no", PupilEffect.UNKNOWN.label),
            ("yes", _("Also on the new day: %(effect)s") % {"effect": stated}),
        ]

    def clean(self):
        cleaned = super().clean()
        start, end = cleaned.get("start_time"), cleaned.get("end_time")
        if start and end and end <= start and not self.meeting.date_end:
            self.add_error("end_time", _("The end is not after the start."))
        if not self.errors and self.is_as_before(cleaned):
            raise ValidationError(self.words_for_no_change, code="unchanged")
        return cleaned

    def is_as_before(self, cleaned):
        meeting = self.meeting
        names = ("date", "start_time", "end_time", "place")
        return meeting.is_dated and all(cleaned[name] == getattr(meeting, name) for name in names)

    @property
    def words_for_no_change(self):
        if self.meeting.is_cancelled:
            return _("It is cancelled. To let it take place on the same day, restore it instead.")
        return _("It is on this day, at this time and place already. Change at least one of them.")

    @property
    def new(self):
        """Arguments of `move_meeting`."""
        names = ("date", "start_time", "end_time", "place")
        values = {name: self.cleaned_data[name] for name in names}
        another_day = values["date"] != self.meeting.date
        if another_day and not self.cleaned_data.get("effect_moves"):
            column = self.meeting._meta.get_field("pupil_effect")
            values |= dict.fromkeys(STATED) | {"pupil_effect": column.get_default()}
        return values

    @property
    def looked_at(self):
        """Differs with what was typed, and with what the meeting is by now."""
        state = json.dumps([state_of(self.meeting), self.new], default=str)
        return hashlib.sha256(state.encode()).hexdigest()[:16]

    @property
    def is_confirmed(self):
        return self.cleaned_data["seen"] == self.looked_at
