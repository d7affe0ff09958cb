"""Words for rows of dates in the first ten minutes."""

from django import template
from django.utils.translation import gettext as _

from plc_wagtail.date_words import day_moments, joined
from plc_wagtail.enums import ClosureKind

register = template.Library()


@register.simple_tag
def plc_days(start, end=None):
    """One day, or the first to the last of several, as the public pages write them."""
    return joined(day_moments(start, end))


@register.simple_tag
def plc_row_name(form, number):
    """What a row is about; a row that stands for nothing yet has its number."""
    row = getattr(form, "instance", None)
    if row is None or row.pk is None:
        return _("Row %(number)s") % {"number": number}
    name = getattr(row, "name", "") or getattr(row, "label", "")
    return name or ClosureKind(row.kind).label
