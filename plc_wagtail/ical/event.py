"""One VEVENT, a line at a time: of 5,000 meetings most lines are the same as one before."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from zoneinfo import ZoneInfo

from icalendar import vCategory, vDDDTypes, vInt, vText, vUri
from icalendar.parser import Contentline, Parameters

from plc_wagtail.ical.entry import CalendarEntry
from plc_wagtail.ical.text import clean_address, clean_text
from plc_wagtail.ical.time_zone import LONDON

LONDON_CLOCK = ZoneInfo(LONDON)
ONE_DAY = dt.timedelta(days=1)


def write_event(entry: CalendarEntry, *, time_zone: str, cancelled_prefix: str) -> bytes:
    prefix = cancelled_prefix if entry.is_cancelled else ""
    see_through = entry.transparent or entry.is_cancelled
    # Without METHOD the two stamps mean the same; "now" would change the bytes at each poll.
    changed = moment_line("LAST-MODIFIED", entry.last_modified)
    lines = (
        b"BEGIN:VEVENT\r\n",
        write_text("SUMMARY", prefix + clean_text(entry.summary)),
        *time_lines(entry, time_zone),
        b"DTSTAMP" + changed.removeprefix(b"LAST-MODIFIED"),
        write("UID", vText(entry.uid)),
        number_line("SEQUENCE", entry.sequence),
        categories_line(entry.categories),
        text_line("CLASS", entry.class_),
        moment_line("CREATED", entry.created) if entry.created else b"",
        text_line("DESCRIPTION", entry.description),
        changed,
        text_line("LOCATION", entry.location),
        text_line("STATUS", entry.status),
        text_line("TRANSP", "TRANSPARENT" if see_through else "OPAQUE"),
        address_line("URL", entry.url),
        # Outlook reads this one instead of TRANSP.
        text_line("X-MICROSOFT-CDO-BUSYSTATUS", busy_status(entry, see_through)),
        b"END:VEVENT\r\n",
    )
    return b"".join(lines)


def busy_status(entry: CalendarEntry, see_through: bool) -> str:
    if see_through:
        return "FREE"
    return "TENTATIVE" if entry.status == "TENTATIVE" else "BUSY"


def time_lines(entry: CalendarEntry, time_zone: str) -> list[bytes]:
    if entry.is_all_day:
        end = entry.end or entry.start + ONE_DAY
        return [start_line(entry.start), end_line(end)]
    lines = [start_line(in_zone(entry.start, time_zone))]
    # An end must be later than the start; a meeting of no length has none.
    if entry.end is not None and entry.end > entry.start:
        lines.append(end_line(in_zone(entry.end, time_zone)))
    return lines


def in_zone(moment: dt.datetime, time_zone: str) -> dt.datetime:
    """London time where that is unmistakable, else UTC: no other zone is described in the file."""
    local = moment.astimezone(LONDON_CLOCK)
    # The hour that comes twice in October means its first time; the second can only be UTC.
    return local if time_zone == LONDON and not local.fold else moment.astimezone(dt.UTC)


def write(name: str, value: object) -> bytes:
    """One content line, folded at 75 octets (RFC 5545 section 3.1)."""
    params = getattr(value, "params", Parameters())
    return Contentline.from_parts(name, params, value).to_ical() + b"\r\n"


def start_line(value: dt.datetime | dt.date) -> bytes:
    return write("DTSTART", vDDDTypes(value))


def end_line(value: dt.datetime | dt.date) -> bytes:
    return write("DTEND", vDDDTypes(value))


@lru_cache(maxsize=256)
def moment_line(name: str, moment: dt.datetime) -> bytes:
    return write(name, vDDDTypes(moment.astimezone(dt.UTC)))


@lru_cache(maxsize=64)
def number_line(name: str, number: int) -> bytes:
    return write(name, vInt(number))


def write_text(name: str, text: str) -> bytes:
    """Nothing for an empty value: some clients drop the whole entry over one."""
    cleaned = clean_text(text)
    return write(name, vText(cleaned)) if cleaned else b""


text_line = lru_cache(maxsize=256)(write_text)


@lru_cache(maxsize=256)
def address_line(name: str, url: str) -> bytes:
    return write(name, vUri(clean_address(url))) if url else b""


@lru_cache(maxsize=256)
def categories_line(categories: tuple[str, ...]) -> bytes:
    cleaned = [text for text in map(clean_text, categories) if text]
    return write("CATEGORIES", vCategory(cleaned)) if cleaned else b""
