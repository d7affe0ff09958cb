"""The feed of the staff page: the meetings with rooms, who leads and what to bring.

The same UIDs as in the public feeds, so that a meeting is one meeting wherever it is read; marked
private, and never in the shared cache.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace

from django.http import HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from django.utils.translation import gettext as _

from plc_wagtail import clock
from plc_wagtail.models.entries import NEEDED, public_lines
from plc_wagtail.models.feed import PAST, Feed
from plc_wagtail.models.feed_name import staff_feed_name
from plc_wagtail.models.section_parts import SectionParts
from plc_wagtail.models.site_settings import settings_for
from plc_wagtail.models.staff_choice import StaffChoice
from plc_wagtail.models.visibility import visibility_for

# What the public feeds leave in the database.
FOR_STAFF = (
    "theme_id",
    "strand_key",
    "facilitator",
    "agenda",
    "materials",
    "clubs_and_transport",
    "note_staff",
)


def staff_feed_response(calendar, request, *, sees_notes):
    """The meetings of the groups the address asks for, from twelve months ago on."""
    settings = settings_for(request)
    name = staff_feed_name(request, settings.words)
    since = clock.today(settings.time_zone) - PAST
    parts = SectionParts(calendar.section_of(request), visibility_for(calendar, request), request)
    programmes = list(parts.pages("ProgrammePage").select_related("locale"))
    feed = StaffFeed(programmes, since, settings, request, sees_notes=sees_notes)
    body = feed.build(feed.chosen(), name=name, url=calendar.get_full_url(request))
    response = HttpResponse(body, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'inline; filename="{calendar.slug}-staff.ics"'
    response["ETag"] = etag = quote_etag(hashlib.sha256(body).hexdigest()[:32])
    return get_conditional_response(request, etag=etag, response=response)


@dataclass(frozen=True)
class StaffFeed(Feed):
    """The public feed of the same programmes, with what staff are told."""

    sees_notes: bool = False

    def chosen(self):
        choice = StaffChoice.of(self.request, self.programmes)
        rows = self.meetings().only(*NEEDED, *FOR_STAFF)
        return [meeting for meeting in rows if choice.keeps(meeting)]

    def entry(self, meeting, page, stamp, **told):
        entry = super().entry(meeting, page, stamp, **told)
        return entry and for_staff(entry, meeting, page, self.sees_notes)


def for_staff(entry, meeting, page, sees_notes):
    """The public entry with what staff are told; a change of room counts from when the programme
    was published, because the stamps of the public feeds know nothing of it."""
    told = [*filter(None, public_lines(meeting)), *staff_lines(meeting, sees_notes), entry.url]
    return replace(
        entry,
        location=meeting.place,
        description="\n".join(told),
        last_modified=max(filter(None, [entry.last_modified, page.last_published_at])),
        class_="PRIVATE",
    )


def staff_lines(meeting, sees_notes):
    """What a phone shows below the place: one line for each thing there is to know."""
    said = {
        _("Led by: %(text)s"): meeting.facilitator,
        _("Bring or read: %(text)s"): meeting.prepare,
        _("Agenda: %(text)s"): meeting.agenda,
        _("Materials: %(text)s"): meeting.materials,
        _("Clubs and buses: %(text)s"): meeting.clubs_and_transport,
        _("Note for staff: %(text)s"): meeting.note_staff if sees_notes else "",
    }
    return [line % {"text": text} for line, text in said.items() if text]
