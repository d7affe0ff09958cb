"""Rows of a table under a header that says what each column holds."""

from __future__ import annotations

import re
from dataclasses import replace

from plc_wagtail.intake.labels import labels_in
from plc_wagtail.intake.lines import SourceLine
from plc_wagtail.intake.terms.codes import TermCode, TermReason
from plc_wagtail.intake.terms.columns import Column
from plc_wagtail.intake.terms.context import Scan
from plc_wagtail.intake.terms.names import term_name
from plc_wagtail.intake.terms.sayings import is_lone_day_of_term, said, sense_in, unread
from plc_wagtail.intake.terms.segments import Segment, has_words, plain, segments_of
from plc_wagtail.intake.terms.senses import Edge, sense_of
from plc_wagtail.intake.terms.statements import FIRST_MONTH, Statement
from plc_wagtail.intake.written import Written

EDGE_WORDS = re.compile(r"\s+(?:starts?|begins?|ends?|finish\w*)(?: date)?$", re.IGNORECASE)


def read_row(state: Scan, line: SourceLine, cells: list[str]) -> bool:
    """A row under a header; False if the columns say nothing of it."""
    columns = state.context.columns
    first = cells[0]
    dated = [(place, segments_of(cell, state.context.month)) for place, cell in enumerate(cells)]
    if dated[0][1] or not any(segments for _, segments in dated):
        return False
    under = [columns[place] if place < len(columns) else Column("", None) for place, _ in dated]
    if not any(under[place].sense for place, segments in dated if segments):
        return False
    row = sense_of(first)
    labels = labels_in(first, first_month=FIRST_MONTH)
    if labels.first_year is not None:
        state.take_year(line, labels)
    of_school = any(column.is_of_school for column in under)
    if row and row.kind and not of_school:
        made = _closure_row(state, line, first, dated, under)
    else:
        name = "" if of_school else _row_name(state, first, columns[0].title)
        made = _term_row(state, line, dated, under, name)
    state.keep(line, made)
    return True


def _row_name(state: Scan, cell: str, title: str) -> str:
    """The term a row is about: its name, or its number under "Term"."""
    if cell.isdigit():
        return f"{title.rstrip('s') or 'Term'} {cell}"
    return term_name(cell) or plain(cell) or state.context.term


def as_range(cells: list[str]) -> str:
    """A row under no header, "Term 1, Wed 2 September, Fri 16 October", as people would say it."""
    dated = [cell for cell in cells[1:] if segments_of(cell)]
    sense = sense_of(cells[0])
    lone = all(
        len(found) == 1
        and len(found[0].dates) == 1
        and not found[0].dates[0].end
        and not has_words(found[0].label)
        for found in map(segments_of, dated)
    )
    if len(dated) != 2 or not lone or sense is None or sense.edge or segments_of(cells[0]):
        return "\t".join(cells)
    return f"{cells[0]}: {dated[0]} - {dated[1]}"


def _closure_row(
    state: Scan,
    line: SourceLine,
    label: str,
    dated: list[tuple[int, list[Segment]]],
    under: list[Column],
) -> list[Statement]:
    """ "Half term" with its first day in one column and its last in another."""
    sense = replace(sense_of(label), edge=None)
    edges: dict[Edge, Written] = {}
    made: list[Statement] = []
    for place, segments in dated:
        column = under[place].sense
        for segment in segments:
            lone = len(segment.dates) == 1 and segment.dates[0].end is None
            if lone and column and column.edge and column.edge not in edges:
                edges[column.edge] = segment.dates[0]
            else:
                given = replace(segment, label=f"{label} {segment.label}".strip())
                made += said(state, line, given, sense, state.context.term)
    if edges:
        start = edges.get(Edge.START) or edges[Edge.END]
        end = edges.get(Edge.END) if Edge.START in edges else None
        written = replace(start, end=end) if end else start
        given = Segment((written,), label)
        made += said(state, line, given, sense, state.context.term)
    return made


def _term_row(
    state: Scan,
    line: SourceLine,
    dated: list[tuple[int, list[Segment]]],
    under: list[Column],
    name: str,
) -> list[Statement]:
    made: list[Statement] = []
    for place, segments in dated:
        column = under[place]
        for segment in segments:
            sense = sense_in(segment)
            if sense is None or (column.sense and sense.kind is None):
                sense = column.sense
            if sense is None or sense.for_staff or is_lone_day_of_term(sense, segment):
                state.doubts.add(TermCode.UNPARSED_LINE, line)
                made += unread(state, line, segment, TermReason.UNKNOWN_DATE)
                continue
            own = f"{name} {column.half}".strip() if sense.kind is None else name
            title = EDGE_WORDS.sub("", column.title)
            given = segment if has_words(segment.label) else replace(segment, label=title)
            made += said(state, line, given, sense, own)
    return made
