"""Short forms, and the words that spell them out."""

from __future__ import annotations

import re

from plc_wagtail.intake.pages.found import Acronym
from plc_wagtail.intake.pages.source import LONGEST, Line
from plc_wagtail.intake.words import words

SHORT = re.compile(r"(?<![\w@#/.&-])([A-Z][A-Z&]{1,5})s?(?![\w/])")
IN_BRACKETS = re.compile(r"\(([A-Z][A-Z&]{1,5})s?\)")
SPELT_AFTER = re.compile(
    r"(?<!\w)([A-Z][A-Z&]{1,5})s? \(([A-Za-z][a-z]{1,30}(?: [A-Za-z][\w'’-]{0,30}){1,7})\)"
)
KNOWN = words(
    # Nobody needs these spelt out; the last ones are words in capitals.
    "UK USA BBC TV OK PDF AM PM ID IT PE RE GCSE EU UN CD DVD II III IV VI NHS FAQ TBC AND THE"
    " OF IN TO FOR"
)
SMALL = words("of and for the in to a on with")
MOST_SMALL = 3


def acronyms_in(lines: list[Line]) -> list[Acronym]:
    """Each once, at its first use, with its words wherever they stand."""
    first: dict[str, int] = {}
    spelt: dict[str, str] = {}
    for line in lines:
        if len(line.text) > LONGEST or line.text.isupper():
            continue
        for match in IN_BRACKETS.finditer(line.text):
            found = spelt_out(line.text[: match.start()], match[1])
            if found:
                spelt.setdefault(match[1], found)
        for match in SPELT_AFTER.finditer(line.text):
            spelt.setdefault(match[1], match[2])
        for match in SHORT.finditer(line.text):
            if match[1] not in KNOWN:
                first.setdefault(match[1], line.number)
    return [Acronym(short, line, spelt.get(short, "")) for short, line in first.items()]


def spelt_out(before: str, short: str) -> str:
    """The words just before "(SHORT)" whose first letters it is made of; "" if they are not."""
    letters = [letter for letter in short.casefold() if letter.isalnum()]
    taken: list[str] = []
    small = 0
    for word in reversed(before[-200:].split()):
        if letters and word[:1].casefold() == letters[-1]:
            letters.pop()
        elif word.casefold() in SMALL and small < MOST_SMALL:
            small += 1
        else:
            break
        taken.insert(0, word)
        if not letters:
            return " ".join(taken)
    return ""
