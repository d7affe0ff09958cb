"""JSON-LD: what a page is about, in the words of schema.org, for search engines.

`describe` answers by the type of the page; each kind of page registers its own function.
"""

from __future__ import annotations

import json
from functools import singledispatch

from django.utils.html import format_html
from django.utils.safestring import mark_safe
from wagtail.models import Site

from plc_wagtail.models import AbstractProgramme
from plc_wagtail.services.breadcrumbs import crumbs_for
from plc_wagtail.services.event_data import event_series

CONTEXT = "https://schema.org"
# "</script>" or "<!--" inside a text would end or open the element.
ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


@singledispatch
def describe(page, context):
    """Things of schema.org that a page is about: dicts without @context; none by default."""
    return []


@describe.register
def describe_programme(page: AbstractProgramme, context):
    facts, settings = context.get("programme"), context.get("plc_settings")
    address = page.get_full_url(context.get("request"))
    if not facts or not address:
        return []
    rows = facts.timetable.rows
    zone, organizer = settings.time_zone, school(context)
    return [event_series(page, rows, address=address, zone=zone, school=organizer)]


def script(context):
    """A <script> element with the breadcrumb and what the page is about; "" without a page."""
    page = context.get("page")
    things = [*breadcrumb_list(crumbs_for(context)), *describe(page, context)]
    if not things:
        return ""
    text = json.dumps({"@context": CONTEXT, "@graph": things}, ensure_ascii=False)
    # Safe: every character that could leave the element is escaped above.
    safe = mark_safe(text.translate(ESCAPES))
    return format_html('<script type="application/ld+json">{}</script>', safe)


def school(context):
    """Whose site it is, as an Organization; None for a site without a name."""
    site = Site.find_for_request(context["request"])
    return {"@type": "Organization", "name": site.site_name} if site and site.site_name else None


def breadcrumb_list(crumbs):
    if len(crumbs) < 2:
        return []
    items = [
        {"@type": "ListItem", "position": position, "name": crumb.title, "item": crumb.address}
        for position, crumb in enumerate(crumbs, 1)
    ]
    return [{"@type": "BreadcrumbList", "itemListElement": items}]


def canonical_address(page, request):
    """The full address of a page, of its source for an alias; "" for a page outside any site."""
    if page is None or not page.pk:
        return ""
    source = page.alias_of if page.alias_of_id else page
    return source.get_full_url(request) or page.get_full_url(request) or ""
