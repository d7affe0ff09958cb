"""What the templates of the hours ledger ask for."""

from django import template

from plc_wagtail.audience_words import audience_words
from plc_wagtail.date_words import short_day_words, vague_moment
from plc_wagtail.hour_words import day_count, hour_words, percentage

register = template.Library()
register.filter("plc_length", hour_words)
register.filter("plc_days", day_count)
register.filter("plc_percentage", percentage)


@register.simple_tag
def plc_audience(audience, words):
    """“All colleagues”, in the school's own word for its staff."""
    return audience_words(audience, staff=words.staff)


@register.simple_tag
def plc_meeting_day(meeting):
    """Its day in short, or how exact it is."""
    vague = vague_moment(meeting.date, meeting.precision)
    return vague.text if vague else short_day_words(meeting.date)
