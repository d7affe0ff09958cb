"""The templates of a list of meetings, as Excel and Word files."""

from __future__ import annotations

import datetime as dt
import io

from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from plc_wagtail.intake.archives import packed
from plc_wagtail.intake.template import CHOICES, EXAMPLE, HEADINGS, HOW_TO

FIRST, LAST = 3, 300
EMPTY_ROWS = 15
WIDTHS = (10, 20, 9, 9, 34, 18, 14, 18, 13, 40)
FORMATS = {"Date": "ddd d mmm yyyy", "Start": "hh:mm", "End": "hh:mm"}
# As the cells of the example hold them, so that Excel treats rows copied from it alike.
VALUES = {
    "Date": dt.date(2026, 11, 12),
    "Start": dt.time(15, 45),
    "End": dt.time(16, 45),
}
HEAD = PatternFill("solid", fgColor="1F3A4D")
QUIET = Font(italic=True, color="5F6B73")


def excel_template() -> bytes:
    book = Workbook()
    sheet = book.active
    sheet.title = _("Meetings")
    for place, heading in enumerate(HEADINGS):
        _add_column(sheet, get_column_letter(place + 1), heading, EXAMPLE[place], WIDTHS[place])
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation, sheet.page_setup.fitToHeight = "landscape", 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    _add_how_to(book.create_sheet(_("How to")))
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def _add_column(sheet: Worksheet, letter: str, heading: str, example: str, width: int) -> None:
    column = sheet.column_dimensions[letter]
    column.width, column.number_format = width, FORMATS.get(heading, "General")
    head, below = sheet[f"{letter}1"], sheet[f"{letter}2"]
    head.value, head.font, head.fill = heading, Font(bold=True, color="FFFFFF"), HEAD
    below.value, below.font = VALUES.get(heading, example) or None, QUIET
    below.number_format = column.number_format
    prompt = prompts().get(heading)
    if prompt:
        check = _choice_of(CHOICES.get(heading))
        check.promptTitle, check.prompt, check.showInputMessage = heading, prompt, True
        check.add(f"{letter}{FIRST}:{letter}{LAST}")
        sheet.add_data_validation(check)


def _choice_of(words: tuple[str, ...] | None) -> DataValidation:
    """Other words are let in: the reader keeps them as a note."""
    if words is None:
        return DataValidation(allow_blank=True)
    choice = DataValidation("list", formula1=f'"{",".join(words)}"', allow_blank=True)
    choice.showErrorMessage = False
    return choice


def _add_how_to(sheet: Worksheet) -> None:
    """One cell, so that it is one line to the reader."""
    sheet.column_dimensions["A"].width = 90
    cell = sheet["A1"]
    cell.value = "\n".join([f"{HOW_TO}:", *(f"• {line}" for line in how_to())])
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.row_dimensions[1].height = 20 * (2 + 2 * len(how_to()))


def word_template() -> bytes:
    """A file of three parts: nothing that would need a library to write."""
    values = {
        "how_to": f"{HOW_TO}: {' '.join(how_to())}",
        "headings": HEADINGS,
        "example": EXAMPLE,
        "rows": [[""] * len(HEADINGS)] * EMPTY_ROWS,
        "widths": [width * 75 for width in WIDTHS],
    }
    folder = "plc_wagtail/import_template"
    parts = {
        "[Content_Types].xml": "types.xml",
        "_rels/.rels": "relations.xml",
        "word/document.xml": "document.xml",
    }
    return packed(
        {
            part: render_to_string(f"{folder}/{name}", values).encode()
            for part, name in parts.items()
        }
    )


def how_to() -> list[str]:
    return [
        _("Write one row for each meeting, with its date, start and end; the rest may stay empty."),
        _("Write the date with its year, and the times as 15:45 or 3.45pm."),
        _("Number all rows or none."),
        _("Day type: Training day, or nothing for an ordinary school day."),
        _("Staff time: Disaggregated, Non-disaggregated or Voluntary."),
        _("Status: Provisional or Cancelled, or nothing if it goes ahead."),
        _("The note is public: name nobody. The example may stay where it is; it is left out."),
        _("Then save the file and choose it under “Import”: you see each row before it is stored."),
    ]


def prompts() -> dict[str, str]:
    return {
        "Date": _("Day, month and year, such as 12/11/2026."),
        "Start": _("Such as 15:45."),
        "End": _("Such as 16:45."),
        "Day type": _("Only if it is a training day."),
        "Staff time": _("What the time counts as; leave it empty if you do not know."),
        "Status": _("Only if it is provisional or cancelled."),
        "Note": _("For everyone: name nobody here."),
    }


MAKERS = {"xlsx": excel_template, "docx": word_template}
