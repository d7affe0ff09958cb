"""The form behind the editor of a case study: a name that was removed does not come back by it."""

from django import forms
from wagtail.models import PageLogEntry

from plc_wagtail.panels.forms import SectionPageForm

BYLINE_REMOVED = "plc.byline.remove"
BYLINE = ("byline", "byline_consented_on")


class CaseStudyForm(SectionPageForm):
    """An editor may have the page open while its author takes the name away, and saves it later,
    or it saves itself. Until it is opened anew the name and its date stay as they are stored."""

    removals_seen = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.removals = removals_of(self.instance)
        self.stored = {name: getattr(self.instance, name, None) for name in BYLINE}
        self.initial["removals_seen"] = self.removals

    def clean(self):
        cleaned = super().clean()
        if (cleaned.get("removals_seen") or 0) < self.removals:
            cleaned.update({name: self.stored[name] for name in BYLINE if name in self.fields})
        return cleaned


def removals_of(page):
    """How often a name was taken away from the page."""
    if page.pk is None:
        return 0
    return PageLogEntry.objects.filter(page=page.pk, action=BYLINE_REMOVED).count()
