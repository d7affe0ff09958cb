"""The routes of a calendar page that are feeds (design D4)."""

from __future__ import annotations

from django.db import InterfaceError, OperationalError
from wagtail.contrib.routable_page.models import path

from plc_wagtail.models.feed_response import service_unavailable
from plc_wagtail.models.meeting_feed import (
    meeting_response,
    programme_response,
    section_response,
    theme_response,
)
from plc_wagtail.models.pupil_feed import pupil_feed_response
from plc_wagtail.models.reader_restrictions import ReaderRestrictions


class FeedRoutes(ReaderRestrictions):
    """Mixed into the calendar page, whose section they cover.

    A Wagtail address cannot hold a dot, so a feed is `ical/` and its file name travels in
    Content-Disposition.
    """

    @path("ical/", name="feed")
    def feed(self, request):
        return section_response(self, request, "ical/")

    @path("ical/programme/<str:slug>/", name="programme_feed")
    def programme_feed(self, request, slug):
        return programme_response(self, request, f"ical/programme/{slug}/", slug)

    @path("ical/theme/<str:slug>/", name="theme_feed")
    def theme_feed(self, request, slug):
        return theme_response(self, request, f"ical/theme/{slug}/", slug)

    @path("ical/pupils/", name="pupil_feed")
    def pupil_feed(self, request):
        return pupil_feed_response(self, request, "ical/pupils/")

    @path("ical/programme/<str:slug>/<uuid:uid>/", name="meeting_file")
    def meeting_file(self, request, slug, uid):
        return meeting_response(self, request, f"ical/programme/{slug}/", slug, uid)

    def serve(self, request, *args, **kwargs):
        """Says so when the database is down: a feed never answers with what it once was."""
        try:
            return super().serve(request, *args, **kwargs)
        except (InterfaceError, OperationalError):
            return service_unavailable()
