"""Meetings as calendar entries; the only place that knows how a meeting's UID is made.

UID = `{meeting uid}.{translation key of the page}.{language}@plc`: another one on a copy, an
alias and a translation; the same one after an edit, a revert and a move (design D2).
"""

from __future__ import annotations

import datetime as dt
import hashlib
from zoneinfo import ZoneInfo

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from plc_wagtail.date_words import short_day_words
from plc_wagtail.enums import MeetingStatus, Precision
from plc_wagtail.ical import CalendarEntry
from plc_wagtail.staff_time_words import staff_time_words

ICAL_STATUS = {
    MeetingStatus.CANCELLED: "CANCELLED",
    MeetingStatus.TENTATIVE: "TENTATIVE",
}
# What an entry is made from; a feed leaves the rest of a row in the database.
NEEDED = (
    "uid",
    "page_id",
    "date",
    "date_end",
    "start_time",
    "end_time",
    "precision",
    "title",
    "day_type",
    "time_basis",
    "status",
    "status_reason",
    "previous_date",
    "place",
    "note_public",
    "prepare",
    "theme__name",
    "theme__live",
)
ONE_DAY = dt.timedelta(days=1)
# For a page that was put into the database without being published.
LONG_AGO = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
# A slip of the keyboard: the day after its last one cannot be written.
NO_YEAR = dt.MAXYEAR
MONDAY_TO_FRIDAY = dt.timedelta(days=5)


def entry_uid(meeting, page):
    return f"{meeting.uid}.{page.translation_key}.{page.locale.language_code}@plc"


def schedule_fingerprint(meeting, settings):
    """Changes when a subscriber has to come at another time or to another place, or not at all."""
    place = meeting.place if settings.show_place else ""
    times = (meeting.date, meeting.date_end, meeting.start_time, meeting.end_time)
    return digest(*times, meeting.precision, meeting.status, place)


def content_fingerprint(meeting, settings):
    """Changes when anything a subscriber reads changes."""
    texts = (meeting.title, meeting.note_public, meeting.status_reason, meeting.theme_id)
    kinds = (meeting.day_type, meeting.time_basis)
    prepare = meeting.prepare if settings.show_prepare else ""
    return digest(
        schedule_fingerprint(meeting, settings), *texts, *kinds, meeting.previous_date, prepare
    )


def digest(*values):
    return hashlib.sha256("\x1f".join(map(str, values)).encode()).hexdigest()


def to_entry(meeting, page, stamp, *, settings, words, url):
    """The entry of one meeting, or None if it has no day to stand on.

    `words` are those of the settings, which are slow to ask for thousands of times; `url` is the
    absolute address of the page a reader may open. A week is an all-day entry from Monday to
    Friday that leaves people free.
    """
    start, end = span(meeting, settings.time_zone)
    if start is None:
        return None
    changed_at = stamp.changed_at if stamp else page.last_published_at or LONG_AGO
    return CalendarEntry(
        uid=entry_uid(meeting, page),
        summary=summary(meeting, page),
        start=start,
        end=end,
        created=stamp.created_at if stamp else page.first_published_at,
        last_modified=changed_at,
        sequence=stamp.sequence if stamp else 0,
        status=ICAL_STATUS.get(meeting.status, "CONFIRMED"),
        transparent=meeting.is_cancelled or not isinstance(start, dt.datetime),
        location=meeting.place if settings.show_place else "",
        description=description(meeting, settings, url),
        url=url,
        categories=tuple(
            filter(None, [page.title, meeting.theme_name, staff_time(meeting, words)])
        ),
    )


def staff_time(meeting, words):
    return staff_time_words(
        meeting.time_basis,
        meeting.day_type,
        training_day=words.training_day,
        training_days=words.training_days,
    )


def pupil_entry(found, changed_at, *, summary, url):
    """The entry of one line of the list for parents: a whole day, or days in a row."""
    return CalendarEntry(
        uid=f"{found.key}@plc",
        summary=summary,
        start=found.start,
        end=found.end + ONE_DAY,
        last_modified=changed_at,
        transparent=True,
        description="\n".join(filter(None, [found.label, url])),
        url=url,
    )


def span(meeting, time_zone):
    """Start and end: aware times, or dates whose end is exclusive; (None, None) without a day."""
    if meeting.date is None or meeting.last_date.year == NO_YEAR:
        return None, None
    if meeting.precision == Precision.WEEK:
        monday = meeting.date - ONE_DAY * meeting.date.weekday()
        return monday, monday + MONDAY_TO_FRIDAY
    if meeting.precision != Precision.EXACT:
        return None, None
    if meeting.start_time is None or meeting.date_end:
        return meeting.date, max(meeting.date, meeting.last_date) + ONE_DAY
    zone = ZoneInfo(time_zone)
    start = dt.datetime.combine(meeting.date, meeting.start_time, zone)
    if meeting.end_time is None or meeting.end_time <= meeting.start_time:
        return start, None
    return start, dt.datetime.combine(meeting.date, meeting.end_time, zone)


def summary(meeting, page):
    title = meeting.title or meeting.theme_name
    return f"{page.title}: {title}" if title else page.title


def description(meeting, settings, url):
    """What the phone shows: why it is off or moved first, the address of the page last."""
    prepare = meeting.prepare if settings.show_prepare else ""
    return "\n".join([*filter(None, [*public_lines(meeting), prepare]), url])


def public_lines(meeting):
    """What everybody is told of a meeting: why it is off, where it was moved from, the note."""
    lines = [capfirst(meeting.status_reason), meeting.note_public]
    if meeting.is_moved and meeting.previous_date:
        moved_from = _("Moved from %(date)s.") % {"date": short_day_words(meeting.previous_date)}
        lines.insert(0, moved_from)
    return lines
