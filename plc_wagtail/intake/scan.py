"""From lines to drafts: each line becomes meetings, or is ignored with a reason."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from plc_wagtail.intake.cards import Cards, cards_in
from plc_wagtail.intake.cells import closed_reason, fill, unread_cells
from plc_wagtail.intake.codes import Reason
from plc_wagtail.intake.context import Context, Shared, share
from plc_wagtail.intake.dated import dated_drafts
from plc_wagtail.intake.document import Ignored
from plc_wagtail.intake.drafts import Draft
from plc_wagtail.intake.furniture import furniture
from plc_wagtail.intake.headings import FOR_ALL, read_heading, shared_facts
from plc_wagtail.intake.line_parts import LineParts, Mention
from plc_wagtail.intake.lines import SourceLine
from plc_wagtail.intake.mentions import Part
from plc_wagtail.intake.negative import is_edge_of_term, is_instead, is_term, negative_reason
from plc_wagtail.intake.normalise import STRUCK
from plc_wagtail.intake.options import ReadingOptions
from plc_wagtail.intake.pieces import CUT, pieces
from plc_wagtail.intake.table import Role, columns_of, date_and_time, month_in
from plc_wagtail.intake.template import is_of_template
from plc_wagtail.intake.undated import undated_draft

# What is left of an item that was crossed out.
NUMBER_ONLY = re.compile(r"[(#]?\d{1,3}[.):]?")
# Below the head of a table in Markdown.
RULED = re.compile(r"[-:=\s]+")
DATE_LABEL = re.compile(r"(?:date|when|dyddiad)\s*[:-]", re.IGNORECASE)


@dataclass
class Scan:
    """What has been read so far; `context` is what holds for the next line."""

    options: ReadingOptions
    context: Context = Context()
    drafts: list[Draft] = field(default_factory=list)
    ignored: list[Ignored] = field(default_factory=list)
    late: Shared = Shared()
    labelled: Draft | None = None
    cards: Cards = field(default_factory=Cards)

    def ignore(self, line: SourceLine, reason: Reason) -> None:
        self.ignored.append(Ignored(line.number, line.raw, reason))

    def keep(self, drafts: list[Draft]) -> None:
        self.drafts.extend(self.context.complete(draft) for draft in drafts)


def scan(lines: list[SourceLine], options: ReadingOptions) -> Scan:
    """Every line ends in a draft or in what is ignored."""
    state = Scan(options)
    short = [line for line in lines if not line.is_too_long]
    mail = furniture(short)
    state.cards = cards_in([line for line in short if line.number not in mail])
    for line, below in zip_longest(lines, lines[1:]):
        if line.is_too_long:
            state.ignore(line, Reason.LINE_TOO_LONG)
        elif line.number in mail:
            state.ignore(line, mail[line.number])
        else:
            _read(state, line, below)
    _share_late(state)
    return state


def _read(state: Scan, line: SourceLine, below: SourceLine | None) -> None:
    struck = STRUCK.search(line.marked)
    if not line.text.strip("\t ") or (struck and NUMBER_ONLY.fullmatch(line.text)):
        state.ignore(line, Reason.STRUCK_OUT if struck else Reason.NO_DATE)
    elif is_of_template(line):
        state.ignore(line, Reason.TEMPLATE)
    elif "\t" in line.text and (RULED.fullmatch(line.text) or _is_header(state, line)):
        state.ignore(line, Reason.TABLE_HEADER)
    elif "\t" in line.text and state.context.columns:
        _read_cells(state, line)
    else:
        _read_text(state, line, below)


def _is_header(state: Scan, line: SourceLine) -> bool:
    columns = columns_of(line.cells)
    if columns:
        state.context = replace(state.context, columns=columns, month_cell="")
    return columns is not None


def _read_text(state: Scan, line: SourceLine, below: SourceLine | None) -> None:
    if state.cards.add(line):
        state.ignore(line, Reason.SHARED_FACTS)
        return
    parts = LineParts(line.text, month=state.context.month)
    reason = _negative(parts)
    if reason:
        state.ignore(line, reason)
    elif parts.mentions:
        _read_dated(state, line, parts)
    else:
        _read_undated(state, line, parts, before_dates=_is_dated(below))


def _negative(parts: LineParts) -> Reason | None:
    """The line speaks of a day without a meeting, and of no time."""
    if parts.times:
        return None
    whole = " ".join(parts.without_dates[parts.lead_end :].replace(CUT, " ").split())
    if parts.mentions and is_edge_of_term(whole):
        return Reason.DEADLINE
    spoken = [piece.text for piece in pieces(parts.without_dates)]
    if parts.mentions and spoken and all(is_term(piece) for piece in spoken):
        return Reason.HEADING if any(_has_end(mention) for mention in parts.mentions) else None
    if spoken and is_instead(spoken[-1]):
        return Reason.NO_MEETING
    return negative_reason(whole) or (negative_reason(spoken[0]) if spoken else None)


def _has_end(mention: Mention) -> bool:
    return any(written.end for written in mention.group.dates)


def _read_dated(state: Scan, line: SourceLine, parts: LineParts) -> None:
    drafts = dated_drafts(line, parts)
    if drafts:
        state.keep(drafts)
        state.labelled = drafts[0] if DATE_LABEL.match(line.text) else None
        state.cards.drafts = drafts
        return
    negative = bool(parts.of(Part.NEGATIVE))
    state.ignore(line, Reason.NO_MEETING if negative else Reason.DEADLINE)


def _is_dated(line: SourceLine | None) -> bool:
    if line is None or line.is_too_long:
        return False
    return bool(LineParts(line.text).of(Part.MEETING))


def _read_undated(state: Scan, line: SourceLine, parts: LineParts, *, before_dates: bool) -> None:
    draft = undated_draft(line, parts, before_dates=before_dates)
    if draft:
        state.keep([draft])
        return
    heading = read_heading(
        line.number,
        parts,
        state.context,
        before_dates=before_dates,
        first_month=state.options.first_month,
    )
    if heading is None:
        state.ignore(line, Reason.NO_DATE)
        return
    if heading.reason is Reason.SHARED_FACTS:
        _share(state, line, parts)
        if state.labelled:
            state.ignore(line, heading.reason)
            return
    # A heading inside a table leaves its columns as they are.
    columns = state.context.columns if "\t" in line.text else None
    state.context = replace(heading.context, columns=columns)
    state.ignore(line, heading.reason)


def _share(state: Scan, line: SourceLine, parts: LineParts) -> None:
    """Time and place may stand below: of all meetings, or of the one "Date:" above them."""
    if state.labelled:
        own = shared_facts(parts)
        state.labelled.times = own.times or state.labelled.times
        state.labelled.location = own.location or state.labelled.location
    elif FOR_ALL.match(line.text):
        state.late = shared_facts(parts)


def _read_cells(state: Scan, line: SourceLine) -> None:
    """A row of a table whose header is known."""
    cells = _in_month(state, state.context.columns.read(line.cells))
    parts = LineParts(date_and_time(cells), month=state.context.month)
    drafts = dated_drafts(line, parts) if parts.mentions else []
    if not drafts:
        _read_undated_cells(state, line, cells, parts)
        return
    for draft in drafts:
        fill(draft, cells)
    state.keep(drafts)


def _in_month(state: Scan, cells: dict[Role, str]) -> dict[Role, str]:
    """The cells below a month may be merged with it, and empty; a number there is a day of it."""
    context = state.context
    month = month_in(cells.get(Role.MONTH, ""))
    if month:
        state.context = replace(context, month=month, month_cell=cells[Role.MONTH])
        return cells
    numbered = any(sign.isdigit() for sign in cells.get(Role.DATE, ""))
    holds = Role.MONTH not in cells and month_in(context.month_cell) == context.month
    return cells | {Role.MONTH: context.month_cell} if numbered and holds else cells


def _read_undated_cells(
    state: Scan, line: SourceLine, cells: dict[Role, str], parts: LineParts
) -> None:
    reason = closed_reason(line)
    draft = None if reason else undated_draft(line, parts, before_dates=False)
    if reason or not cells:
        state.ignore(line, reason or Reason.NO_DATE)
    elif draft is None and Role.DATE not in cells:
        _read_text(state, line, None)
    else:
        draft = draft or unread_cells(line, parts)
        fill(draft, cells)
        state.keep([draft])


def _share_late(state: Scan) -> None:
    """Facts said once below the list hold for the rows above it."""
    for draft in state.drafts:
        if state.late.times or state.late.location:
            share(state.late, draft)
