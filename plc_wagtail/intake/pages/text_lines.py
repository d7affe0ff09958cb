"""Plain text as lines: bullets, numbers, indents and empty lines are all the looks it has."""

from __future__ import annotations

import re

from plc_wagtail.intake.pages.codes import Dropped
from plc_wagtail.intake.pages.source import DEEPEST, Line, tidy

BULLET = re.compile(r"([•▪▫●○◦‣⁃·*\uf0b7]|[-–—](?=\s)|o(?=\s{2}|\t))\s*(?=\S)")
NUMBER = re.compile(r"(\(?(?:\d{1,2}|[a-h])[.)])\s+(?=\S)")
RULE = re.compile(r"[-_=*~·•#\s]{3,}")
TAB_WIDTH = 4
# A full line of a mail or of an old file goes on in the next one.
FULL_LINE = 55
ENDS = (".", "!", "?", ":", ";", "”", '"', "’")


def lines_of_text(text: str) -> list[Line]:
    lines: list[Line] = []
    indents: list[int] = []
    gap = True
    for number, raw in enumerate(text.splitlines(), 1):
        if not raw.strip():
            gap = True
            continue
        line = _line(number, raw, gap, indents)
        lines.append(line)
        if not line.is_item:
            indents.clear()
        gap = False
    return lines


def _line(number: int, raw: str, gap: bool, indents: list[int]) -> Line:
    text = tidy(raw)
    if not text or RULE.fullmatch(text):
        return Line(number=number, text=text or raw.strip(), gap=gap, dropped=Dropped.RULE)
    if "\t" in raw.strip():
        cells = tuple(tidy(cell) for cell in raw.strip("\r\n").split("\t"))
        if sum(map(bool, cells)) > 1:
            return Line(number=number, text=text, cells=cells, gap=gap)
    match = BULLET.match(text) or NUMBER.match(text)
    if match is None:
        return Line(number=number, text=text, gap=gap)
    depth = _depth(_indent(raw), indents)
    return Line(
        number=number, text=text[match.end() :], marker=match[1].strip("("), depth=depth, gap=gap
    )


def _indent(raw: str) -> int:
    seen = raw.expandtabs(TAB_WIDTH)
    return len(seen) - len(seen.lstrip())


def _depth(indent: int, indents: list[int]) -> int:
    """How deep the item is among the items before it."""
    while indents and indents[-1] > indent:
        indents.pop()
    if not indents or (indents[-1] + 1 < indent and len(indents) < DEEPEST):
        indents.append(indent)
    return len(indents)


def goes_on(line: Line, following: Line) -> bool:
    """The second line is the rest of the first: text broken to a width."""
    return (
        not following.gap
        and not (following.is_item or following.cells or following.level)
        and not (line.cells or line.level)
        and len(line.text) >= FULL_LINE
        and not line.text.endswith(ENDS)
    )
