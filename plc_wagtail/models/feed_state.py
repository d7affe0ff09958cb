"""What a feed depends on, in as few queries as can be: most polls end with the answer "unchanged".

Meetings change only when their programme is published, so a programme's revision, the number of
its meetings and its last feed stamp stand for all of them. What leaves no record, an expiry, a
restriction, a page that was moved, shows in which programmes there are.
"""

from __future__ import annotations

import hashlib

from django.db.models import Count, F, Max, OuterRef, Q, Subquery, Value
from django.utils.translation import get_language
from wagtail.models import Site

from plc_wagtail.models.academic_year import AcademicYear
from plc_wagtail.models.concrete import concrete
from plc_wagtail.models.feed_stamp import FeedStamp
from plc_wagtail.models.feed_version import FeedVersion
from plc_wagtail.models.site_settings import PlcSiteSettings, settings_for
from plc_wagtail.models.theme import Theme

# Raise it when the same meetings are written as other bytes.
FORMAT = 1
OF_PROGRAMME = (
    "pk",
    "title",
    "slug",
    "url_path",
    "translation_key",
    "first_published_at",
    "last_published_at",
    "live_revision_id",
)
COUNTED = ("meeting_count", "last_meeting", "stamp_count", "stamped_at")
NEEDED = ("path", "depth", "content_type_id", "locale__language_code", *OF_PROGRAMME)
OF_THEMES = {"count": Count("pk"), "last": Max("pk"), "published": Max("last_published_at")}
YEARS = "years_"
OF_YEARS = {
    "count": Count("pk", distinct=True),
    "changed": Max("updated_at"),
    "confirmed": Count("confirmed_at"),
    "terms": Count("terms", distinct=True),
    "last_term": Max("terms__pk"),
    "last_day": Max("closure_days__pk"),
}


def digest(*values):
    return hashlib.sha256("\x1f".join(map(str, values)).encode()).hexdigest()


def feed_key(calendar, request, name):
    """Which feed it is: the calendar, the site and the language it is asked in, and its name."""
    site = Site.find_for_request(request)
    return digest(calendar.pk, site and site.pk, get_language(), name)


def settings_with(request, **subqueries):
    """The site's settings with the answers to `subqueries`: one query for both."""
    site = Site.find_for_request(request)
    if site is None:
        return without_answers(settings_for(request), subqueries)
    row = PlcSiteSettings.objects.filter(site=site).annotate(**subqueries).first()
    if row is None:
        # The first time Wagtail makes the row.
        settings_for(request)
        row = PlcSiteSettings.objects.filter(site=site).annotate(**subqueries).get()
    setattr(request, PlcSiteSettings.get_cache_attr_name(), row)
    return row


def without_answers(settings, subqueries):
    """For a request that reaches no site: nothing is known yet, so the feed is built."""
    for name in subqueries:
        setattr(settings, name, None)
    return settings


def version_subqueries(key):
    known = FeedVersion.objects.filter(key=key)
    return {
        "known_fingerprint": Subquery(known.values("fingerprint")),
        "known_changed_at": Subquery(known.values("changed_at")),
    }


def theme_subqueries():
    """What moves when the name of a theme does, or when one is published or taken down."""
    themes = Theme.objects.live().order_by().annotate(all=Value(1)).values("all")
    return {
        f"themes_{name}": Subquery(themes.annotate(mark=mark).values("mark"))
        for name, mark in OF_THEMES.items()
    }


def asked_theme_subqueries(site, locale_id, slug):
    """The published theme with that slug; a site's own comes before a shared one."""
    themes = Theme.objects.live().for_site(site).filter(locale=locale_id, slug=slug)
    first = themes.order_by(F("site").asc(nulls_last=True))
    return {
        "asked_theme": Subquery(first.values("pk")[:1]),
        "asked_theme_name": Subquery(first.values("name")[:1]),
    }


def year_subqueries(site, since, today):
    """What moves when a school year does, when a day leaves the window, or a year is over."""
    years = AcademicYear.objects.for_site(site).filter(end__gte=since)
    years = years.order_by().annotate(all=Value(1)).values("all")
    in_window = Q(closure_days__end__gte=since) | Q(closure_days__start__gte=since)
    is_current = Q(end__gte=today, confirmed_at__isnull=False)
    marks = OF_YEARS | {
        "days": Count("closure_days", distinct=True, filter=in_window),
        "current": Count("pk", distinct=True, filter=is_current),
    }
    return {
        f"{YEARS}{name}": Subquery(years.annotate(mark=mark).values("mark"))
        for name, mark in marks.items()
    }


def year_marks(settings):
    """The answers to `year_subqueries`, in the order in which they were asked."""
    return [value for name, value in vars(settings).items() if name.startswith(YEARS)]


def settings_marks(settings):
    """Every setting: the school's words and what it shows in public are in its feeds."""
    stored = [getattr(settings, field.attname) for field in settings._meta.concrete_fields]
    return [*stored, *(getattr(settings, f"themes_{name}", None) for name in OF_THEMES)]


def with_marks(programmes, since):
    """Programmes with no more of them than a feed needs, and the marks of their meetings."""
    meetings = concrete("Meeting").objects.filter(page=OuterRef("pk"), date__gte=since)
    meetings = meetings.order_by().values("page")
    stamps = FeedStamp.objects.filter(page_key=OuterRef("translation_key")).values("page_key")
    return (
        programmes.select_related("locale")
        .only(*NEEDED)
        .annotate(
            meeting_count=Subquery(meetings.annotate(mark=Count("pk")).values("mark")),
            last_meeting=Subquery(meetings.annotate(mark=Max("pk")).values("mark")),
            stamp_count=Subquery(stamps.annotate(mark=Count("pk")).values("mark")),
            stamped_at=Subquery(stamps.annotate(mark=Max("changed_at")).values("mark")),
        )
        .order_by("path")
    )


def programme_marks(programmes):
    return [[str(getattr(page, name)) for name in (*OF_PROGRAMME, *COUNTED)] for page in programmes]
