"""One date written twice in a line: in two languages, or before the start and before the end."""

from __future__ import annotations

from dataclasses import replace

from plc_wagtail.intake.date_groups import RANGED
from plc_wagtail.intake.line_parts import LineParts, Mention
from plc_wagtail.intake.pieces import CUT
from plc_wagtail.intake.times import TimePhrase, Times, settled


def said_once(meetings: list[Mention], parts: LineParts) -> list[Mention]:
    """Without dates that only say the one before again: "7 Hydref (Wednesday 7 October)"."""
    kept = meetings[:1]
    for mention in meetings[1:]:
        if _says_again(kept[-1], mention, parts):
            kept[-1] = _joined(kept[-1], mention)
        else:
            kept.append(mention)
    return kept


def _joined(before: Mention, mention: Mention) -> Mention:
    date = before.group.dates[0].joined(mention.group.dates[0])
    return replace(before, group=replace(before.group, dates=(date,)))


def _says_again(before: Mention, mention: Mention, parts: LineParts) -> bool:
    if not _is_same_day(before, mention):
        return False
    one, two = (parts.text[slice(*each.span)].lower() for each in (before, mention))
    first, second = (parts.times_of(each) for each in (before, mention))
    between = parts.rest[before.span[1] : mention.span[0]].strip(f"{CUT} ,;:/([-")
    apart = first and second and _times(first) != _times(second)
    return one != two and not between and not apart


def _is_same_day(before: Mention, mention: Mention) -> bool:
    several = len(before.group.dates) > 1 or len(mention.group.dates) > 1
    return not several and before.group.dates[0].is_day_of(mention.group.dates[0])


def _times(phrases: list[TimePhrase]) -> Times | None:
    return settled(phrases[0]) if phrases else None


def from_until(meetings: list[Mention], parts: LineParts) -> Times | None:
    """ "12 Nov 15:30 - 12 Nov 16:30" is one meeting with its start and end."""
    if len(meetings) != 2 or not _is_same_day(*meetings):
        return None
    phrases = [parts.times_of(mention) for mention in meetings]
    between = parts.rest[meetings[0].span[1] : meetings[1].span[0]].replace(CUT, " ").strip()
    if [len(each) for each in phrases] != [1, 1] or between not in RANGED:
        return None
    start, end = (settled(each[0]) for each in phrases)
    return replace(start, end=end.start, ambiguous=start.ambiguous or end.ambiguous)
