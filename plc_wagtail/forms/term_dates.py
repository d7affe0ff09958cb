"""A school's term dates, pasted or in a file."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from plc_wagtail.exceptions import PlcError
from plc_wagtail.forms.list_source import MOST_PASTED, ListSourceForm
from plc_wagtail.intake.terms import lines_of
from plc_wagtail.school_year import year_name


class TermDatesForm(ListSourceForm):
    """`cleaned_data` holds `lines`, the dates as lines of text. `sites` are the user's own."""

    year = forms.TypedChoiceField(
        label=gettext_lazy("School year of dates without a year"),
        coerce=int,
        empty_value=None,
        required=False,
        help_text=gettext_lazy("Only needed if your list itself names no year."),
    )
    site = forms.ModelChoiceField(
        label=gettext_lazy("For which school?"), queryset=None, empty_label=None
    )
    field_order = ["site", "text", "html", "file", "year"]

    def __init__(self, *args, sites, years, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["text"].label = _("Paste your term dates here")
        offered = [(str(first), year_name(first)) for first in years]
        self.fields["year"].choices = [("", _("The list says it")), *offered]
        self.fields["site"].queryset = sites
        if len(sites) == 1:
            self.fields["site"].widget = forms.HiddenInput()
            self.initial.setdefault("site", sites[0].pk)

    def clean(self):
        cleaned = super().clean()
        if "source" in cleaned:
            self.take_lines(cleaned["source"])
        return cleaned

    def take_lines(self, source):
        field = "file" if self.cleaned_data["source_name"] else "text"
        try:
            lines = lines_of(source)
        except PlcError as error:
            self.add_error(field, str(error))
            return
        if len(lines) > MOST_PASTED:
            self.add_error(field, _("This is longer than any page of term dates."))
        self.cleaned_data["lines"] = lines
