"""Two groups side by side; the words, the chart and the table are made from the counts."""

from __future__ import annotations

from functools import cached_property

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import BooleanBlock, CharBlock, ChoiceBlock, IntegerBlock, TextBlock, URLBlock

from plc_wagtail.blocks import comparison_words, examples
from plc_wagtail.blocks.base import CompleteStruct, PlcStruct
from plc_wagtail.blocks.count_row import CountRow
from plc_wagtail.blocks.evidence import EVIDENCE, SourcedValue
from plc_wagtail.enums import Counted, SecondGroup
from plc_wagtail.statistics import Overlap, compare, proportion


class CountBlock(CompleteStruct):
    """So many of so many; the guard knows the parts by these names."""

    name = CharBlock(required=False, max_length=120, label=_("Group"))
    numerator = IntegerBlock(required=False, label=_("How many did"))
    denominator = IntegerBlock(required=False, label=_("Of how many"))

    class Meta:
        form_classname = "struct-block"


class ComparisonValue(SourcedValue):
    """Everything readers get comes from `pair`, which knows what must not be told."""

    @cached_property
    def pair(self):
        """None until both groups have counts that can be."""
        first, second = (
            proportion(self[group]["numerator"], self[group]["denominator"])
            for group in ("first", "second")
        )
        if first is None or second is None:
            return None
        includes_first = self["second_is"] == SecondGroup.EVERYBODY
        return compare(first, second, self["counted"], includes_first)

    @property
    def names(self):
        second = self["second"]["name"] or gettext("The others")
        if self.pair and self.pair.overlap == Overlap.REMOVED:
            second = self["others_name"] or gettext("The others")
        return self["first"]["name"] or gettext("The group"), second

    @property
    def rows(self):
        told = (self.pair.first, self.pair.second) if self.pair else ()
        return [
            CountRow(name, each, self["base"]) for name, each in zip(self.names, told, strict=False)
        ]

    @property
    def is_drawn(self):
        return any(row.exact for row in self.rows)

    @property
    def sentences(self):
        return comparison_words.finding_words(self.names, self.pair, self["base"])

    @property
    def overlap_words(self):
        return comparison_words.overlap_words(self.pair)

    @property
    def chance_words(self):
        return comparison_words.chance_words(self.pair)

    @property
    def has_source(self):
        """The school's own count is a source as well, if it says of what, when and how."""
        return super().has_source or all(self[part] for part in ("base", "measure_year", "method"))


class ComparisonBlock(PlcStruct):
    measured = CharBlock(
        required=False,
        max_length=200,
        label=_("What was looked for"),
        help_text=_("Pupils used feedback in the lesson"),
    )
    counted = ChoiceBlock(
        choices=Counted.choices,
        default=Counted.PEOPLE,
        label=_("What was counted"),
        help_text=_("Where it is people, counts of fewer than 10 are not shown."),
    )
    base = CharBlock(
        required=False,
        max_length=80,
        label=_("In a word or two"),
        help_text=_("lesson visits"),
    )
    first = CountBlock(label=_("First group, for example members"))
    second = CountBlock(label=_("Second group"))
    second_is = ChoiceBlock(
        choices=SecondGroup.choices,
        default=SecondGroup.OTHERS,
        label=_("Who is in the second group"),
        help_text=_("Everybody: the first group is taken out, so that members meet the others."),
    )
    others_name = CharBlock(
        required=False,
        max_length=120,
        label=_("What to call the others, once the first group is taken out"),
    )
    membership_year = CharBlock(
        required=False, max_length=40, label=_("Year they were members"), help_text="2023-24"
    )
    measure_year = CharBlock(
        required=False, max_length=40, label=_("Year or date of the count"), help_text="2024-25"
    )
    chose_themselves = BooleanBlock(
        required=False,
        default=True,
        label=_("People chose their group themselves"),
        help_text=_("The page then says that this is not proof."),
    )
    method = TextBlock(required=False, label=_("How it was counted"))
    source_title = CharBlock(required=False, max_length=300, label=_("Source"))
    source_url = URLBlock(required=False, label=_("Link to the source"))
    note = TextBlock(
        required=False,
        label=_("Your note"),
        help_text=_("Shown below the words that are made from the counts."),
    )

    def get_api_representation(self, value, context=None):
        """As shown on the page: the counts themselves may be of few people."""
        told = super().get_api_representation(value, context=context)
        hidden = ("first", "second")
        public = {name: part for name, part in told.items() if name not in hidden}
        groups = [row.as_words() for row in value.rows]
        sentences = value.sentences if value.pair else []
        return {**public, "groups": groups, "words": sentences}

    class Meta:
        label = _("Comparison of two groups")
        icon = "sliders"
        group = EVIDENCE
        description = _("Members against others: words, chart and table from four counts.")
        template = "plc_wagtail/blocks/comparison.html"
        value_class = ComparisonValue
        preview_value = staticmethod(examples.comparison)
