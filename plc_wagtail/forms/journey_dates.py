"""The steps that ask for dates: the school year, and the first programme's meetings."""

from django import forms
from django.forms import BaseFormSet, formset_factory, inlineformset_factory
from django.utils.translation import gettext_lazy as _

from plc_wagtail.enums import ClosureKind
from plc_wagtail.models import AcademicYear, ClosureDay, Term
from plc_wagtail.services.journey_rows import TypedMeeting

TRAINING_DAYS = 6
ROWS_FOR_MEETINGS = 5
SPARE_ROWS = 3


class DateInput(forms.DateInput):
    input_type = "date"

    def __init__(self, attrs=None):
        super().__init__(attrs, format="%Y-%m-%d")


class TimeInput(forms.TimeInput):
    input_type = "time"

    def __init__(self, attrs=None):
        super().__init__(attrs, format="%H:%M")


class ClosureForm(forms.ModelForm):
    """A new row is a training day on which school is closed to pupils."""

    def save(self, commit=True):
        if self.instance.pk is None:
            self.instance.kind = ClosureKind.INSET
        return super().save(commit)


TermFormSet = inlineformset_factory(
    AcademicYear,
    Term,
    fields=("start", "end"),
    widgets={"start": DateInput, "end": DateInput},
    extra=0,
    can_delete=False,
)
ClosureFormSet = inlineformset_factory(
    AcademicYear,
    ClosureDay,
    form=ClosureForm,
    fields=("start", "end"),
    widgets={"start": DateInput, "end": DateInput},
    extra=TRAINING_DAYS,
    can_delete=True,
)


class MeetingForm(forms.Form):
    uid = forms.UUIDField(required=False, widget=forms.HiddenInput)
    date = forms.DateField(label=_("Date"), required=False, widget=DateInput)
    start = forms.TimeField(label=_("Start"), required=False, widget=TimeInput)
    end = forms.TimeField(label=_("End"), required=False, widget=TimeInput)

    def clean(self):
        cleaned = super().clean()
        start, end = cleaned.get("start"), cleaned.get("end")
        if start and end and end <= start:
            self.add_error("end", _("The end is not after the start."))
        if (start or end) and not cleaned.get("date") and "date" not in self.errors:
            self.add_error("date", _("Give the date, or leave the row empty."))
        return cleaned


class BaseMeetingFormSet(BaseFormSet):
    def typed_meetings(self):
        """The filled rows in order; a row without times takes those of the row above."""
        meetings, above = [], (None, None)
        for row in (form.cleaned_data for form in self.forms):
            if row.get("date"):
                above = times_of(row) if any(times_of(row)) else above
                meetings.append(TypedMeeting(row["uid"], row["date"], *above))
        return meetings


def times_of(row):
    return row["start"], row["end"]


def meeting_formset(meetings, data=None):
    """Rows for the stored meetings and a few more."""
    initial = [
        {"uid": one.uid, "date": one.date, "start": one.start_time, "end": one.end_time}
        for one in meetings
    ]
    spare = max(ROWS_FOR_MEETINGS - len(initial), SPARE_ROWS)
    made = formset_factory(MeetingForm, formset=BaseMeetingFormSet, extra=spare)
    return made(data, initial=initial, prefix="meetings")
