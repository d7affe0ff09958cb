"""A list of meetings in any file a school has."""

from __future__ import annotations

from dataclasses import replace

from plc_wagtail.intake.calendar_files import entries_of_ics
from plc_wagtail.intake.document import Ignored, MeetingList
from plc_wagtail.intake.limits import LIMITS, Limits
from plc_wagtail.intake.lines import source_lines
from plc_wagtail.intake.options import ReadingOptions
from plc_wagtail.intake.reader import finish, read_meetings
from plc_wagtail.intake.scan import scan
from plc_wagtail.intake.sources import Source, source_of


def read_file(
    name: str, data: bytes, options: ReadingOptions, limits: Limits = LIMITS
) -> MeetingList:
    """Raises UnreadableFile or HtmlTooLarge, whose message is for the person who chose it."""
    return read_source(source_of(name, data, limits), options)


def read_source(source: Source, options: ReadingOptions) -> MeetingList:
    """Raises UnreadableFile for a calendar that is none."""
    if source.is_calendar:
        found = _read_calendar(source, options)
    else:
        found = read_meetings(source.text, options)
    unread = tuple(Ignored(0, one.name, one.reason) for one in source.unread)
    return replace(found, ignored=found.ignored + unread)


def _read_calendar(source: Source, options: ReadingOptions) -> MeetingList:
    """Its entries; the lines of the mail that brought it count on from them."""
    entries = entries_of_ics(source.calendar, options.time_zone)
    lines = source_lines(source.below_calendar, options.time_zone)
    mail = scan([replace(line, number=entries.number + line.number) for line in lines], options)
    ignored = (*entries.ignored, *mail.ignored)
    return finish([*entries.drafts, *mail.drafts], options, ignored=ignored)
