"""The table a school may fill in: what its columns are called, and what of it is no meeting.

Its words are English whatever the language of the admin: they are what the reader knows.
"""

from __future__ import annotations

import re

from plc_wagtail.intake.lines import SourceLine

HEADINGS = (
    "No.",
    "Date",
    "Start",
    "End",
    "Title",
    "Room",
    "Day type",
    "Staff time",
    "Status",
    "Note",
)
EXAMPLE = (
    "Example",
    "Thursday 12 November 2026",
    "15:45",
    "16:45",
    "Reading in every subject",
    "Library",
    "",
    "Disaggregated",
    "",
    "Bring one text you use",
)
# What may be chosen; another word is kept as a note.
CHOICES = {
    "Day type": ("Training day",),
    "Staff time": ("Disaggregated", "Non-disaggregated", "Voluntary"),
    "Status": ("Provisional", "Cancelled"),
}
HOW_TO = "How to fill this in"
DATE = HEADINGS.index("Date")
# However the program that saved the file writes 12 November.
EXAMPLE_DATE = re.compile(r"\b12(?:th)?\W(?:nov|11)|\b11[-/]12\b", re.IGNORECASE)


def is_of_template(line: SourceLine) -> bool:
    """The example is one only while nothing but its date's form has changed."""
    cells = [*line.cells, *[""] * len(EXAMPLE)][: len(EXAMPLE)]
    if cells[0] != EXAMPLE[0]:
        return line.text.startswith(HOW_TO)
    date = cells[DATE]
    cells[DATE] = EXAMPLE[DATE]
    return tuple(cells) == EXAMPLE and bool(EXAMPLE_DATE.search(date))
