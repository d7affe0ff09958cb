"""The day a text tells of or was posted on: only a whole date, with its year, counts."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from plc_wagtail.intake.dates import read_date
from plc_wagtail.intake.normalise import normalise
from plc_wagtail.intake.pages.codes import Dropped
from plc_wagtail.intake.pages.source import Line
from plc_wagtail.intake.tokens import Kind, Tokens
from plc_wagtail.intake.written import safe_date

LONGEST = 300
CENTURY = 2000
MONTHS = range(1, 13)
SHORT_DATE = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(\d{2}|\d{4})(?![\d/])")
POSTED = re.compile(r"(?:posted|published|date|updated|written)(?: on)?:?\s*", re.IGNORECASE)


@dataclass(frozen=True)
class PostDate:
    """`is_ambiguous`: in figures that could be read month first as well."""

    date: dt.date
    line: Line
    is_alone: bool
    is_ambiguous: bool = False


def post_date(title: Line | None, kept: list[Line], dropped: list[Line]) -> PostDate | None:
    """A line of its own near the top, else "Posted on …", else a date in the title."""
    for line in kept[:6]:
        found = _date_in(POSTED.sub("", line.text, count=1), line)
        if found and found.is_alone:
            return found
    for line in dropped:
        found = _date_in(line.text, line) if line.dropped is Dropped.POSTED else None
        if found:
            return found
    return _date_in(title.text, title) if title else None


def _date_in(text: str, line: Line) -> PostDate | None:
    if len(text) > LONGEST or not any(map(str.isdigit, text)):
        return None
    return _figures(text, line) or _words(normalise(text), line)


def _figures(text: str, line: Line) -> PostDate | None:
    match = SHORT_DATE.search(text)
    if match is None:
        return None
    day, month, year = map(int, match.groups())
    date = safe_date(year + (CENTURY if year < 100 else 0), month, day)
    both = day in MONTHS and month in MONTHS and day != month
    return PostDate(date, line, match.span() == (0, len(text)), both) if date else None


def _words(text: str, line: Line) -> PostDate | None:
    tokens = Tokens(text)
    for place in range(len(tokens)):
        found = read_date(tokens, place)
        written = found.written if found else None
        if written is None or written.is_numeric or written.year is None:
            continue
        date = safe_date(written.year, written.month, written.day)
        rest = range(found.stop, len(tokens))
        ends = all(tokens[one].kind is Kind.SIGN for one in rest)
        if date:
            return PostDate(date, line, place == 0 and ends)
    return None
