"""Every address an anonymous visitor can ask for: what pages link to, and what may be guessed.

A slug may end in the name of a set ("p2--expire"): a page of one set is not asked for what is of
another, or a dozen sets would make thousands of addresses.
"""

import re
from collections import deque
from itertools import product

from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.models import Page

from plc_wagtail.models import CaseStudyPage, Meeting, ProgrammePage, Theme, ThemeFormerSlug

LINK = re.compile(r'(?:href|src|action)="(?:http://localhost)?(/[^"#]*|\?[^"#]*)"')
START = ["/", "/sitemap.xml"]
SET = "--"
MOST = 500


def walk(client, word):
    """(address, text) of every address below the site; `word` is searched for on the way."""
    seen = dict.fromkeys([*START, *guessed_addresses(word)])
    most = len(seen) + MOST
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
        assert len(seen) < most, "the site links to itself without end"


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
        for chosen in product(*map(values, converters)):
            if are_of_one_set(page.slug, *(slug for slug, _ in chosen)):
                given = {name: value for name, (_, value) in zip(converters, chosen, strict=True)}
                yield page.reverse_subpage(pattern.name, kwargs=given)


def values(name):
    """What is stored, hidden or not, for a place holder, each with the slug it belongs to."""
    if name == "uid":
        return list(Meeting.objects.values_list("page__slug", "uid"))
    if name == "study_pk":
        return list(CaseStudyPage.objects.values_list("slug", "pk"))
    stored = (ProgrammePage, Theme, ThemeFormerSlug)
    slugs = [slug for model in stored for slug in model.objects.values_list("slug", flat=True)]
    return [(slug, slug) for slug in slugs or ["x"]]


def are_of_one_set(*slugs):
    return len({slug.partition(SET)[2] for slug in slugs} - {""}) < 2
