"""HTML as lines of text: a table row is a line with tabs, merged cells are filled in."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from plc_wagtail.intake.html_visible import VisibleParts, parsed
from plc_wagtail.sanitise import HtmlTooLarge, refuse_too_large

PAUSE = "\x1f"
ITEM_NUMBER = re.compile(r"\d+\. ")
# Merged cells are filled in so far: no list of meetings needs more, and a few bytes could claim
# a million cells.
MOST_COLUMNS = 50
MOST_FILLED = 10_000


@dataclass
class Grid:
    """The table being read; `reaching` are cells that reach down: column -> (rows, text)."""

    cells: list[str] = field(default_factory=list)
    reaching: dict[int, tuple[int, str]] = field(default_factory=dict)
    spans: tuple[int, int] = (1, 1)
    in_cell: bool = False
    filled: int = 0

    def reach_down(self) -> None:
        """Cells of rows above that stand at the next place of this row."""
        while len(self.cells) in self.reaching:
            column = len(self.cells)
            rows, text = self.reaching.pop(column)
            if rows > 1:
                self.reaching[column] = (rows - 1, text)
            self.cells.append(text)
            self.filled += 1
        if self.filled > MOST_FILLED:
            raise HtmlTooLarge(_("The table has too many merged cells. Paste its text instead."))

    def add(self, text: str) -> None:
        across, down = self.spans
        self.reach_down()
        column = len(self.cells)
        if down > 1 and column < MOST_COLUMNS:
            self.reaching[column] = (down - 1, text)
        self.cells += [text] + [""] * min(across - 1, MOST_COLUMNS - column)

    def finish_row(self) -> str:
        self.reach_down()
        line, self.cells = "\t".join(self.cells), []
        return line


class LinesOfHtml(VisibleParts):
    """Rows, cells and breaks, as they are seen, put into lines."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self.texts: list[str] = []
        self.grids: list[Grid] = []

    def table_begins(self) -> None:
        self._flush()
        self.grids.append(Grid())

    def cell_begins(self, spans: tuple[int, int]) -> None:
        if self.grids:
            # Text between the cells stands above its table.
            self._flush()
            self.grids[-1].spans, self.grids[-1].in_cell = spans, True
        else:
            self.breaks()

    def cell_ends(self) -> None:
        if self.grids:
            self.grids[-1].add(self._taken())
            self.grids[-1].in_cell = False

    def row_ends(self) -> None:
        if self.grids:
            self._flush()
            self._keep(self.grids[-1].finish_row())

    def table_ends(self) -> None:
        self._flush()
        if self.grids[-1].cells:
            self.row_ends()
        self.grids.pop()

    def breaks(self) -> None:
        """A new line; inside a cell, a pause."""
        if self.grids and self.grids[-1].in_cell:
            self.texts.append(PAUSE)
        elif not self._begins_item():
            self._flush()

    def _begins_item(self) -> bool:
        """The number of an item stays with the paragraph inside it, as Google Docs writes lists."""
        return len(self.texts) == 1 and ITEM_NUMBER.fullmatch(self.texts[0]) is not None

    def says(self, text: str) -> None:
        self.texts.append(text)

    def close(self) -> None:
        super().close()
        self._flush()

    def _flush(self) -> None:
        """What a table stands in is no cell with it: layout tables hold whole pages."""
        self._keep(self._taken())

    def _taken(self) -> str:
        text, self.texts = "".join(self.texts), []
        parts = (" ".join(part.split()) for part in text.split(PAUSE))
        return ", ".join(part for part in parts if part)

    def _keep(self, line: str) -> None:
        if line.strip():
            self.lines.append(line)


def lines_of_html(source: str) -> str:
    """The visible text without any markup, one line a paragraph, item or table row.

    Raises HtmlTooLarge, or UnreadableFile for more declarations than any program writes.
    """
    refuse_too_large(source)
    return "\n".join(parsed(source, LinesOfHtml()).lines)
