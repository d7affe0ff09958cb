"""References as people write them, one a line, and bare DOIs. Nothing is looked up anywhere."""

from __future__ import annotations

import datetime as dt
import re

from dateutil.parser import parse

from plc_wagtail.citations.item import CslItem
from plc_wagtail.citations.parts import doi_in, one_line, pages, web_address, year_in
from plc_wagtail.citations.people import MORE, people_in

LONGEST = 1_000
# "Hattie, J. and Timperley, H. (2007) ‘The power of feedback’, Review ..., 77(1), pp. 81–112."
SHAPE = re.compile(
    r"(?P<author>[^()]{2,400}?)\s*\((?P<year>(?:1[5-9]|20)\d\d[a-z]?|no date|n\.d\.)\)[.:,]?\s*"
    r"(?P<rest>\S.*)",
    re.IGNORECASE,
)
QUOTED = re.compile(r"[‘“'\"](?P<title>.{3,400}?)[’”'\"](?=$|[\s,.;])[.,]?\s*(?P<rest>.*)")
ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"“”]{3,490}", re.IGNORECASE)
AVAILABLE = re.compile(r"(?:available (?:at|from)|doi|retrieved from)\s*:?\s*", re.IGNORECASE)
ACCESSED = re.compile(
    r"\((?:accessed|looked at|viewed)\b[^()\d]*(?P<day>\d{1,2} [a-z]{3,9} \d{4})?[^()]*\)",
    re.IGNORECASE,
)
JOURNAL = re.compile(
    r"(?P<name>[^,.\d]{3,200}(?:, [A-Z][^,.\d]{2,80})*)[,.]?\s*(?:vol\.?\s*)?(?P<volume>\d{1,4})\s*"
    r"(?:\((?P<issue>[\w–-]{1,10})\))?\s*[,:]\s*(?:pp?\.\s*)?(?P<page>\w{1,7}\s*[-–—]\s*\w{1,7})?"
)
BULLET = re.compile(r"^\s*(?:[-*•]|\[?\d{1,3}[.)\]])\s+")


def read_lines(text: str) -> tuple[list[CslItem], list[str]]:
    """An item for each line that has a DOI, an address or the shape of a reference."""
    items, unread = [], []
    for line in filter(None, map(one_line, text.splitlines())):
        item = item_of(BULLET.sub("", line)[:LONGEST])
        if item:
            items.append(item)
        else:
            unread.append(line)
    return items, unread


def item_of(line: str) -> CslItem | None:
    doi = doi_in(line)
    # A resolver's address says no more than the DOI.
    address = "" if doi else web_address(next(iter(ADDRESS.findall(line)), "").rstrip(".,;)"))
    match = SHAPE.match(without_links(line, doi))
    if match is None:
        return bare(doi, address)
    title, rest = title_and_rest(match["rest"])
    return CslItem(
        type=kind_of(rest, doi, address),
        title=title,
        author=people_in(match["author"]),
        has_more_authors=bool(MORE.search(match["author"])),
        issued_year=year_in(match["year"]),
        doi=doi,
        url=address,
        accessed=accessed_in(line),
        **where_published(rest),
    )


def bare(doi: str, address: str) -> CslItem | None:
    kind = "article-journal" if doi else "webpage"
    return CslItem(type=kind, doi=doi, url=address) if doi or address else None


def where_published(rest: str) -> dict[str, str]:
    """A journal with volume and pages, else "London: Sage"."""
    journal = JOURNAL.match(rest)
    if journal is None:
        place, _colon, publisher = rest.strip(" .").rpartition(": ")
        return {"publisher_place": place, "publisher": publisher}
    return {
        "container_title": journal["name"].strip(),
        "volume": journal["volume"],
        "issue": journal["issue"] or "",
        "page": pages(journal["page"]),
    }


def accessed_in(line: str) -> dt.date | None:
    match = ACCESSED.search(line)
    try:
        return parse(match["day"], dayfirst=True).date() if match else None
    except (TypeError, ValueError, OverflowError):
        return None


def without_links(line: str, doi: str) -> str:
    bare = ACCESSED.sub("", ADDRESS.sub("", line))
    bare = bare.replace(doi, "") if doi else bare
    return AVAILABLE.sub("", bare).strip(" .,;")


def title_and_rest(text: str) -> tuple[str, str]:
    """In quotation marks, else up to the first full stop; a question or exclamation mark stays."""
    quoted = QUOTED.match(text)
    if quoted:
        return quoted["title"].strip(" ,."), quoted["rest"].strip(" .,")
    match = re.match(r"(.{3,400}?(?:\.|(?<=[?!])))(?:\s+(.*))?$", text)
    title, rest = match.groups() if match else (text, "")
    return title.strip(" .,"), (rest or "").strip(" .,")


def kind_of(rest: str, doi: str, address: str) -> str:
    if doi or JOURNAL.match(rest):
        return "article-journal"
    return "webpage" if address else "report"
