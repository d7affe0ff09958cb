"""Pages of a section as an Atom feed (RFC 4287) that names the school, never who typed them.

An older part of it has an address of its own, as RFC 5005 has it.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from django.core.paginator import Page
from django.http import HttpResponse
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from wagtail.models import Site

from plc_wagtail.models.feed_response import conditional_response
from plc_wagtail.models.feed_state import feed_key
from plc_wagtail.models.feed_version import SeenVersion, known_version
from plc_wagtail.models.visibility import PUBLIC, visibility_for
from plc_wagtail.sanitise import printable

# XML 1.0 cannot hold these, and one of them in a pasted text would cost the whole feed.


@dataclass(frozen=True)
class FeedOf:
    """What is told, and from where: `address` is that of the list, `route` that of the feed below
    `page`; the pages in `items` say their line as `feed_text`."""

    page: object
    title: str
    address: str
    route: str
    items: Page


class SectionFeed(Atom1Feed):
    def latest_post_date(self):
        """Of the section too: the same bytes, and no date of today, where nothing was posted."""
        dates = [item["updateddate"] for item in self.items] + [self.feed["changed_at"]]
        return max(date for date in dates if date)

    def add_root_elements(self, handler):
        super().add_root_elements(handler)
        for relation, address in self.feed["parts"]:
            handler.addQuickElement("link", None, {"rel": relation, "href": address})


def atom_feed(asked, request):
    """The feed of a FeedOf, the latest first."""
    site, page = Site.find_for_request(request), asked.page
    address = page.get_full_url(request) + asked.route
    feed = SectionFeed(
        title=printable(asked.title),
        link=asked.address,
        description="",
        language=page.locale.language_code,
        author_name=printable((site and site.site_name) or page.title),
        feed_url=address,
        feed_guid=guid(page, asked.route),
        changed_at=page.last_published_at or page.latest_revision_created_at,
        parts=list(neighbours(asked.items, address)),
    )
    for item in asked.items:
        add_item(feed, item, request)
    return feed


def guid(page, route):
    """Of the page itself for the feed of updates, which is known by it."""
    own = f"urn:uuid:{page.translation_key}"
    return own if route == "updates/atom/" else f"{own}#{route}"


def neighbours(items, address):
    """(relation, address) of the later and the earlier part, where there is one."""
    if items.has_previous():
        yield "previous", f"{address}?page={items.previous_page_number()}"
    if items.has_next():
        yield "next", f"{address}?page={items.next_page_number()}"


def add_item(feed, item, request):
    feed.add_item(
        title=printable(item.title),
        link=item.get_full_url(request),
        # Django says type="html" of it, so that "<" must be written as HTML has it.
        description=escape(printable(item.feed_text)),
        pubdate=item.first_published_at,
        updateddate=item.last_published_at,
        unique_id=f"urn:uuid:{item.translation_key}",
    )


def atom_response(asked, request):
    """The feed of a FeedOf, or 304 to a reader who has it already.

    Its date is when it was first seen to be another one: the dates of its pages alone go back
    when one is deleted. A section with a restriction is made for its reader and leaves no trace.
    """
    feed = atom_feed(asked, request)
    body = feed.writeString("utf-8").encode()
    tag = sha256(body).hexdigest()
    version = None
    if visibility_for(asked.page, request).audience == PUBLIC:
        part = "" if asked.items.number == 1 else f"?page={asked.items.number}"
        key = feed_key(asked.page, request, asked.route + part)
        version = SeenVersion(key, tag, known_version(key))
    return conditional_response(
        request, lambda: HttpResponse(body, content_type=feed.content_type), tag, version
    )
