"""What words beside a date say about it: a term, its first or last day, a closure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from plc_wagtail.enums import ClosureKind
from plc_wagtail.intake.terms.names import BLOCK, term_name


class Edge(Enum):
    START = "start"
    END = "end"


@dataclass(frozen=True)
class Sense:
    """`kind` None is a term. Without an edge, a range of days or a single one.

    `for_staff` are days that say nothing of pupils; `and_inset` marks the first or last day of a
    term that is a training day as well.
    """

    kind: ClosureKind | None = None
    edge: Edge | None = None
    for_staff: bool = False
    and_inset: bool = False


def _any_of(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b", re.IGNORECASE)


INSET = _any_of(
    r"inset[- ]?(?:days?)?",
    r"in[- ]?service",
    r"(?:staff|teachers?'?s?|school) (?:training|development|learning|work|planning)",
    r"training days?",
    r"(?:pd|cpd|cpl|hms|sdd|insets?)(?: days?)?",
    r"professional (?:development|learning)(?: days?)?",
    r"baker days?",
    r"non[- ]?(?:pupil|contact|teaching) days?",
    r"staff only(?: days?)?",
    r"(?:student|pupil)[- ]free days?",
    r"dydd(?:iau)? hyfforddiant",
    r"diwrnod(?:au)? hyfforddiant",
)
HALF_TERM = _any_of(
    r"half[- ]?terms?",
    r"mid[- ]?terms?",
    "hallowe'?en",  # the autumn half term of Northern Ireland
    r"hanner[- ]tymor",
)
BANK_HOLIDAY = _any_of(
    r"(?:bank|public) holidays?",
    "bh",
    "may day",
    "good friday",
    "easter monday",
    "(?:new year's|christmas|boxing) day",
    r"st\.? (?:patrick|andrew)'?s day",
    r"gw[yŷ]l(?:iau)? banc",
    "groglith",
    "calan mai",
    "llun y pasg",
    "g[wŵ]yl fai",
)
HOLIDAY = _any_of(
    "holidays?",
    "vacation",
    r"(?:school )?breaks?(?![- ]up)",
    "recess",
    r"(?:schools? |academy )?closed",
    "closures?",
    "(?:long |september |may |october |february )?weekend",
    "christmas",
    "xmas",
    "easter(?! (?:term|monday))",
    "whitsun",
    "gwyliau",
    "nadolig",
    "pasg",
    "sulgwyn",
)
STAFF = _any_of("staff", "teachers?", "athrawon")
SHORT_DAY = _any_of(
    r"early (?:finish|clos\w+|dismissal|departure|end)",
    r"(?:late|delayed) (?:start|opening)",
    r"half[- ]days?",
    r"(?:finish|clos|end|dismiss)\w*(?: school)? (?:at|from)(?! the (?:end|close) of)",
    r"(?:\d{1,2}(?:[.:]\d\d)? ?(?:am|pm)|noon|midday) (?:finish|close|closing|closure)",
)
OTHER = _any_of("occasional days?", "polling", "disaggregated", "twilights?", "lieu", "local days?")
START = _any_of(
    "starts?",
    "starting",
    "begins?",
    "beginning",
    "commences?",
    "commencing",
    "first day",
    "opens?",
    "opening",
    "re-?opens?",
    "re-?opening",
    "returns?",
    "resumes?",
    "back (?:to|at|in) school",
    "dechrau'?r?",
    "ail-?agor",
)
END = _any_of(
    "ends?",
    "ending",
    "finish(?:es)?",
    "last day",
    "closes?",
    "closing",
    r"breaks?[- ]up",
    r"breaking[- ]up",
    "diwedd",
    "gorffen",
    r"diwrnod olaf",
)
# "Break up for half term" is a last day of school, "return after Easter" a first one.
LEAVING = re.compile(
    r"(?:break\w*[- ]up|last day|(?:ends?|finish\w*|closes?|closing)\b)"
    r".{0,40}?(?:\b(?:for|before)\b|$)",
    re.IGNORECASE,
)
RETURNING = re.compile(
    r"\b(?:returns?|re-?opens?|resumes?|back|starts?|begins?)\b.{0,40}?\b(?:after|from|following)\b",
    re.IGNORECASE,
)
# "Christmas: close Tuesday 22 December"
CLOSES_ON = re.compile(r"\bcloses?\s*$", re.IGNORECASE)
BREAK_WORDS = re.compile(r"\b(?:for|before|after|from|following)\b", re.IGNORECASE)
OF_TERM = _any_of("terms?", "tymor", "school", "pupils?", "children", "students?", "all")
COMES_BACK = _any_of("returns?", "re-?opens?", "resumes?", "back")
# The title of the whole page, not of its first dates.
TITLE = _any_of("term dates", "term times", r"dyddiadau(?:'r)? t(?:y|ym)\w*", "holiday dates")


def sense_of(text: str) -> Sense | None:
    """None if the words do not say what the date beside them is."""
    edge = _edge(text)
    if INSET.search(text):
        return _with_inset(text, edge)
    if _goes_or_comes(text):
        return Sense(edge=edge)
    kind = _kind(text)
    if edge and STAFF.search(text) and not OF_TERM.search(text):
        return Sense(edge=edge, for_staff=True)
    if kind is ClosureKind.OTHER:
        return Sense(kind)
    if kind:
        return Sense(kind, edge if kind is not ClosureKind.BANK_HOLIDAY else None)
    if edge or term_name(text) or BLOCK.search(text):
        return Sense(edge=edge)
    return None


def _with_inset(text: str, edge: Edge | None) -> Sense:
    """ "Term starts (INSET)" is both; "staff return, INSET" only the training day."""
    both = edge is not None and OF_TERM.search(INSET.sub(" ", text)) and not STAFF.search(text)
    return Sense(edge=edge, and_inset=True) if both else Sense(ClosureKind.INSET)


def _edge(text: str) -> Edge | None:
    """The later of the two, as it stands nearer to the date."""
    starts = [match.start() for match in START.finditer(text)]
    ends = [match.start() for match in END.finditer(text)]
    if not starts and not ends:
        return None
    return Edge.START if max(starts, default=-1) > max(ends, default=-1) else Edge.END


def _goes_or_comes(text: str) -> bool:
    """School stops before a break or comes back after one; the break itself is not meant."""
    if STAFF.search(text) and not OF_TERM.search(text):
        return False
    if SHORT_DAY.search(text) and not re.search(r"\bterm\b", text, re.IGNORECASE):
        return False
    goes = CLOSES_ON.search(text) or (LEAVING.search(text) and BREAK_WORDS.search(text))
    comes = RETURNING.search(text) or COMES_BACK.search(text)
    return bool(goes or comes or re.search(r"\b(?:last|first) day\b", text, re.IGNORECASE))


def _kind(text: str) -> ClosureKind | None:
    if SHORT_DAY.search(text) and not re.search(r"\bterm\b", text, re.IGNORECASE):
        return ClosureKind.OTHER
    if HALF_TERM.search(text):
        return None if BLOCK.search(text) else ClosureKind.HALF_TERM
    if BANK_HOLIDAY.search(text):
        return ClosureKind.BANK_HOLIDAY
    if OTHER.search(text):
        return ClosureKind.OTHER
    return ClosureKind.HOLIDAY if HOLIDAY.search(text) else None
