"""Whole documents about a programme, a case study or a piece of news, read into their parts.

Nothing is guessed silently, no line is lost, and no text raises.
"""

from plc_wagtail.intake.pages.codes import Clue, DocumentKind, DoubtCode, Dropped, Role
from plc_wagtail.intake.pages.found import Doubt, ThemeFound
from plc_wagtail.intake.pages.opening import lines_of_document
from plc_wagtail.intake.pages.options import DocumentOptions
from plc_wagtail.intake.pages.reader import read_document, read_lines_of
from plc_wagtail.intake.pages.values import Item, ItemList, MeetingLines, Paragraph, Section, Table
from plc_wagtail.intake.pages.whole import Document

__all__ = [
    "Clue",
    "Document",
    "DocumentKind",
    "DocumentOptions",
    "Doubt",
    "DoubtCode",
    "Dropped",
    "Item",
    "ItemList",
    "MeetingLines",
    "Paragraph",
    "Role",
    "Section",
    "Table",
    "ThemeFound",
    "lines_of_document",
    "read_document",
    "read_lines_of",
]
