"""How many case studies found what; no result is left out, so that nobody counts successes only."""

from collections import Counter
from dataclasses import dataclass

from plc_wagtail.enums import StudyResult


@dataclass(frozen=True)
class Tally:
    change: int = 0
    mixed: int = 0
    no_change: int = 0
    too_early: int = 0
    not_measured: int = 0

    @property
    def total(self):
        return sum(getattr(self, result) for result in StudyResult.values)


def tally_of(results):
    """Counts the results of studies, one value for each of them."""
    return Tally(**Counter(results))
