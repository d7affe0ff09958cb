"""Days and Monday-to-Sunday weeks."""

from __future__ import annotations

import datetime as dt

DAY = dt.timedelta(days=1)
WEEK = dt.timedelta(days=7)
FRIDAY, SATURDAY = 4, 5


def is_weekend(date: dt.date) -> bool:
    return date.weekday() >= SATURDAY


def monday_of(date: dt.date) -> dt.date:
    return date - date.weekday() * DAY


def weekday_from(date: dt.date) -> dt.date:
    """That day, or the Monday after it when it is at a weekend."""
    return monday_of(date) + WEEK if is_weekend(date) else date


def weekday_until(date: dt.date) -> dt.date:
    """That day, or the Friday before it when it is at a weekend."""
    return min(date, monday_of(date) + FRIDAY * DAY)
