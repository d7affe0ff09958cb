"""Dates and times as bare numbers, as they leave a spreadsheet whose cells lost their format."""

from __future__ import annotations

import datetime as dt
import re

# Day 60 of the sheet is 29 February 1900, which never was; every date we meet lies after it.
DAY_ZERO = dt.date(1899, 12, 30)
# 1 January 2000 to 31 December 2099.
DATES = range(36_526, 73_051)
SERIAL = re.compile(r"(\d{5})(\.\d{1,15})?")
FRACTION = re.compile(r"0?\.\d{2,15}")
MINUTES_A_DAY = 24 * 60


# A date as programs store it, with the hour nobody set.
MIDNIGHT = re.compile(r"(\d{4}-\d\d-\d\d)[T ]00:00(?::00(?:\.0+)?)?Z?")


def as_date(cell: str) -> str:
    """46338 gives 2026-11-12; what is no serial number stays as it is, but for a midnight."""
    stored = MIDNIGHT.fullmatch(cell)
    if stored:
        return stored[1]
    match = SERIAL.fullmatch(cell)
    if match is None or int(match[1]) not in DATES:
        return cell
    return (DAY_ZERO + dt.timedelta(days=int(match[1]))).isoformat()


def as_time(cell: str) -> str:
    """0.65625 gives 15:45; "0.5" and the like stay: one figure may be anything."""
    if not FRACTION.fullmatch(cell):
        return cell
    minutes = round(float(cell) * MINUTES_A_DAY)
    return f"{minutes // 60 % 24:02d}:{minutes % 60:02d}"
