"""A line cut into dates and the words that say what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from plc_wagtail.intake.date_groups import DateGroup, read_group
from plc_wagtail.intake.numbering import stated_number
from plc_wagtail.intake.terms.names import without_numbers_of_names
from plc_wagtail.intake.times import Times, settled, time_phrases
from plc_wagtail.intake.tokens import Tokens
from plc_wagtail.intake.written import Written

# The time at which school ends on the day before it.
TIME_OF_DAY = re.compile(
    r"\s*,?\s*(?:at|from) \d{1,2}(?:[.:]\d\d)? ?(?:[ap]\.?m\.?|noon)?(?=\s*[;,.])", re.IGNORECASE
)
NOTE = re.compile(r"\s*(?:\([^()]*\)|\[[^\[\]]*\])")
JOIN = re.compile(r"\s*(?:-|to|until|till|tan|hyd at|i)\s*", re.IGNORECASE)
LETTER = re.compile(r"[^\W\d_]")
# Words that only lead to a date.
LEADING = re.compile(
    r"^(?:(?:on|from|the|at|and|to|is|are|be|will|dates?|of|dydd|ddydd|ar|o)\b|[^\w(\[])+|"
    r"(?:\b(?:on|from|the|at|and|to|is|are|be|will|of|dydd|ddydd|ar|o)|[^\w)\]'])+$",
    re.IGNORECASE,
)
WHOLE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
BEFORE_FIGURES = frozenset(["\t", ":", "-", "("])
Span = tuple[int, int]


@dataclass(frozen=True)
class Segment:
    """`label` says what the dates are, `note` what else is to be known of them."""

    dates: tuple[Written, ...]
    label: str
    note: str = ""
    times: Times | None = None


@dataclass(frozen=True)
class Place:
    """A group of dates and where it stands."""

    group: DateGroup
    span: Span


def segments_of(text: str, month: int | None = None) -> list[Segment]:
    """In their order; empty for a line without dates. `month` is that of a heading."""
    tokens = Tokens(without_numbers_of_names(text))
    lead = stated_number(tokens)[1]
    places = _with_joined_ranges(text, list(_places(tokens, lead, month)))
    if not places:
        return []
    gaps = _gaps(text, lead, places)
    by_label = has_words(text[slice(*gaps[0])])
    spans = list(_by_label(text, gaps) if by_label else _by_date(gaps))
    times = _times(tokens, places)
    return [
        _segment(text, place, label, note, times)
        for place, (label, note) in zip(places, _inherited(text, spans), strict=True)
    ]


def has_words(text: str) -> bool:
    return LETTER.search(plain(text)) is not None


def plain(text: str) -> str:
    """On one line, without signs and small words at its ends, nor brackets about all of it."""
    short = LEADING.sub("", " ".join(text.split()))
    short = LEADING.sub("", short[1:-1]) if WHOLE.fullmatch(short) else short
    return short.strip("()[] ") if short.count("(") != short.count(")") else short


def _places(tokens: Tokens, lead: int, month: int | None) -> Iterator[Place]:
    place = next((n for n, one in enumerate(tokens.items) if one.start >= lead), len(tokens))
    first = place
    while place < len(tokens):
        at_start = place == first or tokens[place - 1].key in BEFORE_FIGURES
        group, place = read_group(tokens, place, month=month, at_start=at_start)
        if group:
            yield Place(group, tokens.span(group.start, group.stop))


def _with_joined_ranges(text: str, places: list[Place]) -> list[Place]:
    """ "19 December (1.30pm) - 5 January" is one range."""
    joined: list[Place] = []
    for place in places:
        if joined and _is_range(text, joined[-1], place):
            before = joined.pop()
            dates = (replace(before.group.dates[0], end=place.group.dates[0]),)
            group = replace(before.group, dates=dates, stop=place.group.stop)
            place = Place(group, (before.span[0], place.span[1]))
        joined.append(place)
    return joined


def _is_range(text: str, before: Place, after: Place) -> bool:
    single = all(
        len(one.group.dates) == 1 and not one.group.dates[0].end for one in (before, after)
    )
    between = NOTE.sub("", text[before.span[1] : after.span[0]], count=1)
    return single and JOIN.fullmatch(between) is not None


def _gaps(text: str, lead: int, places: list[Place]) -> list[Span]:
    """The text around the dates: one more than there are places."""
    starts = [lead, *(place.span[1] for place in places)]
    ends = [*(place.span[0] for place in places), len(text)]
    return list(zip(starts, ends, strict=True))


def _by_label(text: str, gaps: list[Span]) -> Iterator[tuple[Span, Span]]:
    """Words, then dates; brackets behind dates belong to those."""
    start = gaps[0][0]
    for before, after in zip(gaps, gaps[1:], strict=False):
        note = NOTE.match(text, *after) or TIME_OF_DAY.match(text, *after)
        last = after is gaps[-1]
        stop = after[1] if last else note.end() if note else after[0]
        yield (start, before[1]), (after[0], stop)
        start = stop


def _by_date(gaps: list[Span]) -> Iterator[tuple[Span, Span]]:
    """Dates, then words."""
    for after in gaps[1:]:
        yield after, (after[1], after[1])


def _inherited(text: str, spans: list[tuple[Span, Span]]) -> Iterator[tuple[Span, Span]]:
    """Dates without words of their own are like those before them."""
    label: Span | None = None
    for own, note in spans:
        label = own if label is None or has_words(text[slice(*own)]) else label
        yield label, note


def _times(tokens: Tokens, places: list[Place]) -> list[tuple[int, Times]]:
    taken = {n for place in places for n in range(place.group.start, place.group.stop)}
    return [(tokens[phrase.start].start, settled(phrase)) for phrase in time_phrases(tokens, taken)]


def _segment(
    text: str, place: Place, label: Span, note: Span, times: list[tuple[int, Times]]
) -> Segment:
    own = [time for start, time in times if _in(start, label) or _in(start, note)]
    inside = NOTE.search(text[slice(*place.span)])
    notes = f"{text[slice(*note)]} {inside[0] if inside else ''}"
    within = [time for start, time in times if _in(start, place.span)]
    return Segment(
        place.group.dates,
        label=text[slice(*label)],
        note=notes,
        times=next(iter([*own, *within]), None),
    )


def _in(place: int, span: Span) -> bool:
    return span[0] <= place < span[1]
