"""What a reader asked of a list, and which further answers would narrow it.

Everything here is counted over rows already filtered for the reader: a count cannot tell of a
page that may not be seen.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from itertools import chain
from typing import NamedTuple
from urllib.parse import urlencode

LONGEST_QUERY = 200


class Option(NamedTuple):
    """One value of a facet: as it stands in the address, and as it is read."""

    value: str
    label: str


class Row(NamedTuple):
    """One thing to be found; `options` holds what it answers to each facet."""

    pk: int
    options: dict[str, tuple[Option, ...]]

    def has(self, name, value):
        return any(option.value == value for option in self.options[name])

    def fits(self, chosen):
        return all(self.has(name, value) for name, value in chosen.items())


@dataclass(frozen=True)
class Selection:
    """Search words, at most one value a facet, and the order, as they stand in the address."""

    words: str
    chosen: dict[str, str]
    sort: str = ""

    @classmethod
    def from_query(cls, query, names):
        # PostgreSQL refuses a text with NUL.
        asked = ("q", "sort", *names)
        values = {name: query.get(name, "").replace("\0", "").strip() for name in asked}
        words, sort = values.pop("q")[:LONGEST_QUERY], values.pop("sort")
        return cls(words, {name: value for name, value in values.items() if value}, sort)

    @property
    def address(self):
        """The query string; "?" alone leads to the whole list."""
        words = {"q": self.words} if self.words else {}
        sort = {"sort": self.sort} if self.sort else {}
        return "?" + urlencode(words | self.chosen | sort)

    @property
    def page_address(self):
        """The query string that a page number is added to."""
        return self.address if self.address == "?" else f"{self.address}&"

    @property
    def is_empty(self):
        return not self.words and not self.chosen

    def choosing(self, name, value):
        return replace(self, chosen=self.chosen | {name: value})

    def sorting(self, sort):
        return replace(self, sort=sort)

    def asking(self, words):
        return replace(self, words=words)

    def without(self, name):
        if name == "q":
            return replace(self, words="")
        kept = {other: value for other, value in self.chosen.items() if other != name}
        return replace(self, chosen=kept)


@dataclass(frozen=True)
class Choice:
    """A link that narrows the list, or changes how it is narrowed, to `count` rows."""

    label: str
    count: int
    address: str
    is_chosen: bool = False


@dataclass(frozen=True)
class Facet:
    """`all_address` leads to every choice where only the most frequent are here, else ""."""

    name: str
    label: str
    choices: list[Choice]
    all_address: str = ""

    @property
    def is_chosen(self):
        return any(choice.is_chosen for choice in self.choices)


def option_counts(rows, names, chosen):
    """({name: Counter of options}, rows that fit everything chosen).

    A facet that is chosen is counted among the rows that the others leave, so that its other
    values stay on offer.
    """
    found = [row for row in rows if row.fits(chosen)] if chosen else rows
    counts = {name: counted(found, name) for name in names if name not in chosen}
    for name in chosen:
        others = {other: value for other, value in chosen.items() if other != name}
        counts[name] = counted([row for row in rows if row.fits(others)], name)
    return counts, found


def counted(rows, name):
    return Counter(chain.from_iterable(row.options[name] for row in rows))
