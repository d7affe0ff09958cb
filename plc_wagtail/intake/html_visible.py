"""What a reader of HTML sees: its rows, cells, line breaks and texts, without any markup.

Styles decide what is hidden and are gone after cleaning, so `sanitise` cannot come first; and
nothing is left for it, since no tag, attribute or address goes further than this file.
"""

from __future__ import annotations

from collections import Counter
from html.parser import HTMLParser
from typing import TypeVar

from django.utils.translation import gettext as _

from plc_wagtail.exceptions import UnreadableFile
from plc_wagtail.intake.normalise import STRUCK_FROM, STRUCK_TO
from plc_wagtail.intake.words import words

UNREAD = words("head script style title template noscript iframe object svg math textarea select")
STRUCK = words("del s strike")
VOID = words("area base br col embed hr img input link meta source track wbr")
BLOCKS = words(
    "address article aside blockquote body br caption dd div dl dt fieldset figure footer form "
    "h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section ul"
)
CELLS = words("td th")
# What a tag ends by itself: anywhere in its table, or where it stands directly before.
ENDED_BY = {"td": ("td", "th"), "th": ("td", "th"), "tr": ("tr",)}
ENDS_BEFORE = dict.fromkeys(BLOCKS - {"br"}, words("p")) | {
    "li": words("li p"),
    "dt": words("dt dd p"),
    "dd": words("dt dd p"),
    "option": words("option"),
}
HIDING = ("display:none", "visibility:hidden", "mso-hide:all")
LARGEST_SPAN = 100
MOST_DECLARATIONS = 2_000

Reader = TypeVar("Reader", bound=HTMLParser)


class VisibleParts(HTMLParser):
    """Tells a subclass of rows, cells, breaks and texts, in their order; markup ends here.

    A table is a scope: no end tag inside it closes what stands around it, as in a browser.
    """

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, bool, bool]] = []
        self.scopes: list[Counter[str]] = [Counter()]
        self.hidden = self.struck = 0
        self.counters: list[int | None] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._end_implied(tag)
        given = dict(attrs)
        hides = tag in UNREAD or is_hidden(given)
        if tag not in VOID:
            self._push(tag, hides, tag in STRUCK or is_struck(given))
        if not self.hidden:
            self._begin(tag, given)

    def _end_implied(self, tag: str) -> None:
        """Cells, rows, items and paragraphs need no end tag of their own."""
        for name in ENDED_BY.get(tag, ()):
            if self.scopes[-1][name]:
                self._pop_through(name)
        if tag in ENDS_BEFORE and self.open and self.open[-1][0] in ENDS_BEFORE[tag]:
            self._pop()

    def _push(self, tag: str, hides: bool, strikes: bool) -> None:
        self.open.append((tag, hides, strikes))
        self.scopes[-1][tag] += 1
        if tag == "table":
            self.scopes.append(Counter())
        self.hidden += hides
        self.struck += strikes

    def _begin(self, tag: str, given: dict[str, str | None]) -> None:
        if tag in BLOCKS:
            self.breaks()
        if tag in {"ol", "ul"}:
            self.counters.append(_whole(given.get("start"), 1) if tag == "ol" else None)
        if tag == "li":
            self._number()
        if tag in CELLS:
            self.cell_begins((_span(given.get("colspan")), _span(given.get("rowspan"))))
        elif tag == "table":
            self.table_begins()

    def _number(self) -> None:
        """The number that a list shows and its text does not have."""
        if self.counters and self.counters[-1] is not None:
            self.says(f"{self.counters[-1]}. ")
            self.counters[-1] += 1

    def handle_endtag(self, tag: str) -> None:
        # An end without a start would make each of many walk the whole stack.
        if tag == "table" and len(self.scopes) > 1:
            self._pop_through("table")
        elif self.scopes[-1][tag]:
            self._pop_through(tag)

    def _pop_through(self, tag: str) -> None:
        while self._pop() != tag:
            pass

    def _pop(self) -> str:
        name, hides, strikes = self.open.pop()
        if name == "table":
            self.scopes.pop()
        self.scopes[-1][name] -= 1
        if not self.hidden:
            self._finish(name)
        self.hidden -= hides
        self.struck -= strikes
        return name

    def _finish(self, tag: str) -> None:
        if tag in {"ol", "ul"} and self.counters:
            self.counters.pop()
        if tag in CELLS:
            self.cell_ends()
        elif tag == "tr":
            self.row_ends()
        elif tag == "table":
            self.table_ends()
        elif tag in BLOCKS:
            self.breaks()

    def handle_data(self, data: str) -> None:
        if self.hidden:
            return
        text = " ".join(data.replace("\t", " ").splitlines())
        self.says(f"{STRUCK_FROM}{text}{STRUCK_TO}" if self.struck and text else text)

    def close(self) -> None:
        super().close()
        while self.open:
            self._pop()


def parsed(source: str, reader: Reader) -> Reader:
    """The reader after all of `source`.

    Raises UnreadableFile for more declarations than any program writes.
    """
    plain = without_dead_ends(source)
    # Each may make the parser look through all that follows.
    if plain.count("<!") + plain.count("<?") > MOST_DECLARATIONS:
        raise UnreadableFile(_("The web page is damaged. Paste its text instead."))
    reader.feed(plain)
    reader.close()
    return reader


def without_dead_ends(source: str) -> str:
    """Without comments, and with a plain sign for each tag that no `>` ends.

    For every one of those the parser would look through all that follows.
    """
    plain = without_comments(source)
    last = plain.rfind(">") + 1
    return plain[:last] + plain[last:].replace("<", "&lt;")


def without_comments(source: str) -> str:
    kept, place = [], 0
    while (start := source.find("<!--", place)) >= 0:
        kept.append(source[place:start])
        end = source.find("-->", start + 4)
        if end < 0:
            return "".join(kept)
        place = end + 3
    return "".join([*kept, source[place:]])


def is_hidden(given: dict[str, str | None]) -> bool:
    return "hidden" in given or any(hiding in _style(given) for hiding in HIDING)


def is_struck(given: dict[str, str | None]) -> bool:
    return "line-through" in _style(given)


def _style(given: dict[str, str | None]) -> str:
    return "".join((given.get("style") or "").lower().split())


def _span(text: str | None) -> int:
    return max(_whole(text, 1), 1)


def _whole(text: str | None, otherwise: int) -> int:
    digits = (text or "").strip()
    if not (digits.isascii() and digits.isdigit() and len(digits) < 5):
        return otherwise
    return min(int(digits), LARGEST_SPAN)
