"""What an editor may change of a document that was read: title, kind, year and every place."""

from __future__ import annotations

from dataclasses import replace

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from plc_wagtail.forms.document_places import KINDS, LEFT_OUT, choices_of, place_of
from plc_wagtail.intake import DateOrder
from plc_wagtail.intake.pages import Document, DoubtCode, Role
from plc_wagtail.school_year import year_name

ORDERS = [
    ("", gettext_lazy("Not clear yet: choose")),
    (DateOrder.DMY, gettext_lazy("Day first: 5/11 is 5 November")),
    (DateOrder.MDY, gettext_lazy("Month first: 5/11 is 11 May")),
]


class DocumentCheckForm(forms.Form):
    """`kinds` are those the user may make there, `years` those offered for the dates."""

    kind = forms.ChoiceField(label=gettext_lazy("It becomes"))
    year = forms.TypedChoiceField(
        label=gettext_lazy("School year of the dates"),
        coerce=int,
        empty_value=None,
        required=False,
    )
    order = forms.ChoiceField(
        label=gettext_lazy("Day or month first?"), choices=ORDERS, required=False
    )
    title = forms.CharField(
        label=gettext_lazy("Title"),
        max_length=255,
        error_messages={"required": gettext_lazy("The page needs a title.")},
    )

    def __init__(self, *args, document: Document, kept, kinds, years, **kwargs):
        self.document, self.kept = document, kept
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [(kind, KINDS[kind]) for kind in kinds]
        offered = [(str(first), year_name(first)) for first in years]
        self.fields["year"].choices = [("", _("Not stated: dates stay as text")), *offered]
        if not document.has_dates:
            del self.fields["year"]
        meetings = document.meetings
        if not (kept.date_order or (meetings and meetings.question)):
            del self.fields["order"]
        self.initial |= {
            "kind": document.kind,
            "year": str(kept.first_year or ""),
            "order": kept.date_order,
            "title": kept.answers.get("title", document.title),
        }
        self.add_places(kept.answers.get("places", {}))

    def add_places(self, answers):
        choices = choices_of(self.document.kind)
        offered = {value for value, _label in choices}
        for section in self.document.sections:
            usual = place_of(self.document.kind, section.role)
            chosen = answers.get(str(section.key))
            name = place_name(section.key)
            self.fields[name] = forms.ChoiceField(choices=choices, label=_("Goes to"))
            self.initial[name] = chosen if chosen in offered else usual

    @property
    def asks_for_another_reading(self):
        """Kind, year or order are not those of the document on show."""
        posted, kept = self.cleaned_data, self.kept
        return (
            posted.get("kind", self.document.kind) != self.document.kind
            or ("year" in self.fields and posted.get("year") != kept.first_year)
            or ("order" in self.fields and posted.get("order") != kept.date_order)
        )

    @property
    def changed_places(self) -> dict[int, str]:
        """By key of the section: where it goes instead of where the reader would put it."""
        posted = {
            section: self.cleaned_data.get(place_name(section.key))
            for section in self.document.sections
        }
        return {
            section.key: place
            for section, place in posted.items()
            if place and place != place_of(self.document.kind, section.role)
        }

    @property
    def answers(self):
        """What to keep for the next look."""
        places = {str(key): place for key, place in self.changed_places.items()}
        kind = self.cleaned_data.get("kind", self.document.kind)
        title = self.data.get("title", "")[:255]
        return {"kind": str(kind), "title": title, "places": places}

    def confirmed(self) -> Document:
        """The document as the page is made of it."""
        places = self.changed_places
        left_out = {key for key, place in places.items() if place == LEFT_OUT}
        roles = {key: Role(place) for key, place in places.items() if key not in left_out}
        document = self.document.mapped(roles).without(left_out)
        # A title is given now, so that nobody has to be told that there was none.
        doubts = tuple(one for one in document.doubts if one.code is not DoubtCode.NO_TITLE)
        return replace(document, title=self.cleaned_data["title"], doubts=doubts)


def place_name(key: int) -> str:
    return f"place-{key}"
