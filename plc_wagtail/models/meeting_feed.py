"""The public feeds of meetings: of a whole section, a programme, a theme, or one to keep."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from django.http import Http404
from wagtail.models import Site

from plc_wagtail.models.feed import Feed
from plc_wagtail.models.feed_name import feed_name
from plc_wagtail.models.feed_request import feed_request, programmes_of
from plc_wagtail.models.feed_state import (
    asked_theme_subqueries,
    programme_marks,
    theme_subqueries,
    with_marks,
)


def section_response(calendar, request, route):
    asked = feed_request(calendar, request, route, **theme_subqueries())
    feed = feed_of(asked, calendar)
    about = asked.settings.words.section
    return meetings_response(asked, calendar, feed, about=about, filename=calendar.slug)


def programme_response(calendar, request, route, slug):
    asked = feed_request(calendar, request, route, **theme_subqueries())
    feed = programme_feed(asked, calendar, slug)
    about = feed.programmes[0].title
    return meetings_response(asked, calendar, feed, about=about, filename=slug)


def theme_response(calendar, request, route, slug):
    theme = asked_theme_subqueries(Site.find_for_request(request), calendar.locale_id, slug)
    asked = feed_request(calendar, request, route, **theme_subqueries(), **theme)
    settings = asked.settings
    if settings.asked_theme is None:
        raise Http404
    feed = feed_of(asked, calendar, theme_id=settings.asked_theme)
    about = settings.asked_theme_name
    return meetings_response(asked, calendar, feed, about=about, filename=slug)


def meeting_response(calendar, request, route, slug, uid):
    """One meeting as a file; its validators move with those of its programme's feed at `route`."""
    asked = feed_request(calendar, request, route, **theme_subqueries())
    feed = programme_feed(asked, calendar, slug)
    file = MeetingFile(feed, uid)
    return asked.answer(
        file.build, marks=marks_of(calendar, feed), part=uid, filename=file.name, attachment=True
    )


@dataclass
class MeetingFile:
    feed: Feed
    uid: object

    @cached_property
    def meeting(self):
        found = self.feed.meetings().filter(uid=self.uid).first()
        if found is None or not found.is_dated:
            raise Http404
        return found

    def build(self):
        return self.feed.build([self.meeting])

    def name(self):
        return f"{self.feed.programmes[0].slug}-{self.meeting.date.isoformat()}"


def meetings_response(asked, calendar, feed, *, about, filename):
    name = feed_name(asked.request, about)
    url = calendar.get_full_url(asked.request)
    return asked.answer(
        lambda: feed.build(feed.meetings().iterator(), name=name, url=url, source=asked.address),
        marks=[name, *marks_of(calendar, feed)],
        filename=lambda: filename,
        # A copy to keep, where a reader does not want to follow the calendar.
        attachment="copy" in asked.request.GET,
    )


def marks_of(calendar, feed):
    return [calendar.title, feed.theme_id, programme_marks(feed.programmes)]


def programme_feed(asked, calendar, slug):
    feed = feed_of(asked, calendar, slug=slug)
    if not feed.programmes:
        raise Http404
    return feed


def feed_of(asked, calendar, *, theme_id=None, **narrowed):
    """The meetings of the calendar's section that its reader may see."""
    programmes = with_marks(programmes_of(calendar, asked.visibility, **narrowed), asked.since)
    return Feed(list(programmes), asked.since, asked.settings, asked.request, theme_id)
