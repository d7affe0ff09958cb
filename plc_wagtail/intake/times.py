"""Times and ranges of times in a line, and which half of the day they mean."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace

from plc_wagtail.intake.clocks import (
    AFTERNOON,
    MORNING,
    Clock,
    FoundClock,
    looks_like_year,
    read_clock,
)
from plc_wagtail.intake.dates import COUNTED
from plc_wagtail.intake.tokens import Tokens
from plc_wagtail.intake.words import words

JOINS = frozenset(["-", "to", "until", "till", "til", "i", "tan", "hyd"])
ENDS = words("until till til by finish finishes finishing ends ending")
STARTS = frozenset(["at", "@", "from", "am", "start", "starts", "starting", "o"])
ENDS_BEHIND = words("finish finishes end ends close")
STARTS_BEHIND = words("start starts")
HEDGES = frozenset(["at", "around", "about", "approx", ":"])
BETWEEN = frozenset(["between", "rhwng"])
# What staff have at another time of the same day.
BESIDES = words("briefing briefings assembly assemblies breakfast registration")
OF_WHOM = words("staff morning")
NOON = 12
SMALL_HOURS = range(1, 7)
MORNING_HOURS = range(7, 12)
NOT_COUNTED = frozenset(["", ",", "(", ")", ";", "&", "and", "@", "in", "at", "\t"])
HALF_DAY = 12


@dataclass(frozen=True)
class TimePhrase:
    """A time or a range, with the tokens it takes. `is_end`: only when it is over is told;
    `is_beside`: it stands at a word such as "briefing", and is the meeting's if no other is."""

    first: Clock
    last: Clock | None
    start: int
    stop: int
    is_end: bool = False
    is_beside: bool = False

    @property
    def is_range(self) -> bool:
        return self.last is not None


@dataclass(frozen=True)
class Times:
    start: dt.time | None = None
    end: dt.time | None = None
    ambiguous: bool = False
    unreadable: bool = False


def time_phrases(tokens: Tokens, taken: set[int]) -> Iterator[TimePhrase]:
    """All times outside the tokens that dates have taken, from left to right."""
    place = behind_last = 0
    while place < len(tokens):
        phrase = None if place in taken else _phrase(tokens, place, taken)
        if phrase:
            yield replace(phrase, is_beside=_is_beside(tokens, phrase, behind_last))
            behind_last = phrase.stop
        place = phrase.stop if phrase else place + 1


def _is_beside(tokens: Tokens, phrase: TimePhrase, behind_last: int) -> bool:
    """ "8.15am staff briefing" and "briefing at 8.15am"; in "8.15am briefing 3.30pm" the word goes
    with the time before it."""
    after = phrase.stop + (tokens[phrase.stop].key in OF_WHOM)
    before = phrase.start - 1 - (tokens[phrase.start - 1].key in STARTS)
    is_told_before = tokens[before].key in BESIDES and before != behind_last
    return tokens[after].key in BESIDES or is_told_before


def _phrase(tokens: Tokens, place: int, taken: set[int]) -> TimePhrase | None:
    first = read_clock(tokens, place)
    if first is None or _counts_things(tokens, place, first.clock):
        return None
    last = _range_end(tokens, place, first, taken)
    if last and _is_time_range(tokens, place, first.clock, last, taken):
        return TimePhrase(first.clock, last.clock, place, last.stop)
    if first.clock.bare or not _stands_as_time(tokens, place, first.clock):
        return None
    if _is_followed_by_end(tokens, first.stop, taken):
        return TimePhrase(first.clock, None, place, first.stop + 1, is_end=True)
    is_end = _is_led_by_end(tokens, place) and not _is_followed_by_start(tokens, first.stop, taken)
    return TimePhrase(first.clock, None, place, first.stop, is_end)


def _counts_things(tokens: Tokens, place: int, clock: Clock) -> bool:
    """ "Room 14" and "Room 1530", but "PLC 3.30-4.30" and "PLC 3-4.15"."""
    counted = tokens[place - 1].key in COUNTED and (clock.bare or clock.four_figures)
    return counted and not _begins_hours(tokens, place)


def _begins_hours(tokens: Tokens, place: int) -> bool:
    joined = tokens[place + 1].text == "-" and tokens.touches(place + 1)
    after = read_clock(tokens, place + 2) if joined and tokens.touches(place + 2) else None
    return after is not None and not after.clock.bare and not after.clock.four_figures


def _range_end(tokens: Tokens, place: int, first: FoundClock, taken: set[int]) -> FoundClock | None:
    join = tokens[first.stop].key
    if join == "\t":
        return _next_cell(tokens, first, taken)
    if first.clock.four_figures and first.stop not in taken:
        # "1530 1630"
        last = read_clock(tokens, first.stop)
        if last and last.clock.four_figures and first.clock < last.clock:
            return last
    between = tokens[place - 1].key in BETWEEN and join in {"and", "a", "ac"}
    if (join not in JOINS and not between) or first.stop + 1 in taken:
        return None
    return read_clock(tokens, first.stop + 1)


def _next_cell(tokens: Tokens, first: FoundClock, taken: set[int]) -> FoundClock | None:
    """Start and end in cells of their own; a bare number there may be anything."""
    last = None if first.stop + 1 in taken else read_clock(tokens, first.stop + 1)
    return last if last and not last.clock.bare and not first.clock.bare else None


def _is_time_range(
    tokens: Tokens, place: int, first: Clock, last: FoundClock, taken: set[int]
) -> bool:
    if first.bare and last.clock.bare:
        return _are_hours(tokens, place, first, last, taken)
    if not _are_figures_of_time(tokens, first, last):
        return False
    return not (looks_like_year(first) and looks_like_year(last.clock))


def _are_figures_of_time(tokens: Tokens, first: Clock, last: FoundClock) -> bool:
    """ "330-4.30" and "330 - 4.30pm", but not "3.30 - 120 people"."""
    three = (clock for clock in (first, last.clock) if clock.bare and clock.three_figures)
    return (
        not any(three) or bool(first.marker or last.clock.marker) or (tokens.touches(last.stop - 1))
    )


def _are_hours(tokens: Tokens, place: int, first: Clock, last: FoundClock, taken: set[int]) -> bool:
    """ "Thu 12 Nov 3-4", right behind a date, with nothing that is counted; the hours of a whole
    day may also stand apart: "INSET (all day, 9-3)"."""
    before = tokens[place - 1]
    whole_day = first.hour in MORNING_HOURS and last.clock.hour in SMALL_HOURS
    beside = place - 1 in taken or (before.text in {",", ":", "-"} and place - 2 in taken)
    apart = whole_day and before.text in {",", "("} and tokens[place - 2].key not in COUNTED
    counted = tokens[last.stop].key not in NOT_COUNTED
    hours = range(1, NOON + 1)
    in_day = first.hour in hours and last.clock.hour in hours
    ahead = (first.hour % NOON, first.minute) < (last.clock.hour, last.clock.minute)
    return (beside or apart) and not counted and in_day and (ahead or whole_day)


def likeliest_first(phrases: list[TimePhrase]) -> list[TimePhrase]:
    """ "8.30am briefing; PLC 3.45pm": not what stands at another word; and hours from and to are
    sooner the meeting's than a time alone."""
    return sorted(phrases, key=lambda phrase: (phrase.is_beside, not phrase.is_range))


def start_differently(phrases: list[TimePhrase]) -> bool:
    """ "8.15am briefing, then PLC 3.30pm"."""
    starts = {settled(phrase).start for phrase in phrases if not phrase.is_end}
    return len(starts - {None}) > 1


def combined(phrases: list[TimePhrase]) -> Times:
    """The likeliest start and the first end: "3.30pm start, 4.30pm finish"."""
    ordered = likeliest_first(phrases)
    start = next((phrase for phrase in ordered if not phrase.is_end), phrases[0])
    end = next((phrase for phrase in phrases if phrase.is_end), None)
    times = settled(start)
    if end is None or times.end or times.unreadable:
        return times
    last = settled(end)
    return replace(times, end=last.end, ambiguous=times.ambiguous or last.ambiguous)


def _stands_as_time(tokens: Tokens, place: int, clock: Clock) -> bool:
    """Four figures alone may be a year or a room."""
    return not (
        clock.four_figures and looks_like_year(clock) and tokens[place - 1].key not in STARTS
    )


def _is_led_by_end(tokens: Tokens, place: int) -> bool:
    """ "Until 4.30pm", "finish at about 4.30pm", "over by 4.30pm"."""
    before = place - 1
    while tokens[before].key in HEDGES:
        before -= 1
    return tokens[before].key in ENDS or (before < place - 1 and tokens[before].key == "over")


def _is_followed_by_end(tokens: Tokens, stop: int, taken: set[int]) -> bool:
    """ "4.30pm finish", but in "3.30pm finish 4.30pm" the word goes with the time behind it."""
    if tokens[stop].key not in ENDS_BEHIND or tokens[stop + 1].key == "of":
        return False
    after = _time_behind(tokens, stop, taken)
    # "4.30pm finish 3.30pm start"
    return after is None or _is_followed_by_start(tokens, after.stop, taken)


def _is_followed_by_start(tokens: Tokens, stop: int, taken: set[int]) -> bool:
    """ "3.30pm start", but in "finish 4.30pm start 3.30pm" it goes with the time behind it."""
    return tokens[stop].key in STARTS_BEHIND and _time_behind(tokens, stop, taken) is None


def _time_behind(tokens: Tokens, word: int, taken: set[int]) -> FoundClock | None:
    place = word + 1
    while tokens[place].key in HEDGES:
        place += 1
    after = None if place in taken else read_clock(tokens, place)
    return None if after is None or after.clock.bare or looks_like_year(after.clock) else after


def settled(phrase: TimePhrase) -> Times:
    """The times of day: a marker holds for both ends unless that turns them round."""
    clocks = [phrase.first] if phrase.last is None else [phrase.first, phrase.last]
    if any(clock.unreadable for clock in clocks):
        return Times(unreadable=True)
    if phrase.last is None:
        return _one(phrase)
    return _two(phrase.first, phrase.last)


def _one(phrase: TimePhrase) -> Times:
    time, ambiguous = _alone(phrase.first)
    if phrase.is_end:
        return Times(end=time, ambiguous=ambiguous)
    return Times(start=time, ambiguous=ambiguous)


def _two(first: Clock, last: Clock) -> Times:
    # "03.45-04.45pm" has a nought, and is no night.
    if last.marker == AFTERNOON and _is_24h(first) and first.hour in SMALL_HOURS:
        return Times(_before(first, _with_half(last, AFTERNOON), AFTERNOON), _as_24h(last))
    if _is_24h(first) or _is_24h(last):
        return Times(_as_24h(first), _as_24h(last))
    if last.marker:
        end = _with_half(last, last.marker)
        start = (
            _with_half(first, first.marker) if first.marker else _before(first, end, last.marker)
        )
        return Times(start, end)
    if first.marker:
        start = _with_half(first, first.marker)
        return Times(start, _after(last, start, first.marker))
    start, _ = _alone(first)
    end, _ = _alone(last)
    if end <= start:
        end = _with_half(last, AFTERNOON)
    return Times(start, end, ambiguous=True)


def _is_24h(clock: Clock) -> bool:
    return clock.exact and not clock.marker


def _as_24h(clock: Clock) -> dt.time:
    if clock.marker:
        return _with_half(clock, clock.marker)
    return dt.time(clock.hour, clock.minute)


def _alone(clock: Clock) -> tuple[dt.time, bool]:
    """Without a marker, hours 1 to 6 are in the afternoon; the second value owns up to that."""
    if clock.marker:
        return _with_half(clock, clock.marker), False
    if clock.exact or clock.hour == 0:
        return dt.time(clock.hour, clock.minute), False
    half = AFTERNOON if clock.hour <= 6 or clock.hour == NOON else MORNING
    return _with_half(clock, half), True


def _with_half(clock: Clock, half: str) -> dt.time:
    if clock.hour > NOON:
        return dt.time(clock.hour, clock.minute)
    return dt.time(clock.hour % HALF_DAY + (HALF_DAY if half == AFTERNOON else 0), clock.minute)


def _before(clock: Clock, end: dt.time, half: str) -> dt.time:
    start = _with_half(clock, half)
    return start if start < end else _with_half(clock, _other(half))


def _after(clock: Clock, start: dt.time, half: str) -> dt.time:
    end = _with_half(clock, half)
    return end if start < end else _with_half(clock, _other(half))


def _other(half: str) -> str:
    return MORNING if half == AFTERNOON else AFTERNOON
