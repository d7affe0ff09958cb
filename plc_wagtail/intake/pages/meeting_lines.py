"""The part of a document that is a list of meetings, read by the reader of such lists."""

from __future__ import annotations

import re

from plc_wagtail.intake.dates import read_date
from plc_wagtail.intake.document import MeetingList
from plc_wagtail.intake.labels import SCHOOL_YEAR, labels_in
from plc_wagtail.intake.normalise import normalise
from plc_wagtail.intake.options import AUGUST, ReadingOptions
from plc_wagtail.intake.pages.source import Line
from plc_wagtail.intake.reader import read_meetings
from plc_wagtail.intake.tokens import Kind, Tokens

LONGEST = 300
FEWEST = 2
# A date further on is told of, not listed.
LATEST_TOKEN = 9
# A heading, or a line for all, may stand between two dates of one list.
FURTHEST = 3
SHORT = 90
TIME = re.compile(
    r"\b\d{1,2}[.:]\d\d\b|\b\d{1,2} ?[ap]m\b|\b(?:tbc|w/[cb]|week commencing)\b", re.I
)


def meeting_lines(lines: list[Line]) -> set[int]:
    """The numbers of lines that hold dates of meetings, two or more of them near each other."""
    places = [place for place, line in enumerate(lines) if _is_dated(line)]
    runs: list[list[int]] = []
    for place in places:
        near = runs and _is_near(lines, runs[-1][-1], place)
        runs[-1].append(place) if near else runs.append([place])
    listed = [run for run in runs if len(run) >= FEWEST]
    return {lines[place].number for run in listed for place in run}


def _is_near(lines: list[Line], first: int, second: int) -> bool:
    between = lines[first + 1 : second]
    return len(between) <= FURTHEST and all(len(line.text) <= SHORT for line in between)


def _is_dated(line: Line) -> bool:
    """Begins with a day and its month, as a line of a list does and a sentence seldom."""
    if len(line.text) > LONGEST or line.level:
        return False
    tokens = Tokens(normalise(line.listed))
    for place in range(min(len(tokens), LATEST_TOKEN)):
        found = read_date(tokens, place)
        if found and found.written.has_month and not found.written.is_whole_month:
            return _is_listed(line, tokens, place, found.written.weekday is not None)
    return False


def _is_listed(line: Line, tokens: Tokens, place: int, has_weekday: bool) -> bool:
    lead = [tokens[one] for one in range(place) if tokens[one].kind is Kind.WORD]
    is_item = line.is_item or bool(line.cells)
    told = TIME.search(line.text) is not None
    return is_item or has_weekday or told or not lead


def read_lines(
    lines: list[Line], numbers: set[int], options: ReadingOptions
) -> tuple[MeetingList, set[int]]:
    """What the lines say, and the numbers of those that are meetings.

    Headings and lines for all that stand just above or between are read too, and stay where
    they are in the document; lines keep the numbers they have there.
    """
    texts: dict[int, str] = {}
    places = [place for place, line in enumerate(lines) if line.number in numbers]
    for place in places:
        for near in range(max(place - FURTHEST, 0), place):
            if _speaks_for(lines[place], lines[near]):
                texts[lines[near].number] = lines[near].listed
        texts[lines[place].number] = lines[place].listed
    last = max(texts, default=0)
    found = read_meetings("\n".join(texts.get(one, "") for one in range(1, last + 1)), options)
    return found, {row.line for row in found.rows}


def _speaks_for(meeting: Line, line: Line) -> bool:
    """The heads of its table, a heading, or a line that names a term or a year; no point of a
    list that ends above."""
    if line.cells:
        return bool(meeting.cells)
    if len(line.text) > SHORT or line.is_item:
        return False
    marked = line.level > 0 or line.is_bold
    return marked or labels_in(line.text, first_month=AUGUST).found


def stated_year(lines: list[Line]) -> int | None:
    """The first calendar year of the one school year the text names; None for none or several."""
    years = {
        labels_in(match[0], first_month=AUGUST).first_year
        for line in lines
        if len(line.text) <= LONGEST
        for match in SCHOOL_YEAR.finditer(line.text)
        if "20" in match[0]
    } - {None}
    return years.pop() if len(years) == 1 else None
