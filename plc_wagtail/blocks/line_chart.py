"""Where the dots and lines of a chart stand, in percent of its width and height.

Percentages and no view box: the shapes stretch with the page while the words keep their size.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import pairwise
from math import floor, log10

# Room for half a label at each side, and for one above the highest dot.
LEFT, RIGHT, TOP, BOTTOM = 7, 93, 16, 96
# Labels nearer than this to the one before would touch, on a wide page and on a phone.
APART, APART_ON_A_PHONE = 12, 24
STEPS = (1, 2, 5, 10)


@dataclass(frozen=True)
class Level:
    """A value on a day; lines join neighbours of one `stretch`. None: nothing is told."""

    date: dt.date
    value: float | None
    label: str
    stretch: int


@dataclass(frozen=True)
class Dot:
    x: str
    y: str
    label: str
    is_hollow: bool
    has_room_on_a_phone: bool


@dataclass(frozen=True)
class Line:
    x1: str
    y1: str
    x2: str
    y2: str


@dataclass(frozen=True)
class LineChart:
    dots: tuple[Dot, ...]
    lines: tuple[Line, ...]
    breaks: tuple[str, ...]
    top: float
    bottom: float


def draw(levels: list[Level], ends: tuple[float, float]) -> LineChart:
    """`levels` in the order of their dates."""
    days = [level.date.toordinal() for level in levels]
    across = [scaled(day, (days[0], days[-1]), (LEFT, RIGHT)) for day in days]
    places = list(zip(levels, across, strict=True))
    neighbours = list(pairwise(places))
    return LineChart(
        dots=tuple(dots(places, ends)),
        lines=tuple(
            Line(percent(x1), height(one, ends), percent(x2), height(two, ends))
            for (one, x1), (two, x2) in neighbours
            if is_joined(one, two)
        ),
        breaks=tuple(
            percent((x1 + x2) / 2)
            for (one, x1), (two, x2) in neighbours
            if one.stretch != two.stretch
        ),
        bottom=ends[0],
        top=ends[1],
    )


def dots(places, ends):
    shown = [(level, x) for level, x in places if level.value is not None]
    across = [x for _, x in shown]
    wide, narrow = with_room(across, APART), with_room(across, APART_ON_A_PHONE)
    for number, (level, x) in enumerate(shown):
        label = level.label if number in wide else ""
        hollow = bool(level.stretch % 2)
        yield Dot(percent(x), height(level, ends), label, hollow, number in narrow)


def with_room(across: list[float], apart: float) -> set[int]:
    """The numbers of the labels that touch no other: the first, the last, what fits between."""
    last, kept = len(across) - 1, [0]
    for number in range(1, last):
        if across[number] - across[kept[-1]] >= apart and across[last] - across[number] >= apart:
            kept.append(number)
    return {*kept, last} if across[last] - across[kept[-1]] >= apart else set(kept)


def is_joined(one: Level, two: Level) -> bool:
    return one.stretch == two.stretch and None not in (one.value, two.value)


def height(level: Level, ends: tuple[float, float]) -> str:
    return percent(scaled(level.value, ends, (BOTTOM, TOP)))


def scaled(value: float, ends: tuple[float, float], onto: tuple[float, float]) -> float:
    """In the middle where all values are one."""
    span = ends[1] - ends[0]
    part = (value - ends[0]) / span if span else 0.5
    return onto[0] + part * (onto[1] - onto[0])


def percent(number: float) -> str:
    return f"{number:.2f}%"


def ends_for(values: list[float]) -> tuple[float, float]:
    """Round numbers around the values and zero: a chart cut off at the foot exaggerates."""
    bottom, top = -round_above(-min(values)), round_above(max(values))
    return bottom, top if top or bottom else 1


def round_above(number: float) -> float:
    """1, 2 or 5 times a power of ten, not below `number`; 0 for what is not above 0."""
    if number <= 0:
        return 0
    power = 10.0 ** floor(log10(number))
    return next(step * power for step in STEPS if step * power >= number)
