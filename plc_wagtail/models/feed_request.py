"""One request for one public feed: whom it is for, what it was last time, how it is answered."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import partial

from django.http import HttpRequest

from plc_wagtail import clock
from plc_wagtail.models.concrete import concrete
from plc_wagtail.models.feed import PAST
from plc_wagtail.models.feed_response import calendar_response, kept_body
from plc_wagtail.models.feed_state import (
    FORMAT,
    digest,
    feed_key,
    settings_marks,
    settings_with,
    version_subqueries,
)
from plc_wagtail.models.feed_version import SeenVersion
from plc_wagtail.models.site_settings import PlcSiteSettings
from plc_wagtail.models.visibility import PUBLIC, Visibility, visibility_for


@dataclass(frozen=True)
class FeedRequest:
    """`address` is the absolute one of the feed; `settings` carry what else was asked of them."""

    request: HttpRequest
    address: str
    key: str
    settings: PlcSiteSettings
    visibility: Visibility

    @property
    def since(self) -> dt.date:
        """The first day of the window: twelve months back, on the school's own clock."""
        return clock.local(self.visibility.now, self.settings.time_zone).date() - PAST

    def answer(self, build, *, marks, filename, part="", attachment=False):
        """`marks` are all that the bytes depend on besides the address and the settings; `part`
        is what of the feed is asked for.

        A calendar with a restriction is made for its reader alone and leaves no trace.
        """
        state = digest(FORMAT, self.key, self.address, settings_marks(self.settings), marks)
        tag = digest(state, part)
        version = None
        if self.visibility.audience == PUBLIC:
            known = (self.settings.known_fingerprint, self.settings.known_changed_at)
            version = SeenVersion(self.key, state, known)
            build = partial(kept_body, tag, build)
        return calendar_response(
            self.request,
            build,
            tag=tag,
            version=version,
            filename=filename,
            attachment=attachment,
        )


def feed_request(calendar, request, route, **subqueries):
    """`route` is the address below the calendar's own."""
    key = feed_key(calendar, request, route)
    return FeedRequest(
        request=request,
        address=calendar.get_full_url(request) + route,
        key=key,
        settings=settings_with(request, **version_subqueries(key), **subqueries),
        visibility=visibility_for(calendar, request),
    )


def programmes_of(calendar, visibility, **narrowed):
    """The programmes of the calendar's section that its reader may see."""
    inside = concrete("ProgrammePage").objects.filter(
        path__startswith=calendar.path[: -calendar.steplen],
        locale=calendar.locale_id,
        **narrowed,
    )
    return visibility.pages(inside)
