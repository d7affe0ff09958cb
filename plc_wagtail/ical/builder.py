"""Calendar entries to the bytes of an .ics file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from zoneinfo import ZoneInfo

from icalendar import Calendar, vDuration, vText, vUri

from plc_wagtail.exceptions import CalendarError
from plc_wagtail.ical.entry import CalendarEntry
from plc_wagtail.ical.event import write_event
from plc_wagtail.ical.text import clean_address, clean_text
from plc_wagtail.ical.time_zone import LONDON, london_time_zone

# Without a version number, so that a new release changes no feed.
PRODUCT = "-//plc_wagtail//Meeting calendar//EN"
REFRESH = dt.timedelta(hours=6)
END = b"END:VCALENDAR\r\n"


def build_calendar(
    entries: Iterable[CalendarEntry],
    *,
    name: str | None = None,
    time_zone: str = LONDON,
    url: str = "",
    source: str = "",
    refresh: dt.timedelta = REFRESH,
    cancelled_prefix: str = "Cancelled: ",
) -> bytes:
    """An RFC 5545 calendar, in order of time; the same entries in any order give the same bytes.

    `name` is for calendars that people subscribe to. Leave it out when one meeting is downloaded:
    with a name Outlook makes a new calendar of it. `url` is the web page the calendar belongs to,
    `source` the address a named calendar is fetched from again. `cancelled_prefix` comes
    translated. Times are written as London time, or as UTC for any other `time_zone`.

    Raises CalendarError when two entries share a UID.
    """
    in_order = sorted(entries, key=lambda entry: _order(entry, ZoneInfo(time_zone)))
    _refuse_shared_uids(in_order)
    calendar = _empty_calendar(url)
    if title := clean_text(name or ""):
        _add_subscription(calendar, title, time_zone, refresh)
        if source:
            calendar.add("source", vUri(clean_address(source)), parameters={"VALUE": "URI"})
    if time_zone == LONDON:
        calendar.add_component(london_time_zone())
    # Whole components of thousands of meetings would fill the memory.
    events = (
        write_event(entry, time_zone=time_zone, cancelled_prefix=cancelled_prefix)
        for entry in in_order
    )
    return b"".join([calendar.to_ical().removesuffix(END), *events, END])


def _empty_calendar(url: str) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    if url:
        calendar.add("url", vUri(clean_address(url)))
    return calendar


def _add_subscription(calendar: Calendar, name: str, time_zone: str, refresh: dt.timedelta) -> None:
    # Each twice, as the standard has it and as the clients before it read it.
    calendar.add("name", vText(name))
    calendar.add("x-wr-calname", vText(name))
    calendar.add("x-wr-timezone", vText(time_zone))
    calendar.add("refresh-interval", vDuration(refresh), parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vDuration(refresh))


def _order(entry: CalendarEntry, zone: ZoneInfo) -> tuple[dt.datetime, str]:
    if entry.is_all_day:
        midnight = dt.datetime.combine(entry.start, dt.time.min, tzinfo=zone)
        return midnight.astimezone(dt.UTC), entry.uid
    return entry.start.astimezone(dt.UTC), entry.uid


def _refuse_shared_uids(entries: Iterable[CalendarEntry]) -> None:
    seen = set()
    for entry in entries:
        if entry.uid in seen:
            raise CalendarError(f"Two calendar entries share the UID {entry.uid}")
        seen.add(entry.uid)
