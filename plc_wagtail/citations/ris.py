"""RIS, as EndNote, Zotero and most journals export it, with rispy."""

from __future__ import annotations

import re

import rispy

from plc_wagtail.citations.item import CslItem
from plc_wagtail.citations.parts import day_in, doi_in, one_line, pages, web_address, year_in
from plc_wagtail.citations.people import person

ENTRY = re.compile(r"^\s*TY\s{1,2}-", re.MULTILINE)
# rispy wants two letters, two spaces, a dash and a space; people's mail programs trim them.
TAG = re.compile(r"^\s*([A-Z][A-Z0-9])\s{1,2}-[ \t]*(.*?)\s*$")
TYPES = {
    "BLOG": "webpage",
    "BOOK": "book",
    "CHAP": "chapter",
    "CONF": "chapter",
    "CPAPER": "chapter",
    "EBOOK": "book",
    "ECHAP": "chapter",
    "EJOUR": "article-journal",
    "ELEC": "webpage",
    "JFULL": "article-journal",
    "JOUR": "article-journal",
    "MGZN": "article-journal",
    "NEWS": "article-journal",
    "SLIDE": "speech",
    "THES": "thesis",
    "WEB": "webpage",
}


def read_ris(text: str) -> tuple[list[CslItem], list[str]]:
    """Items; an entry without its closing ER is read as well."""
    return [item_of(entry) for entry in rispy.loads(mended(text))], []


def mended(text: str) -> str:
    lines: list[str] = []
    is_open = False
    for line in text.splitlines():
        match = TAG.match(line)
        tag, value = match.groups() if match else ("", line)
        if tag == "TY" and is_open:
            lines.append("ER  - ")
        is_open = tag != "ER" and (is_open or tag == "TY")
        lines.append(f"{tag}  - {value}" if tag else line)
    return "\n".join([*lines, "ER  - "] if is_open else lines)


def item_of(entry: dict) -> CslItem:
    def first(*names: str) -> str:
        return next((one_line(entry[name]) for name in names if entry.get(name)), "")

    kind = TYPES.get(first("type_of_reference").upper(), "report")
    address = next(filter(None, map(web_address, entry.get("urls", ()))), "")
    return CslItem(
        type=kind,
        title=first("title", "primary_title", "translated_title"),
        author=people(entry, "authors", "first_authors"),
        editor=people(entry, "secondary_authors", "editors"),
        issued_year=year_in(first("year", "publication_year", "date")),
        container_title=first(
            "journal_name", "secondary_title", "alternate_title3", "alternate_title2"
        ),
        publisher=first("publisher"),
        publisher_place=first("place_published"),
        edition=first("edition"),
        volume=first("volume"),
        issue=first("number") if kind == "article-journal" else "",
        page=pages("-".join(filter(None, [first("start_page"), first("end_page")]))),
        doi=doi_in(first("doi")) or doi_in(address),
        isbn=first("issn") if kind in ("book", "chapter", "report") else "",
        url=address,
        accessed=day_in(first("access_date")),
    )


def people(entry: dict, *names: str):
    return tuple(person(one_line(one)) for name in names for one in entry.get(name, ()))
