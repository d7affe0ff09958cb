"""One named count as a line of a table and a bar of a chart."""

from __future__ import annotations

from dataclasses import dataclass

from plc_wagtail.count_words import range_words, share_words, told_words
from plc_wagtail.statistics import Proportion, Told, wilson


@dataclass(frozen=True)
class CountRow:
    name: str
    told: Told
    base: str

    @property
    def exact(self) -> Proportion | None:
        return self.told.exact

    @property
    def words(self) -> str:
        return told_words(self.told, self.base)

    @property
    def share(self) -> str:
        return share_words(self.exact) if self.exact else ""

    @property
    def range(self) -> str:
        return range_words(self.exact) if self.exact else ""

    @property
    def reach(self) -> tuple[int, int]:
        """Both ends of the line that shows how far chance may reach, in percent."""
        return wilson(self.exact).percent

    def as_words(self) -> dict[str, str]:
        return {"name": self.name, "count": self.words, "range": self.range}
