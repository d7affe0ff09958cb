"""Filters of the calendar: each is a link with the number of meetings it leaves."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from urllib.parse import urlencode


@dataclass(frozen=True)
class Choice:
    """One value a reader may narrow the list to; choosing it again takes it away."""

    label: str
    count: int
    url: str
    is_chosen: bool


@dataclass(frozen=True)
class Asked:
    """What the address asks for; a name nobody knows asks for nothing."""

    view: str = ""
    year: str = ""
    month: str = ""
    programme: str = ""
    theme: str = ""
    audience: str = ""

    @classmethod
    def of(cls, query):
        return cls(**{name: query.get(name, "")[:80] for name in cls.__dataclass_fields__})

    def without(self, names):
        return replace(self, **dict.fromkeys(names, ""))

    def url(self, **changes):
        """A relative address with these filters, "." for none."""
        values = {**vars(self), **changes}
        wanted = urlencode({name: value for name, value in values.items() if value})
        return f"?{wanted}" if wanted else "."


def choices(rows, *, name, key, label, asked):
    """The choices of one filter over the rows the other filters leave, if it can narrow them.

    `key` and `label` tell a row's value and how it reads; rows without a value are not offered.
    """
    labels = {key(row): label(row) for row in rows if key(row)}
    counts = Counter(key(row) for row in rows)
    chosen = getattr(asked, name)
    if len(labels) < 2 and chosen not in labels:
        return []
    return [
        Choice(text, counts[value], asked.url(**{name: value}), is_chosen=False)
        if value != chosen
        else Choice(text, counts[value], asked.url(**{name: ""}), is_chosen=True)
        for value, text in sorted(labels.items(), key=lambda item: item[1])
    ]
