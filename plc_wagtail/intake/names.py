"""The name of a day or a month at a place in a line."""

from __future__ import annotations

from typing import NamedTuple

from plc_wagtail.intake.lexicon import DAY_PREFIXES, MONTHS, ORDINALS, PLURAL_WEEKDAYS, WEEKDAYS
from plc_wagtail.intake.spelling import corrected_day, corrected_month
from plc_wagtail.intake.tokens import Tokens


class Weekday(NamedTuple):
    number: int
    every_week: bool
    assumed: bool
    stop: int


def read_weekday(tokens: Tokens, start: int) -> Weekday | None:
    """A day's name, with a dot, comma or "dydd" about it."""
    place = start + (tokens[start].key in DAY_PREFIXES)
    key = tokens[place].key.removesuffix("'s")
    every_week = key in PLURAL_WEEKDAYS
    number = PLURAL_WEEKDAYS.get(key, WEEKDAYS.get(key))
    assumed = number is None
    if assumed:
        number = corrected_day(key)
    if number is None:
        return None
    stop = place + 1
    while tokens[stop].text in {".", ","}:
        stop += 1
    return Weekday(number, every_week, assumed, stop)


def skip_ordinal(tokens: Tokens, place: int) -> int:
    return place + (tokens[place].key in ORDINALS and tokens.touches(place))


def read_month(tokens: Tokens, place: int) -> tuple[int, bool] | None:
    """The month, January is 1, and whether its spelling was mended."""
    key = tokens[place].key
    number = MONTHS.get(key)
    if number is not None:
        return number, False
    number = corrected_month(key)
    return None if number is None else (number, True)
