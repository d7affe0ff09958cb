"""The number and the bullet at the start of a line."""

from __future__ import annotations

import re

from plc_wagtail.intake.names import read_month, read_weekday, skip_ordinal
from plc_wagtail.intake.tokens import Tokens

BULLET = r"(?:[-*\u2022\u00b7\u25aa\u25ab\u25cf\u25cb\u25e6\u2023\u2043\uf0b7\u2013]\s*|o\s+)?"
NUMBER = re.compile(rf"{BULLET}[(#]?(\d{{1,3}})(?:[.)\]:]+\s+|\s*-\s+(?=\D)|\)\s*)")
CELL = re.compile(r"(\d{1,3})\t")
NAMED = re.compile(r"(?:meeting|session|cyfarfod|sesiwn) ?(\d{1,3})\b", re.IGNORECASE)
BULLET_ONLY = re.compile(BULLET)


def stated_number(tokens: Tokens) -> tuple[int | None, int]:
    """The number of the meeting in its list, if any, and how much of the line it takes."""
    text = tokens.text
    match = NUMBER.match(text) or CELL.match(text)
    if match:
        return int(match[1]), match.end()
    number = tokens.number(0, (1, 2, 3))
    if number is not None and skip_ordinal(tokens, 1) == 1 and _is_weekday(tokens):
        return number, tokens[0].end
    named = named_number(text)
    return named, 0 if named is not None else BULLET_ONLY.match(text).end()


def named_number(text: str) -> int | None:
    """That of "Meeting 2"."""
    match = NAMED.match(text.strip())
    return int(match[1]) if match else None


def _is_weekday(tokens: Tokens) -> bool:
    """The Welsh Mawrth is Tuesday and March: "29 Mawrth 2026" begins with a date."""
    may_be_month = read_month(tokens, 1) is not None and tokens.number(2) is None
    return read_weekday(tokens, 1) is not None and not may_be_month
