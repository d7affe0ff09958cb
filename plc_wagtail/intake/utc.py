"""Moments as programs store them, "2027-06-10T14:45:00Z", told by the school's own clock."""

from __future__ import annotations

import datetime as dt
import re
from zoneinfo import ZoneInfo

# A plus or minus behind hours and minutes alone may begin the end of a range.
MOMENT = re.compile(
    r"(?<![\w:.])(?P<date>20\d\d-?\d\d-?\d\d)[T ]"
    r"(?P<time>\d\d:?\d\d(?::?\d\d)?)(?:\.\d{1,9})? ?(?P<utc>Z|UTC)(?!\w)"
    r"|(?<![\w:.])(?P<day>20\d\d-\d\d-\d\d)T(?P<clock>\d\d:\d\d:\d\d)(?:\.\d{1,9})?"
    r"(?P<offset>[+-]\d\d:?\d\d)(?![\w:])"
)


def in_zone(text: str, time_zone: str) -> str:
    """`text` with each moment that states its distance from UTC as local date and time."""
    zone = ZoneInfo(time_zone)
    return MOMENT.sub(lambda match: _told(match, zone), text)


def _told(match: re.Match[str], zone: ZoneInfo) -> str:
    date, time = match["date"] or match["day"], match["time"] or match["clock"]
    try:
        stated = dt.datetime.fromisoformat(f"{date}T{time}{match['offset'] or 'Z'}")
        local = stated.astimezone(zone)
    except (ValueError, OverflowError):
        return match[0]
    # Midnight is the hour that nobody set, by whichever clock.
    if dt.time() in (stated.time(), local.time()):
        return (stated if stated.time() == dt.time() else local).date().isoformat()
    return f"{local:%Y-%m-%d %H:%M}"
