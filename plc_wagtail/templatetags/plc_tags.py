"""What our templates, and the host's, ask the plugin for."""

import datetime as dt

from django import template
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from wagtail.templatetags.wagtailcore_tags import richtext

from plc_wagtail import date_words
from plc_wagtail.models.site_settings import settings_for
from plc_wagtail.services import structured_data
from plc_wagtail.services.breadcrumbs import crumbs_for
from plc_wagtail.time_words import time_words

register = template.Library()

# What was said once on a page is kept on its request.
SAID = "_plc_said"


def said_before(context, what):
    """True from the second time on that this page asks about `what`."""
    keeper = context.get("request")
    said = context.render_context if keeper is None else keeper.__dict__
    known = said.setdefault(SAID, set())
    if what in known:
        return True
    known.add(what)
    return False


def site_settings(context):
    """The settings the page put into its context, else those of the request's site."""
    return context.get("plc_settings") or settings_for(context.get("request"))


@register.simple_tag(takes_context=True)
def plc_css(context, name="plc"):
    """The link to our style sheet, once on a page, however many blocks ask for it.

    `name` is that of another one, for what only some pages show.
    """
    if said_before(context, ("css", name)):
        return ""
    return format_html('<link rel="stylesheet" href="{}">', static(f"plc_wagtail/css/{name}.css"))


@register.simple_tag(takes_context=True)
def plc_rich_text(context, value):
    """Rich text in which each citation can be found again from the list of sources."""
    citations = context.get("citations")
    html = str(richtext(value))
    return citations.anchored(html) if citations else mark_safe(html)


@register.simple_tag(takes_context=True)
def plc_sources(context):
    """The list of sources of a page: those that were chosen and those its texts cite."""
    citations = context.get("citations")
    return citations.sources() if citations else []


@register.simple_tag(takes_context=True)
def plc_words(context):
    """The school's own words: `{% plc_words as words %}{{ words.pupils }}`."""
    return context.get("words") or site_settings(context).words


@register.inclusion_tag("plc_wagtail/elements/when.html", takes_context=True)
def plc_when(context, meeting):
    """Day and time of a meeting, as the school writes them."""
    return {"when": when_of(context, meeting)}


def when_of(context, meeting):
    return date_words.when_words(
        meeting.date,
        meeting.date_end,
        meeting.start_time,
        meeting.end_time,
        meeting.precision,
        site_settings(context).time_style,
    )


@register.inclusion_tag("plc_wagtail/elements/moments.html", takes_context=True)
def plc_day(context, meeting):
    """The day of a meeting alone, with words for one that is not exact."""
    return {"moments": when_of(context, meeting).days}


@register.inclusion_tag("plc_wagtail/elements/moments.html", takes_context=True)
def plc_hours(context, meeting):
    """From when to when a meeting lasts; nothing if neither is known."""
    return {"moments": when_of(context, meeting).times}


@register.inclusion_tag("plc_wagtail/elements/moments.html")
def plc_date(start, end=None):
    """Thursday 12 November 2026, or from one day to another."""
    return {"moments": date_words.day_moments(start, end) if start else []}


@register.inclusion_tag("plc_wagtail/elements/moments.html")
def plc_short_date(date):
    """12 November 2026: for what is dated but no appointment."""
    moment = date_words.Moment(date_words.short_day_words(date), date.isoformat()) if date else None
    return {"moments": [moment] if moment else []}


@register.simple_tag(takes_context=True)
def plc_time(context, time):
    """A time of day in the school's own style; "" for none."""
    return time_words(time, site_settings(context).time_style)


@register.filter(expects_localtime=True)
def plc_clock(moment):
    """The time of day of a date and time, or one alone, for the admin: 3:45pm."""
    return time_words(moment.time() if isinstance(moment, dt.datetime) else moment)


@register.simple_tag(takes_context=True)
def plc_expand(context, short, full):
    """The short form, with the long one before it the first time a page says it."""
    is_known = not full or short == full or said_before(context, ("expansion", short))
    values = {"short": short, "full": "" if is_known else full}
    return render_to_string("plc_wagtail/elements/expansion.html", values)


@register.inclusion_tag("plc_wagtail/elements/theme_name.html", takes_context=True)
def plc_theme(context, theme):
    """The name of a theme, with its short form spelt out the first time a page says it."""
    is_told = not theme.spelt_out or said_before(context, ("expansion", theme.acronym))
    return {"name": theme.name, "expansion": "" if is_told else theme.spelt_out}


@register.simple_tag(takes_context=True)
def plc_description(context):
    """What search engines and social networks show of the page."""
    page = context.get("page")
    return context.get("plc_description") or getattr(page, "share_text", "")


@register.simple_tag(takes_context=True)
def plc_canonical(context):
    """The one address of the page, without a filter; of an alias, the address of its source."""
    return context.get("plc_canonical") or structured_data.canonical_address(
        context.get("page"), context.get("request")
    )


@register.inclusion_tag("plc_wagtail/elements/breadcrumb.html", takes_context=True)
def plc_breadcrumb(context):
    return {"crumbs": crumbs_for(context)}


@register.simple_tag(takes_context=True)
def plc_json_ld(context):
    """What the page is about, for search engines."""
    return structured_data.script(context.flatten())
