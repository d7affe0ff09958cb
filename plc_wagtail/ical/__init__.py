"""Calendar entries to RFC 5545 bytes. The same entries always give the same bytes."""

from plc_wagtail.ical.builder import build_calendar
from plc_wagtail.ical.entry import CalendarEntry

__all__ = ["CalendarEntry", "build_calendar"]
