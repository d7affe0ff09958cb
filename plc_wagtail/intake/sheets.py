"""Spreadsheets (.xlsx, .csv, .tsv) as lines with a tab between cells."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
import warnings
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from django.utils.translation import gettext as _
from openpyxl import load_workbook
from openpyxl.utils import range_boundaries
from openpyxl.workbook.workbook import Workbook as Book
from openpyxl.worksheet._read_only import ReadOnlyWorksheet

from plc_wagtail.exceptions import UnreadableFile
from plc_wagtail.intake.archives import too_large
from plc_wagtail.intake.limits import Limits
from plc_wagtail.intake.sheet_hidden import HiddenCells, hidden_cells

VISIBLE = "visible"
# Excel allows no longer one; a file may state any.
LONGEST_NAME = 31
DELIMITERS = (",", ";", "\t", "|")
# Places of cells that are gone through, empty ones too: one stray cell can claim a million rows.
MOST_PLACES = 2_000_000
MERGED = re.compile(rb'<(?:\w+:)?mergeCell\b[^>]*?\bref="([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})"')
# By row and column of the first cell: the last row.
Merged = dict[tuple[int, int], int]


class Workbook(NamedTuple):
    """`hidden` are the names of the sheets that were not read because nobody sees them, and
    `hidden_cells` say which rows and columns of the others were not."""

    text: str
    hidden: tuple[str, ...]
    hidden_cells: tuple[str, ...]


@dataclass
class Places:
    left: int = MOST_PLACES

    def take(self, number: int) -> None:
        self.left -= number
        if self.left < 0:
            raise UnreadableFile(too_large())


def workbook_of_xlsx(data: bytes, limits: Limits) -> Workbook:
    """All visible sheets, one after another; formulas as the value that was saved."""
    try:
        with warnings.catch_warnings():
            # openpyxl warns of parts it leaves out; none of them holds cells.
            warnings.simplefilter("ignore")
            # Read-only, or it would make each cell of a merged area: up to millions.
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        cells: list[str] = []
        text = "\n".join(_kept(_lines_of_sheets(book, data, limits, cells), limits))
        hidden = (_name(one.title) for one in book.worksheets if one.sheet_state != VISIBLE)
        return Workbook(text, tuple(hidden), tuple(cells))
    except UnreadableFile:
        raise
    # A damaged file can break anything inside the parser; no other class holds all of it.
    except Exception as error:
        raise UnreadableFile(
            _("The Excel file cannot be read. Save it again, or copy its cells.")
        ) from error


def _kept(lines: Iterable[str], limits: Limits) -> Iterator[str]:
    """A text that is stored once may stand in a million cells."""
    length = 0
    for line in lines:
        length += len(line)
        if length > limits.characters:
            raise UnreadableFile(too_large())
        yield line


def _name(title: str) -> str:
    return " ".join(title.split())[:LONGEST_NAME]


def _lines_of_sheets(
    book: Book, data: bytes, limits: Limits, names_of_hidden: list[str]
) -> Iterator[str]:
    places = Places()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for sheet in book.worksheets:
            if sheet.sheet_state == VISIBLE:
                # Where it is stored; openpyxl itself does not tell read-only sheets' merged cells.
                source = archive.read(sheet._worksheet_path)
                hidden = hidden_cells(source)
                yield from _lines_of_sheet(sheet, _merged(source), hidden, places, limits)
                names_of_hidden += hidden.names(_name(sheet.title))


def _lines_of_sheet(
    sheet: ReadOnlyWorksheet, merged: Merged, hidden: HiddenCells, places: Places, limits: Limits
) -> Iterator[str]:
    """Empty rows only above others, so that a line's number is its row's."""
    # The size a sheet states of itself may be anything.
    sheet.reset_dimensions()
    reaching: dict[int, tuple[int, str]] = {}
    blank = 0
    for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
        places.take(len(row) + 1)
        if not row:
            blank += 1
            continue
        cells = [cell_text(value) for value in row]
        _reach_down(cells, number, merged, reaching)
        line = _line(hidden.shown(number, cells))
        if not line:
            blank += 1
            continue
        _refuse_far(number, line, limits)
        yield from [""] * blank
        yield line
        blank = 0


def _reach_down(
    cells: list[str], number: int, merged: Merged, reaching: dict[int, tuple[int, str]]
) -> None:
    """A cell merged downwards holds for each of its rows that says something."""
    said = any(cells)
    for column, (last, text) in list(reaching.items()):
        if number > last:
            del reaching[column]
        elif said:
            cells += [""] * (column + 1 - len(cells))
            cells[column] = cells[column] or text
    for column, text in enumerate(cells):
        last = merged.get((number, column))
        if last and text:
            reaching[column] = (last, text)


def _refuse_far(number: int, line: str, limits: Limits) -> None:
    """A sheet that is larger than any list is not cut without a word."""
    if number > limits.lines:
        words = _("The sheet has more than %(number)s rows. Keep only the list of dates.")
        raise UnreadableFile(words % {"number": limits.lines})
    if line.count("\t") >= limits.columns:
        words = _("The sheet has more than %(number)s columns. Keep only the list of dates.")
        raise UnreadableFile(words % {"number": limits.columns})


def _merged(source: bytes) -> Merged:
    areas = (range_boundaries(match[1].decode()) for match in MERGED.finditer(source))
    return {(top, left - 1): bottom for left, top, _right, bottom in areas if bottom > top}


def cell_text(value: object) -> str:
    """A value as the reader of lists knows it: ISO dates, times of 24 hours."""
    if value is None:
        return ""
    if isinstance(value, dt.datetime):
        date = value.date().isoformat()
        return date if value.time() == dt.time() else f"{date} {value:%H:%M}"
    if isinstance(value, dt.time):
        return f"{value:%H:%M}"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def lines_of_csv(text: str) -> str:
    """Commas, semicolons, tabs or bars, whichever the first line has most of."""
    first = text.lstrip().partition("\n")[0]
    delimiter = max(DELIMITERS, key=first.count)
    try:
        return "\n".join(_line(row) for row in csv.reader(io.StringIO(text), delimiter=delimiter))
    except csv.Error as error:
        raise UnreadableFile(_("The table cannot be read. Copy its cells instead.")) from error


def _line(cells: Iterable[str]) -> str:
    return "\t".join(" ".join(cell.split()) for cell in cells).rstrip("\t")
