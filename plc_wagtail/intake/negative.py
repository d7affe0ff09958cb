"""Lines about days on which nobody meets."""

from __future__ import annotations

import re

from plc_wagtail.intake.codes import Reason

SEASONS = "autumn|spring|summer|october|february|may|june|easter|christmas|whitsun|whit|xmas|winter"
NO_MEETING = re.compile(
    r"(?:n\.?b\.?:? |(?:please )?note(?: that)?:? )?(?:there (?:is|will be) |there's )?"
    r"no(?: [\w-]+){0,3} ?\b"
    r"(?:plcs?|tlcs?|cpd|meetings?|sessions?|twilights?|training|insets?)\b.{0,60}"
    r"|(?:plcs?|we|groups?) (?:do|does|will) not meet.{0,60}|not meeting|dim cyfarfod.{0,40}"
)
# "Parents' evening, no PLC"; but "no meeting for ECTs" is a remark about a meeting.
INSTEAD = re.compile(
    r"(?:so )?no (?:plcs?|tlcs?|cpd|meetings?|sessions?|twilights?)"
    r"(?: (?:today|that day|this week|that week|tonight))?"
)
CLOSURE = re.compile(
    rf"(?:{SEASONS}) (?:term|holidays?|break|bank holiday)|easter|christmas|xmas|whitsun"
    rf"|(?:(?:{SEASONS}) )?(?:half[- ]?term|mid-?term)(?: holidays?| break| week)?"
    rf"|(?:early |late )?(?:(?:{SEASONS}) )?bank holidays?(?: monday| weekend)?"
    r"|(?:school |public )?holidays?"
    r"|(?:(?:the )?school(?: is)? |academy )?closed(?: to pupils| for [\w -]{1,40})?"
    # Without its weekday, which was read as part of the date: Good Friday.
    r"|good|good friday|easter monday|may day|boxing day|new year's day|christmas day"
    r"|hanner tymor|gwyliau(?: [\w]+){0,2}|gwyl banc"
)
A_TERM = rf"(?:the )?(?:(?:{SEASONS}) )?(?:half[- ]?)?term(?: ?[1-6])?"
EDGE_OF_TERM = re.compile(
    rf"(?:the )?(?:start|beginning|end|(?:first|last) day) of {A_TERM}"
    rf"|{A_TERM} (?:starts|begins|ends|finishes)"
    r"|(?:(?:we|(?:the )?school|pupils|students|staff) )?breaks? up(?: for [\w' -]{1,30})?"
    r"|(?:(?:the )?school )?re-?opens(?: (?:to|for) [\w' -]{1,30})?"
    r"|(?:(?:pupils|students|staff|all) )?(?:back|returns?) to school"
    r"|(?:pupils|students|staff) return"
)
TERM = re.compile(
    r"(?:(?:autumn|spring|summer|michaelmas|lent|trinity)(?: term)?(?: ?[12])?"
    r"|(?:term|module|half[- ]term|ht) ?[1-6])(?: (?:dates|begins|starts|ends))?"
)


def negative_reason(text: str) -> Reason | None:
    """Why these words speak of no meeting; None if they may speak of one."""
    low = text.lower().strip(" .!:-()")
    if is_term(low):
        return None
    if NO_MEETING.fullmatch(low):
        return Reason.NO_MEETING
    return Reason.CLOSURE if CLOSURE.fullmatch(low) else None


def is_edge_of_term(text: str) -> bool:
    """ "Last day of term": a day that a list of meetings only mentions."""
    return EDGE_OF_TERM.fullmatch(text.lower().strip(" .!:-()")) is not None


def is_instead(text: str) -> bool:
    """True if something else takes the place of a meeting on that day."""
    return INSTEAD.fullmatch(text.lower().strip(" .!:-()")) is not None


def is_term(text: str) -> bool:
    return TERM.fullmatch(text.lower().strip(" .!:-")) is not None
