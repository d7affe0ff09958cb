"""From lines to statements: each line says something of some days, or is ignored with a reason."""

from __future__ import annotations

import re

from plc_wagtail.intake.furniture import furniture
from plc_wagtail.intake.labels import labels_in
from plc_wagtail.intake.lines import SourceLine
from plc_wagtail.intake.normalise import STRUCK
from plc_wagtail.intake.terms.codes import TermReason
from plc_wagtail.intake.terms.columns import columns_of
from plc_wagtail.intake.terms.context import Scan, has_year
from plc_wagtail.intake.terms.names import term_name
from plc_wagtail.intake.terms.rows import as_range, read_row
from plc_wagtail.intake.terms.sayings import statements_of
from plc_wagtail.intake.terms.segments import Segment, has_words, segments_of
from plc_wagtail.intake.terms.senses import TITLE, Edge, sense_of
from plc_wagtail.intake.terms.statements import FIRST_MONTH, Statement

LONGEST_HEADING = 10
TO_BE_CONFIRMED = re.compile(r"\b(?:tbc|tba|to be (?:confirmed|announced|agreed))\b", re.IGNORECASE)
# Words that a web page's script glued together: "In-serviceTuesday 6 May".
GLUED_DAY = re.compile(
    r"(?<=[a-z)])(?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)|(?<=[a-z]\))(?=\d)"
)
# Columns that somebody set with spaces.
WIDE = re.compile(r"(?<=\S)[ \xa0]{3,}(?=\S)")
BARS = re.compile(r" ?\| ?")


def scan(lines: list[SourceLine]) -> Scan:
    """Every line ends in a statement or in what is ignored."""
    state = Scan()
    mail = furniture([line for line in lines if not line.is_too_long])
    for line in lines:
        if line.is_too_long:
            state.ignore(line, TermReason.LINE_TOO_LONG)
        elif line.number in mail:
            state.ignore(line, TermReason(mail[line.number].value))
        else:
            _read(state, line, _spread(line))
    return state


def _spread(line: SourceLine) -> str:
    """The text with a tab wherever somebody meant a column, and words that were glued apart."""
    text = SourceLine(line.number, WIDE.sub("\t", line.marked)).text
    return BARS.sub("\t", GLUED_DAY.sub(" ", text)).strip("\t ")


def _read(state: Scan, line: SourceLine, text: str) -> None:
    if not text:
        struck = STRUCK.search(line.marked)
        state.ignore(line, TermReason.STRUCK_OUT if struck else TermReason.NO_DATE)
        return
    cells = [cell.strip() for cell in text.split("\t")]
    columns = columns_of(cells) if len(cells) > 1 else None
    if columns:
        state.context.columns = columns
        state.ignore(line, TermReason.TABLE_HEADER)
    elif len(cells) > 1 and state.context.columns and read_row(state, line, cells):
        return
    else:
        _read_text(state, line, as_range(cells) if len(cells) > 2 else text)


def _read_text(state: Scan, line: SourceLine, text: str) -> None:
    segments = segments_of(text, state.context.month)
    if segments:
        _read_segments(state, line, segments)
    else:
        _read_heading(state, line, text)


def _read_heading(state: Scan, line: SourceLine, text: str) -> None:
    if len(text.split()) > LONGEST_HEADING:
        state.ignore(line, TermReason.NO_DATE)
        return
    labels = labels_in(text, first_month=FIRST_MONTH)
    month = labels.month if labels.month and not has_words(labels.rest) else None
    name, sense, title = term_name(text), sense_of(text), TITLE.search(text)
    if TO_BE_CONFIRMED.search(text):
        state.ignore(line, TermReason.TO_BE_CONFIRMED)
        return
    if not (sense or title or month or has_year(labels)):
        state.ignore(line, TermReason.NO_DATE)
        return
    context = state.context
    state.take_year(line, labels)
    is_term = bool(name and sense and sense.kind is None)
    if is_term or (has_year(labels) and labels.month is None):
        context.term, context.term_is_whole = name if is_term else "", False
    context.month = month
    context.sense = None if title else sense
    context.label = text
    context.part += 1
    if "\t" not in line.text:
        context.columns = ()
    state.ignore(line, TermReason.HEADING)


def _read_segments(state: Scan, line: SourceLine, segments: list[Segment]) -> None:
    name = ""
    made: list[Statement] = []
    for segment in segments:
        name = _term_in(segment) or name
        _take_year_of(state, line, segment)
        made += statements_of(state, line, segment, name)
    edges = {one.edge for one in made if one.kind is None and one.term == name}
    state.context.term_is_whole = state.context.term_is_whole or (
        bool(name) and {Edge.START, Edge.END} <= edges
    )
    state.keep(line, made)


def _term_in(segment: Segment) -> str:
    sense = sense_of(segment.label)
    return term_name(segment.label) if sense and sense.kind is None else ""


def _take_year_of(state: Scan, line: SourceLine, segment: Segment) -> None:
    """ "Autumn Term 2025: 3 September ..." is a heading and its line at once."""
    labels = labels_in(segment.label, first_month=FIRST_MONTH)
    if labels.first_year is not None and labels.month is None:
        state.take_year(line, labels)
