"""The title of a document, and the lines that only say it again."""

from __future__ import annotations

from dataclasses import replace

from plc_wagtail.intake.pages.codes import Dropped
from plc_wagtail.intake.pages.roles import role_of
from plc_wagtail.intake.pages.source import Line

MOST_WORDS = 20
LONGEST = 200
ENDS = (".", ":", ";", ",", "”", "…", '"')
# A repeated title stands near the first one.
NEAR = 6


def take_title(lines: list[Line]) -> tuple[Line | None, list[Line], list[Line]]:
    """Title, the lines left, and those dropped because they repeat it."""
    title = next((line for line in lines if line.level == 1 and line.text), None)
    if title is None and lines and _may_be_title(lines[0], lines[1:2]):
        title = lines[0]
    if title is None:
        return None, lines, []
    place = lines.index(title)
    near = range(max(place - NEAR, 0), place + NEAR + 1)
    again = [
        number
        for number, line in enumerate(lines)
        if number in near and line is not title and line.text.casefold() == title.text.casefold()
    ]
    left = [line for number, line in enumerate(lines) if number not in again and line is not title]
    repeated = [replace(lines[one], dropped=Dropped.REPEATED_TITLE) for one in again]
    return title, left, repeated


def _may_be_title(line: Line, following: list[Line]) -> bool:
    short = len(line.text) <= LONGEST and len(line.text.split()) <= MOST_WORDS
    apart = bool(following) and (following[0].gap or bool(following[0].level) or line.level > 0)
    words = not line.text.endswith(ENDS) and line.text[:1] not in '“"'
    labelled = ":" in line.text and role_of(line.text.partition(":")[0]) is not None
    plain = not (line.is_item or line.cells)
    return short and apart and words and plain and not labelled and role_of(line.text) is None
