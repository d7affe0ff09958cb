"""A promise about dates, and what was counted, in words."""

from __future__ import annotations

from django.utils.dates import MONTHS
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from plc_wagtail.enums import TimeStyle
from plc_wagtail.school_year import PromiseAnswer, PromiseKind
from plc_wagtail.time_words import time_words


def promise_words(answer: PromiseAnswer, *, style: str = TimeStyle.GOVUK, strand: str = "") -> str:
    """“8 meetings a year”, “4 meetings for Reading”, “from October to June”, “over by 4:45pm”."""
    return _said(answer.kind, answer.promised, style, strand)


def found_words(answer: PromiseAnswer, *, style: str = TimeStyle.GOVUK, strand: str = "") -> str:
    """The same of what the calendar has, then what was counted: planned, cancelled, moved."""
    counted = [ngettext("%d planned", "%d planned", answer.planned) % answer.planned]
    if answer.cancelled:
        counted.append(
            ngettext("%d cancelled", "%d cancelled", answer.cancelled) % answer.cancelled
        )
    if answer.moved:
        counted.append(ngettext("%d moved", "%d moved", answer.moved) % answer.moved)
    return f"{_said(answer.kind, answer.found, style, strand)} ({', '.join(counted)})"


def _said(kind, value, style, strand):
    if kind == PromiseKind.MEETINGS:
        return ngettext("%d meeting a year", "%d meetings a year", value) % value
    if kind == PromiseKind.PER_STRAND:
        words = ngettext(
            "%(number)d meeting for %(theme)s", "%(number)d meetings for %(theme)s", value
        )
        return words % {"number": value, "theme": strand}
    if kind == PromiseKind.HALF_TERMS:
        return ngettext("spread over %d half term", "spread over %d half terms", value) % value
    if kind == PromiseKind.MONTHS:
        first, last = value
        return _("from %(first)s to %(last)s") % {"first": MONTHS[first], "last": MONTHS[last]}
    return _("over by %(time)s") % {"time": time_words(value, style)}
