"""Tables whose header says what the dates of a column are."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plc_wagtail.intake.terms.names import HALF
from plc_wagtail.intake.terms.segments import segments_of
from plc_wagtail.intake.terms.senses import Edge, Sense, sense_of

COUNTING = re.compile(r"(?:no\.?|number|nifer|duration|total|days|dyddiau|length)\b", re.IGNORECASE)
OF_SCHOOL = re.compile(r"\b(?:closing|(?:re-?)?opening)\b", re.IGNORECASE)
EDGES = {
    "start": Edge.START,
    "start date": Edge.START,
    "opening date": Edge.START,
    "re-opening date": Edge.START,
    "reopening date": Edge.START,
    "from": Edge.START,
    "first day": Edge.START,
    "end": Edge.END,
    "end date": Edge.END,
    "closing date": Edge.END,
    "to": Edge.END,
    "until": Edge.END,
    "last day": Edge.END,
}


@dataclass(frozen=True)
class Column:
    """`sense` None for a column of names, counts or remarks; `half` such as "first half"."""

    title: str
    sense: Sense | None
    half: str = ""

    @property
    def is_of_school(self) -> bool:
        """ "Closing date" is a last day of school, beside whatever holiday it stands."""
        return OF_SCHOOL.search(self.title) is not None


def columns_of(cells: list[str]) -> tuple[Column, ...] | None:
    """The columns, if these cells are a header: none is dated, and one says what days it holds."""
    filled = [cell for cell in cells if cell]
    if len(filled) < 2 or any(segments_of(cell) for cell in filled):
        return None
    columns = tuple(_column(cell) for cell in cells)
    return columns if any(column.sense for column in columns[1:]) else None


def _column(cell: str) -> Column:
    plain = " ".join(cell.lower().strip(" :.*").split())
    if COUNTING.match(plain):
        return Column(cell, None)
    half = HALF.search(cell)
    edge = EDGES.get(plain)
    return Column(cell, Sense(edge=edge) if edge else sense_of(cell), half[1] if half else "")
