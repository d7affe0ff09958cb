"""What is found in the text of a document: themes, questions, quotations, numbers, sources.

Each names the lines it was read from, counted from 1, so that a person can look.
"""

from __future__ import annotations

from dataclasses import dataclass

from plc_wagtail.intake.pages.codes import DoubtCode, Dropped

Lines = tuple[int, ...]


@dataclass(frozen=True)
class ThemeFound:
    """`is_listed`: it stands in a list of themes, so that it is certain where its name ends."""

    name: str
    line: int
    acronym: str = ""
    expansion: str = ""
    is_listed: bool = False


@dataclass(frozen=True)
class Question:
    text: str
    line: int


@dataclass(frozen=True)
class QuotationFound:
    """Words quoted, without their marks. `start` and `end` are its place in the line's text,
    marks included; `whole` that nothing else stands in the line."""

    text: str
    line: int
    start: int
    end: int
    person: str = ""
    inspectorate: str = ""
    year: int | None = None
    is_closed: bool = True
    attribution_line: int | None = None

    @property
    def has_origin(self) -> bool:
        return bool(self.person or self.inspectorate)


@dataclass(frozen=True)
class StatisticFound:
    """A number with what it claims; `missing` are those of n, base, date, method not stated."""

    value: str
    claim: str
    line: int
    start: int
    end: int
    percentage: str = ""
    n: int | None = None
    base: str = ""
    date: str = ""
    method: str = ""

    @property
    def missing(self) -> tuple[str, ...]:
        stated = {"n": self.n, "base": self.base, "date": self.date, "method": self.method}
        return tuple(name for name, value in stated.items() if not value)


@dataclass(frozen=True)
class ReferenceFound:
    """A published source, as far as its line says; `raw` is the line."""

    raw: str
    lines: Lines
    author: str = ""
    year: int | None = None
    title: str = ""
    publisher: str = ""
    url: str = ""

    @property
    def is_certain(self) -> bool:
        return bool(self.author and self.year and self.title)


@dataclass(frozen=True)
class Link:
    text: str
    url: str
    line: int
    is_poor: bool = False


@dataclass(frozen=True)
class ContactFound:
    """Whom to ask. The name is for the editor alone until the person has agreed."""

    lines: Lines
    name: str = ""
    role: str = ""
    email: str = ""
    telephone: str = ""
    rest: str = ""


@dataclass(frozen=True)
class Acronym:
    short: str
    line: int
    expansion: str = ""


@dataclass(frozen=True)
class DroppedLine:
    line: int
    text: str
    reason: Dropped


@dataclass(frozen=True)
class Doubt:
    """Something only a person can settle; `text` is what it is about, `line` 0 the whole."""

    code: DoubtCode
    line: int = 0
    text: str = ""
    details: tuple[str, ...] = ()
