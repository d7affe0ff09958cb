"""Every address an anonymous visitor can ask for: what pages link to, and what may be guessed."""

import re
from collections import deque
from itertools import product

from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.models import Page

from plc_wagtail.models import CaseStudyPage, Meeting, ProgrammePage, Theme, ThemeFormerSlug

LINK = re.compile(r'(?:href|src|action)="(?:http://localhost)?(/[^"#]*|\?[^"#]*)"')
START = ["/", "/sitemap.xml"]
MOST = 500


def walk(client, word):
    """(address, text) of every address below the site; `word` is searched for on the way."""
    seen = dict.fromkeys([*START, *guessed_addresses(word)])
    waiting = deque(seen)
    while waiting:
        address = waiting.popleft()
        response = client.get(address)
        text = response.getvalue().decode(errors="replace")
        yield address, text
        for found in links(address, text):
            if found not in seen and not found.startswith(("/static/", "/media/", "/admin/")):
                seen[found] = None
                waiting.append(found)
        assert len(seen) < MOST, "the site links to itself without end"


def links(address, text):
    here = address.partition("?")[0]
    for found in LINK.findall(text):
        found = found.replace("&amp;", "&")
        yield here + found if found.startswith("?") else found


def guessed_addresses(word):
    """Addresses no page need link to: of hidden pages too, their routes, the API, searches."""
    yield from ("/api/pages/", "/api/pages/?fields=*", f"/api/pages/?search={word}")
    for page in Page.objects.filter(depth__gt=1).specific():
        yield from (f"/api/pages/{page.pk}/", f"/api/pages/{page.pk}/?fields=*")
        yield f"/api/pages/?type={page._meta.label}&fields=*"
        if page.url:
            yield page.get_url()
            yield f"{page.get_url()}?q={word}"
            yield from (page.get_url() + route for route in routes(page))


def routes(page):
    """The routes of a page with everything they might be asked for."""
    if not isinstance(page, RoutablePageMixin):
        return
    for pattern in page.get_subpage_urls():
        converters = getattr(pattern.pattern, "converters", {})
        options = [values(name, converter) for name, converter in converters.items()]
        for chosen in product(*options):
            given = dict(zip(converters, chosen, strict=True))
            yield page.reverse_subpage(pattern.name, kwargs=given)


def values(name, converter):
    """What is stored, hidden or not, for each kind of place holder."""
    kind = type(converter).__name__
    if kind == "UUIDConverter":
        return list(Meeting.objects.values_list("uid", flat=True))
    if name == "study_pk":
        return list(CaseStudyPage.objects.values_list("pk", flat=True))
    if kind == "IntConverter":
        return [2025, 2026] if "year" in name else [1, 2]
    slugs = (ProgrammePage.objects, Theme.objects, ThemeFormerSlug.objects)
    return [slug for rows in slugs for slug in rows.values_list("slug", flat=True)] or ["x"]
