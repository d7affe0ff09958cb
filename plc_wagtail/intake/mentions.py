"""What part a date plays in its line: a meeting, the date it had before, a deadline, no meeting."""

from __future__ import annotations

import re
from enum import Enum

from plc_wagtail.intake.date_groups import DateGroup
from plc_wagtail.intake.tokens import Tokens
from plc_wagtail.intake.words import words

DEADLINES = words(
    "by before deadline due rsvp reply return returned closes closing since updated published "
    "posted printed dated version after erbyn"
)
WEEK_ENDS = words("c b k wc wb of comm commencing beg beginning start starting dechrau")
SKIPPED = frozenset(["the", ":", "-", ",", "on", "y", "is"])
SIGNS = frozenset([":", "-", ","])
FORMER = words("was were from originally previously instead formerly not replaces replacing")
WEEK = re.compile(
    r"\b(?:w/c|w\.c\.?|w/b|w\.b\.?|wc|wb"
    r"|w/k(?: (?:of|comm(?:encing)?|beg(?:inning)?|start(?:ing)?))?"
    r"|(?:weeks?|wks?\.?) (?:of|comm(?:encing)?|beg(?:inning)?|start(?:ing)?)"
    r"|wythnos(?: yn dechrau)?)\b\.?:?",
    re.IGNORECASE,
)
NEGATIVE = re.compile(
    r"(?:\bno (?:plc|tlc|meeting|session|twilight|cpd)s?|\bnot meeting|\bexcept(?:ing)?(?: for)?"
    r"|\bexcluding|\bapart from|\bbut not)(?: on)?\W{0,3}$",
    re.IGNORECASE,
)
IN_LIEU = re.compile(
    r"\b(?:in (?:lieu|place) of|instead of|replac(?:es|ing))(?: (?:the|our|an?|staff|school|in-?set"
    r"|training|twilight|session|days?|on|\d)){1,6}[ (]{1,2}$",
    re.IGNORECASE,
)

PAUSE = re.compile(r"[.;,(]\s*|\s-\s|\d\s+(?=[^\W\d])|[ap]m\s+")


class Part(Enum):
    MEETING = "meeting"
    FORMER = "former"
    DEADLINE = "deadline"
    NEGATIVE = "negative"
    REPLACED = "replaced"


def part_of(tokens: Tokens, group: DateGroup) -> Part:
    if is_negative(tokens, group):
        return Part.NEGATIVE
    if lieu_before(tokens, group) is not None:
        return Part.REPLACED
    place = _place_before(tokens, group.start)
    if tokens[place].key == "of":
        place = _place_before(tokens, place)
        if tokens[place].key == "lieu":
            # "In lieu of Fri 23 July" names a day that stands for another, and moves nothing.
            return Part.DEADLINE
    word = tokens[place].key
    if tokens[_place_after(tokens, group.stop)].key == "deadline":
        return Part.DEADLINE
    if word in FORMER:
        return Part.FORMER
    if word == "after" and tokens[group.start - 1].key != word:
        # "The one after is on 30 November."
        return Part.MEETING
    return Part.DEADLINE if word in DEADLINES else Part.MEETING


def _place_before(tokens: Tokens, place: int) -> int:
    """That of the last word which is more than an article or a sign."""
    place -= 1
    while tokens[place].key in SKIPPED:
        place -= 1
    return place


def _place_after(tokens: Tokens, place: int) -> int:
    while tokens[place].key in SIGNS:
        place += 1
    return place


def is_negative(tokens: Tokens, group: DateGroup) -> bool:
    return negative_before(tokens, group) is not None


def negative_before(tokens: Tokens, group: DateGroup) -> int | None:
    """Where the words begin that say there is no meeting on these dates."""
    return _led_by(NEGATIVE, tokens, group, 40)


def lieu_before(tokens: Tokens, group: DateGroup) -> int | None:
    """Where "in lieu of INSET on" begins: the day that another one replaced."""
    return _led_by(IN_LIEU, tokens, group, 60)


def _led_by(
    words_before: re.Pattern[str], tokens: Tokens, group: DateGroup, reach: int
) -> int | None:
    start = tokens[group.start].start
    begin = max(start - reach, 0)
    match = words_before.search(tokens.text[begin:start])
    return None if match is None else begin + match.start()


def said_from(tokens: Tokens, group: DateGroup, part: Part) -> int | None:
    """Where the words begin that go with a day without a meeting or a deadline."""
    if part is Part.REPLACED:
        return lieu_before(tokens, group)
    if part is not Part.DEADLINE:
        return negative_before(tokens, group)
    start = tokens[group.start].start
    begin = max(start - 40, 0)
    pauses = [match.end() for match in PAUSE.finditer(tokens.text, begin, start)]
    return (
        pauses[-1] if pauses else begin + (tokens.text.find(" ", begin, start) + 1 if begin else 0)
    )


def numbers_week(tokens: Tokens, place: int) -> bool:
    """ "Week 2 (14.9)": a week of the timetable, and the day it begins with."""
    named = tokens[place - 3].key in {"week", "wk", "wythnos"}
    return tokens[place - 1].text == "(" and named and tokens.number(place - 2) is not None


def week_span(tokens: Tokens, group: DateGroup) -> tuple[int, int] | None:
    """Where the line says that a whole week is meant, just before these dates."""
    start = tokens[group.start].start
    if numbers_week(tokens, group.start) and group.dates[0].weekday is None:
        # "Week 2" stays in the text.
        return start, start
    begin = max(start - 24, 0)
    found = list(WEEK.finditer(tokens.text, begin, start))
    if not found or tokens.text[found[-1].end() : start].strip(" :-."):
        return None
    return found[-1].span()
