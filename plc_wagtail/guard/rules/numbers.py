"""Numbers that do not say of what, when and how they were counted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.html import strip_tags
from django.utils.translation import gettext as _

from plc_wagtail.blocks.comparison import ComparisonValue
from plc_wagtail.blocks.evidence import EvidenceItemValue, StatisticValue
from plc_wagtail.blocks.measure import MeasureValue
from plc_wagtail.blocks.tables import TableValue
from plc_wagtail.guard.concern import Concern
from plc_wagtail.guard.reading import Reading
from plc_wagtail.guard.rules.counts import numbers_told
from plc_wagtail.guard.rules.sources import check

DIGITS = re.compile(r"\d")
PERCENTAGE = re.compile(r"(\d+(?:[.,]\d+)?)\s*(?:%|per ?cent\b)")


def number_without_account(reading: Reading) -> Iterator[Concern]:
    for place, node in reading.nodes:
        value = node.value
        if isinstance(value, StatisticValue) and value.figure and value.unknown:
            yield check(
                place,
                "number_without_account",
                _("The number %(number)s does not say %(missing)s.")
                % {"number": value.figure, "missing": ", ".join(value.unknown)},
                _("Fill it in. Until then the page says that it is not known."),
                f"{value.figure} {value['claim']} {len(value.unknown)}",
            )


def numbers_without_source(reading: Reading) -> Iterator[Concern]:
    for place, node in reading.nodes:
        value = node.value
        if is_shown(value) and not value.has_source:
            yield check(
                place,
                "numbers_without_source",
                _("The numbers of “%(measured)s” do not say where they come from.")
                % {"measured": value["measured"] or value.block.meta.label},
                _("Say of what, when and how they were counted, or name the source."),
                value["measured"] or "",
            )


def is_shown(value: object) -> bool:
    if isinstance(value, ComparisonValue):
        return value.pair is not None
    return isinstance(value, MeasureValue) and bool(value.shown_points)


def number_of_few_in_words(reading: Reading) -> Iterator[Concern]:
    """The number itself is not shown; the sentence beside it could still give it away."""
    for place, node in reading.nodes:
        value = node.value
        if isinstance(value, StatisticValue) and value.hides_n and DIGITS.search(value["claim"]):
            yield check(
                place,
                "number_of_few_in_words",
                _("“%(claim)s” has a number, beside one that is not shown: fewer than 10 people.")
                % {"claim": value["claim"]},
                _("Say it without the number."),
                value["claim"],
            )


def percentage_without_source(reading: Reading) -> Iterator[Concern]:
    """In running text, where no number of the page has the same percentage."""
    told = {number for _place, node in reading.nodes for number in percentages_of(node.value)}
    for words in reading.running_words:
        for number in dict.fromkeys(PERCENTAGE.findall(strip_tags(words.text))):
            if as_number(number) not in told:
                yield check(
                    words.place,
                    "percentage_without_source",
                    _("%(number)s%% stands in the text, but nothing on the page says of what.")
                    % {"number": number},
                    _("Add it under impact as “Number with its source”, or take it out."),
                    f"{number} {words.place.field}",
                )


def percentages_of(value: object) -> Iterator[float]:
    if isinstance(value, ComparisonValue) and value.pair:
        yield from (float(one[0]) for one in numbers_told(value) if len(one) == 1)
    for text in texts_of(value):
        yield from map(as_number, PERCENTAGE.findall(text))


def texts_of(value: object) -> Iterator[str]:
    if isinstance(value, StatisticValue):
        yield from (str(value.figure), value["claim"] or "")
    elif isinstance(value, MeasureValue):
        yield from (point.words for point in value.shown_points)
    elif isinstance(value, TableValue):
        yield from (str(cell) for row in value.rows for cell in row)
    elif isinstance(value, EvidenceItemValue):
        yield from (value.how_many, value["note"] or "")


def as_number(text: str) -> float:
    return float(text.replace(",", "."))
