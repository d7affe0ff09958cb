"""Slips in the names of days and months that can have only one meaning."""

from __future__ import annotations

from functools import cache
from string import ascii_lowercase

from plc_wagtail.intake.lexicon import ENGLISH_DAYS, ENGLISH_MONTHS, WELSH_DAYS, WELSH_MONTHS
from plc_wagtail.intake.words import words

SHORTEST = 5
# One slip away from a name, and words of their own.
WORDS = words(
    "march match marsh larch starch sundae sundry friday fridays mondays augusta augustus junes "
    "marche merchet medic llan"
)
# Further than one slip away, but met often.
KNOWN = {
    "wendsday": "wednesday",
    "wensday": "wednesday",
    "wendesday": "wednesday",
    "wedensday": "wednesday",
    "thurdsay": "thursday",
    "febuary": "february",
    "feburary": "february",
    "septmeber": "september",
    "novmeber": "november",
    "decmeber": "december",
}


def corrected_day(word: str) -> int | None:
    """Monday is 0; None where the word is no slip, or could be one of two days."""
    return _slips("day").get(KNOWN.get(word, word))


def corrected_month(word: str) -> int | None:
    return _slips("month").get(KNOWN.get(word, word))


@cache
def _slips(kind: str) -> dict[str, int]:
    tables = (ENGLISH_DAYS, WELSH_DAYS) if kind == "day" else (ENGLISH_MONTHS, WELSH_MONTHS)
    found: dict[str, set[int]] = {}
    for table in tables:
        for number, names in enumerate(table, 0 if kind == "day" else 1):
            for slip in _one_slip_away(names[0]):
                found.setdefault(slip, set()).add(number)
    return {slip: min(numbers) for slip, numbers in found.items() if len(numbers) == 1}


def _one_slip_away(name: str) -> set[str]:
    if len(name) < SHORTEST:
        return set()
    cuts = [(name[:place], name[place:]) for place in range(len(name) + 1)]
    left_out = {head + tail[1:] for head, tail in cuts if tail}
    swapped = {head + tail[1] + tail[0] + tail[2:] for head, tail in cuts if len(tail) > 1}
    changed = {head + sign + tail[1:] for head, tail in cuts if tail for sign in ascii_lowercase}
    added = {head + sign + tail for head, tail in cuts for sign in ascii_lowercase}
    return (left_out | swapped | changed | added | {name}) - (WORDS - {name})
