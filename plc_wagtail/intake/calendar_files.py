"""Calendar files (.ics): each entry a draft, with its identity and the school's wall-clock time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from plc_wagtail.enums import MeetingStatus
from plc_wagtail.exceptions import UnreadableFile
from plc_wagtail.intake.calendar_rules import repeats_within_a_day, series_of
from plc_wagtail.intake.codes import Code, Reason
from plc_wagtail.intake.document import Ignored
from plc_wagtail.intake.drafts import Draft
from plc_wagtail.intake.facts import Facts, facts_in
from plc_wagtail.intake.lines import SourceLine
from plc_wagtail.intake.times import Times
from plc_wagtail.intake.written import Written

DAY = dt.timedelta(days=1)
MOST_ENTRIES = 5_000
# Each may take some hundredths of a second.
MOST_RULES = 300
STATUSES = {"CANCELLED": MeetingStatus.CANCELLED, "TENTATIVE": MeetingStatus.TENTATIVE}
Moment = dt.datetime | dt.date


@dataclass
class Entries:
    """`number` counts what the file holds; `drafts` are in the order of their days."""

    number: int = 0
    drafts: list[Draft] = field(default_factory=list)
    ignored: list[Ignored] = field(default_factory=list)


def entries_of_ics(text: str, time_zone: str) -> Entries:
    """Raises UnreadableFile."""
    ignored: list[Ignored] = []
    try:
        events = list(Calendar.from_ical(text).walk("VEVENT"))
        zone = ZoneInfo(time_zone)
        _refuse_rules(events)
        moved = {_occurrence(event, zone) for event in events if "RECURRENCE-ID" in event}
        each = (
            draft
            for number, event in enumerate(events, 1)
            for draft in _drafts(number, event, zone, moved, ignored)
        )
        drafts = list(islice(each, MOST_ENTRIES + 1))
    except UnreadableFile:
        raise
    # Entries may lack anything or hold values of any kind; no class holds all of the errors.
    except Exception as error:
        raise UnreadableFile(_("The calendar file cannot be read.")) from error
    if len(drafts) > MOST_ENTRIES:
        words = _("The calendar has more than %(number)s dates. Export only those of meetings.")
        raise UnreadableFile(words % {"number": MOST_ENTRIES})
    drafts.sort(key=lambda draft: (draft.written.year, draft.written.month, draft.written.day))
    return Entries(len(events), drafts, ignored)


def _refuse_rules(events: list[Event]) -> None:
    rules = [event["RRULE"] for event in events if "RRULE" in event]
    if any(repeats_within_a_day(rule) for rule in rules):
        raise UnreadableFile(
            _("The calendar has an entry that repeats within a day. Leave it out.")
        )
    if len(rules) > MOST_RULES:
        words = _("The calendar has more than %(number)s entries that repeat. Export fewer.")
        raise UnreadableFile(words % {"number": MOST_RULES})


def _occurrence(event: Event, zone: ZoneInfo) -> tuple[str, dt.date]:
    """An entry of a series that was changed by itself."""
    return _uid(event), _local(event["RECURRENCE-ID"].dt, zone)[0]


def _drafts(
    number: int,
    event: Event,
    zone: ZoneInfo,
    moved: set[tuple[str, dt.date]],
    ignored: list[Ignored],
) -> Iterator[Draft]:
    start = event["DTSTART"].dt
    length = _end(event, start) - start
    starts, reason = _starts(event, start)
    if reason:
        ignored.append(Ignored(number, _text(event, "SUMMARY") or _uid(event), reason))
    for begin in starts:
        date, time = _local(begin, zone)
        recurs = "RRULE" in event
        if recurs and (_uid(event), date) in moved:
            continue
        draft = _draft(number, event, date, time, _local(begin + length, zone))
        if recurs:
            draft.codes.add(Code.RECURRENCE_EXPANDED)
            draft.uid = f"{draft.uid}#{date.isoformat()}"
        yield draft


def _end(event: Event, start: Moment) -> Moment:
    if "DTEND" in event:
        return event["DTEND"].dt
    if "DURATION" in event:
        return start + event["DURATION"].dt
    return start if isinstance(start, dt.datetime) else start + DAY


def _starts(event: Event, start: Moment) -> tuple[list[Moment], Reason | None]:
    """The dates of an entry, and why some of a series are left out."""
    if "RRULE" not in event:
        return [start], None
    whole_day = not isinstance(start, dt.datetime)
    first = dt.datetime.combine(start, dt.time()) if whole_day else start
    series = series_of(event["RRULE"], first)
    days = [day.date() if whole_day else day for day in series.starts]
    left_out = _left_out(event)
    kept = [moment for moment in days if moment not in left_out]
    reason = Reason.GOES_ON if series.goes_on else Reason.NEVER_HAPPENS
    return kept, reason if series.goes_on or not kept else None


def _left_out(event: Event) -> set[Moment]:
    stated = event.get("EXDATE", [])
    lists = stated if isinstance(stated, list) else [stated]
    return {one.dt for dates in lists for one in dates.dts}


def _local(moment: Moment, zone: ZoneInfo) -> tuple[dt.date, dt.time | None]:
    """Date and time on the school's clock; a time without a zone is on it already."""
    if not isinstance(moment, dt.datetime):
        return moment, None
    local = moment.astimezone(zone) if moment.tzinfo else moment
    return local.date(), local.time().replace(second=0, microsecond=0)


def _draft(
    number: int,
    event: Event,
    date: dt.date,
    time: dt.time | None,
    end: tuple[dt.date, dt.time | None],
) -> Draft:
    title = _text(event, "SUMMARY")
    last = end[0] if time else end[0] - DAY
    draft = Draft(
        line=SourceLine(number, f"{date.isoformat()} {title}".strip()),
        written=_written(date, last),
        uid=_uid(event),
        title=title,
        location=_text(event, "LOCATION"),
    )
    draft.times = Times(time, end[1] if end != (date, time) else None) if time else None
    draft.notes = [note for note in [_text(event, "DESCRIPTION")] if note]
    status = STATUSES.get(_text(event, "STATUS").upper())
    draft.facts = Facts(status=status) | facts_in(title)[0]
    return draft


def _written(date: dt.date, last: dt.date) -> Written:
    end = Written(day=last.day, month=last.month, year=last.year) if last > date else None
    return Written(day=date.day, month=date.month, year=date.year, end=end)


def _uid(event: Event) -> str:
    return _text(event, "UID")


def _text(event: Event, name: str) -> str:
    return " ".join(str(event.get(name, "")).split())
