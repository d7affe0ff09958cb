"""The cells of a table row beside its date and time."""

from __future__ import annotations

from plc_wagtail.enums import Precision
from plc_wagtail.intake.codes import Code, Reason
from plc_wagtail.intake.drafts import Draft
from plc_wagtail.intake.facts import facts_in
from plc_wagtail.intake.line_parts import LineParts
from plc_wagtail.intake.lines import SourceLine
from plc_wagtail.intake.negative import negative_reason
from plc_wagtail.intake.pieces import BRACKETS
from plc_wagtail.intake.table import Role
from plc_wagtail.intake.times import settled


def unread_cells(line: SourceLine, parts: LineParts) -> Draft:
    times = settled(parts.times[0]) if parts.times else None
    return Draft(line=line, times=times, precision=Precision.TBC, codes={Code.UNPARSED_LINE})


def closed_reason(line: SourceLine) -> Reason | None:
    reasons = (negative_reason(cell) for cell in line.cells if cell)
    return next((reason for reason in reasons if reason), None)


def fill(draft: Draft, cells: dict[Role, str]) -> None:
    """The cells beside date and time; who leads is for staff alone."""
    number = cells.get(Role.NUMBER, "")
    if number.isascii() and number.isdigit() and len(number) < 4:
        draft.number = int(number)
    elif number:
        draft.title = number
    _title(draft, cells.get(Role.TITLE, ""))
    draft.location = cells.get(Role.PLACE, "") or draft.location
    for role in (Role.FACTS, Role.NOTE):
        _note(draft, cells.get(role, ""))
    if Role.LEAD in cells:
        draft.staff_notes.append(cells[Role.LEAD])
        draft.codes.add(Code.PERSONAL_DATA)


def _title(draft: Draft, cell: str) -> None:
    """A title is not cut at its commas; only what it has in brackets may be something else."""
    outside = BRACKETS.sub(" ", cell)
    draft.title = " ".join(outside.split()) or draft.title
    for match in BRACKETS.finditer(cell):
        _note(draft, match[1] or match[2] or "")


def _note(draft: Draft, cell: str) -> None:
    facts, rest = facts_in(cell)
    draft.facts = draft.facts | facts
    if rest.strip():
        draft.notes.append(rest.strip())
