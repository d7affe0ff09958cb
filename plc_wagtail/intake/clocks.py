"""One time of day at a place in a line, as written."""

from __future__ import annotations

from typing import NamedTuple

from plc_wagtail.intake.tokens import Kind, Tokens

MORNING, AFTERNOON = "am", "pm"
MARKERS = {"am": MORNING, "pm": AFTERNOON, "yb": MORNING, "yp": AFTERNOON, "yh": AFTERNOON}
NOON = frozenset({"noon", "midday", "hanner"})
HOURS = frozenset({"hrs", "hours", "h", "hr"})
YEARS = range(1990, 2100)


class Clock(NamedTuple):
    """`exact`: written so that the half of the day cannot be doubted. `bare`: an hour alone."""

    hour: int
    minute: int = 0
    marker: str = ""
    exact: bool = False
    bare: bool = False
    unreadable: bool = False
    four_figures: bool = False
    three_figures: bool = False


class FoundClock(NamedTuple):
    clock: Clock
    stop: int


def read_clock(tokens: Tokens, start: int) -> FoundClock | None:
    """A time, or an hour without anything, which only a range makes a time."""
    if tokens[start].key in NOON:
        return FoundClock(Clock(12, marker=AFTERNOON), start + 1)
    found = (
        _with_minutes(tokens, start)
        or _four_figures(tokens, start)
        or _three_figures(tokens, start)
        or _hour(tokens, start)
    )
    return _with_marker(tokens, found) if found else None


def _with_minutes(tokens: Tokens, start: int) -> FoundClock | None:
    hour, minute = tokens[start], tokens[start + 2]
    if tokens[start + 1].text not in {".", ":", "h"} or _is_part_of_figures(tokens, start):
        return None
    if not (tokens.touches(start + 1) and tokens.touches(start + 2)):
        return None
    if Kind.UNREADABLE in (hour.kind, minute.kind):
        return FoundClock(Clock(0, unreadable=True), start + 3)
    hours, minutes = tokens.number(start), tokens.number(start + 2, (2,))
    if hours is None or minutes is None or hours > 23 or minutes > 59:
        return None
    exact = hours > 12 or (len(hour.text) == 2 and hours < 10)
    return FoundClock(Clock(hours, minutes, exact=exact), _skip_seconds(tokens, start + 3))


def _is_part_of_figures(tokens: Tokens, start: int) -> bool:
    """In the middle of 08.03.27 or 1.10.2."""
    after = tokens[start + 3].text == "." and tokens.touches(start + 4)
    before = tokens[start - 1].text in {".", "/"} and tokens.touches(start)
    return before or (after and tokens[start + 4].kind is Kind.NUMBER)


def _stands_in_figures(tokens: Tokens, place: int) -> bool:
    """A number that is one of 08.03.27; but in "3-4.45pm" the first is an hour."""
    before = tokens[place - 1].text in {".", "/"} and tokens.touches(place)
    after = tokens[place + 1].text == "." and tokens.touches(place + 2)
    return before or (after and tokens[place + 2].kind is Kind.NUMBER)


def _skip_seconds(tokens: Tokens, place: int) -> int:
    seconds = tokens[place].text == ":" and tokens.number(place + 1, (2,)) is not None
    return place + 2 if seconds else place


def _four_figures(tokens: Tokens, start: int) -> FoundClock | None:
    figures = tokens.number(start, (4,))
    if figures is None or figures // 100 > 23 or figures % 100 > 59:
        return None
    if tokens[start - 1].text in {"/", "."} or tokens[start + 1].text in {"/", "."}:
        return None
    clock = Clock(figures // 100, figures % 100, exact=True, four_figures=True)
    return FoundClock(clock, start + 1)


def _three_figures(tokens: Tokens, start: int) -> FoundClock | None:
    """ "330-430pm"; without a marker or another time they may count anything."""
    figures = tokens.number(start, (3,))
    if figures is None or figures % 100 > 59 or figures < 100:
        return None
    if tokens[start - 1].text in {"/", "."} or tokens[start + 1].text in {"/", "."}:
        return None
    clock = Clock(figures // 100, figures % 100, bare=True, three_figures=True)
    return FoundClock(clock, start + 1)


def _hour(tokens: Tokens, start: int) -> FoundClock | None:
    hour = tokens.number(start)
    if hour is None or hour > 23 or _stands_in_figures(tokens, start):
        return None
    if tokens[start + 1].key == "o'clock":
        return FoundClock(Clock(hour), start + 2)
    return FoundClock(Clock(hour, bare=True), start + 1)


def _with_marker(tokens: Tokens, found: FoundClock) -> FoundClock:
    marker, stop = _marker(tokens, found.stop)
    clock = found.clock
    if clock.four_figures:
        # "0345pm": nobody writes a morning so.
        said = marker if clock.hour < 12 and marker == AFTERNOON else ""
        found = FoundClock(clock, stop + (tokens[stop].key in HOURS))
        return found._replace(clock=clock._replace(marker=said, exact=not said))
    if not marker and not clock.bare and tokens.touches(stop) and tokens[stop].key in HOURS:
        return FoundClock(clock, stop + 1)
    if not marker:
        return found
    # "15.45pm": the marker says nothing new.
    if clock.hour > 12 or clock.unreadable:
        return FoundClock(clock._replace(bare=False, exact=True), stop)
    return FoundClock(clock._replace(marker=marker, exact=False, bare=False), stop)


def _marker(tokens: Tokens, place: int) -> tuple[str, int]:
    key = tokens[place].key
    if key in MARKERS:
        return MARKERS[key], place + 1 + (
            tokens[place + 1].text == "." and tokens.touches(place + 1)
        )
    if key in NOON:
        return AFTERNOON, place + 1
    dotted = tokens[place + 1].text == "." and tokens[place + 2].key == "m"
    if key in {"a", "p"} and dotted:
        stop = place + 3
        return MARKERS[f"{key}m"], stop + (tokens[stop].text == ".")
    return "", place


def looks_like_year(clock: Clock) -> bool:
    return clock.four_figures and clock.hour * 100 + clock.minute in YEARS
