"""A school year as plain dates: what the school's own calendar says about a day."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from plc_wagtail.enums import ClosureKind

BREAKS = frozenset({ClosureKind.HALF_TERM, ClosureKind.HOLIDAY})


@dataclass(frozen=True)
class Term:
    """First and last day, both counted. A reversed pair holds no day."""

    name: str
    start: dt.date
    end: dt.date

    def contains(self, date: dt.date) -> bool:
        return self.start <= date <= self.end


@dataclass(frozen=True)
class Closure:
    """Days on which the pupils' school day is not the usual one; both ends counted.

    `key` tells the same days again after their dates were mended; empty if nobody asks.
    """

    kind: ClosureKind
    start: dt.date
    end: dt.date
    label: str = ""
    pupils_attend: bool = False
    pupils_from: dt.time | None = None
    pupils_until: dt.time | None = None
    key: str = ""

    def contains(self, date: dt.date) -> bool:
        return self.start <= date <= self.end

    @property
    def length(self) -> dt.timedelta:
        return self.end - self.start


@dataclass(frozen=True)
class SchoolYear:
    """`confirmed` is the school's word that these are its own dates (see `pupils`)."""

    name: str
    start: dt.date
    end: dt.date
    terms: tuple[Term, ...] = ()
    closures: tuple[Closure, ...] = ()
    confirmed: bool = False

    def contains(self, date: dt.date) -> bool:
        return self.start <= date <= self.end

    def closure_on(self, date: dt.date) -> Closure | None:
        """The closure of that day; where two overlap, the shorter, as the more exact."""
        found = (closure for closure in self.closures if closure.contains(date))
        return min(found, key=lambda closure: closure.length, default=None)

    def term_on(self, date: dt.date) -> Term | None:
        return next((term for term in self.terms if term.contains(date)), None)

    def is_in_term(self, date: dt.date) -> bool:
        """Inside a term and not in a half term or holiday; single closed days are in term."""
        if self.term_on(date) is None:
            return False
        return not any(c.kind in BREAKS and c.contains(date) for c in self.closures)
