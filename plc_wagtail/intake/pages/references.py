"""Published sources: authors, year, title; and the links that belong to them."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

from plc_wagtail.intake.pages.found import Link, ReferenceFound
from plc_wagtail.intake.pages.source import LONGEST, Line

# "Timperley, H. et al (2007) Title, Publisher"; "Pain, M. and Sidle, J (2015) ‘Title’"
REFERENCE = re.compile(
    r"(?P<author>[A-Z][\w'’-]{1,40},? [^()\d“‘]{0,160}?)\s*\((?P<year>(?:19"
    r"|20)\d\d)[a-z]?\)[.:,]?\s*(?P<rest>\S.{8,500})"
)
INITIALS = re.compile(r"[A-Z][\w'’-]+,\s*[A-Z]\b|et al|&|\band [A-Z]")
QUOTED = re.compile(r"[‘“\"'](?P<title>[^”\"]{5,300}?)[’”\"'](?=$|[\s,.;])[.,]?\s*(?P<rest>.*)")
ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"“”]{3,400}", re.IGNORECASE)
LINK = re.compile(r'<a href="([^"]*)">(.*?)</a>')
TAG = re.compile(r"<[^<>]*>")
POOR = re.compile(
    r"(?:click |accessed |available |read (?:it |more )?|see |found |download )?(?:here|online)"
    r"|(?:this |the |a )?(?:link|page|website|document|more|article)|read more|more|more"
    r" information|details",
    re.IGNORECASE,
)
# The same words where no link is left of them.
LOST = re.compile(
    r"(?:click|accessed|available|read(?: it)?|download(?:ed)?|view(?:ed)?) (?:here|online)\.?",
    re.I,
)


def links_in(line: Line) -> list[Link]:
    if len(line.html or line.text) > LONGEST:
        return []
    found = []
    for address, inside in LINK.findall(line.html):
        text = " ".join(TAG.sub("", inside).split())
        found.append(Link(text, unescape(address), line.number, is_poor(text)))
    known = {link.url for link in found}
    bare = [Link(url, url, line.number) for url in _addresses(line.text) if url not in known]
    lost = not found and not bare and LOST.fullmatch(line.text.strip(" ()[]"))
    return found + bare + ([Link(line.text, "", line.number, is_poor=True)] if lost else [])


def _addresses(text: str) -> list[str]:
    return [match[0].rstrip(".,;:)]") for match in ADDRESS.finditer(text)]


def is_poor(text: str) -> bool:
    return not text or POOR.fullmatch(text.strip(" .:>»…[]()")) is not None


def references_in(lines: list[Line], listed: set[int]) -> list[ReferenceFound]:
    """`listed` are the lines of a reading list; elsewhere only what is plainly a source counts.

    A line that holds nothing but its link belongs to the source above it.
    """
    found: list[ReferenceFound] = []
    for line in lines:
        reference = _reference(line, line.number in listed)
        if reference:
            found.append(reference)
        elif found and _is_link_of(line, found[-1]):
            found[-1] = _with_link(found[-1], line)
    return found


def _reference(line: Line, is_listed: bool) -> ReferenceFound | None:
    if len(line.text) > LONGEST or _is_only_link(line):
        return None
    match = REFERENCE.match(line.text)
    if match is None or not (is_listed or INITIALS.search(match["author"])):
        return ReferenceFound(line.text, (line.number,)) if is_listed else None
    title, publisher = _title(ADDRESS.sub("", match["rest"]).strip())
    link = next((one.url for one in links_in(line) if one.url), "")
    return ReferenceFound(
        raw=line.text,
        lines=(line.number,),
        author=match["author"].strip(" ,"),
        year=int(match["year"]),
        title=title,
        publisher=publisher,
        url=link,
    )


def _title(rest: str) -> tuple[str, str]:
    """Title and publisher: in quotation marks, else up to the last comma or the first full stop."""
    quoted = QUOTED.match(rest)
    if quoted:
        return quoted["title"].strip(), quoted["rest"].strip(" .,")
    title, stop, after = rest.partition(". ")
    if not stop:
        title, _, after = rest.rpartition(", ")
    return (title or rest).strip(" .,"), after.strip(" .,") if title else ""


def _is_only_link(line: Line) -> bool:
    links = links_in(line)
    return len(links) == 1 and links[0].text.strip() == line.text.strip()


def _is_link_of(line: Line, reference: ReferenceFound) -> bool:
    return line.number - reference.lines[-1] <= 3 and _is_only_link(line) and not reference.url


def _with_link(reference: ReferenceFound, line: Line) -> ReferenceFound:
    return replace(reference, lines=(*reference.lines, line.number), url=links_in(line)[0].url)
