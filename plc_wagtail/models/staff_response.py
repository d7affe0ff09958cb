"""How staff pages and feeds are sent: kept by no cache, found by no search, passed on to nobody."""

from __future__ import annotations

from urllib.parse import urlencode

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import resolve_url
from django.templatetags.static import static
from django.urls import get_resolver, get_urlconf
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _

from plc_wagtail.models.staff_limit import SECONDS, is_one_too_many

SCRIPT = "plc_wagtail/js/copy_address.js"
# For a page without a secret in its address. With "no-referrer" browsers hide the origin of a form
# that is sent, and Django refuses it as forged.
OWN_SITE = "same-origin"


def withheld(response, referrer="no-referrer"):
    """Not for caches, search engines or, as a referrer, the sites it links to."""
    patch_cache_control(response, private=True, no_store=True)
    response["Referrer-Policy"] = referrer
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response


def without_scripts(response, request):
    """No script but ours runs on a page with a secret address: the analytics of the host's
    template would send the address to another company."""
    script = request.build_absolute_uri(static(SCRIPT))
    response["Content-Security-Policy"] = (
        f"script-src {script}; connect-src 'none'; frame-src 'none'; object-src 'none'; "
        "base-uri 'none'; form-action 'self'"
    )
    return response


def closed_door(request):
    """The site's own "not found", to the byte, for an address that was ended as for one that never
    was; after too many of them a short answer that costs nothing."""
    if is_one_too_many(request):
        text = _("Too many wrong addresses. Please wait ten minutes.")
        response = HttpResponse(text, content_type="text/plain; charset=utf-8", status=429)
        response["Retry-After"] = SECONDS
        return withheld(response)
    not_found = get_resolver(get_urlconf()).resolve_error_handler(404)
    return withheld(not_found(request, exception=Http404()))


def log_in_address(request):
    """Where staff log in, to come back to this page; "" for those who are logged in."""
    if request.user.is_authenticated:
        return ""
    page = getattr(settings, "WAGTAIL_FRONTEND_LOGIN_URL", "wagtailcore_login")
    return f"{resolve_url(page)}?{urlencode({'next': request.path})}"
