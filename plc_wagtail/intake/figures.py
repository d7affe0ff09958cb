"""Dates written in figures alone: 12/11/2026, 08.03.27, 2026-11-12."""

from __future__ import annotations

from plc_wagtail.intake.names import read_month
from plc_wagtail.intake.tokens import Kind, Tokens
from plc_wagtail.intake.words import words
from plc_wagtail.intake.written import Written

CENTURY = 2000
DAYS, MONTHS = range(1, 32), range(1, 13)
YEARS = range(1990, 2100)
SEPARATORS = frozenset("/.-")
# "1/2 day", "1/2 an hour", "3/4 of staff"; no school counts in sixths.
SMALLEST_PART = 5
PARTED = words("day days hour hours term terms of")


def iso_date(tokens: Tokens, start: int) -> tuple[Written, int] | None:
    """Year, month, day; a time may follow after a T, as spreadsheets write it."""
    year = tokens.number(start, (4,))
    if year not in YEARS or not _same_separators(tokens, start, "-/"):
        return None
    month, day = tokens.number(start + 2), tokens.number(start + 4)
    if month is None or day is None:
        return None
    stop = start + 5
    return Written(day=day, month=month, year=year), stop + (tokens[stop].text == "T")


def compact_date(tokens: Tokens, start: int) -> tuple[Written, int] | None:
    """20261112, as file names and programs write it."""
    figures = tokens[start].text
    if tokens.number(start, (8,)) is None or not figures.isascii():
        return None
    # "DTSTART:20261112T154500" belongs to a calendar's own text.
    before_it = tokens[start - 1].text in {":", "="} and tokens.touches(start)
    if before_it or tokens.touches(start + 1) and tokens[start + 1].kind is Kind.WORD:
        return None
    year, month, day = int(figures[:4]), int(figures[4:6]), int(figures[6:])
    if year not in YEARS or month not in MONTHS or day not in DAYS:
        return None
    return Written(day=day, month=month, year=year), start + 1


def numeric_date(
    tokens: Tokens, start: int, *, short: bool, dotted: bool
) -> tuple[Written, int] | None:
    """Three figures, or two ("12/11") where `short` says that a date must stand here.

    `dotted` lets two figures with a dot pass, which are a time anywhere else.
    """
    if tokens[start - 1].text in SEPARATORS and tokens.touches(start):
        return None
    return _three_figures(tokens, start) or (
        _two_figures(tokens, start, dotted=dotted) if short else None
    )


def _three_figures(tokens: Tokens, start: int) -> tuple[Written, int] | None:
    if not _same_separators(tokens, start, SEPARATORS):
        return None
    first, second = tokens.number(start), tokens.number(start + 2)
    year = _year(tokens, start + 4)
    if any(_misread(tokens, start + place) for place in (0, 2, 4)):
        return Written(unreadable=True), start + 5
    if first is None or second is None or year is None or _goes_on(tokens, start + 5):
        return None
    return Written(first=first, second=second, year=year), start + 5


def _goes_on(tokens: Tokens, place: int) -> bool:
    """More figures follow: no date has four parts."""
    return tokens[place].text == "/" and tokens.touches(place)


def _misread(tokens: Tokens, place: int) -> bool:
    return tokens[place].kind is Kind.UNREADABLE


def _two_figures(tokens: Tokens, start: int, *, dotted: bool) -> tuple[Written, int] | None:
    separator = tokens[start + 1].text
    first, second = tokens.number(start), tokens.number(start + 2)
    if first is None or second is None or not tokens.touches(start + 1):
        return None
    if separator not in ("/", ".") or not tokens.touches(start + 2):
        return None
    possible = first in DAYS and second in DAYS and (first in MONTHS or second in MONTHS)
    if separator == "." and (not dotted or not _is_dotted_date(tokens, start)):
        return None
    return (Written(first=first, second=second), start + 3) if possible else None


def is_fraction(tokens: Tokens, start: int) -> bool:
    """ "1/2 day"; but "3/4 of November" is two days."""
    count, part = tokens.number(start), tokens.number(start + 2)
    if tokens[start + 1].text != "/" or count is None or part is None:
        return False
    parted = start + 3 + (tokens[start + 3].key in {"a", "an", "the", "-"})
    after = parted + 1
    # "1/2 Day 1 of moderation" is a date with the first day of something.
    goes_on = read_month(tokens, after) is not None or tokens[after].kind is Kind.NUMBER
    return tokens[parted].key in PARTED and not goes_on and count < part <= SMALLEST_PART


def _is_dotted_date(tokens: Tokens, start: int) -> bool:
    """12.11 and not the time 4.10 or the range 4.10-5.10."""
    after = tokens[start + 3].key
    return tokens.number(start + 2) in MONTHS and after not in {"am", "pm", "-", "to", "until"}


def _same_separators(tokens: Tokens, start: int, allowed: str | frozenset[str]) -> bool:
    sign = tokens[start + 1].text
    return bool(sign) and sign in allowed and tokens[start + 3].text == sign


def _year(tokens: Tokens, place: int) -> int | None:
    full = tokens.number(place, (4,))
    if full is not None:
        return full if full in YEARS else None
    short = tokens.number(place, (2,))
    return None if short is None else CENTURY + short
