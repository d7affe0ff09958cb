"""Lists that give each meeting several lines: its date, and below it time, place and title.

Elsewhere a line above dates is their heading. Here it stands below the date it belongs to, and
taking it for a heading would hand it to the next meeting.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice, pairwise

from plc_wagtail.intake.drafts import Draft
from plc_wagtail.intake.headings import is_generic
from plc_wagtail.intake.labels import labels_in
from plc_wagtail.intake.line_parts import LineParts
from plc_wagtail.intake.lines import SourceLine
from plc_wagtail.intake.mentions import Part
from plc_wagtail.intake.pieces import CUT, pieces, trimmed
from plc_wagtail.intake.times import combined
from plc_wagtail.intake.wording import word


@dataclass
class Cards:
    """`numbers` are the lines that belong to the date above them; `drafts` are that date's."""

    numbers: frozenset[int] = frozenset()
    drafts: list[Draft] = field(default_factory=list)

    def add(self, line: SourceLine) -> bool:
        """Adds what the line says to the meeting above; False if it is no part of a card."""
        if line.number not in self.numbers or not self.drafts:
            return False
        parts = LineParts(line.text)
        for draft in self.drafts:
            draft.times = draft.times or (combined(parts.times) if parts.times else None)
            draft.number = parts.number if draft.number is None else draft.number
            word(draft, parts.rest)
        return True


def cards_in(lines: list[SourceLine]) -> Cards:
    """None of the lines, unless every date of the list stands alone above words of its own."""
    first = next((place for place, line in enumerate(lines) if _dated(line)), None)
    if first is None or not _opens_card(lines, first) or _has_heading(lines, first):
        return Cards()
    dated = [place for place, line in enumerate(lines) if place >= first and _dated(line)]
    if not all(_opens_card(lines, place) for place in dated):
        return Cards()
    return Cards(frozenset(number for place in dated for number in _below(lines, place)))


def _dated(line: SourceLine) -> bool:
    return bool(LineParts(line.text).of(Part.MEETING))


def _opens_card(lines: list[SourceLine], place: int) -> bool:
    line, below = lines[place], lines[place + 1 : place + 2]
    return bool(below) and _is_next(line, below[0]) and _is_bare(line) and not _dated(below[0])


def _is_bare(line: SourceLine) -> bool:
    return "\t" not in line.text and not any(pieces(LineParts(line.text).rest))


def _is_next(line: SourceLine, below: SourceLine) -> bool:
    return below.number == line.number + 1


def _has_heading(lines: list[SourceLine], place: int) -> bool:
    """Words of their own right above the first date; "Dates for 2026-27" are none."""
    if place == 0 or not _is_next(lines[place - 1], lines[place]):
        return False
    rest = labels_in(lines[place - 1].text, first_month=1).rest.replace(CUT, " ")
    return not is_generic(trimmed(rest))


def _below(lines: list[SourceLine], place: int) -> list[int]:
    found = []
    for line, below in pairwise(islice(lines, place, None)):
        if not _is_next(line, below) or _dated(below):
            break
        found.append(below.number)
    return found
