"""Blocks that make a claim: each says where it comes from, or that this is not known."""

from decimal import Decimal

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    BooleanBlock,
    CharBlock,
    ChoiceBlock,
    DateBlock,
    DecimalBlock,
    IntegerBlock,
    StructValue,
    TextBlock,
    URLBlock,
)

from plc_wagtail.blocks import examples
from plc_wagtail.blocks.base import PlcStruct, filled, is_filled
from plc_wagtail.enums import EvidenceKind, EvidenceVisibility, Inspectorate
from plc_wagtail.sanitise import safe_url
from plc_wagtail.statistics import FEWEST_PEOPLE

EVIDENCE = _("Evidence")
ABOUT_STAFF = (
    EvidenceKind.LESSON_OBSERVATION,
    EvidenceKind.STAFF_FEEDBACK,
    EvidenceKind.SELF_REVIEW,
)


# What a reader needs to judge a number.
ACCOUNT = ("n", "base", "date", "method")


class SourcedValue(StructValue):
    @property
    def source_link(self):
        return safe_url(self["source_url"])

    @property
    def has_source(self):
        return bool(self["source_title"] or self.source_link)


class QuotationValue(SourcedValue):
    @property
    def is_edited(self):
        """True if dots in the text show that words were left out."""
        return any(dots in self["text"] for dots in ("…", "..."))

    @property
    def speaker(self):
        return ", ".join(filled([self["person"], self["role"], self["organisation"]]))

    @property
    def inspectorate_name(self):
        """ "" for another one whose own name is given."""
        is_named = self["inspectorate"] == Inspectorate.OTHER and self["organisation"]
        body = "" if is_named else self["inspectorate"]
        return Inspectorate(body).label if body else ""

    @property
    def later_link(self):
        return safe_url(self["later_url"])

    @property
    def has_origin(self):
        return bool(self.has_source or self.speaker or self["inspectorate"])

    @property
    def missing(self):
        """What a reader would need to look the words up, in words."""
        told = [
            (_("who said or wrote it"), self.speaker or self["inspectorate"]),
            (_("when"), self["date"]),
            (_("where it stands"), self.has_source),
        ]
        return [str(words) for words, is_there in told if not is_there]


class QuotationBlock(PlcStruct):
    text = TextBlock(
        label=_("Words quoted"),
        help_text=_("Without quotation marks. Write … where you leave words out."),
    )
    person = CharBlock(required=False, max_length=120, label=_("Who said or wrote it"))
    role = CharBlock(required=False, max_length=120, label=_("Their role"))
    organisation = CharBlock(required=False, max_length=200, label=_("Organisation"))
    from_inspection = BooleanBlock(required=False, label=_("This is from an inspection report"))
    inspectorate = ChoiceBlock(
        choices=Inspectorate.choices, required=False, label=_("Inspectorate")
    )
    date = DateBlock(required=False, label=_("Date"))
    source_title = CharBlock(required=False, max_length=300, label=_("Source"))
    source_url = URLBlock(required=False, label=_("Link to the source"))
    later_report = CharBlock(
        required=False,
        max_length=120,
        label=_("Later report"),
        help_text=_("If there is a newer report, say of when: 2024."),
    )
    later_url = URLBlock(required=False, label=_("Link to the later report"))

    class Meta:
        label = _("Quotation")
        icon = "openquote"
        group = EVIDENCE
        description = _("Somebody's words, with who said them, when and where.")
        template = "plc_wagtail/blocks/quotation.html"
        value_class = QuotationValue
        preview_value = staticmethod(examples.quotation)


class StatisticValue(SourcedValue):
    @property
    def figure(self):
        """The number as it is read; made from the percentage when no words were typed.

        Of fewer than ten people none is told: "7 of 9" gives away the others as well.
        """
        if self.hides_n:
            return _("Not shown")
        if self["value"] or self["percentage"] is None:
            return self["value"]
        return f"{Decimal(self['percentage']).normalize():f}%"

    @property
    def share(self):
        """The percentage where it can be drawn as a part of a whole."""
        percentage = None if self.hides_n else self["percentage"]
        return percentage if percentage is not None and 0 <= percentage <= 100 else None

    @property
    def how_many(self):
        """The number counted, as words; a small group of people must not be recognisable."""
        if self.hides_n:
            return _("fewer than 10")
        return "" if self["n"] is None else str(self["n"])

    @property
    def hides_n(self):
        n = self["n"]
        return bool(n is not None and self["counts_people"] and n < FEWEST_PEOPLE)

    @property
    def account(self):
        """What a reader needs to judge a number: how many, of whom, when, how."""
        return tuple(self[name] for name in ACCOUNT)

    @property
    def unknown(self):
        """What is not given of it, in words."""
        words = {
            "n": _("how many were counted"),
            "base": _("of what"),
            "date": _("when"),
            "method": _("how it was counted"),
        }
        return [str(words[name]) for name in ACCOUNT if not is_filled(self[name])]

    @property
    def has_source(self):
        """The school's own count is a source as well, if its account is complete."""
        return super().has_source or not self.unknown

    @property
    def has_details(self):
        return bool(filled(self.account)) or self.has_source


class StatisticBlock(PlcStruct):
    value = CharBlock(
        required=False, max_length=40, label=_("Number"), help_text=_("As read: 73%, 27 of 36.")
    )
    claim = CharBlock(
        required=False,
        max_length=300,
        label=_("What it says"),
        help_text=_("of lessons visited gave pupils time to plan their work"),
    )
    percentage = DecimalBlock(
        required=False,
        label=_("Percentage"),
        help_text=_("0 to 100, if it is a share of a whole: a bar is drawn."),
    )
    n = IntegerBlock(required=False, label=_("How many were counted"))
    base = CharBlock(
        required=False, max_length=200, label=_("Of what"), help_text=_("visits to lessons")
    )
    counts_people = BooleanBlock(
        required=False,
        label=_("They are people in a part of a group"),
        help_text=_("Fewer than 10 people are then shown as “fewer than 10”."),
    )
    date = CharBlock(
        required=False, max_length=80, label=_("When"), help_text=_("Spring term 2025")
    )
    method = TextBlock(required=False, label=_("How it was counted"))
    source_title = CharBlock(required=False, max_length=300, label=_("Source"))
    source_url = URLBlock(required=False, label=_("Link to the source"))

    def get_api_representation(self, value, context=None):
        """With few people named as on the page."""
        told = super().get_api_representation(value, context=context)
        if not value.hides_n:
            return told
        return {**told, "value": str(value.figure), "percentage": None, "n": str(value.how_many)}

    def get_searchable_content(self, value):
        shown = {**value, "value": ""} if value.hides_n else value
        return super().get_searchable_content(shown)

    class Meta:
        label = _("Number with its source")
        icon = "decimal"
        group = EVIDENCE
        description = _("One number that opens to how many, of what, when, how and where from.")
        template = "plc_wagtail/blocks/statistic.html"
        value_class = StatisticValue
        preview_value = staticmethod(examples.statistic)


class EvidenceItemValue(StructValue):
    @property
    def is_about_one(self):
        """One visit, or one person's own account, is about that person, ticked or not."""
        return self["about_one_person"] or (self["n"] == 1 and self["kind"] in ABOUT_STAFF)

    @property
    def is_public(self):
        """What is known about one member of staff is never public, whatever was chosen."""
        return self["visibility"] == EvidenceVisibility.PUBLIC and not self.is_about_one

    @property
    def kind_name(self):
        return EvidenceKind(self["kind"]).label if self["kind"] else ""

    @property
    def how_many(self):
        return " ".join(str(part) for part in filled([self["n"], self["base"]]))


class EvidenceItemBlock(PlcStruct):
    kind = ChoiceBlock(choices=EvidenceKind.choices, required=False, label=_("Kind of evidence"))
    n = IntegerBlock(required=False, label=_("How many"))
    base = CharBlock(
        required=False, max_length=200, label=_("Of what"), help_text=_("pupils in Years 8 and 9")
    )
    date = CharBlock(
        required=False, max_length=80, label=_("When"), help_text=_("Spring term 2025")
    )
    method = TextBlock(required=False, label=_("How it was gathered"))
    note = TextBlock(required=False, label=_("Note"))
    visibility = ChoiceBlock(
        choices=EvidenceVisibility.choices,
        default=EvidenceVisibility.PUBLIC,
        required=False,
        label=_("Who sees it"),
    )
    about_one_person = BooleanBlock(
        required=False,
        label=_("It is about one member of staff"),
        help_text=_("For example an appraisal observation. It is then never shown to the public."),
    )

    def clean(self, value):
        cleaned = super().clean(value)
        if cleaned["about_one_person"]:
            cleaned["visibility"] = EvidenceVisibility.STAFF.value
        return cleaned

    def get_searchable_content(self, value):
        return super().get_searchable_content(value) if value.is_public else []

    class Meta:
        label = _("Piece of evidence")
        icon = "clipboard-list"
        group = EVIDENCE
        description = _("What was looked at, how much of it, when and how.")
        template = "plc_wagtail/blocks/evidence_item.html"
        value_class = EvidenceItemValue
        preview_value = staticmethod(examples.evidence_item)
