"""What a reader asked of a list, and which further answers would narrow it.

Everything here is counted over rows already filtered for the reader: a count cannot tell of a
page that may not be seen.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import NamedTuple
from urllib.parse import urlencode

LONGEST_QUERY = 200


class Option(NamedTuple):
    """One value of a facet: as it stands in the address, and as it is read."""

    value: str
    label: str


@dataclass(frozen=True)
class Table:
    """Things to be found, in their order, as `rows` of (key, *answers to the facets).

    Answers stand as they are stored, because most are the same in many rows: `read(name, answer)`
    gives the options of one, and is asked once for each that differs.
    """

    rows: list[tuple]
    places: dict[str, int]
    read: Callable[[str, object], tuple[Option, ...]]

    def __len__(self):
        return len(self.rows)

    @property
    def keys(self):
        return [row[0] for row in self.rows]

    def answers(self, name):
        """{answer: number of rows}, in the order in which they are met."""
        return Counter(map(itemgetter(self.places[name]), self.rows))

    def options(self, row, name):
        return self.read(name, row[self.places[name]])

    def counted(self, name):
        counts = Counter()
        for answer, number in self.answers(name).items():
            for option in self.read(name, answer):
                counts[option] += number
        return counts

    def option(self, name, value):
        """The option of that value, in whatever capitals; None where no row has it."""
        same = value.casefold()
        return next((o for o in self.counted(name) if o.value.casefold() == same), None)

    def having(self, name, values):
        """The rows whose answer is, or holds, one of the values."""
        place = self.places[name]
        wanted = {
            answer
            for answer in self.answers(name)
            if any(option.value in values for option in self.read(name, answer))
        }
        return replace(self, rows=[row for row in self.rows if row[place] in wanted])

    def fitting(self, chosen):
        """The rows that fit every chosen {facet: value}."""
        found = self
        for name, value in chosen.items():
            found = found.having(name, {value})
        return found

    def among(self, keys):
        return replace(self, rows=[row for row in self.rows if row[0] in keys])


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


def option_counts(table, chosen):
    """({name: Counter of options}, the rows that fit everything chosen).

    A facet that is chosen is counted among the rows that the others leave, so that its other
    values stay on offer.
    """
    found = table.fitting(chosen)
    counts = {name: found.counted(name) for name in table.places if name not in chosen}
    for name in chosen:
        others = {other: value for other, value in chosen.items() if other != name}
        counts[name] = table.fitting(others).counted(name)
    return counts, found
