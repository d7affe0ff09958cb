"""BibTeX and BibLaTeX, with bibtexparser."""

from __future__ import annotations

import re

import bibtexparser
from bibtexparser.middlewares import SeparateCoAuthors
from bibtexparser.middlewares.names import InvalidNameError, parse_single_name_into_parts
from pylatexenc.latex2text import LatexNodes2Text
from pylatexenc.latexwalker import LatexWalkerError

from plc_wagtail.citations.item import CslItem, Person
from plc_wagtail.citations.parts import day_in, doi_in, one_line, pages, web_address, year_in

ENTRY = re.compile(r"^\s*@\s*(?!comment|preamble|string)\w+\s*[{(]", re.IGNORECASE | re.MULTILINE)
TYPES = {
    "article": "article-journal",
    "book": "book",
    "booklet": "report",
    "conference": "chapter",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "chapter",
    "manual": "report",
    "masterthesis": "thesis",
    "mastersthesis": "thesis",
    "online": "webpage",
    "phdthesis": "thesis",
    "thesis": "thesis",
    "unpublished": "speech",
    "www": "webpage",
}
OTHERS = "others"


def read_bibtex(text: str) -> tuple[list[CslItem], list[str]]:
    """Items, and what could not be read of the rest, as it was written."""
    library = bibtexparser.parse_string(text, append_middleware=[SeparateCoAuthors()])
    items = [item_of(entry) for entry in library.entries]
    return items, [one_line(block.raw) for block in library.failed_blocks]


def item_of(entry) -> CslItem:
    values = {field.key.lower(): field.value for field in entry.fields}

    def first(*names: str) -> str:
        return next((plain(values[name]) for name in names if values.get(name)), "")

    address = web_address(values.get("url")) or web_address(values.get("howpublished"))
    kind = TYPES.get(entry.entry_type.lower(), "webpage" if address else "report")
    return CslItem(
        type=kind,
        title=": ".join(part for part in (first("title"), first("subtitle")) if part),
        author=people(values.get("author")),
        has_more_authors=OTHERS in map(str.lower, listed(values.get("author"))),
        editor=people(values.get("editor")),
        issued_year=year_in(values.get("year") or values.get("date")),
        container_title=first("journaltitle", "journal", "booktitle"),
        publisher=first("publisher", "institution", "school", "organization"),
        publisher_place=first("address", "location"),
        edition=first("edition"),
        volume=first("volume"),
        issue=first("number", "issue") if kind == "article-journal" else "",
        page=pages(first("pages")),
        doi=doi_in(str(values.get("doi") or "")) or doi_in(address),
        isbn=first("isbn"),
        url=address,
        accessed=day_in(values.get("urldate")),
    )


def plain(value: object) -> str:
    """LaTeX as text: M{\\"u}ller is Müller, and braces that keep capitals go."""
    try:
        return one_line(LatexNodes2Text(math_mode="verbatim").latex_to_text(str(value)))
    except (LatexWalkerError, RecursionError):
        return one_line(value)


def people(names: object) -> tuple[Person, ...]:
    return tuple(person_of(name) for name in listed(names) if name.lower() != OTHERS)


def listed(names: object) -> list[str]:
    names = names if isinstance(names, list) else [names] if names else []
    return [name.strip() for name in names if name.strip()]


def person_of(name: str) -> Person:
    """A name in braces is an organisation, which has no family name."""
    if name.startswith("{") and name.endswith("}"):
        return Person(literal=plain(name))
    try:
        parts = parse_single_name_into_parts(name)
    except InvalidNameError:
        return Person(literal=plain(name))
    family = plain(" ".join([*parts.von, *parts.last]))
    given = plain(" ".join([*parts.first, *parts.jr]))
    return Person(family=family, given=given) if given else Person(literal=family)
