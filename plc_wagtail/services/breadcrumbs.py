"""The way from the home page to a page."""

from __future__ import annotations

from wagtail.models import Site

from plc_wagtail.models.crumb import Crumb
from plc_wagtail.models.visibility import Visibility


def crumbs_for(context):
    """From the home page to the page of a template context, itself included.

    A route that shows something else than its page (one theme of the index) puts its own last
    steps into `plc_crumbs`. Computed once a request: the page and its JSON-LD both ask.
    """
    page, request = context.get("page"), context.get("request")
    if page is None or request is None or not page.pk:
        return []
    if not hasattr(request, "_plc_crumbs"):
        steps = [crumb(step, request) for step in steps_to(page, request, context)]
        request._plc_crumbs = [*steps, *context.get("plc_crumbs", ())]
    return request._plc_crumbs


def steps_to(page, request, context):
    site = Site.find_for_request(request)
    ancestors = page.get_ancestors().filter(depth__gte=site.root_page.depth if site else 2)
    visibility = context.get("visibility") or Visibility()
    return [*visibility.pages(ancestors), page]


def crumb(page, request):
    return Crumb(page.title, page.get_url(request) or "", page.get_full_url(request) or "")
