"""Case studies to tick for a booklet: all of a section, narrowed by theme and year."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from plc_wagtail.models import AcademicYear, Theme
from plc_wagtail.permissions import visible_snippets
from plc_wagtail.services.booklet_draft import booklets_for, places_for, studies_to_tick


class FilterForm(forms.Form):
    """Read from the address; what does not fit is as if it were not there."""

    place = forms.ModelChoiceField(
        label=_("Below"), queryset=None, required=False, empty_label=None
    )
    theme = forms.ModelChoiceField(label=_("Theme"), queryset=None, required=False)
    year = forms.ModelChoiceField(label=_("Academic year"), queryset=None, required=False)

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.places = places_for(user)
        self.fields["place"].queryset = self.places
        self.fields["theme"].queryset = visible_snippets(user, Theme.objects.live())
        self.fields["year"].queryset = visible_snippets(user, AcademicYear.objects.all())
        self.fields["theme"].empty_label = self.fields["year"].empty_label = _("All")
        if len(self.places) < 2:
            self.fields["place"].widget = forms.HiddenInput()

    def chosen(self, name):
        return self.cleaned_data.get(name) if self.is_valid() or self.cleaned_data else None

    @property
    def where(self):
        """The index chosen, else the first; None for somebody who may add to none."""
        return self.chosen("place") or self.places.first()

    @property
    def is_narrowed(self):
        return bool(self.chosen("theme") or self.chosen("year"))

    @property
    def studies(self):
        studies = studies_to_tick(self.where)
        theme, year = self.chosen("theme"), self.chosen("year")
        studies = studies.filter(themes=theme) if theme else studies
        return studies.filter(academic_year=year) if year else studies


class BookletStartForm(forms.Form):
    studies = forms.ModelMultipleChoiceField(
        label=_("Case studies"),
        queryset=None,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Tick at least one case study.")},
    )
    booklet = forms.ModelChoiceField(
        label=_("Put them into"), queryset=None, required=False, empty_label=_("A new booklet")
    )
    title = forms.CharField(
        label=_("Title of the new booklet"),
        max_length=255,
        required=False,
        help_text=_("For example: What we found out in 2024-25."),
    )

    def __init__(self, *args, user, studies, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["studies"].queryset = studies
        self.fields["studies"].label_from_instance = study_words
        booklets = booklets_for(user)
        self.fields["booklet"].queryset = booklets
        self.fields["booklet"].label_from_instance = lambda page: page.get_admin_display_title()
        if not booklets:
            self.fields["booklet"].widget = forms.HiddenInput()

    def clean(self):
        if not self.cleaned_data.get("booklet") and not self.cleaned_data.get("title"):
            self.add_error("title", _("Give the new booklet a title."))


def study_words(study):
    facts = (study.years_text, study.get_result_display())
    return f"{study.title} ({', '.join(str(fact) for fact in facts if fact)})"
