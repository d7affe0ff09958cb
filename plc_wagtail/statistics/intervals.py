"""How far chance alone may have moved a share, or the difference of two."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

from plc_wagtail.statistics.proportion import Proportion, rounded

# The point a standard normal variable exceeds once in forty times: 95 % lie within both.
Z_95 = 1.959963984540054


@dataclass(frozen=True)
class Interval:
    """Both ends as parts of one, not of a hundred; of a difference they may be negative."""

    low: float
    high: float

    @property
    def percent(self) -> tuple[int, int]:
        return rounded(self.low * 100), rounded(self.high * 100)

    @property
    def holds_zero(self) -> bool:
        return self.low <= 0 <= self.high


def wilson(part: Proportion, z: float = Z_95) -> Interval:
    """The score interval, without continuity correction.

    E. B. Wilson, Probable inference, the law of succession, and statistical inference,
    Journal of the American Statistical Association 22 (1927), 209-212. It never leaves 0 to 1
    and stays useful for the small groups of a school, where the textbook's p ± 1.96 SE fails.
    """
    n, p = part.size, part.count / part.size
    middle = p + z * z / (2 * n)
    reach = z * sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    scale = 1 + z * z / n
    # At 0 and at 1 the formula ends there exactly; floating point need not.
    low = 0.0 if part.count == 0 else (middle - reach) / scale
    high = 1.0 if part.others == 0 else (middle + reach) / scale
    return Interval(low, high)


def difference(first: Proportion, second: Proportion, z: float = Z_95) -> Interval:
    """Of first minus second, for two groups that share nobody.

    R. G. Newcombe, Interval estimation for the difference between independent proportions,
    Statistics in Medicine 17 (1998), 873-890: method 10, made from two Wilson intervals.
    """
    p, q = first.count / first.size, second.count / second.size
    ours, theirs = wilson(first, z), wilson(second, z)
    below = sqrt((p - ours.low) ** 2 + (theirs.high - q) ** 2)
    above = sqrt((ours.high - p) ** 2 + (q - theirs.low) ** 2)
    return Interval(p - q - below, p - q + above)
