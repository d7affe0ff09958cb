"""One thing a line says: what, and on which days as they are written."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from plc_wagtail.enums import ClosureKind
from plc_wagtail.intake.lines import SourceLine
from plc_wagtail.intake.terms.codes import TermCode, TermReason
from plc_wagtail.intake.terms.result import Doubt
from plc_wagtail.intake.terms.senses import Edge
from plc_wagtail.intake.times import Times
from plc_wagtail.intake.written import Written
from plc_wagtail.school_year import first_year_of

# From August on, days belong to the school year that begins.
FIRST_MONTH = 8


@dataclass(kw_only=True)
class Statement:
    """`kind` None is a term, or with an edge its first or last day.

    `first_year` and `calendar_year` are those of a heading above, `sibling` the school year of
    another date in the line, `part` counts the headings so far. The last fields are filled in
    when the whole text has been read; `reason` tells why it came to nothing.
    """

    line: SourceLine
    written: Written
    kind: ClosureKind | None = None
    edge: Edge | None = None
    term: str = ""
    label: str = ""
    times: Times | None = None
    first_year: int | None = None
    calendar_year: int | None = None
    sibling: int | None = None
    part: int = 0

    start: dt.date | None = None
    end: dt.date | None = None
    reason: TermReason | None = None

    @property
    def number(self) -> int:
        return self.line.number

    @property
    def school_year(self) -> int:
        """That of the first day; of the last where the year of the first is beyond belief."""
        return first_year_of(self.start if self.is_believable else self.end, FIRST_MONTH)

    @property
    def is_believable(self) -> bool:
        return (self.end - self.start).days <= 200


@dataclass
class Doubts:
    """Each doubt once a line, in the order of the lines."""

    found: dict[tuple[int, TermCode], Doubt] = field(default_factory=dict)

    def add(self, code: TermCode, line: SourceLine) -> None:
        self.found.setdefault((line.number, code), Doubt(code, line.number, line.raw))

    def add_for_all(self, code: TermCode) -> None:
        self.found.setdefault((0, code), Doubt(code, 0, ""))

    def in_order(self) -> tuple[Doubt, ...]:
        ranks = {code: rank for rank, code in enumerate(TermCode)}
        return tuple(sorted(self.found.values(), key=lambda doubt: (doubt.line, ranks[doubt.code])))


def most_common(years: Iterable[int]) -> int | None:
    counted = Counter(years).most_common(1)
    return counted[0][0] if counted else None
