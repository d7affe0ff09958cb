"""HTML as lines with their looks: headings, lists, emphasis, links, tables, and page furniture.

Styles and scripts are left out by the reader underneath; what is written into `html` is text,
escaped, in three kinds of tags.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from html import escape
from itertools import groupby

from plc_wagtail.intake.html_visible import BLOCKS, CELLS, VOID, VisibleParts, parsed
from plc_wagtail.intake.pages.codes import Dropped
from plc_wagtail.intake.pages.source import DEEPEST, Line, tidy
from plc_wagtail.intake.words import words
from plc_wagtail.sanitise import refuse_too_large, safe_url

HEADINGS = {f"h{level}": level for level in range(1, 7)}
LISTS = words("ol ul")
BREAKS = BLOCKS | CELLS | words("figcaption details summary table tr dl fieldset")
INLINE = {"b": "strong", "strong": "strong", "i": "em", "em": "em"}
FURNITURE = {"nav": Dropped.NAVIGATION, "footer": Dropped.FOOTER, "form": Dropped.COMMENT_FORM}
FURNITURE_CLASSES = {
    "breadcrumb": Dropped.BREADCRUMB,
    "breadcrumbs": Dropped.BREADCRUMB,
    "menu": Dropped.NAVIGATION,
    "navbar": Dropped.NAVIGATION,
    "navigation": Dropped.NAVIGATION,
    "skip-link": Dropped.NAVIGATION,
    "sidebar": Dropped.NAVIGATION,
    "comments": Dropped.COMMENTS,
    "comments-area": Dropped.COMMENTS,
    "comment-respond": Dropped.COMMENT_FORM,
    "respond": Dropped.COMMENT_FORM,
    "sharedaddy": Dropped.SHARE_BUTTONS,
    "share-buttons": Dropped.SHARE_BUTTONS,
    "social-share": Dropped.SHARE_BUTTONS,
    "cookie-banner": Dropped.COOKIES,
    "cookie-notice": Dropped.COOKIES,
}
# Deeper than people write; a hostile page must not make each line carry thousands of tags.
MOST_OPEN = 8
LONGEST_CELL = 300


@dataclass(frozen=True)
class Placed:
    """A line and the cell it stands in: table, row, column."""

    line: Line
    cell: tuple[int, int, int] | None


class StructureParts(VisibleParts):
    def __init__(self) -> None:
        super().__init__()
        self.placed: list[Placed] = []
        self.lists: list[str] = []
        self.inline: list[tuple[str, str]] = []
        self.reasons: list[Dropped | None] = []
        self.tables: list[list[int]] = []
        self.level = self.quotes = self.count = self.in_bold = 0
        self.marker = ""
        self._clear()

    def _clear(self) -> None:
        self.text: list[str] = []
        self.html: list[str] = [opening for _, opening in self.inline]
        self.bold_letters = self.letters = 0
        self.struck_text: list[str] = []

    def _begin(self, tag: str, given: dict[str, str | None]) -> None:
        if tag in BREAKS:
            self._flush()
        if tag == "img":
            self._picture(given)
        elif tag == "hr":
            self._add(Line(number=0, text="* * *", dropped=Dropped.RULE))
        if tag in VOID:
            return
        self.reasons.append(_furniture(tag, given))
        self.level = HEADINGS.get(tag, self.level)
        self.quotes += tag == "blockquote"
        self._begin_list(tag, given)
        self._begin_table(tag)
        self._begin_inline(tag, given)

    def _begin_list(self, tag: str, given: dict[str, str | None]) -> None:
        if tag in LISTS:
            self.lists.append(tag)
            start = (given.get("start") or "1").strip()
            self.counters.append(int(start) if start.isdecimal() and len(start) < 5 else 1)
        elif tag == "li" and self.lists:
            self.marker = f"{self.counters[-1]}." if self.lists[-1] == "ol" else "•"
            self.counters[-1] += 1

    def _begin_table(self, tag: str) -> None:
        if tag == "table":
            self.count += 1
            self.tables.append([self.count, 0, 0])
        elif tag == "tr" and self.tables:
            self.tables[-1][1:] = [self.tables[-1][1] + 1, 0]
        elif tag in CELLS and self.tables:
            self.tables[-1][2] += 1

    def _begin_inline(self, tag: str, given: dict[str, str | None]) -> None:
        opening = ""
        if tag in INLINE:
            opening = f"<{INLINE[tag]}>"
            self.in_bold += INLINE[tag] == "strong"
        elif tag == "a":
            address = safe_url(given.get("href"))
            opening = f'<a href="{escape(address)}">' if address else ""
        if opening and len(self.inline) < MOST_OPEN:
            self.inline.append((tag, opening))
            self.html.append(opening)

    def _finish(self, tag: str) -> None:
        if tag in BREAKS:
            self._flush()
        if tag in VOID:
            return
        self.reasons.pop()
        if tag in HEADINGS:
            self.level = 0
        self.quotes -= tag == "blockquote"
        if tag in LISTS and self.lists:
            self.lists.pop()
            self.counters.pop()
        if tag == "table" and self.tables:
            self.tables.pop()
        self._finish_inline(tag)

    def _finish_inline(self, tag: str) -> None:
        if INLINE.get(tag) == "strong":
            self.in_bold -= 1
        if self.inline and self.inline[-1][0] == tag:
            self.inline.pop()
            self.html.append(_closing(tag))

    def handle_data(self, data: str) -> None:
        if self.hidden:
            return
        if self.struck:
            self.struck_text.append(data)
            return
        self.text.append(data)
        self.html.append(escape(data, quote=False))
        letters = sum(map(str.isalnum, data))
        self.letters += letters
        self.bold_letters += letters if self.in_bold else 0

    def _picture(self, given: dict[str, str | None]) -> None:
        words_of_it = tidy(given.get("alt") or given.get("title") or "")
        self._add(Line(number=0, text=words_of_it or "img", dropped=Dropped.PICTURE))

    def _flush(self) -> None:
        text, struck = tidy("".join(self.text)), tidy("".join(self.struck_text))
        if text:
            self._add(self._line(text))
            self.marker = ""
        if struck:
            self._add(Line(number=0, text=struck, dropped=Dropped.STRUCK_OUT))
        self._clear()

    def _line(self, text: str) -> Line:
        closings = "".join(_closing(tag) for tag, _ in reversed(self.inline))
        html = tidy("".join(self.html) + closings)
        has_tags = "<" in html
        return Line(
            number=0,
            text=text,
            html=html if has_tags else "",
            level=self.level,
            depth=min(len(self.lists), DEEPEST) if self.marker else 0,
            marker=self.marker,
            is_bold=bool(self.letters) and self.bold_letters == self.letters,
            is_quote=self.quotes > 0,
            dropped=next((one for one in reversed(self.reasons) if one), None),
        )

    def _add(self, line: Line) -> None:
        reason = next((one for one in reversed(self.reasons) if one), None)
        cell = tuple(self.tables[-1]) if self.tables else None
        self.placed.append(Placed(replace(line, dropped=line.dropped or reason), cell))


def _closing(tag: str) -> str:
    return f"</{INLINE.get(tag, tag)}>"


def _furniture(tag: str, given: dict[str, str | None]) -> Dropped | None:
    if tag in {"body", "html", "main", "article"}:
        return None
    names = f"{given.get('class') or ''} {given.get('id') or ''}".lower().split()
    found = (FURNITURE_CLASSES[name] for name in names if name in FURNITURE_CLASSES)
    return FURNITURE.get(tag) or next(found, None)


def lines_of_structure(source: str) -> list[Line]:
    """Raises HtmlTooLarge or UnreadableFile."""
    refuse_too_large(source)
    reader = parsed(source, StructureParts())
    reader._flush()
    lines = [line for line in _with_rows(reader.placed) if line.text]
    return [replace(line, number=number) for number, line in enumerate(lines, 1)]


def _with_rows(placed: list[Placed]) -> list[Line]:
    """Tables of data as one line a row; a table that only arranges the page as its lines."""
    found: list[Line] = []
    for table, parts in groupby(placed, lambda one: one.cell and one.cell[0]):
        inside = list(parts)
        is_data = table and _holds_data(inside)
        found += _rows(inside) if is_data else [one.line for one in inside]
    return found


def _holds_data(inside: list[Placed]) -> bool:
    cells = [one.cell for one in inside]
    columns = {cell[2] for cell in cells}
    one_line_each = len(cells) == len(set(cells))
    short = all(len(one.line.text) <= LONGEST_CELL for one in inside)
    headed = any(one.line.level or one.line.dropped for one in inside)
    return len(columns) > 1 and one_line_each and short and not headed


def _rows(inside: list[Placed]) -> list[Line]:
    rows = groupby(inside, lambda one: one.cell[1])
    return [_row([(one.cell[2], one.line.text) for one in row]) for _, row in rows]


def _row(cells: list[tuple[int, str]]) -> Line:
    texts = dict(cells)
    full = tuple(texts.get(column, "") for column in range(1, max(texts) + 1))
    return Line(number=0, text=" ".join(filter(None, full)), cells=full)
