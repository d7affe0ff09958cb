"""A line of a document with what its looks say; from plain text or from HTML."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from plc_wagtail.intake.normalise import CONTROLS, INVISIBLE, MARKS
from plc_wagtail.intake.pages.codes import Dropped

# Longer lines are kept as they are and not looked into: patterns must stay quick on anything.
LONGEST = 10_000
# Levels of lists that are told apart.
DEEPEST = 6


@dataclass(frozen=True, kw_only=True)
class Line:
    """`level` is that of a heading, 0 for none; `depth` that of a list item, 0 for none.

    `marker` is the number or bullet shown before an item. `gap` says that an empty line stood
    before it. `html` is empty where the text is all.
    """

    number: int
    text: str
    html: str = ""
    level: int = 0
    depth: int = 0
    marker: str = ""
    is_bold: bool = False
    is_quote: bool = False
    gap: bool = True
    cells: tuple[str, ...] = ()
    dropped: Dropped | None = None

    @property
    def is_item(self) -> bool:
        return self.depth > 0

    @property
    def is_ordered(self) -> bool:
        return self.marker[:1].isdigit()

    @property
    def is_plain(self) -> bool:
        """No link or emphasis in it, so that it may be cut by the places of its text."""
        return not self.html

    @property
    def markup(self) -> str:
        return self.html or escape(self.text, quote=False)

    @property
    def listed(self) -> str:
        """As the reader of lists of meetings wants it."""
        if self.cells:
            return "\t".join(self.cells)
        return f"{self.marker} {self.text}" if self.is_ordered else self.text


def tidy(text: str) -> str:
    """One line of visible words; signs that nobody sees are left out, all others kept."""
    seen = CONTROLS.sub(" ", text.translate(MARKS).translate(INVISIBLE))
    return " ".join(seen.split())
