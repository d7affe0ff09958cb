"""Dates and times as people type them, and as the editor shows them again."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time

from django.utils import translation
from django.utils.dates import MONTHS, WEEKDAYS

YEAR = r"(?P<year>\d{4}|\d{2})"
DATES = [
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"),
    re.compile(rf"(?P<day>\d{{1,2}})([./-])(?P<month>\d{{1,2}})\2{YEAR}"),
    re.compile(rf"(?P<day>\d{{1,2}})(st|nd|rd|th)?\s+(of\s+)?(?P<name>[^\W\d]+)\.?,?\s+{YEAR}"),
]
WEEKDAY = re.compile(r"(?P<name>[^\W\d]{3,})\.?,?\s+(?=\d)")
TIMES = [
    re.compile(r"(?P<hour>\d{1,2})([:.](?P<minute>\d{2}))?\s*(?P<half>[ap])\.?m\.?"),
    re.compile(r"(?P<hour>\d{1,2})[:.]?(?P<minute>\d{2})(\s*(?P<half>[ap])\.?m\.?)?"),
]


@dataclass(frozen=True)
class WrittenDate:
    """What was typed; the day may not exist, and the weekday (Monday is 0) may not be its own."""

    day: int
    month: int
    year: int
    weekday: int | None = None

    @property
    def date(self) -> date | None:
        try:
            return date(self.year, self.month, self.day)
        except ValueError:
            return None


def read_date(text: str) -> WrittenDate | None:
    """12/11/2026, 2026-11-12, 12 Nov 2026 or Thursday 12 November 2026; None if it is none."""
    text = text.strip().lower()
    weekday, rest = split_weekday(text)
    match = next(filter(None, (pattern.fullmatch(rest) for pattern in DATES)), None)
    month = match and month_of(match)
    if not month:
        return None
    year = int(match["year"])
    return WrittenDate(int(match["day"]), month, year + 2000 if year < 100 else year, weekday)


def split_weekday(text):
    match = WEEKDAY.match(text)
    weekday = match and place_of(match["name"], WEEKDAYS)
    return (weekday, text[match.end() :]) if weekday is not None else (None, text)


def month_of(match):
    groups = match.groupdict()
    return place_of(groups["name"], MONTHS) if "name" in groups else int(groups["month"])


def place_of(name, names):
    """The key in `names` of a name typed in full or by its first letters, three at least."""
    found = (key for key, known in known_names(names) if len(name) > 2 and known.startswith(name))
    return next(found, None)


def known_names(names):
    """In the language of the admin, and in English."""
    for language in (translation.get_language() or "en", "en"):
        with translation.override(language):
            yield from [(key, str(known).lower()) for key, known in names.items()]


def read_time(text: str) -> time | None:
    """15:45, 15.45, 1545, 3:45pm or 3 pm; None if it is none."""
    text = text.strip().lower()
    match = next(filter(None, (pattern.fullmatch(text) for pattern in TIMES)), None)
    hour = match and hour_of(int(match["hour"]), match["half"])
    if hour is None:
        return None
    minute = int(match["minute"] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None


def hour_of(hour, half):
    if half is None:
        return hour
    if not 1 <= hour <= 12:
        return None
    return hour % 12 + (12 if half == "p" else 0)


def write_date(value: date | None) -> str:
    return f"{value.day:02}/{value.month:02}/{value.year:04}" if value else ""


def write_time(value: time | None) -> str:
    return f"{value:%H:%M}" if value else ""
