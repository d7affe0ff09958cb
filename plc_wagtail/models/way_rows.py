"""What stands on the way to a page, read in one query: sites, pages and restrictions together."""

from __future__ import annotations

from django.db import models, router
from django.db.models import Case, F, FilteredRelation, Q, Value, When
from wagtail.models import PageViewRestriction, Site

from plc_wagtail.models.base_page import page_model
from plc_wagtail.models.concrete import concrete
from plc_wagtail.models.visibility import has_aliases

SITE, RESTRICTION = "asked_site", "view_restrictions"


def rows_on_the_way(hostname, slugs):
    """Root pages of sites that may answer, pages with the asked addresses, restricted pages: each
    a dictionary, because few of them become a page."""
    of_site = Q(sites_rooted_here__hostname=hostname) | Q(sites_rooted_here__is_default_site=True)
    restricted = When(view_restrictions__isnull=False, then=has_aliases("path"))
    return (
        page_model()
        .objects.filter(are_wanted(hostname, slugs))
        .annotate(asked_site=FilteredRelation("sites_rooted_here", condition=of_site))
        .order_by()
        .values(
            *names_of(page_model()),
            **columns(Site, SITE),
            **columns(PageViewRestriction, RESTRICTION),
            **columns(concrete("MeetingCalendarPage"), calendar_relation()),
            has_aliases=Case(restricted, default=Value(False), output_field=models.BooleanField()),
        )
    )


def are_wanted(hostname, slugs):
    """Without a join, so that a database with an index for each of these can use it."""
    sites = Site.objects.filter(Q(hostname=hostname) | Q(is_default_site=True)).order_by()
    restrictions = PageViewRestriction.objects.order_by()
    wanted = Q(pk__in=sites.values("root_page")) | Q(pk__in=restrictions.values("page"))
    for number, slug in enumerate(slugs, 1):
        wanted |= Q(slug=slug, url_path__endswith=f"/{'/'.join(slugs[:number])}/")
    return wanted


def page_in(row):
    return made(page_model(), {name: row[name] for name in names_of(page_model())})


def calendar_in(row):
    """The page as the calendar it is, or None."""
    return beside(row, concrete("MeetingCalendarPage"), calendar_relation())


def sites_in(rows):
    """Each once, with its root page, also where that page has two restrictions."""
    found = {}
    for row in rows:
        if site := beside(row, Site, SITE):
            site.root_page = page_in(row)
            found[site.pk] = site
    return list(found.values())


def restrictions_in(rows):
    """As `all_restrictions`; each once, also where its page is the root of two sites."""
    found = {}
    for row in rows:
        if restriction := beside(row, PageViewRestriction, RESTRICTION):
            restriction.page_path, restriction.has_aliases = row["path"], row["has_aliases"]
            found[restriction.pk] = restriction
    return list(found.values())


def calendar_relation():
    """How a page names the row it has in the table of calendars."""
    return concrete("MeetingCalendarPage")._meta.get_ancestor_link(page_model()).remote_field.name


def names_of(model):
    return [field.attname for field in model._meta.local_concrete_fields]


def columns(model, relation):
    return {f"{relation}_{name}": F(f"{relation}__{name}") for name in names_of(model)}


def beside(row, model, relation):
    """The instance that was read by way of the relation, or None; what it inherits from the page
    stands under the page's own names."""
    own = {name: row[f"{relation}_{name}"] for name in names_of(model)}
    if own[model._meta.pk.attname] is None:
        return None
    inherited = {field.attname: row.get(field.attname) for field in model._meta.concrete_fields}
    return made(model, inherited | own)


def made(model, values):
    return model.from_db(router.db_for_read(model), values.keys(), values.values())
