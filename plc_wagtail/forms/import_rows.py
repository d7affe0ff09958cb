"""One row of the preview: what was read, each part of it open to change."""

from __future__ import annotations

from dataclasses import replace

from django import forms
from django.core.exceptions import ValidationError
from django.utils.dateformat import format as date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from plc_wagtail.enums import Precision, TimeBasis
from plc_wagtail.intake import Code, Row
from plc_wagtail.panels.fields import WrittenDateField, WrittenTimeField
from plc_wagtail.panels.reading import write_date, write_time

ADD, LEAVE, JOIN, APART = "add", "leave", "join", "apart"
NOT_ADDED = (LEAVE, JOIN)
AS_ABOVE, NO_THEME = "", "none"
UNDATED = (Precision.TBC,)
# What another reading of the same list, for another year, would no longer be true of.
OF_ITS_YEAR = ("choice", "date")


class ImportRowForm(forms.Form):
    """Made anew from the reading each time; only what the editor changed is kept of it.

    `meeting` is the one of the programme that the row speaks of: among candidates for the date
    its own is the one that was chosen before.
    """

    choice = forms.ChoiceField(label=gettext_lazy("What to do with it"))
    date = WrittenDateField(label=gettext_lazy("Date"), required=False)
    start = WrittenTimeField(label=gettext_lazy("Start"), required=False)
    end = WrittenTimeField(label=gettext_lazy("End"), required=False)
    title = forms.CharField(label=gettext_lazy("Title"), required=False, max_length=160)
    place = forms.CharField(label=gettext_lazy("Place"), required=False, max_length=120)
    time_basis = forms.ChoiceField(label=gettext_lazy("Staff time"), choices=TimeBasis.choices)
    theme = forms.ChoiceField(label=gettext_lazy("Theme"), required=False)
    note = forms.CharField(label=gettext_lazy("Note for everyone"), required=False)
    note_staff = forms.CharField(label=gettext_lazy("Note for staff only"), required=False)

    def __init__(self, data=None, *, row: Row, place: int, themes, meeting=None, answers=None):
        self.row, self.place, self.themes, self.meeting = row, place, themes, meeting
        kept = {name: text for name, text in (answers or {}).items() if name in self.base_fields}
        initial = initial_of(row, meeting and meeting.date)
        super().__init__(data, prefix=f"row-{place}", initial={**initial, **kept})
        self.read = initial
        self.fields["choice"].choices = self.choices()
        self.fields["theme"].choices = self.theme_choices()
        if self.about:
            self.fields["choice"].widget.attrs["aria-describedby"] = self.about
            # Django names the error as well, but only where nothing else is named.
            both = f"{self.about} {self['date'].id_for_label}_error"
            self.fields["date"].widget.attrs["aria-describedby"] = both

    @property
    def about(self):
        """The id of the place where the doubts about the row stand; "" without any."""
        return f"{self.prefix}-about" if self.row.warnings else ""

    def choices(self):
        """Dates to choose from where there is a doubt; nothing above the first row to join."""
        dates = [(one.date.isoformat(), short_weekday(one.date)) for one in self.row.candidates]
        add = _("Another date") if dates else _("Add it")
        update = _("Update the meeting") if self.meeting and not dates else add
        apart = [(APART, _("Add it as another meeting"))] if self.meeting else []
        join = [(JOIN, _("Join it to the row above"))] if self.place else []
        return [*dates, (ADD, update), *apart, (LEAVE, _("Leave it out")), *join]

    def theme_choices(self):
        first = [(AS_ABOVE, _("As the row above") if self.place else _("No theme"))]
        none = [(NO_THEME, _("No theme"))] if self.place else []
        return [*first, *((str(pk), str(theme)) for pk, theme in self.themes.items()), *none]

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("choice") in (ADD, APART) and not self.errors and not self.may_add(cleaned):
            self.add_error("date", ValidationError(_("Type the date, or leave the row out.")))
        return cleaned

    def may_add(self, cleaned):
        return cleaned["date"] or self.row.precision in UNDATED

    @property
    def answers(self):
        """What differs from the reading, as it was typed."""
        sent = {name: self.data.get(self.add_prefix(name)) for name in self.fields}
        return {
            name: text
            for name, text in sent.items()
            if text is not None and text != str(self.read.get(name) or "")
        }

    @property
    def is_added(self):
        return self.cleaned_data["choice"] not in NOT_ADDED

    @property
    def meeting_uid(self):
        """Of the meeting it changes; None where it becomes a new one."""
        apart = self.cleaned_data["choice"] == APART
        return None if apart or self.meeting is None else self.meeting.uid

    @property
    def is_joined(self):
        return self.cleaned_data["choice"] == JOIN

    def confirmed(self) -> Row:
        """The row as the editor leaves it."""
        stated = self.cleaned_data
        date = self.confirmed_date()
        moved = date != self.row.date
        return replace(
            self.row,
            date=date,
            date_end=None if moved else self.row.date_end,
            precision=Precision.EXACT
            if moved and self.row.precision in UNDATED
            else self.row.precision,
            start=stated["start"],
            end=stated["end"],
            title=stated["title"],
            location=stated["place"],
            time_basis=TimeBasis(stated["time_basis"]),
            note=stated["note"],
            note_staff=stated["note_staff"],
        )

    def confirmed_date(self):
        chosen = self.cleaned_data["choice"]
        candidates = {one.date.isoformat(): one.date for one in self.row.candidates}
        return candidates.get(chosen, self.cleaned_data["date"])


def initial_of(row, known_date=None):
    """As the inputs show it; a row that rests on a closed day is left out until chosen."""
    return {
        "choice": usual_choice(row, known_date),
        "date": write_date(row.date),
        "start": write_time(row.start),
        "end": write_time(row.end),
        "title": row.title,
        "place": row.location,
        "time_basis": str(row.time_basis),
        "theme": AS_ABOVE,
        "note": row.note,
        "note_staff": row.note_staff,
    }


def usual_choice(row, known_date):
    dates = [one.date for one in row.candidates]
    if not row.include:
        return LEAVE
    if known_date in dates:
        return known_date.isoformat()
    # Of a relative date none is the one written, so none is chosen for the editor.
    if row.date in dates and Code.RELATIVE_DATE not in row.warnings:
        return row.date.isoformat()
    return ADD


def short_weekday(date):
    """Mon 18 May 2026."""
    return date_format(date, "D j M Y")
