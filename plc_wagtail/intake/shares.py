"""Which words and times of a line with several dates belong to which of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from plc_wagtail.intake.line_parts import ALL_OF_THEM, LineParts, Mention
from plc_wagtail.intake.pieces import BRACKETS, CUT, trimmed
from plc_wagtail.intake.times import TimePhrase

LONGEST_LABEL = 6
JOINS = f"{CUT} :-"
# A label begins after the last of these: "12 Nov, Hall; Writing: 30 Nov".
LABEL_AFTER = re.compile(rf"[{CUT},;.)\t|:]|\s-\s")
FOR_ALL = re.compile(rf"(?:^|(?<=[\s,;:])){ALL_OF_THEM}", re.IGNORECASE)


@dataclass(frozen=True)
class Share:
    """What one group of dates has of its line; `times` may be more than its own."""

    words: tuple[str, ...]
    times: list[TimePhrase]
    label: str = ""


def shares(parts: LineParts, meetings: list[Mention]) -> list[Share]:
    """One for each of `meetings`, in their order."""
    stops = [mention.span[1] for mention in meetings]
    common = _common_from(parts, meetings)
    starts = _label_starts(parts, meetings, common)
    # What stands behind a plain list is for all its dates, but for brackets.
    behind = BRACKETS.sub(CUT, parts.rest[stops[-1] : common]) if is_plain(parts, meetings) else ""
    found = []
    for place, mention in enumerate(meetings):
        is_last = place == len(meetings) - 1
        until = common if is_last else starts[place + 1]
        label = parts.rest[starts[place] : mention.span[0]]
        words = (
            parts.rest[: starts[0]],
            label,
            parts.rest[stops[place] : until],
            parts.rest[common:],
            "" if is_last else behind,
        )
        times = _times(parts, starts[place], until) or _times(parts, 0, starts[0])
        times = times or _times(parts, stops[-1] if behind else common)
        found.append(Share(words, times, label))
    return found


def _times(parts: LineParts, start: int, end: int | None = None) -> list[TimePhrase]:
    end = len(parts.text) if end is None else end
    return [one for one in parts.times if start <= parts.tokens[one.start].start < end]


def is_plain(parts: LineParts, meetings: list[Mention]) -> bool:
    """Nothing but brackets stands between the groups."""
    between = (parts.rest[one.span[1] : two.span[0]] for one, two in pairwise(meetings))
    return all(not _said(text) for text in between)


def _said(text: str) -> str:
    return trimmed(BRACKETS.sub(" ", text).replace(CUT, " "))


def _common_from(parts: LineParts, meetings: list[Mention]) -> int:
    """Where "all 3.30-4.30 in the Hall" begins behind several dates."""
    several = len(meetings) > 1 or len(meetings[0].group.dates) > 1
    match = FOR_ALL.search(parts.rest, meetings[-1].span[1]) if several else None
    return match.start() if match else len(parts.text)


def _label_starts(parts: LineParts, meetings: list[Mention], common: int) -> list[int]:
    """Where the words of each group begin: at its date, or at the label before each of them.

    "Reading: 12 Nov, Writing: 30 Nov", but not "PLC: 12 Nov Reading, 30 Nov Writing".
    """
    dates = [mention.span for mention in meetings]
    begins = [0, *(stop for _, stop in dates[:-1])]
    starts = [
        _label_start(parts, begin, start) for begin, (start, _) in zip(begins, dates, strict=True)
    ]
    # "PLC dates: Reading 12 Nov ..." is about all of them, "Launch - INSET 12 Nov; ..." is not.
    starts[0] = parts.rest.find(":", 0, starts[0]) + 1
    texts = [parts.rest[start:date] for start, (date, _) in zip(starts, dates, strict=True)]
    labels = [_said(text) for text in texts]
    named = len(meetings) > 1 and all(labels)
    short = all(len(label.split()) <= LONGEST_LABEL for label in labels)
    marked = all(text.rstrip(f"{CUT} ").endswith(":") for text in texts)
    if named and short and (marked or not _said(parts.rest[dates[-1][1] : common])):
        return starts
    return [start for start, _ in dates]


def _label_start(parts: LineParts, begin: int, date: int) -> int:
    text = parts.rest[begin:date].rstrip(JOINS)
    cuts = list(LABEL_AFTER.finditer(text))
    return begin + (cuts[-1].end() if cuts else 0)
