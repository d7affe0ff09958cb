"""The steps that ask for words: whom to ask, the first programme, the themes."""

import re

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from plc_wagtail.models import Contact, Theme

# A dash between spaces; a hyphen within a word does not split.
DASH = re.compile(r"\s+[-\u2013\u2014]\s+")


class ContactForm(forms.ModelForm):
    class Meta:
        model = Contact
        fields = ("role", "email")


class ProgrammeForm(forms.Form):
    title = forms.CharField(
        label=gettext_lazy("Name of the programme"),
        max_length=120,
        help_text=gettext_lazy("For example: Learning together 2026-28."),
    )
    summary = forms.CharField(
        label=gettext_lazy("What it is, in one sentence"),
        max_length=600,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy(
            "For example: Our staff meet in small groups to get better at one part of teaching."
        ),
    )


class ThemesForm(forms.Form):
    themes = forms.CharField(
        label=gettext_lazy("Your themes, one a line"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=gettext_lazy(
            "If you like, add a dash and one line about it. For example: "
            "Reading in every subject – Pupils meet hard words in every lesson."
        ),
    )

    def clean_themes(self):
        """Pairs of name and one line, which may be empty."""
        lines = [line.strip() for line in self.cleaned_data["themes"].splitlines()]
        pairs = [split_line(line) for line in lines if line]
        check_length(pairs, 0, "name")
        check_length(pairs, 1, "summary")
        return pairs


def split_line(line):
    name, *rest = DASH.split(line, maxsplit=1)
    return name, rest[0] if rest else ""


def check_length(pairs, position, field_name):
    longest = Theme._meta.get_field(field_name).max_length
    too_long = [pair[position] for pair in pairs if len(pair[position]) > longest]
    if too_long:
        words = _("This is too long (at most %(longest)s characters): %(text)s")
        raise forms.ValidationError(words % {"longest": longest, "text": too_long[0]})


def lines_of(themes):
    """Themes as they are typed."""
    pairs = ((theme.name, theme.summary) for theme in themes)
    return "\n".join(" – ".join(filter(None, pair)) for pair in pairs)
