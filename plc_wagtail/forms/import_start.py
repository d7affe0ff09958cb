"""The first step of an import: where the dates go, which school year, the list itself."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from plc_wagtail.forms.list_source import ListSourceForm
from plc_wagtail.school_year import year_name

NEW = "new"


class MeetingListForm(ListSourceForm):
    """For one programme; `years` are those offered, `year` the only likely one or None."""

    year = forms.TypedChoiceField(
        label=gettext_lazy("School year of the list"),
        coerce=int,
        error_messages={"required": gettext_lazy("Choose the school year of the list.")},
    )
    field_order = ["destination", "title", "summary", "text", "html", "file", "year"]

    def __init__(self, *args, years, year=None, **kwargs):
        super().__init__(*args, **kwargs)
        offered = [(str(first), year_name(first)) for first in years]
        asked = [] if year else [("", _("Choose a school year"))]
        self.fields["year"].choices = [*asked, *offered]
        self.initial.setdefault("year", year and str(year))


class AnyProgrammeForm(MeetingListForm):
    """Asks for the programme too, or for the two words of a new one.

    `programmes` and `landings` are those the user may write to; pages by value after a prefix.
    """

    destination = forms.ChoiceField(
        label=gettext_lazy("Where do the dates go?"),
        error_messages={"required": gettext_lazy("Choose a programme, or a new one.")},
    )
    title = forms.CharField(
        label=gettext_lazy("Name of the new programme"),
        required=False,
        max_length=255,
        help_text=gettext_lazy("For example: Learning together 2026-28."),
    )
    summary = forms.CharField(
        label=gettext_lazy("What it is, in one sentence"),
        required=False,
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=gettext_lazy(
            "For example: Our staff meet in small groups to get better at one part of teaching."
        ),
    )

    def __init__(self, *args, programmes, landings, **kwargs):
        super().__init__(*args, **kwargs)
        self.pages = {
            **{str(page.pk): page for page in programmes},
            **{f"{NEW}-{page.pk}": page for page in landings},
        }
        self.fields["destination"].choices = choices_of(programmes, landings)

    def clean(self):
        cleaned = super().clean()
        if self.is_new:
            for name in ("title", "summary"):
                if not cleaned.get(name) and name not in self.errors:
                    self.add_error(name, _("A new programme needs this."))
        return cleaned

    @property
    def is_new(self):
        return self.cleaned_data.get("destination", "").startswith(NEW)

    @property
    def page(self):
        return self.pages[self.cleaned_data["destination"]]


def choices_of(programmes, landings):
    """One programme, or one place for a new one, needs no asking; otherwise nothing is chosen."""
    several = len(landings) > 1
    new = [
        (
            f"{NEW}-{page.pk}",
            _("A new programme in “%(section)s”") % {"section": page.title}
            if several
            else _("A new programme"),
        )
        for page in landings
    ]
    there = [(str(page.pk), page.get_admin_display_title()) for page in programmes]
    offered = [*there, *new]
    return offered if len(offered) == 1 else [("", _("Choose a programme")), *offered]
