"""What may be told of a count of people without telling of somebody in a small group.

Those who did and those who did not are both parts of the group, and each can be worked out from
the other: a count is told only if both are ten or more. What stands in its place depends on
nothing but the size and on which part is small, so that a reader who knows this rule still
cannot tell one hidden count from the next; a test goes through all tables.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from plc_wagtail.enums import Counted
from plc_wagtail.statistics.proportion import Proportion

FEWEST_PEOPLE = 10


class Showing(Enum):
    EXACT = "exact"
    FEW = "few"
    ALL_BUT_FEW = "all but few"
    # One of the two parts is small, and saying which would say too much.
    WITHHELD = "withheld"


@dataclass(frozen=True)
class Told:
    """`size` and `exact` are None where they are not told."""

    showing: Showing
    size: int | None
    exact: Proportion | None = None


def tell(group: Proportion, counted: Counted) -> Told:
    """Lessons and other things are always told; so is the size of a group of staff."""
    if counted == Counted.THINGS:
        return Told(Showing.EXACT, group.size, group)
    showing = showing_of(group)
    hides_size = counted != Counted.STAFF and group.size < FEWEST_PEOPLE
    exact = group if showing == Showing.EXACT else None
    return Told(showing, None if hides_size else group.size, exact)


def showing_of(people: Proportion) -> Showing:
    # Of 19 one part is always small. "All but fewer than 10 of 11" would mean 10 or 11.
    if people.size < 2 * FEWEST_PEOPLE:
        return Showing.WITHHELD
    if people.count < FEWEST_PEOPLE:
        return Showing.FEW
    return Showing.ALL_BUT_FEW if people.others < FEWEST_PEOPLE else Showing.EXACT


def withheld(told: Told) -> Told:
    return Told(Showing.WITHHELD, told.size)
