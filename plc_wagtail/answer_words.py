"""The sentence a parent reads about one day: yes or no first, then why."""

from __future__ import annotations

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from plc_wagtail.date_words import day_words, short_day_words
from plc_wagtail.enums import PupilEffect, TimeStyle
from plc_wagtail.pupil_words import pupil_words
from plc_wagtail.school_year import PupilAnswer, Reason


def answer_words(answer: PupilAnswer, *, pupils: str, style: str = TimeStyle.GOVUK) -> str:
    """“Yes. School day as usual.”, “No. It is half term.”, or that nobody can say yet."""
    if answer.reason == Reason.EFFECT:
        return effect_words(answer.day, pupils=pupils, style=style)
    return " ".join(filter(None, [reason_words(answer), back_words(answer, pupils)]))


def effect_words(day, *, pupils, style):
    words = pupil_words(day.effect, day.starts, day.ends, pupils=pupils, style=style)
    values = {"what": words}
    closed = day.effect == PupilEffect.CLOSED
    return _("No. %(what)s.") % values if closed else _("Yes. %(what)s.") % values


def reason_words(answer):
    return {
        Reason.HALF_TERM: _("No. It is half term."),
        Reason.HOLIDAY: _("No. It is the school holiday."),
        Reason.WEEKEND: _("No. It is the weekend."),
        Reason.NO_TERM: _("No. It is not in term time."),
        Reason.BANK_HOLIDAY: _("We cannot say for sure. It is a bank holiday. Please ask us."),
        Reason.UNKNOWN: _("We cannot say yet. Please ask us."),
    }[answer.reason]


def back_words(answer, pupils):
    if answer.back is None:
        return ""
    values = {"Pupils": capfirst(pupils), "day": day_words(answer.back)}
    return _("%(Pupils)s are back on %(day)s.") % values


def span_words(first, last):
    """From when to when there is an answer."""
    days = {"first": short_day_words(first), "last": short_day_words(last)}
    return _("We can tell you about days from %(first)s to %(last)s.") % days
