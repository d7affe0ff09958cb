"""Names of terms as schools write them, and numbers in names that are no days."""

from __future__ import annotations

import re

from plc_wagtail.intake.lexicon import MONTHS

SEASONS = (
    "autumn|winter|spring|summer|michaelmas|lent|trinity|hilary|candlemas|whitsun"
    "|hydref|gwanwyn|haf"
)
COUNTED = "1|2|one|two|a|b|first|second|1st|2nd"
MONTH_NAMES = "|".join(sorted(MONTHS, key=len, reverse=True))
NO_BREAK = r"(?!['\u2019]?\w)(?! (?:holidays?|break|bank|recess|closure|gwyliau))"
# Half a term, as a block of school days and not as the break in it.
BLOCK = re.compile(
    rf"(?:\b(?:{COUNTED}) half(?:[- ]?term)?\b|\bhalf[- ]?term ?(?:[1-6]|one|two)\b"
    rf"|\b(?:{SEASONS})(?: term)?,? (?:half[- ]?term |half |ht)?(?:[12]|a|b|one|two)\b)",
    re.IGNORECASE,
)
NAME = re.compile(
    rf"\b(?:(?:tymor (?:yr |y )?)?(?:{SEASONS})(?: term)?(?:,? (?:half[- ]?term |half |ht ?)?"
    rf"(?:[12](?!\d|st|nd|rd|th)|one|two|a|b)\b)?{NO_BREAK}(?! (?:half|mid)[- ]?term)"
    r"|(?:easter|christmas) term"
    r"|(?:first|second|third|fourth|fifth|sixth|1st|2nd|3rd|4th|5th|6th) term"
    r"|(?:term|tymor|module|block|half[- ]?term|ht) ?(?:[1-8](?!\d|st|nd|rd|th)"
    r"|one|two|three|four|five|six)\b)",
    re.IGNORECASE,
)
HALF = re.compile(rf"\b((?:{COUNTED}) half)(?:[- ]?term)?\b", re.IGNORECASE)
# A number that a month follows is a day after all, as is the first of a time.
NO_DAY = rf"(?!\d|st\b|nd\b|rd\b|th\b|:\d|\.\d|/)(?! ?(?:of |o )?(?:{MONTH_NAMES})\b)"
IN_NAMES = re.compile(
    rf"\b(?:(?:term|tymor|module|block) ?[1-8]{NO_DAY}"
    rf"|(?:{SEASONS})(?: term)? ?[12]{NO_DAY}"
    rf"|(?:half[- ]?term|ht) ?[1-6]{NO_DAY}(?!\s*[-&,]?\s*\d)"
    rf"|inset ?[1-9](?=\s*:)"
    rf"|(?:terms|day|diwrnod|week|group|years?|yrs?|key stage|ks) ?[1-9]\d?{NO_DAY}"
    rf"(?:(?: ?[-&,] ?| and | to )[1-9]\d?{NO_DAY})*)",
    re.IGNORECASE,
)
COUNTS = re.compile(
    r"\(?\b\d{1,3} (?:school |teaching |pupil )?(?:days?|sessions|diwrnod|weeks?)\b\)?",
    re.IGNORECASE,
)
DIGIT = re.compile(r"\d")


def term_name(text: str) -> str:
    """The first name of a term in a text, as it is written; empty if there is none."""
    match = NAME.search(text)
    if match is None:
        return ""
    half = HALF.search(text)
    name = " ".join(match[0].split())
    return f"{name} {half[1]}" if half and half[0].lower() not in name.lower() else name


def without_numbers_of_names(text: str) -> str:
    """Of the same length: "Term 1 - 3 September" does not begin with a first of anything."""
    masked = IN_NAMES.sub(lambda match: DIGIT.sub("#", match[0]), text)
    return COUNTS.sub(lambda match: DIGIT.sub("#", match[0]), masked)
