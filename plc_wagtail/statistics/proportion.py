"""So many of so many, exactly."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import floor


@dataclass(frozen=True)
class Proportion:
    """`count` of `size`; ValueError unless 0 <= count <= size and size > 0."""

    count: int
    size: int

    def __post_init__(self) -> None:
        if not 0 <= self.count <= self.size or not self.size:
            raise ValueError(f"{self.count} of {self.size} is no proportion")

    @property
    def others(self) -> int:
        return self.size - self.count

    @property
    def share(self) -> Fraction:
        return Fraction(self.count, self.size)

    @property
    def percent(self) -> int:
        return rounded(self.share * 100)

    def without(self, part: Proportion) -> Proportion | None:
        """The rest once `part` is taken out; None if it cannot be inside, or nothing is left."""
        return proportion(self.count - part.count, self.size - part.size)


def proportion(count: int | None, size: int | None) -> Proportion | None:
    """None where one of the two is missing or they cannot be."""
    if count is None or size is None:
        return None
    try:
        return Proportion(count, size)
    except ValueError:
        return None


def rounded(number: Fraction | float) -> int:
    """To the nearest whole number, a half always up: Python would round 0.5 to 0 and 1.5 to 2."""
    return floor(number + Fraction(1, 2))
