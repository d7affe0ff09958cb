"""Marks the words that were searched for."""

from django import template

from plc_wagtail.excerpts import marked, stems_of

register = template.Library()


@register.filter
def plc_marked(text, study):
    """`{{ study.title|plc_marked:study }}`: as it is on a page where nothing was searched for."""
    words = getattr(study, "searched_words", "")
    return marked(str(text), stems_of(words)) if words else text
