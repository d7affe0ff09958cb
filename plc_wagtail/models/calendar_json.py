"""The public calendar as JSON, for a school's app, noticeboard or own pages.

`docs/integrator.md` has the schema. A field is only ever added; another meaning of one raises
VERSION.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json

from django.http import HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from wagtail.contrib.routable_page.models import path

from plc_wagtail.models.calendar_facts import CalendarFacts
from plc_wagtail.models.visibility import PUBLIC
from plc_wagtail.pupil_words import pupil_words

VERSION = 1


class CalendarJson:
    """The route; mixed into the calendar page."""

    @path("json/", name="json")
    def json_view(self, request):
        context = self.get_context(request)
        facts = CalendarFacts(self, **self.sources(context))
        return json_response(
            request, describe(facts), is_public=context["visibility"].audience == PUBLIC
        )


def describe(facts):
    """What the calendar page says, every year of it: the same rows for the same reader."""
    rows = facts.timetable.rows
    return {
        "version": VERSION,
        "title": facts.page.title,
        "url": full_url(facts.page, facts),
        "language": facts.page.locale.language_code,
        "timeZone": facts.settings.time_zone,
        "programmes": [describe_programme(page, facts) for page in facts.programmes],
        "meetings": [describe_meeting(row, facts.settings) for row in rows],
    }


def describe_programme(page, facts):
    return {"slug": page.slug, "title": page.title, "url": full_url(page, facts)}


def full_url(page, facts):
    return page.get_full_url(facts.parts.request) or ""


def describe_meeting(row, settings):
    """One meeting; null where nothing is known or nothing is public."""
    return {
        "uid": str(row.uid),
        "programme": row.programme.slug,
        "title": row.title or None,
        "theme": row.theme_name or None,
        "audience": str(row.audience) or None,
        "number": row.number,
        "precision": str(row.precision),
        "date": written(row.date),
        "endDate": written(row.date_end),
        "startTime": written(row.start_time),
        "endTime": written(row.end_time),
        "status": str(row.status),
        "statusReason": row.status_reason or None,
        "previousDate": written(row.previous_date),
        "note": row.note or None,
        "place": row.place or None,
        "pupils": pupils_of(row, settings) or None,
    }


def written(value):
    """A date as 2026-11-12, a time as 15:45."""
    if value is None:
        return None
    return value.isoformat("minutes") if isinstance(value, dt.time) else value.isoformat()


def pupils_of(row, settings):
    if row.is_cancelled:
        return ""
    day = row.pupils
    words = {"pupils": settings.words.pupils, "style": settings.time_style}
    return pupil_words(day.effect, day.starts, day.ends, **words)


def json_response(request, facts, *, is_public):
    """Equal facts give equal bytes, whose hash is the ETag.

    What everybody may see, any website may read (CORS); what some may see, none may, and nobody
    keeps a copy of it.
    """
    body = json.dumps(facts, ensure_ascii=False).encode()
    etag = quote_etag(hashlib.sha256(body).hexdigest()[:32])
    response = HttpResponse(body, content_type="application/json")
    response["X-Robots-Tag"] = "noindex"
    response["Cache-Control"] = "public, max-age=900" if is_public else "private, no-store"
    if is_public:
        response["Access-Control-Allow-Origin"] = "*"
        response["ETag"] = etag
        return get_conditional_response(request, etag=etag, response=response)
    return response
