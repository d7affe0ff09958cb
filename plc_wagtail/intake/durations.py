"""How long something takes: 1 hour, 90 mins, half an hour."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

DURATION = re.compile(
    # Two places are minutes of the clock, "8.30hrs", but for quarters of an hour.
    r"(?<![\d.:])(?:for )?(\d{1,3}(?:\.(?:\d|[27]5))?|one|two|three|an|half an)"
    r" ?(hours?|hrs?|minutes?|mins?)\b"
    r"(?: ?(?:and )?(\d{1,2}) ?(?:minutes?|mins?))?",
    re.IGNORECASE,
)
WORDS = {"one": 1, "an": 1, "two": 2, "three": 3, "half an": 0.5}
LONGEST = 24 * 60


class Duration(NamedTuple):
    minutes: int
    span: tuple[int, int]


def durations(text: str) -> Iterator[Duration]:
    for match in DURATION.finditer(text):
        word = match[1].lower()
        number = WORDS[word] if word in WORDS else float(match[1])
        in_hours = match[2].lower().startswith("h")
        minutes = round(number * 60) if in_hours else round(number)
        minutes += int(match[3] or 0)
        if 0 < minutes <= LONGEST:
            yield Duration(minutes, match.span())
