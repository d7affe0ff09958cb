"""Lines that say something for the rows below: headings, and facts shared by all."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from plc_wagtail.intake.codes import Reason
from plc_wagtail.intake.context import Context, Shared, with_heading
from plc_wagtail.intake.drafts import YearHeading
from plc_wagtail.intake.facts import Facts, facts_in
from plc_wagtail.intake.labels import Labels, labels_in
from plc_wagtail.intake.line_parts import LineParts
from plc_wagtail.intake.mentions import DEADLINES
from plc_wagtail.intake.pieces import CUT, cut_out, pieces, trimmed
from plc_wagtail.intake.places import place_in
from plc_wagtail.intake.times import combined
from plc_wagtail.intake.words import words

LONGEST = 12
LONGEST_REST = 6
LONGEST_SENTENCE = 25
FOR_ALL = re.compile(r"(?:all|each|every|unless|meetings|sessions|plcs|twilights|the)\b", re.I)
# "PLC dates for 2026-27 - all meetings start at 3.30pm and finish by 4.30pm"
BEFORE_ALL = re.compile(r"[-:;.] (?=(?:all|each|every)\b)", re.IGNORECASE)
BEFORE_PAUSE = re.compile(rf"{CUT} ?(?:[,;:(]|- )")
LABEL = re.compile(r"(?:times?|venue|location|place|room|where|amser|lleoliad)\s*[:-]", re.I)
CHOICE = re.compile(
    r"\b(?:choose|pick) (?:any )?one\b|\bone of (?:these|the following)\b|^either:?$", re.I
)
# A heading of these words alone names no group.
GENERIC = words(
    "plc plcs tlc tlcs cpd inset insets meeting meetings date dates day days calendar schedule "
    "list of for the timetable programme term terms half year academic school staff professional "
    "learning community communities session sessions twilight twilights our in and a training "
    "this all new choose one these following either from pick any"
)
SHARED = re.compile(
    r"(?:all|each|every|both|the|our)\b.{0,60}?\b(?:meetings?|sessions?|plcs?|tlcs?|dates?|groups?|in|at|start|run|are)\b"
    r"|(?:all|each)\b|(?:meetings?|sessions?|plcs?|twilights?|times?|venue|location|place|room|where|when)\b"
    r"|unless|amser|lleoliad",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class HeadingLine:
    """A heading, understood: `context` is what holds from here on."""

    context: Context
    reason: Reason


def read_heading(
    line_number: int, parts: LineParts, context: Context, *, before_dates: bool, first_month: int
) -> HeadingLine | None:
    """`before_dates`: the next line has a date, so that any short line may be its heading."""
    text = parts.text[parts.lead_end :].strip().rstrip(":").strip()
    stated = _shared_sentence(parts, context, first_month)
    if stated or not _may_be_heading(text):
        return stated
    labels = labels_in(text, first_month=first_month)
    labelled = labels.found and _stands_apart(labels.rest)
    chosen = CHOICE.search(text) is not None
    if labelled or before_dates or chosen:
        return _heading(line_number, parts, context, labels if labelled else Labels(text), chosen)
    return _shared(parts, context)


def _shared_sentence(parts: LineParts, context: Context, first_month: int) -> HeadingLine | None:
    """ "Venue: Library", or "All meetings are from 3.30pm to 4.30pm in the Library." """
    text = parts.text[parts.lead_end :]
    before = BEFORE_ALL.search(text)
    text, head = (text[before.end() :], text[: before.start()]) if before else (text, "")
    sentence = FOR_ALL.match(text) and len(text.split()) <= LONGEST_SENTENCE
    facts = shared_facts(parts)
    if LABEL.match(text):
        said = facts.times or facts.location
    elif sentence:
        times = combined(parts.all_times) if parts.all_times else None
        # A sentence must give a whole time; an end alone is a rule.
        said = times and times.start and times.end
        facts = replace(facts, times=times, location=_place_in(_without_all_times(parts)))
    else:
        return None
    if not said:
        return None
    year = _year(labels_in(head, first_month=first_month), context)
    return HeadingLine(with_heading(context, shared=facts, year=year), Reason.SHARED_FACTS)


def _may_be_heading(text: str) -> bool:
    spoken = text.split()
    if not spoken or len(spoken) > LONGEST or spoken[0].lower() in DEADLINES:
        return False
    return not text.endswith((".", "?", ",", "/"))


def _stands_apart(rest: str) -> bool:
    """At an edge of a few words: of all, or of those before a pause, as in "PLC dates 2026-27,
    all in the Library"."""
    pause = BEFORE_PAUSE.search(rest)
    plain = (rest[: pause.start() + 1] if pause else rest).strip(" -:,()\\t")
    few = len(plain.replace(CUT, " ").split()) <= LONGEST_REST
    return few and (plain.startswith(CUT) or plain.endswith(CUT))


def _heading(
    line_number: int, parts: LineParts, context: Context, labels: Labels, chosen: bool
) -> HeadingLine:
    shared = shared_facts(parts)
    title, facts = _title_and_facts(labels.rest, parts)
    new = with_heading(
        context,
        title=title,
        facts=facts,
        month=labels.month,
        year=_year(labels, context),
        shared=shared,
        choice=line_number if chosen else None,
    )
    return HeadingLine(new, Reason.HEADING)


def _year(labels: Labels, context: Context) -> YearHeading:
    if labels.first_year is None and labels.calendar_year is None:
        return context.year
    return YearHeading(labels.first_year, labels.calendar_year)


def _title_and_facts(rest: str, parts: LineParts) -> tuple[str, Facts]:
    spoken = " ".join(_without_times(rest, parts).replace("\x1f", " \x1f ").split())
    facts, titles = Facts(), []
    for piece in pieces(spoken):
        stated, left = facts_in(piece.text)
        facts = facts | stated
        place, before = place_in(left)
        left = trimmed(before if place else left)
        if left and not piece.in_brackets and not is_generic(left):
            titles.append(left)
    return " – ".join(titles), facts


def _without_times(rest: str, parts: LineParts) -> str:
    for phrase in parts.times:
        start, end = parts.tokens.span(phrase.start, phrase.stop)
        rest = rest.replace(parts.text[start:end], CUT)
    return rest


def is_generic(text: str) -> bool:
    return all(word.strip("-:,.()'&").lower() in GENERIC | {""} for word in text.split())


def _shared(parts: LineParts, context: Context) -> HeadingLine | None:
    """ "All 3.30-4.30 in the Hall", "Tuesdays 3.30pm", "Venue: Library"."""
    facts = shared_facts(parts)
    led = SHARED.match(parts.text[parts.lead_end :])
    spoken = facts.times or facts.location
    if (led and spoken) or (facts.weekday is not None and facts.times):
        return HeadingLine(with_heading(context, shared=facts), Reason.SHARED_FACTS)
    stated, left = facts_in(" ".join(parts.text.split()[-3:]))
    if led and stated != Facts() and len(parts.text.split()) <= LONGEST_REST:
        return HeadingLine(with_heading(context, facts=stated), Reason.SHARED_FACTS)
    return None


def shared_facts(parts: LineParts) -> Shared:
    """Time, place and day of a line without a date. An end alone is a rule, not a time."""
    own = [phrase for phrase in parts.times if not phrase.is_end]
    day = parts.every_week
    return Shared(
        times=combined(parts.times) if own else None,
        location=_place_in(parts.rest),
        weekday=day.number if day else None,
    )


def _place_in(text: str) -> str:
    found = (place_in(piece.text)[0] for piece in pieces(text))
    return next((place for place in found if place), "")


def _without_all_times(parts: LineParts) -> str:
    spans = [parts.tokens.span(phrase.start, phrase.stop) for phrase in parts.all_times]
    return cut_out(parts.text, spans)
