"""Rows and columns of a spreadsheet that nobody sees: filtered out, or hidden by hand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from django.utils.translation import gettext as _
from openpyxl.utils import get_column_letter

# openpyxl does not tell of read-only sheets; ECMA-376, 18.3.1.73 and 18.3.1.13, says how it is
# written.
ROW = re.compile(rb"<(?:\w+:)?row\b[^>]*>")
COLUMN = re.compile(rb"<(?:\w+:)?col\b[^>]*>")
ATTRIBUTE = re.compile(rb'(?<![\w:])(r|min|max|hidden)="(\w+)"')
TRUE = {b"1", b"true"}
# Excel has no more columns (XFD), each of them once; a file may state any number.
MOST_COLUMNS = 16_384


@dataclass
class HiddenCells:
    """By number from 1, those of the file; `found_*` are those of them that say something."""

    rows: frozenset[int]
    columns: frozenset[int]
    found_rows: set[int] = field(default_factory=set)
    found_columns: set[int] = field(default_factory=set)

    def shown(self, number: int, cells: list[str]) -> list[str]:
        """The cells of a row as they are seen, the others empty."""
        if number in self.rows:
            self.found_rows |= {number} if any(cells) else set()
            return [""] * len(cells)
        for column, text in enumerate(cells, 1):
            if text and column in self.columns:
                self.found_columns.add(column)
                cells[column - 1] = ""
        return cells

    def names(self, sheet: str) -> Iterator[str]:
        """In words, such as "Autumn, rows 5-9"."""
        for first, last in _runs(self.found_rows):
            words = _("row %(first)s") if first == last else _("rows %(first)s-%(last)s")
            yield f"{sheet}, {words % {'first': first, 'last': last}}"
        for column in sorted(self.found_columns):
            yield f"{sheet}, {_('column %(letter)s') % {'letter': get_column_letter(column)}}"


def hidden_cells(source: bytes) -> HiddenCells:
    """Of a sheet, as the archive has it."""
    if b"hidden=" not in source:
        return HiddenCells(frozenset(), frozenset())
    columns = islice(_columns(source), MOST_COLUMNS)
    return HiddenCells(frozenset(_rows(source)), frozenset(columns))


def _rows(source: bytes) -> Iterator[int]:
    number = 0
    for tag in ROW.finditer(source):
        stated = dict(ATTRIBUTE.findall(tag[0]))
        number = int(stated.get(b"r", number + 1))
        if stated.get(b"hidden") in TRUE:
            yield number


def _columns(source: bytes) -> Iterator[int]:
    for tag in COLUMN.finditer(source):
        stated = dict(ATTRIBUTE.findall(tag[0]))
        if stated.get(b"hidden") in TRUE:
            yield from range(int(stated[b"min"]), int(stated[b"max"]) + 1)


def _runs(numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
    """(first, last) of each run of numbers without a gap."""
    first = last = 0
    for number in sorted(numbers):
        if first and number == last + 1:
            last = number
            continue
        if first:
            yield first, last
        first = last = number
    if first:
        yield first, last
