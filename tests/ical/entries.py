"""Calendar entries that the tests share."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from plc_wagtail.ical import CalendarEntry

LONDON = ZoneInfo("Europe/London")
CHANGED = datetime(2026, 9, 1, 8, 30, tzinfo=UTC)


def london(*parts):
    return datetime(*parts, tzinfo=LONDON)


def meeting(**differences):
    """A timed meeting on a winter afternoon, with as little said as can be."""
    fields = {
        "uid": "0b9f.en@plc",
        "summary": "Learning together 1",
        "start": london(2026, 11, 12, 15, 45),
        "end": london(2026, 11, 12, 16, 45),
        "last_modified": CHANGED,
    }
    return CalendarEntry(**fields | differences)


def full_meeting(**differences):
    """A meeting with every field filled in."""
    fields = {
        "location": "Library; ground floor",
        "description": "Bring one page, marked.\nSee https://school.example/dates/",
        "url": "https://school.example/dates/?theme=reading,maths",
        "categories": ("Reading, in every subject", "Learning together"),
        "created": datetime(2026, 6, 1, 9, 0, tzinfo=UTC),
        "sequence": 2,
    }
    return meeting(**fields | differences)


def training_day(**differences):
    fields = {
        "uid": "77aa.en@plc",
        "summary": "Training day",
        "start": date(2026, 9, 1),
        "end": date(2026, 9, 2),
        "transparent": True,
    }
    return meeting(**fields | differences)
