"""The request a booklet is made for: nobody's, without a session, at the school's own address."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest


def request_for(page: Any) -> HttpRequest:
    """A request as the school's own site would get it: nobody's, without a session."""
    site = page.get_site()
    request = HttpRequest()
    request.method = "GET"
    if site:
        secure = site.port == 443
        request.META = {
            "HTTP_HOST": site.root_url.partition("://")[2],
            "SERVER_PORT": str(site.port),
        }
        request._get_scheme = lambda: "https" if secure else "http"
    return request
