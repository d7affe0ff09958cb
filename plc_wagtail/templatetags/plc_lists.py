"""Short lists for our blocks and for any template of the school's own site.

`{% load plc_lists %}`, then for example `{% plc_coming_meetings limit=3 %}`. What is listed is
what an anonymous visitor may see, whoever looks; the user and the session are never read.
"""

from django import template
from django.apps import apps
from wagtail.models import Site

from plc_wagtail import clock
from plc_wagtail.models import PAGE_IS_SWAPPED, listings
from plc_wagtail.models.site_settings import settings_for
from plc_wagtail.models.visibility import PUBLIC, public_visibility
from plc_wagtail.pupil_words import pupil_words

register = template.Library()


@register.inclusion_tag("plc_wagtail/blocks/parts/coming_meetings.html", takes_context=True)
def plc_coming_meetings(context, limit=3, programme=None, heading=""):
    """The next meetings: of one programme, else of the section, else of the whole site."""
    settings = settings_for(context.get("request"))
    pages = public_pages(context, "ProgrammePage")
    if programme:
        pages = pages.filter(pk=programme.pk)
    today = clock.today(settings.time_zone)
    meetings = [
        {
            "meeting": listed.meeting,
            "name": listed.name,
            "programme": listed.programme,
            "url": listed.programme.get_url(context.get("request")),
        }
        for listed in listings.coming_meetings(pages, today=today, limit=limit)
    ]
    url = calendar_url(context) if meetings else ""
    return parts(context, settings, heading, meetings=meetings, calendar_url=url)


@register.inclusion_tag("plc_wagtail/blocks/parts/pupil_dates.html", takes_context=True)
def plc_pupil_dates(context, heading=""):
    """The days to come that differ for pupils; nothing until the term dates are confirmed."""
    request = context.get("request")
    settings = settings_for(request)
    today = clock.today(settings.time_zone)
    site = Site.find_for_request(request) if request else None
    pages = public_pages(context, "ProgrammePage")
    found = listings.dates_for_pupils(site, pages, today=today) if site else []
    words = {"pupils": settings.words.pupils, "style": settings.time_style}
    days = [
        {
            "start": day.start,
            "end": day.end,
            "words": pupil_words(day.effect, day.starts, day.ends, **words),
            "label": day.label,
        }
        for day in found
    ]
    url = calendar_url(context, "pupil_dates") if days else ""
    return parts(context, settings, heading, days=days, pupils_url=url)


@register.inclusion_tag("plc_wagtail/blocks/parts/related_studies.html", takes_context=True)
def plc_related_studies(context, theme=None, limit=3, heading=""):
    """The latest case studies: of one theme, else of all; never the page being read."""
    pages = public_pages(context, "CaseStudyPage")
    request = context.get("request")
    found = listings.related_studies(pages, theme=theme, besides=context.get("page"), limit=limit)
    studies = [{"study": study, "url": study.get_url(request)} for study in found]
    return parts(context, settings_for(request), heading, studies=studies)


def parts(context, settings, heading, **listed):
    """What a list's template is given: it sees nothing else of the page."""
    return {
        **listed,
        "heading": heading,
        "heading_level": context.get("heading_level"),
        "request": context.get("request"),
        "plc_settings": settings,
    }


def public_pages(context, name):
    """Pages of that type for an anonymous visitor, below the section or the site of the page.

    None at all where neither is known, so that one school never shows another's.
    """
    if PAGE_IS_SWAPPED:
        return Site.objects.none()
    queryset = apps.get_model("plc_wagtail", name).objects.all()
    root = context.get("section") or site_root(context.get("request"))
    if root is None:
        return queryset.none()
    return visibility_of(context).pages(queryset.descendant_of(root, inclusive=True))


def calendar_url(context, route=""):
    """Where all dates are read, or a route of that page; "" where no calendar may be seen."""
    calendar = public_pages(context, "MeetingCalendarPage").order_by("path").first()
    url = calendar.get_url(context.get("request")) if calendar else ""
    return url + calendar.reverse_subpage(route) if url and route else url or ""


def visibility_of(context):
    """The page's own filter where it is the public one, so that its queries are made once; else
    the one that all lists of a request share."""
    known = context.get("visibility")
    is_public = known is not None and known.audience == PUBLIC
    return known if is_public else public_visibility(context.get("request"))


def site_root(request):
    """The home page of the site, in the language of the page being read."""
    site = Site.find_for_request(request) if request else None
    return site.root_page.localized if site else None
