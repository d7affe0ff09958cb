"""The preview of a programme's next year: which meetings come along, and on which day."""

from __future__ import annotations

from django import forms
from django.forms import formset_factory
from django.utils.translation import gettext_lazy as _

from plc_wagtail.panels.fields import WrittenDateField


class NextYearForm(forms.Form):
    title = forms.CharField(label=_("Title"), max_length=255)


class RowForm(forms.Form):
    uid = forms.UUIDField(widget=forms.HiddenInput)
    take = forms.BooleanField(label=_("Take along"), required=False)
    date = WrittenDateField(label=_("New date"), required=False)


RowFormSet = formset_factory(RowForm, extra=0, max_num=1000)


def rows_for(plan, data=None):
    """A form for each planned meeting, in the order of the plan."""
    initial = [
        {"uid": row.meeting.uid, "take": True, "date": row.rolled and row.rolled.new}
        for row in plan.rows
    ]
    return RowFormSet(data, initial=initial, prefix="rows")


def chosen_dates(formset, plan):
    """New date, or None, of each meeting that comes along and is in the plan."""
    known = {row.meeting.uid for row in plan.rows}
    rows = [form.cleaned_data for form in formset.forms]
    return {row["uid"]: row["date"] for row in rows if row["take"] and row["uid"] in known}
