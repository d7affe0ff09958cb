"""References, pasted or in a file of a reference manager."""

from __future__ import annotations

from dataclasses import replace

from django import forms
from django.utils.translation import gettext_lazy as _

from plc_wagtail.citations import CslItem, Reading, TooManyReferences, person, read_references
from plc_wagtail.citations.reader import MOST_CHARACTERS
from plc_wagtail.sanitise import clean_text

# A character takes at most four bytes in UTF-8.
MOST_BYTES = 4 * MOST_CHARACTERS
NEWEST = 2100
OLDEST = 1500


class ReferencePasteForm(forms.Form):
    """`reading` holds what was read, once the form is valid."""

    reading: Reading

    site = forms.ModelChoiceField(label=_("For which school?"), queryset=None, empty_label=None)
    text = forms.CharField(
        label=_("Paste your references here"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 10, "spellcheck": "false", "autocomplete": "off"}),
        help_text=_("BibTeX, RIS or CSL-JSON; or one reference or DOI on each line."),
    )
    file = forms.FileField(
        label=_("Or choose a file"),
        required=False,
        widget=forms.FileInput(attrs={"accept": ".bib, .ris, .json, .txt"}),
        help_text=_("As Zotero, Mendeley or EndNote export it: .bib, .ris or .json."),
    )

    def __init__(self, *args, sites, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["site"].queryset = sites
        if len(sites) == 1:
            self.fields["site"].widget = forms.HiddenInput()
            self.initial.setdefault("site", sites[0].pk)

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file and file.size > MOST_BYTES:
            raise forms.ValidationError(_("This file is too large. Export fewer references."))
        return file

    def clean(self):
        cleaned = super().clean()
        file = cleaned.get("file")
        text = decoded(file.read()) if file else cleaned.get("text", "")
        field = "file" if file else "text"
        if "file" in self.errors:
            return cleaned
        if not text.strip():
            self.add_error("text", _("Paste your references, or choose a file."))
            return cleaned
        # As a browser sends it back, whatever the file had: the second step compares the two.
        cleaned["text"] = text = "\n".join(text.splitlines())
        try:
            self.reading = read_references(text)
        except TooManyReferences as error:
            self.add_error(field, str(error))
            return cleaned
        if not self.reading.items:
            self.add_error(field, _("No reference was found in this."))
        return cleaned


def decoded(data: bytes) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    return text.replace("\x00", "")


def corrected(item: CslItem, number: int, posted) -> CslItem:
    """`item` with what was typed into the fields of its line, where those were sent."""
    if f"title-{number}" not in posted:
        return item
    year = posted.get(f"year-{number}", "").strip()
    lines = clean_text(posted.get(f"author-{number}", "")).splitlines()
    return replace(
        item,
        title=" ".join(clean_text(posted[f"title-{number}"]).split()),
        author=tuple(person(line) for line in lines if line.strip()),
        issued_year=int(year) if is_year(year) else None,
    )


def is_year(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) == 4 and OLDEST <= int(text) < NEWEST
