"""The dated points of a measure as lines of a table, levels of a chart and sentences."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import groupby

from django.utils.dateformat import format as format_date
from django.utils.translation import gettext as _

from plc_wagtail.blocks.line_chart import Level
from plc_wagtail.count_words import share_words, told_words
from plc_wagtail.date_words import short_day_words
from plc_wagtail.enums import MeasureKind
from plc_wagtail.statistics import proportion, tell


@dataclass(frozen=True)
class MeasurePoint:
    """`short` and `level` are empty where the count is of few people."""

    date: dt.date
    words: str
    short: str
    level: float | None
    stretch: int
    is_changed: bool
    what_changed: str

    @property
    def day(self) -> str:
        return short_day_words(self.date)

    @property
    def month(self) -> str:
        return format_date(self.date, "M Y")

    def as_level(self) -> Level:
        return Level(self.date, self.level, self.short, self.stretch)

    def as_words(self) -> dict[str, str]:
        return {
            "date": self.date.isoformat(),
            "value": self.words,
            "what_changed": self.what_changed,
        }


def points_of(measure) -> list[MeasurePoint]:
    """Those with a date and a value that can be, the earliest first."""
    dated = [row for row in measure["points"] if row["date"]]
    points, stretch = [], 0
    for row in sorted(dated, key=lambda row: row["date"]):
        told = value_of(row, measure)
        # The first point has nothing before it that was counted otherwise.
        is_changed = bool(row["changed"] and points)
        stretch += is_changed
        if told:
            reason = row["what_changed"] if is_changed else ""
            points.append(MeasurePoint(row["date"], *told, stretch, is_changed, reason))
    return points


def value_of(row, measure) -> tuple[str, str, float | None] | None:
    """(in words, in short, as a level); None for nothing."""
    if measure["kind"] == MeasureKind.NUMBER:
        return number_of(row["value"], measure["unit"])
    group = proportion(row["numerator"], row["denominator"])
    if group is None:
        return None
    told = tell(group, measure["counted"])
    words = told_words(told, measure["base"])
    if told.exact is None:
        return words, "", None
    return words, share_words(told.exact), float(told.exact.share * 100)


def number_of(value, unit: str) -> tuple[str, str, float] | None:
    if value is None:
        return None
    number = f"{value.normalize():f}"
    if unit == "%":
        return f"{number}%", f"{number}%", float(value)
    return f"{number} {unit}".strip(), number, float(value)


def change_words(points: list[MeasurePoint]) -> list[str]:
    """One sentence for each stretch that was counted alike, with the break before it."""
    sentences = []
    for _number, alike in groupby(points, key=lambda point: point.stretch):
        stretch = list(alike)
        if stretch[0].is_changed:
            sentences.append(break_words(stretch[0]))
        if told := [point for point in stretch if point.short]:
            sentences.append(stretch_words(told))
    return sentences


def stretch_words(points: list[MeasurePoint]) -> str:
    first, last = points[0], points[-1]
    values = {"start": first.day, "end": last.day, "before": first.short, "after": last.short}
    if first is last:
        return _("%(start)s: %(before)s.") % values
    if first.short == last.short:
        return _("From %(start)s to %(end)s: %(before)s at both ends.") % values
    return _("From %(start)s to %(end)s: from %(before)s to %(after)s.") % values


def break_words(point: MeasurePoint) -> str:
    return _(
        "From %(start)s on it was counted differently, so what came before cannot be compared."
    ) % {"start": point.day}
