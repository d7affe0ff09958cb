"""Which of the formats a pasted text is in, and what was read of it."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from plc_wagtail.citations import bibtex, ris
from plc_wagtail.citations.bibtex import read_bibtex
from plc_wagtail.citations.csl_json import read_csl_json
from plc_wagtail.citations.item import CslItem
from plc_wagtail.citations.ris import read_ris
from plc_wagtail.citations.written_out import read_lines
from plc_wagtail.exceptions import PlcError

MOST_CHARACTERS = 200_000
MOST_ENTRIES = 200
BIBTEX, RIS, CSL_JSON = "BibTeX", "RIS", "CSL-JSON"
LINES = gettext_lazy("lines of text")


class TooManyReferences(PlcError):
    """The text is over a limit; nothing of it was read."""


@dataclass(frozen=True)
class Reading:
    """`unread` are parts of the text that gave no reference, as they were written."""

    format: str
    items: tuple[CslItem, ...]
    unread: tuple[str, ...] = ()


def read_references(text: str) -> Reading:
    """Raises TooManyReferences over MOST_CHARACTERS or MOST_ENTRIES."""
    if len(text) > MOST_CHARACTERS:
        refuse()
    text = text.lstrip("\ufeff")
    name, read = format_of(text)
    items, unread = read(text)
    if len(items) > MOST_ENTRIES:
        refuse()
    return Reading(name, tuple(items), tuple(unread))


def format_of(text: str):
    """(name, reader), by what stands in the text rather than by what somebody says it is."""
    if text.lstrip()[:1] in ("[", "{"):
        return CSL_JSON, json_or_lines
    if entries := bibtex.ENTRY.findall(text):
        return BIBTEX, counted(read_bibtex, entries)
    if entries := ris.ENTRY.findall(text):
        return RIS, counted(read_ris, entries)
    return LINES, read_lines


def counted(read, entries):
    if len(entries) > MOST_ENTRIES:
        refuse()
    return read


def json_or_lines(text: str):
    """Text that only begins like JSON, or was cut off, is shown as unread lines."""
    try:
        return read_csl_json(text)
    except (ValueError, RecursionError):
        return read_lines(text)


def refuse():
    words = _("This is too long. Paste at most %(entries)s references at a time.")
    raise TooManyReferences(words % {"entries": MOST_ENTRIES})
