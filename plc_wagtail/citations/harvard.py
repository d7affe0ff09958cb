"""The Harvard style of Cite Them Right, as British schools and universities teach it.

citeproc-py brings the style and writes plain text here: whatever stands in a field is escaped
afterwards, and only the marks that we put in ourselves become tags.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from html import escape, unescape
from threading import Lock
from typing import Any

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle
from citeproc.source.json import CiteProcJSON

from plc_wagtail.citations.item import CslItem

STYLE = "harvard-cite-them-right"
BRITISH = "en-GB"
LANGUAGES = {"cy": "cy-GB"}
# From the private use area, which no title needs: italics, and the title that becomes a link.
ITALIC, UPRIGHT, TITLE, TITLE_END = "\ue000", "\ue001", "\ue002", "\ue003"
MARKS = re.compile("[\ue000-\uf8ff]")
KEPT = 2048
KEY = "one"
# The elements of a style hold state while they render.
writing = Lock()


@dataclass(frozen=True)
class Formatted:
    """`entry` is HTML for a list of sources; `citation` is the plain text "(Hattie, 2007)"."""

    entry: str
    citation: str

    @property
    def plain(self) -> str:
        return unescape(re.sub(r"<[^>]*>", "", self.entry))


class Marked(str):
    """Text in italics, between marks."""

    def __new__(cls, text: str) -> str:
        return str.__new__(str, f"{ITALIC}{text}{UPRIGHT}")


class MarkingFormatter:
    """What citeproc asks of a formatter; only italics matter to this style."""

    Italic = Oblique = Marked
    Bold = Light = Underline = Superscript = Subscript = SmallCaps = str

    @staticmethod
    def preformat(text: object) -> str:
        return str(text)


@lru_cache(maxsize=KEPT)
def harvard(item: CslItem, link: str = "", language: str = "", suffix: str = "") -> Formatted:
    """`link` is where the title leads; the caller answers for its being safe. `suffix` is the
    letter behind the year: citeproc-py writes it, but does not know who needs one."""
    entry, citation = formatted(item, LANGUAGES.get(language[:2], BRITISH), suffix)
    tags = {ITALIC: "<i>", UPRIGHT: "</i>"}
    if link and item.title:
        tags |= {TITLE: f'<a href="{escape(link)}">', TITLE_END: "</a>"}
    html = MARKS.sub(lambda mark: tags.get(mark[0], ""), escape(entry, quote=False))
    return Formatted(html, MARKS.sub("", citation))


def formatted(item: CslItem, locale: str, suffix: str) -> tuple[str, str]:
    letter = {"year-suffix": suffix} if suffix else {}
    with writing:
        source = CiteProcJSON([{"id": KEY, **marked(item), **letter}])
        bibliography = CitationStylesBibliography(style(locale), source, MarkingFormatter)
        citation = Citation([CitationItem(KEY)])
        bibliography.register(citation)
        entry = str(bibliography.bibliography()[0])
        return entry, str(bibliography.cite(citation, lambda _missing: None))


@cache
def style(locale: str) -> CitationStylesStyle:
    return CitationStylesStyle(STYLE, locale=locale, validate=False)


def marked(item: CslItem) -> dict[str, Any]:
    """CSL-JSON with marks around the title.

    Without an author the title stands in its place. citeproc-py (0.11) would then print it twice.
    Of an article without volume and pages the style says "[Preprint]", which nobody told us.
    """
    csl = {name: cleaned(value) for name, value in item.as_csl().items()}
    if item.type == "article-journal" and not (item.volume or item.page):
        csl["type"] = "article-magazine"
    title = f"{TITLE}{csl.pop('title', '')}{TITLE_END}"
    if "author" in csl or "editor" in csl:
        return {**csl, "title": title}
    return {**csl, "author": [{"literal": f"{ITALIC}{title}{UPRIGHT}"}]}


def cleaned(value: object) -> object:
    """Without marks of ours that somebody typed."""
    if isinstance(value, str):
        return MARKS.sub("", value)
    if isinstance(value, list):
        return [{part: cleaned(name) for part, name in one.items()} for one in value]
    return value
