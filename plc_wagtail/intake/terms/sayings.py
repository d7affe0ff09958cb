"""What a segment says: the words beside its dates, or those of the heading above."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from plc_wagtail.enums import ClosureKind
from plc_wagtail.intake.lines import SourceLine
from plc_wagtail.intake.terms.codes import TermCode, TermReason
from plc_wagtail.intake.terms.context import Scan
from plc_wagtail.intake.terms.names import term_name
from plc_wagtail.intake.terms.segments import Segment, has_words, plain
from plc_wagtail.intake.terms.senses import Edge, Sense, sense_of
from plc_wagtail.intake.terms.statements import Statement

PUBLISHED = re.compile(
    r"\b(?:updated|published|posted|reviewed|printed|issued|approved|agreed|diweddar\w*)\b",
    re.IGNORECASE,
)
# Words that leave it to the heading what a day is: "Day 2", "at 1.30pm".
COUNTING = re.compile(
    r"(?:day|diwrnod|date|no\.?)? ?\d{0,2}"
    r"|(?:at )?(?:\d{1,2}(?:[.:]\d\d)? ?(?:am|pm)?|noon|midday)",
    re.IGNORECASE,
)
HALF_A_NAME = re.compile(r"\b(good|easter)\s*$", re.IGNORECASE)
EXACT_KINDS = frozenset({ClosureKind.INSET, ClosureKind.BANK_HOLIDAY, ClosureKind.HALF_TERM})


def statements_of(state: Scan, line: SourceLine, segment: Segment, name: str) -> list[Statement]:
    """Of one segment; its words decide, else those of the heading above it."""
    sense = sense_in(segment)
    context = state.context
    if _only_counts(segment, sense):
        sense = context.sense
        segment = replace(segment, label=f"{plain(context.label)}, {segment.label}")
    if sense is None and PUBLISHED.search(segment.label):
        return unread(state, line, segment, TermReason.PUBLISHED_ON)
    if sense and sense.for_staff:
        return unread(state, line, segment, TermReason.FOR_STAFF)
    if sense is None or is_lone_day_of_term(sense, segment):
        state.doubts.add(TermCode.UNPARSED_LINE, line)
        return unread(state, line, segment, TermReason.UNKNOWN_DATE)
    if name and sense.kind is None:
        context.term = name
        context.term_is_whole = False
    inherited = "" if context.term_is_whole else context.term
    return said(state, line, segment, sense, name or inherited)


def _only_counts(segment: Segment, sense: Sense | None) -> bool:
    """Words that leave it to the heading what a day is: none, "Day 2", or a term beside one day."""
    if sense is None:
        return not has_words(segment.label) or COUNTING.fullmatch(plain(segment.label)) is not None
    is_name = term_name(segment.label).lower() == plain(segment.label).lower()
    return is_name and is_lone_day_of_term(sense, segment)


def unread(state: Scan, line: SourceLine, segment: Segment, reason: TermReason) -> list[Statement]:
    return [
        Statement(line=line, written=written, reason=reason, part=state.context.part)
        for written in segment.dates
    ]


def is_lone_day_of_term(sense: Sense, segment: Segment) -> bool:
    """A term's name beside one day: nobody says whether it is the first or the last."""
    lone = any(not written.end for written in segment.dates)
    return sense.kind is None and sense.edge is None and lone


def sense_in(segment: Segment) -> Sense | None:
    """What the label says; a note may say it more exactly: "closed on 4 May (bank holiday)"."""
    sense = sense_of(segment.label.rstrip() + _weekday_in_name(segment))
    noted = sense_of(segment.note) if has_words(segment.note) else None
    if sense is None or noted is None:
        return sense or noted
    if sense.kind is ClosureKind.HOLIDAY and noted.kind in EXACT_KINDS:
        return noted
    if sense.kind is None and noted.kind is ClosureKind.INSET:
        return replace(sense, and_inset=True)
    return sense


def said(
    state: Scan, line: SourceLine, segment: Segment, sense: Sense, name: str
) -> list[Statement]:
    context = state.context
    label = label_of(segment)
    common = {
        "line": line,
        "term": name,
        "label": label,
        "first_year": context.first_year,
        "calendar_year": context.calendar_year,
        "part": context.part,
    }
    made = []
    for written in segment.dates:
        one = Statement(
            **common, written=written, kind=sense.kind, edge=sense.edge, times=segment.times
        )
        made += _edges(one) if sense.kind is None and sense.edge is None else [one]
        if sense.and_inset:
            made.append(Statement(**common, written=written, kind=ClosureKind.INSET))
        if sense.kind is None and segment.times:
            # A term's last day is the likelier one to be short; the words are kept beside it.
            day = written.end or written
            made.append(
                Statement(**common, written=day, kind=ClosureKind.OTHER, times=segment.times)
            )
    return made


def label_of(segment: Segment) -> str:
    """The words of a segment on one line, without the brackets around all of a note."""
    words = (
        plain(part) for part in (segment.label.rstrip() + _weekday_in_name(segment), segment.note)
    )
    return ", ".join(part for part in words if part)


def _weekday_in_name(segment: Segment) -> str:
    """Good Friday and Easter Monday, whose second half was read as part of the date."""
    weekday = segment.dates[0].weekday
    match = HALF_A_NAME.search(segment.label)
    names = {("good", 4): " Friday", ("easter", 0): " Monday"}
    return names.get((match[1].lower(), weekday), "") if match else ""


def _edges(statement: Statement) -> Iterator[Statement]:
    """A term's range as its first and last day, so that all terms are put together in one way."""
    end = statement.written.end
    if end is None:
        return
    yield replace(statement, edge=Edge.START)
    yield replace(statement, edge=Edge.END)
