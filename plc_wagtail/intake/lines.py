"""Source text as numbered lines, without blank ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from plc_wagtail.intake.normalise import normalise, without_marks
from plc_wagtail.intake.utc import in_zone

# No list of meetings has such lines, and they are what makes a reader slow.
LONGEST = 2_000
DRAWN = re.compile(r" ?\| ?")
QUOTE_MARKS = re.compile(r"(?:>[> ]*)+")


@dataclass(frozen=True)
class SourceLine:
    """`time_zone` is the one in which the school tells the time."""

    number: int
    marked: str
    time_zone: str = ""

    @property
    def raw(self) -> str:
        """As given, to the letter."""
        return without_marks(self.marked)

    @cached_property
    def text(self) -> str:
        """Normalised and without the marks a mail program puts before quoted lines."""
        text = normalise(self.marked)
        if self.time_zone:
            text = in_zone(text, self.time_zone)
        if text.startswith(">"):
            text = QUOTE_MARKS.sub("", text, count=1).strip(" ")
        # A table that was drawn by hand.
        drawn = text.count("|") > 1 and "\t" not in text
        return DRAWN.sub("\t", text.strip("| ")) if drawn else text

    @property
    def is_too_long(self) -> bool:
        # The second: one sign can stand for eighteen.
        return len(self.marked) > LONGEST or len(self.text) > LONGEST

    @property
    def cells(self) -> list[str]:
        return [cell.strip() for cell in self.text.split("\t")]


def source_lines(text: str, time_zone: str = "") -> Iterator[SourceLine]:
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            yield SourceLine(number, line, time_zone)
