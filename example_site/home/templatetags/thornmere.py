"""Where a reader is on the site: main menu, breadcrumb and the pages nearby, one query each."""

from dataclasses import dataclass

from django import template
from wagtail.models import Page, Site

register = template.Library()


@dataclass(frozen=True)
class MenuItem:
    """`current` is the value of aria-current: "page", "true" for a page further up, or empty."""

    title: str
    url: str
    current: str


@register.simple_tag(takes_context=True)
def main_menu(context):
    """The home page and its children that are shown in menus, as a list of MenuItem."""
    request = context.get("request")
    site = Site.find_for_request(request)
    if site is None:
        return []
    home = site.root_page
    pages = Page.objects.descendant_of(home, inclusive=True).filter(depth__lte=home.depth + 1)
    here = context.get("page")
    return [
        MenuItem(page.title, page.get_url(request), current_mark(page, home=home, here=here))
        for page in pages.live().in_menu().order_by("path")
    ]


def current_mark(page, *, home, here):
    if here is None:
        return ""
    if page.pk == here.pk:
        return "page"
    # Every page lies under the home page, so "further up" would always mark Home.
    is_above = page.pk != home.pk and (here.path or "").startswith(page.path)
    return "true" if is_above else ""


@register.inclusion_tag("includes/breadcrumb.html", takes_context=True)
def breadcrumb(context):
    """The pages above the current one, from the home page down; nothing on the home page.

    `plc_crumbs` stand below the page: one theme of the index, the days that affect pupils.
    """
    request, page = context.get("request"), context.get("page")
    site = Site.find_for_request(request)
    if page is None or site is None:
        return {"trail": []}
    above = page.get_ancestors().descendant_of(site.root_page, inclusive=True).order_by("path")
    trail = [{"title": step.title, "url": step.get_url(request)} for step in above]
    if below := context.get("plc_crumbs"):
        return {
            "trail": [*trail, {"title": page.title, "url": page.get_url(request)}],
            "here": below[-1].title,
        }
    return {"trail": trail, "here": page.title}


@register.simple_tag
def pages_below(page):
    return list(page.get_children().live().public().order_by("path"))


@register.simple_tag
def pages_beside(page):
    """The other live pages of the same section, without `page` itself."""
    return list(page.get_siblings(inclusive=False).live().public().order_by("path"))
