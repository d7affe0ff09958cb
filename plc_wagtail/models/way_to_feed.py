"""The way to a feed, known before Wagtail looks for it.

Wagtail asks for the site, and then twice for each level of pages. Phones poll all day, and a
section may lie deep. Wagtail's own routing still decides: it only finds its answers ready, so
that every `route()` and every hook of the school's site runs as ever. What is not found here, it
asks for itself, as on a site that swaps the base page or has calendars of a type of its own.
"""

from __future__ import annotations

from django.http.request import split_domain_port
from wagtail.models import PageViewRestriction

from plc_wagtail.models.base_page import PAGE_IS_SWAPPED
from plc_wagtail.models.visibility import remember_restrictions
from plc_wagtail.models.way_rows import (
    calendar_in,
    page_in,
    restrictions_in,
    rows_on_the_way,
    sites_in,
)

FEED = "ical"
# An address with more parts is nobody's calendar, and is not worth a long query.
DEEPEST = 12
# Only the root of the tree stands above such a page: it has no address, and is no alias.
TOP = 2


def load_way(request, address):
    """Read what `Page.route_for_request` will ask for. `address` is that below the site."""
    slugs = slugs_to_calendar(address)
    if not slugs or PAGE_IS_SWAPPED or hasattr(request, "_wagtail_site"):
        return
    hostname = split_domain_port(request.get_host())[0]
    rows = list(rows_on_the_way(hostname, slugs))
    site = site_for(hostname, request.get_port(), sites_in(rows))
    if site is None:
        return
    restrictions = restrictions_in(rows)
    remember_restrictions(request, restrictions)
    request._wagtail_site = site
    way = link(site.root_page, slugs, rows)
    remember_own_restrictions(way, restrictions)


def slugs_to_calendar(address):
    """[] where the address is not that of a feed."""
    parts = [part for part in address.split("/") if part][:DEEPEST]
    return parts[: parts.index(FEED)] if FEED in parts else []


def site_for(hostname, port, sites):
    """As Wagtail's `get_site_for_hostname` chooses among the same sites; None where it finds none
    or where databases differ, as they do about capitals."""
    if any(one.hostname != one.hostname.lower() for one in sites):
        return None
    named = [one for one in sites if one.hostname == hostname]
    exact = [one for one in named if str(one.port) == str(port)]
    default = [one for one in sites if one.is_default_site]
    if exact:
        return exact[0]
    if default and (default[0] in named or len(named) != 1):
        return default[0]
    return named[0] if len(named) == 1 else None


def link(root, slugs, rows):
    """Give each page of the way the next as its known child; returns the pages as far as found."""
    below = {(row["path"][: -root.steplen], row["slug"]): row for row in rows}
    way = [as_own_type(root)]
    for slug in slugs:
        row = below.get((way[-1].path, slug))
        if row is None:
            break
        child = page_in(row)
        know_child(way[-1], child)
        way.append(as_own_type(child, calendar_in(row)))
    return way


def as_own_type(page, known=None):
    """Else a page that reads what only its own type has when it is asked for it."""
    page.specific = known or page.specific_deferred
    return page.specific


def know_child(page, child):
    """`page.get_children()` as ever, but for the one question that routing asks."""
    ask = page.get_children

    def get_children():
        children = ask()
        get = children.get
        children.get = lambda *args, **asked: (
            child if (args, asked) == ((), {"slug": child.slug}) else get(*args, **asked)
        )
        return children

    page.get_children = get_children


def remember_own_restrictions(way, restrictions):
    """The last page of the way knows its own; not where an alias is on the way, because that has
    the restrictions of its source."""
    calendar = way[-1]
    if way[0].depth > TOP or any(page.alias_of_id for page in way):
        return
    own = [one for one in restrictions if calendar.path.startswith(one.page_path)]
    known = PageViewRestriction.objects.filter(pk__in=[one.pk for one in own])
    known._result_cache = own
    calendar.known_restrictions = known
