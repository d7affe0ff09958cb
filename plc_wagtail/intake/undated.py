"""Meetings without a date: to be confirmed, in a month, by a rule, on some weekday."""

from __future__ import annotations

import re

from plc_wagtail.enums import MeetingStatus, Precision
from plc_wagtail.intake.codes import Code
from plc_wagtail.intake.drafts import Draft
from plc_wagtail.intake.facts import UNSETTLED, Facts, is_to_be_confirmed
from plc_wagtail.intake.labels import MONTH, labels_in
from plc_wagtail.intake.line_parts import LineParts
from plc_wagtail.intake.lines import SourceLine
from plc_wagtail.intake.mentions import DEADLINES
from plc_wagtail.intake.names import read_weekday
from plc_wagtail.intake.pieces import CUT, cut_out
from plc_wagtail.intake.recurrence import EVERY, rule_in
from plc_wagtail.intake.times import settled
from plc_wagtail.intake.wording import word
from plc_wagtail.intake.written import Written

LONGEST = 12
RELATIVE = re.compile(
    r"\b(?:today|tomorrow|(?:this|next|following)(?= (?:mon|tue|wed|thu|fri|sat|sun)))\b",
    re.IGNORECASE,
)
TO_BE_CONFIRMED = re.compile(rf"\b(?:dates?|days?)?(?: is| are)?[ :-]*{UNSETTLED}", re.IGNORECASE)
MONTHLY = re.compile(
    r"\b(?:(?:every|each|the|on) )*\w+ \w+ (?:of|in) (?:each|every|the) month\b"
    rf"|(?:\bfrom )?{MONTH.pattern} ?(?:to|until|till|-|–) ?{MONTH.pattern}",
    re.IGNORECASE,
)
ALL = re.compile(r"(?:all|dates?|these|times?)\b", re.IGNORECASE)


def undated_draft(line: SourceLine, parts: LineParts, *, before_dates: bool) -> Draft | None:
    """A meeting whose date is not known, or None: then the line is something else."""
    if len(parts.text.split()) > LONGEST:
        return None
    for read in (_relative, _monthly, _month, _to_be_confirmed, _weekday, _endless):
        # "November" above dates is their heading, and so is "every Tuesday".
        if read in (_month, _endless) and before_dates and not is_to_be_confirmed(parts.text):
            continue
        draft = read(line, parts)
        if draft:
            draft.number = parts.number
            return draft
    return None


def _new(line: SourceLine, parts: LineParts, written: Written | None, text: str) -> Draft:
    draft = Draft(line=line, written=written)
    draft.times = settled(parts.times[0]) if parts.times else None
    word(draft, text)
    return draft


def _relative(line: SourceLine, parts: LineParts) -> Draft | None:
    """ "Next Thursday" depends on the day it was written, which a list does not say."""
    match = RELATIVE.search(parts.text)
    if match is None or not (parts.times or len(parts.text.split()) <= 4):
        return None
    days = (read_weekday(parts.tokens, place) for place in range(len(parts.tokens)))
    day = next((day for day in days if day), None)
    spans = [match.span()]
    if day:
        spans.append((match.start(), parts.tokens.span(day.stop - 1, day.stop)[1]))
    draft = _new(
        line, parts, Written(weekday=day.number) if day else None, cut_out(parts.rest, spans)
    )
    draft.notes.append(parts.text[match.start() : spans[-1][1]])
    draft.codes.add(Code.RELATIVE_DATE)
    draft.precision = Precision.TBC
    return draft


def _monthly(line: SourceLine, parts: LineParts) -> Draft | None:
    rule = rule_in(parts.tokens, has_range=False)
    if rule is None:
        return None
    draft = _new(line, parts, Written(weekday=rule.weekday), MONTHLY.sub(CUT, parts.rest))
    draft.precision = Precision.TBC
    draft.rule = rule
    return draft


def _month(line: SourceLine, parts: LineParts) -> Draft | None:
    """ "November - PLC 1": some day in that month. Two months are a span, not a meeting."""
    # Cut in January, the year of a month is the one that is written.
    labels = labels_in(parts.text[parts.lead_end :], first_month=1)
    if labels.month is None or MONTH.search(labels.rest) or parts.text.endswith((".", ",")):
        return None
    if parts.text.split()[0].lower() in DEADLINES:
        return None
    plain = labels.rest.strip(" -:,()")
    at_edge = plain.startswith(CUT) or plain.endswith(CUT)
    if not plain.replace(CUT, "").strip(" -:,()") or not at_edge or len(plain.split()) > 7:
        return None
    written = Written(month=labels.month, year=labels.first_year)
    draft = _new(line, parts, written, TO_BE_CONFIRMED.sub(CUT, labels.rest))
    if is_to_be_confirmed(parts.text):
        draft.facts = draft.facts | Facts(status=MeetingStatus.TENTATIVE)
    draft.precision = Precision.MONTH
    return draft


def _to_be_confirmed(line: SourceLine, parts: LineParts) -> Draft | None:
    if not is_to_be_confirmed(parts.text) or not TO_BE_CONFIRMED.search(parts.text):
        return None
    if (
        ALL.match(parts.text)
        and not parts.times
        and parts.text.lower().startswith(("all", "dates", "times"))
    ):
        return None
    draft = _new(line, parts, None, TO_BE_CONFIRMED.sub(CUT, parts.rest))
    draft.precision = Precision.TBC
    draft.facts = draft.facts | Facts(status=MeetingStatus.TENTATIVE)
    return draft


def _weekday(line: SourceLine, parts: LineParts) -> Draft | None:
    """A day's name with a time or a number but no month: a meeting that cannot be read."""
    for place in range(len(parts.tokens)):
        day = read_weekday(parts.tokens, place)
        figures = day and parts.tokens.number(day.stop) is not None
        if day and not day.every_week and not day.assumed and (parts.times or figures):
            span = parts.tokens.span(place, day.stop)
            return _unread(line, parts, Written(weekday=day.number), cut_out(parts.rest, [span]))
    numbered = parts.number is not None and parts.times
    return _unread(line, parts, None, parts.rest) if numbered else None


def _endless(line: SourceLine, parts: LineParts) -> Draft | None:
    """ "First Tuesday of every half term": a rule of which nobody can tell the dates."""
    days = (read_weekday(parts.tokens, place) for place in range(len(parts.tokens)))
    day = next((day for day in days if day and not day.assumed), None)
    if day is None or not any(token.key in EVERY for token in parts.tokens.items):
        return None
    return _unread(line, parts, Written(weekday=day.number), parts.rest)


def _unread(line: SourceLine, parts: LineParts, written: Written | None, rest: str) -> Draft:
    draft = _new(line, parts, written, rest)
    draft.codes.add(Code.UNPARSED_LINE)
    draft.precision = Precision.TBC
    return draft
