"""Words about programmes and their dates."""

from django import template
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from plc_wagtail.date_words import month_words
from plc_wagtail.models import AbstractMeetingCalendar
from plc_wagtail.models.programme_state import Stage
from plc_wagtail.promise_words import promise_words
from plc_wagtail.pupil_words import pupil_words
from plc_wagtail.staff_time_words import staff_time_words
from plc_wagtail.templatetags.plc_tags import site_settings

register = template.Library()

ORDINALS = (_("first"), _("second"), _("third"), _("fourth"), _("fifth"))
NUMBERS = (_("one"), _("two"), _("three"), _("four"), _("five"))


@register.simple_tag
def plc_state(state):
    """“Running now: first of two years”, “Finished in July 2026”; "" while nothing is dated."""
    if state.stage == Stage.STARTING:
        return _("Starts in %(month)s") % {"month": month_words(state.date)}
    if state.stage == Stage.FINISHED:
        return _("Finished in %(month)s") % {"month": month_words(state.date)}
    if state.stage == Stage.UNDATED:
        return ""
    if not state.year or not 1 < state.years <= len(NUMBERS):
        return _("Running now")
    place = {"nth": ORDINALS[state.year - 1], "count": NUMBERS[state.years - 1]}
    return _("Running now: %(nth)s of %(count)s years") % place


@register.simple_tag(takes_context=True)
def plc_pupils(context, row):
    """What a parent reads of a meeting's day; "" where nothing is confirmed."""
    return plc_pupil_words(context, row.pupils)


@register.simple_tag(takes_context=True)
def plc_pupil_words(context, day):
    """What a parent reads of a PupilDay or PupilDate."""
    settings = site_settings(context)
    return pupil_words(
        day.effect,
        day.starts,
        day.ends,
        pupils=settings.words.pupils,
        style=settings.time_style,
    )


@register.simple_tag(takes_context=True)
def plc_staff_page(context):
    """Where staff are told how to see rooms; "" without a calendar, or if the school says so."""
    if not site_settings(context).link_staff_page:
        return ""
    page, parts = context["page"], context["parts"]
    calendar = page if isinstance(page, AbstractMeetingCalendar) else parts.calendar
    return parts.route_url(calendar, "staff")


@register.simple_tag(takes_context=True)
def plc_staff_time(context, row):
    """The kind of staff time a meeting takes."""
    words = site_settings(context).words
    return staff_time_words(
        row.time_basis,
        row.day_type,
        training_day=words.training_day,
        training_days=words.training_days,
    )


@register.simple_tag(takes_context=True)
def plc_kept_promises(context, facts, year):
    """“8 meetings a year, spread over 4 half terms, as we promised.”; only what is true."""
    style = site_settings(context).time_style
    each = _("each theme")
    kept = [promise_words(a, style=style, strand=each) for a in facts.kept_promises(year.year)]
    return (
        _("%(promises)s, as we promised.") % {"promises": capfirst(", ".join(kept))} if kept else ""
    )


@register.simple_tag
def plc_finish(year, programme):
    """The time all meetings of a TimetableYear finish by, while it is promised and true."""
    promised = programme.promised_latest_finish
    return promised if year.finishes_by(promised) else None
