"""Comparisons and measures: counts that cannot be, and those that say less than they seem to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from plc_wagtail.blocks.comparison import ComparisonValue
from plc_wagtail.blocks.measure import MeasureValue
from plc_wagtail.count_words import between
from plc_wagtail.enums import Severity
from plc_wagtail.guard.concern import Concern, Place
from plc_wagtail.guard.reading import Reading
from plc_wagtail.statistics import Overlap, Proportion, wilson

# Below it one more or one fewer moves the share by more than five percentage points.
SMALL_BASE = 20
WHOLE = 100
PARTS = ("numerator", "denominator")
PERCENTAGE = re.compile(r"(\d+)(?:[.,]\d+)?\s*(?:%|per ?cent|percentage)")
COUNT = re.compile(r"(\d+)\s+(?:out )?of\s+(?:the )?(\d+)")


def impossible_count(reading: Reading) -> Iterator[Concern]:
    for place, node in reading.nodes:
        part, whole = node.get("numerator"), node.get("denominator")
        if (part is not None and part < 0) or (whole is not None and whole < 1):
            yield Concern(
                code="impossible_count",
                severity=Severity.BLOCK,
                message=_("“%(part)s of %(whole)s” is no count.")
                % {"part": shown(part), "whole": shown(whole)},
                hint=_("How many did cannot be below 0, and of how many not below 1."),
                place=place,
                text=f"{part} {whole}",
            )


def shown(number: int | None) -> str:
    return "…" if number is None else str(number)


def comparisons(reading: Reading) -> Iterator[tuple[Place, ComparisonValue]]:
    for place, node in reading.nodes:
        if isinstance(node.value, ComparisonValue):
            yield place, node.value


def comparison_incomplete(reading: Reading) -> Iterator[Concern]:
    for place, value in comparisons(reading):
        counts = [value[group][part] for group in ("first", "second") for part in PARTS]
        if None in counts:
            yield check(
                place,
                "comparison_incomplete",
                _("A comparison lacks a count, so readers do not see it."),
                _("Fill in how many did and of how many, for both groups."),
                f"{value['measured']} {counts}",
            )


def point_not_shown(reading: Reading) -> Iterator[Concern]:
    for place, node in reading.nodes:
        if isinstance(node.value, MeasureValue):
            missing = len(node.value["points"]) - len(node.value.shown_points)
            if missing:
                yield check(
                    place,
                    "point_not_shown",
                    _("A measure has points that readers do not see: %(number)s.")
                    % {"number": missing},
                    _("Give each a date and its counts, or its number; or take it out."),
                    f"{node.value['measured']} {missing}",
                )


def impossible_point(reading: Reading) -> Iterator[Concern]:
    """A percentage typed without counts."""
    for place, node in reading.nodes:
        if isinstance(node.value, MeasureValue) and node.value.is_share:
            for point in node.value.shown_points:
                if point.level is not None and not 0 <= point.level <= WHOLE:
                    yield Concern(
                        code="impossible_percentage",
                        severity=Severity.BLOCK,
                        message=_("%(day)s: %(number)s is not between 0 and 100.")
                        % {"day": point.day, "number": point.short},
                        hint=_("Correct the number, or say another unit than %."),
                        place=place,
                        text=f"{point.short} {point.day}",
                    )


def overlap_left(reading: Reading) -> Iterator[Concern]:
    for place, value in comparisons(reading):
        if value.pair and value.pair.overlap == Overlap.LEFT:
            yield check(
                place,
                "overlap_left",
                _("The first group cannot be taken out of everybody with these counts."),
                _("Check the four counts, or say that the second group is the others."),
                fingerprint(value),
            )


def small_base(reading: Reading) -> Iterator[Concern]:
    for place, value in comparisons(reading):
        for exact in exact_counts(value):
            if exact.size < SMALL_BASE:
                yield check(
                    place,
                    "small_base",
                    _("Only %(size)s were counted: the share may be anything from %(range)s.")
                    % {"size": exact.size, "range": between(wilson(exact), "%")},
                    _("Publish it if the words around it do not say more than that."),
                    f"{exact.count} {exact.size}",
                )


def note_says_other_number(reading: Reading) -> Iterator[Concern]:
    """A note may add to the words made from the counts, not contradict or give away."""
    for place, value in comparisons(reading):
        note = value["note"] or ""
        if value.pair and not numbers_in(note) <= numbers_told(value):
            yield check(
                place,
                "note_says_other_number",
                _("The note beside a comparison has a number that its counts do not give."),
                _("Take it out of the note, or correct the counts."),
                f"{note} {fingerprint(value)}",
            )


def numbers_in(note: str) -> set[tuple[int, ...]]:
    """(percentage,) and (part, whole) for each that is written in the note."""
    found = (*PERCENTAGE.findall(note), *COUNT.findall(note))
    return {tuple(map(int, [one] if isinstance(one, str) else one)) for one in found}


def numbers_told(value: ComparisonValue) -> set[tuple[int, ...]]:
    counts = exact_counts(value)
    if value.pair.whole:
        counts.append(value.pair.whole)
    told = {(one.count, one.size) for one in counts} | {(one.percent,) for one in counts}
    told |= {(end,) for one in counts for end in wilson(one).percent}
    differences = value.pair.interval.percent if value.pair.interval else ()
    return told | {(abs(number),) for number in (*differences, value.pair.points or 0)}


def exact_counts(value: ComparisonValue) -> list[Proportion]:
    return [row.exact for row in value.rows if row.exact]


def fingerprint(value: ComparisonValue) -> str:
    return " ".join(str(value[group][part]) for group in ("first", "second") for part in PARTS)


def check(place: Place, code: str, message: str, hint: str, text: str) -> Concern:
    return Concern(code, Severity.CHECK, message, hint, place, text)
