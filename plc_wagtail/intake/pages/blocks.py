"""Lines in order as paragraphs, nested lists, tables and places of meetings."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from plc_wagtail.intake.pages.flattened import rebuilt
from plc_wagtail.intake.pages.source import Line
from plc_wagtail.intake.pages.text_lines import goes_on
from plc_wagtail.intake.pages.values import Block, Item, ItemList, MeetingLines, Paragraph, Table


def blocks_of(lines: list[Line], meetings: set[int]) -> tuple[Block, ...]:
    """`meetings` are the numbers of lines that hold dates of meetings."""

    def looks(line: Line) -> str:
        if line.number in meetings:
            return "meetings"
        if line.is_item:
            return "items"
        return "cells" if line.cells else "text"

    found: list[Block] = []
    for look, group in groupby(_joined(lines, meetings), looks):
        found += MAKERS[look](list(group))
    return tuple(found)


def _joined(lines: list[Line], meetings: set[int]) -> list[Line]:
    """With the lines of one paragraph put together where the text was broken to a width."""
    joined: list[JoinedLine] = []
    for line in lines:
        before = joined[-1] if joined else None
        fits = before and not meetings & {before.last.number, line.number}
        if fits and goes_on(before.last, line):
            before.take(line)
        else:
            joined.append(JoinedLine(line))
    return joined


class JoinedLine:
    """One line, or several that are one paragraph or item; else as `Line`."""

    def __init__(self, line: Line) -> None:
        self.first = self.last = line
        self.texts, self.markups, self.lines = [line.text], [line.markup], [line.number]

    def take(self, line: Line) -> None:
        self.last = line
        self.texts.append(line.text)
        self.markups.append(line.markup)
        self.lines.append(line.number)

    def __getattr__(self, name: str) -> object:
        return getattr(self.first, name)

    @property
    def text(self) -> str:
        return " ".join(self.texts)

    @property
    def markup(self) -> str:
        return " ".join(self.markups)


def _paragraphs(lines: list[JoinedLine]) -> Iterator[Block]:
    for line in lines:
        yield Paragraph(line.text, line.markup, tuple(line.lines), line.is_quote)


def _lists(lines: list[JoinedLine]) -> Iterator[Block]:
    """A new list where numbers follow bullets at the outermost level, or begin again."""
    run: list[JoinedLine] = []
    for line in lines:
        if run and line.depth <= run[0].depth and line.is_ordered != run[0].is_ordered:
            yield _list(run)
            run = []
        run.append(line)
    yield _list(run)


def _list(lines: list[JoinedLine]) -> ItemList:
    numbers = tuple(number for line in lines for number in line.lines)
    return rebuilt(ItemList(_items(lines), numbers, lines[0].is_ordered))


def _items(lines: list[JoinedLine]) -> tuple[Item, ...]:
    """Deeper lines are the items of the one before them; no deeper than `source.DEEPEST`."""
    found: list[Item] = []
    place = 0
    while place < len(lines):
        line, stop = lines[place], place + 1
        while stop < len(lines) and lines[stop].depth > line.depth:
            stop += 1
        inside = _items(lines[place + 1 : stop])
        found.append(Item(line.text, line.markup, tuple(line.lines), inside))
        place = stop
    return tuple(found)


def _tables(lines: list[JoinedLine]) -> Iterator[Block]:
    width = max(len(line.cells) for line in lines)
    rows = tuple(line.cells + ("",) * (width - len(line.cells)) for line in lines)
    yield Table(rows, tuple(number for line in lines for number in line.lines))


def _meetings(lines: list[JoinedLine]) -> Iterator[Block]:
    texts = tuple(" – ".join(filter(None, line.cells)) or line.text for line in lines)
    yield MeetingLines(texts, tuple(number for line in lines for number in line.lines))


MAKERS = {"text": _paragraphs, "items": _lists, "cells": _tables, "meetings": _meetings}
