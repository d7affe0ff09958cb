"""A programme and its meetings in the words of schema.org: a series of events."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

# "2026-11-12" of what may have a time behind it.
DATE = 10
STATUS = {"cancelled": "EventCancelled", "rescheduled": "EventRescheduled"}


def event_series(programme, rows, *, address, zone, school):
    """`rows` are TimetableRows; only those on one day can stand for themselves.

    `school` is an Organization, or None where the site has no name.
    """
    place = usual_place(programme, school)
    everywhere = {"organizer": school} if school else {}
    events = [
        event(row, address=address, zone=zone, place=place) | everywhere
        for row in rows
        if row.is_dated
    ]
    series = {"@type": "EventSeries", "@id": address, "url": address, "name": programme.title}
    if programme.summary:
        series["description"] = programme.summary
    return series | (span(events, place) | everywhere if events else {})


def span(events, place):
    """From the first to the last of the events, and they themselves."""
    facts = {
        "startDate": min(event["startDate"][:DATE] for event in events),
        "endDate": max(event.get("endDate", event["startDate"])[:DATE] for event in events),
        "subEvent": events,
    }
    return facts | ({"location": place} if place else {})


def usual_place(programme, school):
    """The school; None for meetings that move between schools, as long as places are not public."""
    is_shared = bool(programme.partner_schools.strip())
    return {"@type": "Place", "name": school["name"]} if school and not is_shared else None


def event(row, *, address, zone, place):
    facts = {
        "@type": "Event",
        "name": row.title or row.theme_name or row.programme.title,
        "startDate": moment(row.date, row.start_time, zone),
        "eventStatus": f"https://schema.org/{STATUS.get(row.status, 'EventScheduled')}",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "url": f"{address}#date-{row.uid}",
    }
    if row.end_time or row.date_end:
        facts["endDate"] = moment(row.date_end or row.date, row.end_time, zone)
    if row.is_moved and row.previous_date:
        facts["previousStartDate"] = row.previous_date.isoformat()
    where = {"@type": "Place", "name": row.place} if row.place else place
    return facts | ({"location": where} if where else {})


def moment(date, time, zone):
    """With the offset of the school's zone on that day; the day alone without a time."""
    if time is None:
        return date.isoformat()
    return dt.datetime.combine(date, time, ZoneInfo(zone)).isoformat()
