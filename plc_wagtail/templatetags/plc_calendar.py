"""Words and addresses of the month grid and the year planner."""

from django import template
from wagtail.templatetags.wagtailcore_tags import pageurl

from plc_wagtail import date_words
from plc_wagtail.answer_words import answer_words, span_words
from plc_wagtail.mark_words import LETTERS, kind_words, mark_words
from plc_wagtail.templatetags.plc_programme import plc_pupil_words
from plc_wagtail.templatetags.plc_tags import site_settings

register = template.Library()


@register.simple_tag(takes_context=True)
def plc_mark(context, mark):
    """What a Mark says: “Half term”, “Training day. School closed to pupils”."""
    pupils = plc_pupil_words(context, mark.pupils) if mark.pupils else ""
    training_day = site_settings(context).words.training_day
    return mark_words(mark.kind, mark.label, pupils, training_day=training_day)


@register.simple_tag(takes_context=True)
def plc_kind(context, kind):
    """What a kind of mark is called."""
    return kind_words(kind, training_day=site_settings(context).words.training_day)


@register.simple_tag
def plc_letter(kind):
    """The letter that stands for a kind of mark in a small calendar."""
    return LETTERS[kind]


@register.simple_tag
def plc_month(month):
    """November 2026."""
    return date_words.month_words(month.start)


@register.simple_tag(takes_context=True)
def plc_row_url(context, row):
    """Where a meeting is read: its line on the page of its programme."""
    return f"{pageurl(context, row.programme)}#date-{row.uid}"


@register.simple_tag(takes_context=True)
def plc_answer(context, answer):
    """“Yes. School day as usual.”"""
    settings = site_settings(context)
    return answer_words(answer, pupils=settings.words.pupils, style=settings.time_style)


@register.simple_tag
def plc_span(first, last):
    """From when to when there is an answer."""
    return span_words(first, last)
