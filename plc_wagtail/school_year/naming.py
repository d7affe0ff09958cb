"""Names of school years, as schools write them."""

from __future__ import annotations

import datetime as dt
import re

from django.utils.translation import gettext as _

from plc_wagtail.exceptions import SchoolYearError

# The dashes are those that Word and web pages put in place of a typed hyphen.
YEAR_NAME = re.compile(
    r"\s*(?P<first>\d{4}|\d{2})\s*(?:[-/\u2010-\u2015\u2212]|\bto\b)\s*(?P<second>\d{4}|\d{2})\s*"
)
CENTURY = 2000


def parse_year_name(name: str) -> int:
    """The calendar year in which the school year starts.

    Reads 2026-27, 2026/27, 2026-2027, 26-27, 2026 to 2027, with any dash.
    Raises SchoolYearError for anything else, and for years that do not follow.
    """
    match = YEAR_NAME.fullmatch(name)
    if match is None:
        raise SchoolYearError(
            _("“%(name)s” is not a school year. Write it like 2026-27.") % {"name": name}
        )
    first = _full_year(match["first"])
    if int(match["second"]) not in {first + 1, (first + 1) % 100}:
        raise SchoolYearError(
            _("“%(name)s” is not a school year: the second year must follow the first.")
            % {"name": name}
        )
    return first


def year_name(first_year: int) -> str:
    """2026 gives 2026-27."""
    return f"{first_year}-{(first_year + 1) % 100:02d}"


def first_year_of(date: dt.date, first_month: int = 8) -> int:
    """The year in which that day's school year started; from `first_month` on it is a new one."""
    return date.year if date.month >= first_month else date.year - 1


def _full_year(digits: str) -> int:
    return int(digits) if len(digits) == 4 else CENTURY + int(digits)
