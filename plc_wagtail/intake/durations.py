"""How long something takes: 1 hour, 90 mins, half an hour."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

DURATION = re.compile(
    # Two places are minutes of the clock, "8.30hrs", but for quarters of an hour.
    r"(?<![\d.:])(?:for )?"
    r"(\d{1,3}(?:\.(?:\d|[27]5))?|(?:\d )?[13]/[24](?: an)?|one|two|three|an|half an)"
    r" ?(hours?|hrs?|minutes?|mins?)\b"
    r"(?: ?(?:and )?(\d{1,2}) ?(?:minutes?|mins?))?",
    re.IGNORECASE,
)
WORDS = {"one": 1, "an": 1, "two": 2, "three": 3, "half an": 0.5}
LONGEST = 24 * 60


class Duration(NamedTuple):
    minutes: int
    span: tuple[int, int]


def _number(word: str) -> float:
    """ "1 1/2" is one and a half."""
    if word in WORDS:
        return WORDS[word]
    *whole, last = word.removesuffix(" an").split()
    return float(sum(map(Fraction, (*whole, last))))


def durations(text: str) -> Iterator[Duration]:
    for match in DURATION.finditer(text):
        number = _number(match[1].lower())
        in_hours = match[2].lower().startswith("h")
        minutes = round(number * 60) if in_hours else round(number)
        minutes += int(match[3] or 0)
        if 0 < minutes <= LONGEST:
            yield Duration(minutes, match.span())
