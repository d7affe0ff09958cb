"""Lists whose inner points ran together on paste, told apart again by their capitals.

"Shared Values Focus on pupils Values are understood by all" is a title and two points: each
begins with a capital that no full stop explains. One such item proves nothing, as names have
capitals too; a list is taken apart only if most of its items show it, and it is always said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from html import escape

from plc_wagtail.intake.pages.values import Item, ItemList
from plc_wagtail.intake.words import words

JOINTS = words("a an and & at by for from in into of on or our the to with /")
FEWEST_ITEMS = 3
LONGEST = 2_000
SENTENCE = re.compile(r"(?<!e\.g)(?<!i\.e)[.!?](?= [A-Z])")
OPENS, CLOSES = re.compile(r"[(\[“]"), re.compile(r"[)\]”]")
QUOTES = '“"‘'


def rebuilt(found: ItemList) -> ItemList:
    """The list with its items nested; the same list where it does not show that it was flat."""
    plain = [item for item in found.items if item.text and not item.items]
    if len(plain) < FEWEST_ITEMS or len(plain) < len(found.items):
        return found
    parts = [_parts(item) for item in plain]
    if sum(len(one) > 1 for one in parts) * 2 <= len(parts):
        return found
    items = tuple(_nested(item, one) for item, one in zip(plain, parts, strict=True))
    return replace(found, items=items, is_rebuilt=True)


def _nested(item: Item, parts: Sequence[str]) -> Item:
    title, *points = parts
    inside = tuple(Item(one, escape(one, quote=False), item.lines) for one in points)
    return Item(title, escape(title, quote=False), item.lines, inside)


def _parts(item: Item) -> list[str]:
    """Title and points; the item's text alone where there is nothing to tell apart."""
    tokens = item.text.split()
    marked = "<" in item.html
    if marked or len(item.text) > LONGEST or len(tokens) < 3:
        return [item.text]
    length = _title_length(tokens)
    rest = " ".join(tokens[length:])
    if length and (SENTENCE.search(rest) or rest[:1] in QUOTES):
        return [" ".join(tokens[:length]), rest]
    cuts = [place for place in _cuts(tokens) if place > length]
    starts = [0, *([length] if length else []), *cuts]
    ends = [*starts[1:], len(tokens)]
    return [" ".join(tokens[start:end]) for start, end in zip(starts, ends, strict=True)]


def _title_length(tokens: list[str]) -> int:
    """How many words of capitals begin the item, before the one that begins its first point."""
    place = 0
    while place < len(tokens):
        if tokens[place][0] in QUOTES and place:
            return place
        joins = tokens[place] in JOINTS and place and _has_capital(tokens, place + 1)
        if not (_has_capital(tokens, place) or joins):
            # The last capital belongs to the first point: "Team" of "Team planning".
            return place - 1 if place > 1 and _has_capital(tokens, place - 1) else 0
        place += 1
    return 0


def _has_capital(tokens: list[str], place: int) -> bool:
    return place < len(tokens) and tokens[place][:1].isupper()


def _cuts(tokens: list[str]) -> list[int]:
    """Places of capitals that nothing before them explains."""
    depth, cuts = 0, []
    for place, token in enumerate(tokens):
        before = tokens[place - 1] if place else ""
        starts = token[:1].isupper() and not (token.isupper() and len(token) > 1)
        explained = before in JOINTS or before[-1:] in {".", ":", ",", "/", "-", "–"}
        goes_on = place + 1 < len(tokens)
        fresh = before[:1].islower() or before.isupper() or before[-1:] == ")"
        if place and starts and not depth and fresh and not explained and goes_on:
            cuts.append(place)
        depth = max(depth + len(OPENS.findall(token)) - len(CLOSES.findall(token)), 0)
    return cuts
