"""Two groups side by side: members against the others."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from plc_wagtail.enums import Counted
from plc_wagtail.statistics.disclosure import Showing, Told, tell, withheld
from plc_wagtail.statistics.intervals import Interval, difference
from plc_wagtail.statistics.proportion import Proportion, rounded


class Overlap(Enum):
    NONE = "none"
    REMOVED = "removed"
    LEFT = "left"


@dataclass(frozen=True)
class Pair:
    """`whole` is the second group as it was counted, when the first was taken out of it.

    It is told only beside two exact counts: with one of them it would give the other away.
    `points` is first minus second in percentage points; None where it is not told.
    """

    first: Told
    second: Told
    overlap: Overlap
    whole: Proportion | None = None
    points: int | None = None
    interval: Interval | None = None


def compare(
    first: Proportion, second: Proportion, counted: Counted, includes_first: bool = False
) -> Pair:
    """`includes_first`: the second group is everybody, so the first is taken out if it fits in."""
    rest = second.without(first) if includes_first else second
    told = tell(first, counted)
    if rest is None:
        return overlapping(told, tell(second, counted))
    overlap = Overlap.REMOVED if includes_first else Overlap.NONE
    other = tell(rest, counted)
    if not (told.exact and other.exact):
        return Pair(told, other, overlap)
    points = rounded((first.share - rest.share) * 100)
    whole = second if includes_first else None
    return Pair(told, other, overlap, whole, points, difference(first, rest))


def overlapping(first: Told, second: Told) -> Pair:
    """Groups that share people are not independent, so no difference is told of them.

    That one did not fit into the other tells of both: either both counts are told or none.
    """
    if {first.showing, second.showing} != {Showing.EXACT}:
        first, second = withheld(first), withheld(second)
    return Pair(first, second, Overlap.LEFT)
