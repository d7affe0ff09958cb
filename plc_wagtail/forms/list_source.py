"""A list as a school has it: pasted, or in a file. For every form that reads one."""

from __future__ import annotations

from pathlib import PurePath

from django import forms
from django.utils.translation import gettext_lazy

from plc_wagtail.exceptions import PlcError
from plc_wagtail.intake.limits import file_too_large
from plc_wagtail.intake.sources import Source, source_of
from plc_wagtail.services.reading_limits import reading_limits

# A school's list has some thousand characters. Together with the same as HTML this stays below
# what Django reads of a form; the box itself takes one more, so that nobody's list is cut short.
MOST_PASTED = 200_000
NO_NULL = {"\x00": None}
READ = ".docx, .xlsx, .csv, .tsv, .txt, .html, .ics, .eml"


class ListSourceForm(forms.Form):
    """`cleaned_data` holds `source`, as text, and `source_name`, "" for what was pasted.

    `html` is what the clipboard held beside the text; a script fills it in while the text is
    as it was pasted.
    """

    nothing_given = gettext_lazy("Paste your list, or choose a file.")
    too_long = gettext_lazy(
        "This is longer than any list of dates. Paste only the list, or choose a file."
    )

    text = forms.CharField(
        label=gettext_lazy("Paste your list here"),
        required=False,
        strip=False,
        widget=forms.Textarea(
            attrs={
                "rows": 10,
                "maxlength": MOST_PASTED + 1,
                "spellcheck": "false",
                "autocomplete": "off",
                "data-plc-paste": "text",
            }
        ),
    )
    html = forms.CharField(
        required=False, strip=False, widget=forms.HiddenInput(attrs={"data-plc-paste": "html"})
    )
    file = forms.FileField(
        label=gettext_lazy("Or choose a file"),
        required=False,
        widget=forms.FileInput(attrs={"accept": READ}),
        help_text=gettext_lazy("Word, Excel, CSV, text, a calendar file (.ics) or a saved e-mail."),
    )

    def clean_text(self):
        text = self.cleaned_data["text"]
        if len(text) > MOST_PASTED:
            raise forms.ValidationError(self.too_long)
        return text

    def clean_file(self):
        """Its name and bytes; looked at before a byte is read."""
        file = self.cleaned_data["file"]
        limits = reading_limits()
        if file and file.size > limits.file_bytes:
            raise forms.ValidationError(file_too_large(limits))
        return file

    def clean(self):
        cleaned = super().clean()
        if self.errors.keys() & {"text", "html", "file"}:
            return cleaned
        file, text = cleaned["file"], cleaned["text"]
        if file:
            self.read("file", PurePath(file.name).name, file.read())
        elif text.strip():
            html = cleaned["html"].strip()
            name = "pasted.html" if html else "pasted.txt"
            self.read("text", name, (html or text).encode())
        else:
            self.add_error("text", self.nothing_given)
        return cleaned

    def read(self, field, name, data):
        try:
            source = source_of(name, data, reading_limits())
        except PlcError as error:
            self.add_error(field, str(error))
            return
        self.cleaned_data["source"] = Source(
            source.text.translate(NO_NULL), source.is_calendar, source.unread
        )
        self.cleaned_data["source_name"] = name[:255] if field == "file" else ""
