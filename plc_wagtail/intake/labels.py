"""Labels of time in a heading: school year, term, month."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plc_wagtail.exceptions import SchoolYearError
from plc_wagtail.intake.lexicon import MONTHS
from plc_wagtail.school_year import parse_year_name

SCHOOL_YEAR = re.compile(r"(?<![\d/.-])(?:20\d\d|\d\d)\s*(?:[-/]|to)\s*(?:20\d\d|\d\d)(?![\d/.-])")
TERM = re.compile(
    r"\b(autumn|spring|summer|michaelmas|lent|trinity|hydref|gwanwyn|haf|tymor yr hydref"
    r"|tymor y gwanwyn|tymor yr haf)(?: term)?(?: (?:[12]|one|two|a|b))?(?: half[- ]?term)?"
    r"(?:,? (20\d\d))?(?![\w/])",
    re.IGNORECASE,
)
NUMBERED_TERM = re.compile(r"\b(?:half[- ]?term|term|module|ht) ?[1-6]\b", re.IGNORECASE)
NAMES = "|".join(sorted(MONTHS, key=len, reverse=True))
MONTH = re.compile(rf"(?<![\w/])({NAMES})\.?(?:,? (20\d\d))?(?![\w/])", re.IGNORECASE)
YEAR = re.compile(r"(?<![\d/.-])(20\d\d)(?![\d/.-])")
FIRST_TERMS = frozenset({"autumn", "michaelmas", "hydref", "tymor yr hydref"})


@dataclass(frozen=True)
class Labels:
    """What a heading says of time; `rest` is the heading without it."""

    rest: str
    first_year: int | None = None
    calendar_year: int | None = None
    month: int | None = None
    found: bool = False


def labels_in(text: str, *, first_month: int) -> Labels:
    """`first_month` cuts the school year where a month and a year are written."""
    for read in (_school_year, _term, _numbered_term):
        labels = read(text)
        if labels:
            return labels
    return _month(text, first_month) or _year(text) or Labels(text)


def _without(text: str, match: re.Match[str]) -> str:
    return f"{text[: match.start()]}\x1f{text[match.end() :]}"


def _school_year(text: str) -> Labels | None:
    match = SCHOOL_YEAR.search(text)
    if match is None:
        return None
    try:
        first_year = parse_year_name(match[0])
    except SchoolYearError:
        return None
    rest = _without(text, match)
    term = TERM.search(rest) or NUMBERED_TERM.search(rest)
    return Labels(_without(rest, term) if term else rest, first_year=first_year, found=True)


def _term(text: str) -> Labels | None:
    match = TERM.search(text)
    if match is None:
        return None
    year = int(match[2]) if match[2] else None
    starts_year = match[1].lower() in FIRST_TERMS
    first_year = year if year is None or starts_year else year - 1
    return Labels(_without(text, match), first_year=first_year, found=True)


def _numbered_term(text: str) -> Labels | None:
    match = NUMBERED_TERM.search(text)
    return Labels(_without(text, match), found=True) if match else None


def _month(text: str, first_month: int) -> Labels | None:
    match = MONTH.search(text)
    if match is None:
        return None
    month = MONTHS[match[1].lower()]
    year = int(match[2]) if match[2] else None
    first_year = year if year is None or month >= first_month else year - 1
    return Labels(_without(text, match), first_year=first_year, month=month, found=True)


def _year(text: str) -> Labels | None:
    match = YEAR.search(text)
    return Labels(_without(text, match), calendar_year=int(match[1]), found=True) if match else None
