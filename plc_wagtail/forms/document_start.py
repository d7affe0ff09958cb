"""A whole document, pasted or in a file, and the section its page goes into."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from plc_wagtail.exceptions import PlcError
from plc_wagtail.forms.list_source import NO_NULL, ListSourceForm
from plc_wagtail.intake.pages import lines_of_document
from plc_wagtail.services.reading_limits import reading_limits

READ = ".docx, .html, .htm, .txt, .eml"


class DocumentForm(ListSourceForm):
    """`cleaned_data` holds `lines` and `source_name`. `landings` are those the user may add to."""

    nothing_given = gettext_lazy("Paste your text, or choose a file.")
    too_long = gettext_lazy("This is longer than a page can be. Import it in parts.")

    section = forms.ModelChoiceField(
        label=gettext_lazy("In which section?"), queryset=None, empty_label=None
    )
    field_order = ["section", "text", "html", "file"]

    def __init__(self, *args, landings, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["text"].label = _("Paste the page or document here")
        self.fields["file"].widget.attrs["accept"] = READ
        self.fields["file"].help_text = _("Word (.docx), a saved web page, text or a saved e-mail.")
        self.fields["section"].queryset = landings
        self.fields["section"].label_from_instance = lambda page: page.get_admin_display_title()
        if len(landings) == 1:
            self.fields["section"].widget = forms.HiddenInput()
            self.initial.setdefault("section", landings[0].pk)

    def read(self, field, name, data):
        try:
            lines = lines_of_document(name, data, reading_limits())
        except PlcError as error:
            self.add_error(field, str(error))
            return
        if not any(line.text.strip() for line in lines):
            self.add_error(field, _("There is no text in it. Words in pictures are not read."))
        self.cleaned_data["lines"] = lines
        chosen = name.translate(NO_NULL)[:255]
        self.cleaned_data["source_name"] = chosen if field == "file" else ""
