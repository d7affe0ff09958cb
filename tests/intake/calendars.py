"""The school year that the worked examples are read against."""

import datetime as dt
from datetime import date

from plc_wagtail.enums import ClosureKind
from plc_wagtail.intake import ReadingOptions, read_meetings
from plc_wagtail.school_year import Closure, SchoolYear, Term

TERMS = [
    (date(2026, 9, 1), date(2026, 10, 23)),
    (date(2026, 11, 2), date(2026, 12, 18)),
    (date(2027, 1, 4), date(2027, 2, 12)),
    (date(2027, 2, 22), date(2027, 3, 25)),
    (date(2027, 4, 12), date(2027, 5, 28)),
    (date(2027, 6, 7), date(2027, 7, 21)),
]
TRAINING_DAYS = [
    date(2026, 9, 1),
    date(2026, 11, 2),
    date(2027, 1, 4),
    date(2027, 4, 22),
    date(2027, 6, 7),
]
YEAR = SchoolYear(
    "2026-27",
    date(2026, 9, 1),
    date(2027, 8, 31),
    tuple(Term(f"Term {number}", *days) for number, days in enumerate(TERMS, 1)),
    tuple(Closure(ClosureKind.INSET, day, day) for day in TRAINING_DAYS),
)
FINISH = dt.time(16, 45)


def read(text, *, first_year=2026, **options):
    """Reads the text against the calendar; only 2026-27 has one."""
    if first_year == 2026:
        options.setdefault("school_year", YEAR)
    options.setdefault("latest_finish", FINISH)
    return read_meetings(text, ReadingOptions(first_year=first_year, **options))


def facts(text, *names, **options):
    """The named values of each row's JSON."""
    rows = [row.to_json() for row in read(text, **options).rows]
    return [tuple(row[name] for name in names) for row in rows]


def times(text, **options):
    return facts(text, "start", "end", **options)


def dates(text, **options):
    return [row["date"] for row in (one.to_json() for one in read(text, **options).rows)]


def warnings(text, **options):
    return [list(row.to_json()["warnings"]) for row in read(text, **options).rows]


def reasons(text, **options):
    return [(one.line, str(one.reason)) for one in read(text, **options).ignored]
