"""One thing counted again and again; words, chart and table are made from the dated points."""

from __future__ import annotations

from functools import cached_property

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import (
    BooleanBlock,
    CharBlock,
    ChoiceBlock,
    DateBlock,
    DecimalBlock,
    IntegerBlock,
    ListBlock,
    TextBlock,
    URLBlock,
)

from plc_wagtail.blocks import examples, measure_points
from plc_wagtail.blocks.base import CompleteStruct, PlcStruct
from plc_wagtail.blocks.evidence import EVIDENCE, SourcedValue
from plc_wagtail.blocks.line_chart import draw, ends_for
from plc_wagtail.enums import Counted, MeasureKind

WHOLE = (0, 100)
FEWEST_TO_DRAW = 2


class PointBlock(CompleteStruct):
    date = DateBlock(required=False, label=_("Date"))
    numerator = IntegerBlock(required=False, label=_("How many did"))
    denominator = IntegerBlock(required=False, label=_("Of how many"))
    value = DecimalBlock(
        required=False, label=_("Or the number"), help_text=_("If it is no share of a whole.")
    )
    changed = BooleanBlock(required=False, label=_("Counted differently from here on"))
    what_changed = CharBlock(
        required=False,
        max_length=200,
        label=_("What changed"),
        help_text=_("Visits of ten minutes instead of twenty"),
    )


class MeasureValue(SourcedValue):
    @cached_property
    def shown_points(self):
        return measure_points.points_of(self)

    @property
    def sentences(self):
        return measure_points.change_words(self.shown_points)

    @property
    def is_share(self):
        return self["kind"] == MeasureKind.SHARE or self["unit"] == "%"

    @property
    def chart(self):
        """None with fewer than two points to draw."""
        told = [point.level for point in self.shown_points if point.level is not None]
        if len(told) < FEWEST_TO_DRAW:
            return None
        fits = self.is_share and all(0 <= level <= max(WHOLE) for level in told)
        levels = [point.as_level() for point in self.shown_points]
        return draw(levels, WHOLE if fits else ends_for(told))

    @property
    def changes(self):
        return [point for point in self.shown_points if point.is_changed]

    @property
    def has_source(self):
        """The school's own count is a source as well, if it says of what and how."""
        return super().has_source or bool(self["base"] and self["method"])


class MeasureBlock(PlcStruct):
    measured = CharBlock(
        required=False,
        max_length=200,
        label=_("What was looked for"),
        help_text=_("Pupils used feedback in the lesson"),
    )
    kind = ChoiceBlock(
        choices=MeasureKind.choices, default=MeasureKind.SHARE, label=_("What the points are")
    )
    counted = ChoiceBlock(
        choices=Counted.choices,
        default=Counted.PEOPLE,
        label=_("What was counted"),
        help_text=_("Where it is people, counts of fewer than 10 are not shown."),
    )
    base = CharBlock(
        required=False, max_length=80, label=_("In a word or two"), help_text=_("lesson visits")
    )
    unit = CharBlock(
        required=False,
        max_length=40,
        label=_("Unit, if it is a number"),
        help_text=_("marks, days, %"),
    )
    points = ListBlock(PointBlock(), default=[], label=_("Points in time"))
    method = TextBlock(required=False, label=_("How it was counted"))
    source_title = CharBlock(required=False, max_length=300, label=_("Source"))
    source_url = URLBlock(required=False, label=_("Link to the source"))
    note = TextBlock(
        required=False,
        label=_("Your note"),
        help_text=_("Shown below the words that are made from the points."),
    )

    def get_api_representation(self, value, context=None):
        """As shown on the page: the counts themselves may be of few people."""
        told = super().get_api_representation(value, context=context)
        points = [point.as_words() for point in value.shown_points]
        return {**told, "points": points, "words": value.sentences}

    class Meta:
        label = _("Measure over time")
        icon = "history"
        group = EVIDENCE
        description = _("The same count on several dates: words, line chart and table.")
        template = "plc_wagtail/blocks/measure.html"
        value_class = MeasureValue
        preview_value = staticmethod(examples.measure)
