"""One date at a place in a line: weekday, day, month and year in any of the usual orders."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from plc_wagtail.intake.figures import SEPARATORS, compact_date, iso_date, numeric_date
from plc_wagtail.intake.lexicon import ORDINALS
from plc_wagtail.intake.names import Weekday, read_month, read_weekday, skip_ordinal
from plc_wagtail.intake.tokens import LETTERS_LIKE_DIGITS, Kind, Tokens
from plc_wagtail.intake.words import words
from plc_wagtail.intake.written import Written

# A number after one of these is not a day: "Room 3, 4 November".
COUNTED = words(
    "room rm year years yr yrs period periods plc plcs tlc cpd group groups session meeting mtg "
    "twilight part no number week weeks page block phase ks cohort set module"
)
NUMBER_WORDS = words("no nr")
CENTURY = 2000
YEARS = range(1990, 2100)
# Two figures after a month are a year only here: "12 Nov 10" may be ten o'clock.
SHORT_YEARS = range(15, 50)
# What may stand behind the last day of a list; behind any other word the number counts things.
AFTER_DAYS = frozenset(
    ["", ",", ";", "/", "&", "+", "(", "@", "\t", ".", *words("and at in from a ac")]
)
# Before one of these it may count people just as well: "November 12, 3 in the Hall".
BEFORE_PLACES = words("at in from @")
HALVES = words("am pm yb yp yh a p h noon hrs hours mins")


class Found(NamedTuple):
    """A date and the index of the token after it."""

    written: Written
    stop: int
    month_first: bool = False


def read_date(
    tokens: Tokens, start: int, *, bare_figures: bool = False, dotted: bool = False
) -> Found | None:
    """The date that begins at token `start`. `bare_figures` lets "12/11" pass without a weekday."""
    weekday = read_weekday(tokens, start)
    if weekday:
        found = _after_weekday(tokens, weekday)
        if found:
            return _march_after_all(tokens, start, found)
    return _day(tokens, start, figures=bare_figures, dotted=dotted)


def _after_weekday(tokens: Tokens, weekday: Weekday) -> Found | None:
    start = weekday.stop + (tokens[weekday.stop].key in {"the", "y", "yr"})
    found = _day(tokens, start, figures=True, dotted=True)
    if found is None:
        return None
    assumed = weekday.assumed or found.written.spelling_assumed
    stated = replace(
        found.written,
        weekday=weekday.number,
        every_week=weekday.every_week,
        spelling_assumed=assumed,
    )
    return found._replace(written=stated)


def _march_after_all(tokens: Tokens, start: int, found: Found) -> Found:
    """The Welsh Mawrth is Tuesday and March: "Mawrth 13eg 2026" is the month."""
    if found.written.has_month:
        return found
    month = _month_then_day(tokens, start)
    return month if month and month.written.year else found


def _day(
    tokens: Tokens, start: int, *, figures: bool = False, dotted: bool = False
) -> Found | None:
    if tokens[start + 1].text in SEPARATORS:
        found = iso_date(tokens, start) or numeric_date(tokens, start, short=figures, dotted=dotted)
        # "10/11 Nov" is two days of November.
        if found and (found[0].year or not _names_month(tokens, found[1])):
            return Found(*found)
    compact = compact_date(tokens, start)
    if compact:
        return Found(*compact)
    return _day_then_month(tokens, start) or _month_then_day(tokens, start)


def _names_month(tokens: Tokens, place: int) -> bool:
    """ "12/11 may move" names none."""
    return read_month(tokens, place) is not None and tokens[place].text != "may"


def _day_then_month(tokens: Tokens, start: int) -> Found | None:
    if not could_be_day(tokens, start):
        return None
    day, unreadable = _day_number(tokens, start)
    place = skip_ordinal(tokens, start + 1)
    place += tokens[place].key in {"of", "o"}
    place += tokens[place].text in {"-", "/"} and read_month(tokens, place + 1) is not None
    month = read_month(tokens, place)
    if month is None:
        return None if day is None else Found(Written(day=day), skip_ordinal(tokens, start + 1))
    number, assumed = month
    year, stop = read_year(tokens, place + 1)
    unreadable = unreadable or _is_misread_year(tokens, place + 1)
    written = Written(
        day=day, month=number, year=year, unreadable=unreadable, spelling_assumed=assumed
    )
    return Found(written, stop)


def _is_misread_year(tokens: Tokens, place: int) -> bool:
    """ "12 November 20206"."""
    token = tokens[place]
    return token.kind is Kind.NUMBER and len(token.text) > 4 and token.text.startswith("20")


def _month_then_day(tokens: Tokens, start: int) -> Found | None:
    month = read_month(tokens, start)
    if month is None:
        return None
    before, place = _above_days(tokens, start + 1)
    if tokens.number(place) is None or not could_be_day(tokens, place):
        return None
    stop = skip_ordinal(tokens, place + 1)
    if read_month(tokens, stop):
        return None
    number, assumed = month
    year = before
    # "Nov 17-18" and "Nov 17 / 18" are two days.
    second_day = tokens[stop].text in {"-", "/"} and tokens.number(stop + 1) is not None
    if year is None and not second_day:
        year, stop = read_year(tokens, stop)
    written = Written(day=tokens.number(place), month=number, year=year, spelling_assumed=assumed)
    return Found(written, stop, month_first=True)


def _above_days(tokens: Tokens, place: int) -> tuple[int | None, int]:
    """The year in "September 2026: 8, 15, 22", and where the days begin."""
    year, stop = read_year(tokens, place)
    if tokens[stop].text == ":" and ends_day(tokens, stop + 2):
        return year, stop + 1
    return None, place + (tokens[place].text == ".")


def ends_day(tokens: Tokens, place: int) -> bool:
    """What follows a number in a list of days: an ordinal, more days, or nothing of its own."""
    return tokens[place].key in ORDINALS or tokens[place].key in AFTER_DAYS


def _day_number(tokens: Tokens, place: int) -> tuple[int | None, bool]:
    token = tokens[place]
    return (tokens.number(place), token.kind is not Kind.NUMBER)


def could_be_day(tokens: Tokens, place: int) -> bool:
    """A number that is no part of a time, a room or a year group."""
    if _is_misread_day(tokens, place):
        return True
    if tokens.number(place) is None or _is_counted(tokens, place):
        return False
    before, after = tokens[place - 1], tokens[place + 1]
    if before.text in {".", ":"} and tokens.touches(place) and tokens.touches(place - 1):
        return False
    if (
        after.text in {".", ":"}
        and tokens.touches(place + 1)
        and _touching_digit(tokens, place + 2)
    ):
        return False
    return after.key not in HALVES and after.text != "%"


def _is_counted(tokens: Tokens, place: int) -> bool:
    """ "Room 3, 4 November"; but in "no meeting 3 November" the month follows at once."""
    counted = tokens[place - 1].key in COUNTED or is_numbered_by_sign(tokens, place)
    return counted and read_month(tokens, _after_day(tokens, place)) is None


def is_numbered_by_sign(tokens: Tokens, place: int) -> bool:
    """ "Twilight no. 2, Wed 18 Nov" and "Workshop #2, Wed 18 Nov"."""
    before = tokens[place - 1]
    dotted = before.text == "." and tokens.touches(place - 1)
    return before.text == "#" or (dotted and tokens[place - 2].key in NUMBER_WORDS)


def _is_misread_day(tokens: Tokens, place: int) -> bool:
    token = tokens[place]
    if token.kind is Kind.UNREADABLE:
        return read_month(tokens, _after_day(tokens, place)) is not None
    letters = token.kind is Kind.WORD and LETTERS_LIKE_DIGITS.fullmatch(token.text) is not None
    return letters and read_month(tokens, place + 1) is not None


def _after_day(tokens: Tokens, place: int) -> int:
    stop = skip_ordinal(tokens, place + 1)
    return stop + (tokens[stop].key == "of")


def _touching_digit(tokens: Tokens, place: int) -> bool:
    digit = tokens[place].kind in {Kind.NUMBER, Kind.UNREADABLE}
    return digit and tokens.touches(place)


def read_year(tokens: Tokens, place: int) -> tuple[int | None, int]:
    """The year after a month, or None, and the index after it."""
    start = place + (tokens[place].text in {",", ".", "'", "-", "/"})
    start += tokens[start].text == "'" and start > place
    year = tokens.number(start, (4,))
    if year in YEARS and not _joined_to_figures(tokens, start):
        return year, start + 1
    short = tokens.number(start, (2,))
    if (
        short in SHORT_YEARS
        and (tokens[place].text not in {",", "."} or tokens[start - 1].text == "'")
        and _stands_alone(tokens, start)
    ):
        return CENTURY + short, start + 1
    # The dot of "Nov." belongs to the date.
    return None, place + (tokens[place].text == "." and tokens.touches(place))


def _joined_to_figures(tokens: Tokens, place: int) -> bool:
    """The first half of "2000-2100" as a time, or of "2026-27"."""
    return (
        tokens[place + 1].text == "-"
        and tokens.touches(place + 1)
        and _touching_digit(tokens, place + 2)
        and tokens.number(place + 2, (4,)) not in YEARS
        and tokens.number(place + 2, (4,)) is not None
    )


def _stands_alone(tokens: Tokens, place: int) -> bool:
    after = tokens[place + 1]
    if after.key in HALVES or after.key in ORDINALS or read_month(tokens, place + 1):
        return False
    return after.text not in {".", ":", "-", "/"} or not _touching_digit(tokens, place + 2)
