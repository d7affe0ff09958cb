"""One source in the terms of CSL-JSON 1.0.2."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

# https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types; the kinds of
# source that a school's reading list holds.
TYPES = ("article-journal", "book", "chapter", "report", "webpage", "thesis", "speech")
# Other kinds, from other people's lists, as the nearest of ours.
NEAREST = {
    "article": "article-journal",
    "article-magazine": "article-journal",
    "article-newspaper": "article-journal",
    "dataset": "webpage",
    "document": "report",
    "entry-encyclopedia": "chapter",
    "manuscript": "report",
    "pamphlet": "report",
    "paper-conference": "chapter",
    "post": "webpage",
    "post-weblog": "webpage",
}
# Of our names, those that CSL-JSON writes otherwise.
CSL_NAMES = {
    "container_title": "container-title",
    "publisher_place": "publisher-place",
    "doi": "DOI",
    "isbn": "ISBN",
    "url": "URL",
}
TEXTS = (
    "title",
    "container_title",
    "publisher",
    "publisher_place",
    "edition",
    "volume",
    "issue",
    "page",
    "doi",
    "isbn",
    "url",
)


@dataclass(frozen=True)
class Person:
    """A family name with what goes before it, or a `literal`: an organisation as it is."""

    family: str = ""
    given: str = ""
    literal: str = ""

    def as_csl(self) -> dict[str, str]:
        if self.literal:
            return {"literal": self.literal}
        parts = {"family": self.family, "given": self.given}
        return {name: part for name, part in parts.items() if part}


@dataclass(frozen=True)
class CslItem:
    """Hashable, so that what is made of it can be kept; what is not known is empty."""

    type: str = "report"
    title: str = ""
    author: tuple[Person, ...] = ()
    editor: tuple[Person, ...] = ()
    issued_year: int | None = None
    container_title: str = ""
    publisher: str = ""
    publisher_place: str = ""
    edition: str = ""
    volume: str = ""
    issue: str = ""
    page: str = ""
    doi: str = ""
    isbn: str = ""
    url: str = ""
    accessed: dt.date | None = None
    # The list it was read from says "et al." and names no more; CSL-JSON has no word for it.
    has_more_authors: bool = False

    def as_csl(self) -> dict[str, object]:
        """CSL-JSON without `id`, and without what is empty."""
        texts = {CSL_NAMES.get(name, name): getattr(self, name) for name in TEXTS}
        item: dict[str, object] = {name: text for name, text in texts.items() if text}
        for name in ("author", "editor"):
            if people := getattr(self, name):
                item[name] = [one.as_csl() for one in people]
        if self.issued_year:
            item["issued"] = {"date-parts": [[self.issued_year]]}
        if day := self.accessed:
            item["accessed"] = {"date-parts": [[day.year, day.month, day.day]]}
        return {"type": self.type, **item}


def known_type(kind: str) -> str:
    return kind if kind in TYPES else NEAREST.get(kind, "report")
