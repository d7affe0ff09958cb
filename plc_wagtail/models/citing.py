"""Citations in running text and the list of sources they lead to, linked both ways.

In the database a citation is a link of its own kind, `<a linktype="plc-reference" id="12">`, so
that a text that cites nothing is read without a query.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from string import ascii_lowercase

from django.db.models import Model
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from wagtail.fields import RichTextField
from wagtail.rich_text import LinkHandler
from wagtail.rich_text.rewriters import extract_attrs

from plc_wagtail.blocks.fields import BodyField
from plc_wagtail.blocks.walk import walk
from plc_wagtail.models.reference import Reference

LINK_TYPE = "plc-reference"
STORED = re.compile(rf'<a\b([^>]*\blinktype="{LINK_TYPE}"[^>]*)>')
SHOWN = re.compile(r'(<a class="plc-citation" href="#source-(\d+)")>(.*?)</a>', re.DOTALL)


class CitationLink(LinkHandler):
    """Leads to the entry in the page's own list of sources."""

    identifier = LINK_TYPE

    @staticmethod
    def get_model():
        return Reference

    @classmethod
    def expand_db_attributes(cls, attrs):
        key = attrs.get("id", "")
        if not key.isdecimal():
            return "<a>"
        return format_html('<a class="plc-citation" href="#source-{}">', key)

    @classmethod
    def extract_references(cls, attrs):
        """So that Wagtail, and the refusal to delete, know where a source is used."""
        if attrs.get("id", "").isdecimal():
            yield Reference, attrs["id"], "", ""


@dataclass(frozen=True)
class BackLink:
    """The place in the text where a source is cited."""

    anchor: str
    place: str


@dataclass(frozen=True)
class CitedSource:
    """An entry of the list of sources; `back_links` in the order of the page."""

    reference: Reference
    back_links: tuple[BackLink, ...] = ()


class Citations:
    """What one page cites. Counts while the page is rendered: made anew for each request."""

    def __init__(
        self, places: Iterable[tuple[int, str]], listed: Iterable[Reference] = (), anchors=True
    ) -> None:
        """`places` are (key of a reference, heading above it), in the order of the page, and
        `listed` the sources that were chosen besides; read when they are asked for."""
        self.back_links: dict[int, list[BackLink]] = {}
        for key, heading in places:
            links = self.back_links.setdefault(key, [])
            links.append(BackLink(anchor(key, len(links) + 1), heading))
        self.listed = listed
        self.anchors = anchors
        self._shown: Counter[str] = Counter()

    @cached_property
    def references(self) -> dict[int, Reference]:
        """The chosen ones and those that are only cited by key, in the order of their authors."""
        found = {reference.pk: reference for reference in self.listed}
        others = [key for key in self.back_links if key not in found]
        found |= Reference.objects.in_bulk(others) if others else {}
        return {one.pk: one for one in told_apart(found.values())}

    def anchored(self, html: str) -> str:
        """`html` with an anchor at each citation, for the way back, and the letter behind the
        year of a source that has one."""
        return mark_safe(SHOWN.sub(self._with_anchor, html))

    def _with_anchor(self, match: re.Match) -> str:
        opened, key, words = match.groups()
        self._shown[key] += 1
        place = f' id="{anchor(key, self._shown[key])}"' if self.anchors else ""
        return f"{opened}{place}>{with_suffix(words, self.references.get(int(key)))}</a>"

    def sources(self) -> list[CitedSource]:
        return [
            CitedSource(one, tuple(self.back_links.get(one.pk, ())))
            for one in self.references.values()
        ]


def told_apart(references: Iterable[Reference]) -> list[Reference]:
    """In the order of their authors; those that a text would name alike get a letter each:
    2007a, 2007b."""
    ordered = sorted(references, key=by_author)
    alike: dict[str, list[Reference]] = {}
    for one in ordered:
        one.year_suffix = ""
        alike.setdefault(one.citation, []).append(one)
    for group in alike.values():
        for one, letter in zip(group, ascii_lowercase if len(group) > 1 else "", strict=False):
            one.year_suffix = letter
    return ordered


def with_suffix(words: str, reference: Reference | None) -> str:
    """The words of a citation with the letter behind the year, where an editor wrote it without.
    Words without the year stay as they are."""
    if not reference or not reference.year_suffix or not reference.issued_year:
        return words
    year = str(reference.issued_year)
    return re.sub(rf"\b{year}\b", year + reference.year_suffix, words, count=1)


def by_author(reference: Reference) -> tuple[str, int, str]:
    return reference.author.casefold(), reference.issued_year or 0, reference.title.casefold()


def anchor(key: int | str, number: int) -> str:
    return f"cited-{key}-{number}"


def citations_in(html: str) -> Iterator[int]:
    """Keys of the references that a stored rich text cites, in its order."""
    for attributes in STORED.findall(html):
        key = extract_attrs(attributes).get("id", "")
        if key.isdecimal():
            yield int(key)


def texts_of(value: object) -> Iterator[str]:
    """Every stored text in a rich-text field or a stream."""
    if isinstance(value, str):
        yield value
    elif value:
        yield from (node.text for node in walk(value) if node.text)


def citations_of(parts: Iterable[tuple[str, object]], page: Model) -> Citations:
    """`parts` are (heading, rich text or stream), in the order of the page."""
    places = (
        (key, str(heading))
        for heading, value in parts
        for text in texts_of(value)
        for key in citations_in(text)
    )
    return Citations(places, page.references.all() if hasattr(page, "references") else ())


def citations_of_page(page: Model) -> Citations:
    """For a page whose parts have no headings of their own: the names of its fields."""
    fields = [f for f in page._meta.get_fields() if isinstance(f, RichTextField | BodyField)]
    parts = ((f.verbose_name.capitalize(), getattr(page, f.name)) for f in fields)
    return citations_of(parts, page)
