"""Counts in, what may be said about them out: shares, how sure they are, what is not told."""

from plc_wagtail.statistics.disclosure import FEWEST_PEOPLE, Showing, Told, tell
from plc_wagtail.statistics.intervals import Interval, difference, wilson
from plc_wagtail.statistics.pair import Overlap, Pair, compare
from plc_wagtail.statistics.proportion import Proportion, proportion, rounded

__all__ = [
    "FEWEST_PEOPLE",
    "Interval",
    "Overlap",
    "Pair",
    "Proportion",
    "Showing",
    "Told",
    "compare",
    "difference",
    "proportion",
    "rounded",
    "tell",
    "wilson",
]
