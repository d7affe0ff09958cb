"""A feed over HTTP: validators, conditional requests, and bodies kept in the shared cache."""

from __future__ import annotations

import zlib

from django.core.cache import cache
from django.http import HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import (
    content_disposition_header,
    http_date,
    parse_http_date_safe,
    quote_etag,
)
from django.utils.translation import gettext

from plc_wagtail import clock

CALENDAR = "text/calendar; charset=utf-8"
DAY = 24 * 60 * 60
# Apache marks the tag of what it has compressed, and does not take the mark off again.
APACHE = "-gzip"


def kept_body(tag, build):
    """The bytes from the shared cache, or built. The key stands for all they are made from, so
    nothing has to be thrown out when something changes."""
    key = f"plc_wagtail.feed.{tag}"
    packed = cache.get(key)
    if packed is not None:
        return zlib.decompress(packed)
    body = build()
    # Level 1: a tenth of the size in a hundredth of the time it takes to build.
    cache.set(key, zlib.compress(body, 1), DAY)
    return body


def calendar_response(request, build, *, tag, version, filename, attachment):
    """The bytes of `build()`; `filename()` is asked once they are built."""

    def whole():
        response = HttpResponse(build(), content_type=CALENDAR)
        name = f"{filename()}.ics"
        response["Content-Disposition"] = content_disposition_header(attachment, name)
        response["X-Robots-Tag"] = "noindex"
        return response

    return conditional_response(request, whole, tag, version)


def conditional_response(request, whole, tag, version):
    """The response `whole()`, or a 304 to a reader who has it (RFC 9110 section 13).

    `tag` stands for everything it is made from; `version`, a SeenVersion, may be None.
    """
    seconds = version and int(version.changed_at.timestamp())
    unchanged = get_conditional_response(
        request,
        etag=tag_as_sent(request, tag),
        last_modified=None if asks_from_the_future(request) else seconds,
    )
    response = unchanged or whole()
    response["ETag"] = quote_etag(tag)
    if version and (not version.is_new or version.remember()):
        response["Last-Modified"] = http_date(seconds)
    response["Cache-Control"] = "public, max-age=900"
    return response


def tag_as_sent(request, tag):
    marked = quote_etag(f"{tag}{APACHE}")
    return marked if marked in request.headers.get("If-None-Match", "") else quote_etag(tag)


def asks_from_the_future(request):
    """True for a date later than now: a phone with a wrong clock would wait for that day."""
    asked = parse_http_date_safe(request.headers.get("If-Modified-Since", ""))
    return asked is not None and asked > clock.now().timestamp()


def service_unavailable():
    """What a phone is told while the database is down: to keep what it has and ask again."""
    response = HttpResponse(
        gettext("The website cannot read its data just now. Please try again in a few minutes."),
        content_type="text/plain; charset=utf-8",
        status=503,
    )
    response["Retry-After"] = "120"
    response["Cache-Control"] = "no-store"
    return response
