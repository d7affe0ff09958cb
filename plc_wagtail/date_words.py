"""Dates as GOV.UK writes them, in the active language.

"Thursday 12 November 2026, 3:45pm to 4:45pm", "Week beginning Monday 24 May 2027": the year is
always there, "to" stands in a range and never a dash.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.utils.dateformat import format as format_date
from django.utils.translation import gettext as _

from plc_wagtail.enums import Precision, TimeStyle
from plc_wagtail.time_words import time_words

DAY = "l j F Y"


@dataclass(frozen=True)
class Moment:
    """A part of a phrase about time; `machine` is the value of <time datetime>, "" for none."""

    text: str
    machine: str = ""


def day_words(date: dt.date) -> str:
    """Thursday 12 November 2026."""
    return format_date(date, DAY)


def short_day_words(date: dt.date) -> str:
    """12 November 2026."""
    return format_date(date, "j F Y")


def month_words(date: dt.date) -> str:
    """November 2026."""
    return format_date(date, "F Y")


def day_moments(start: dt.date, end: dt.date | None = None) -> list[Moment]:
    """One day, or the first and the last day of several, what they share said once."""
    last = Moment(day_words(end or start), (end or start).isoformat())
    if end is None or end <= start:
        return [Moment(day_words(start), start.isoformat())]
    shared = "l j" if (start.year, start.month) == (end.year, end.month) else "l j F"
    first = format_date(start, shared if start.year == end.year else DAY)
    return [Moment(first, start.isoformat()), last]


def time_moments(
    start: dt.time | None, end: dt.time | None, style: TimeStyle = TimeStyle.GOVUK
) -> list[Moment]:
    """Start and end, whichever are known."""
    return [Moment(time_words(time, style), f"{time:%H:%M}") for time in (start, end) if time]


def vague_moment(date: dt.date | None, precision: Precision) -> Moment | None:
    """What is said of a date that is not exact; None for an exact one."""
    if date is None or precision == Precision.TBC:
        return Moment(_("Date to be confirmed"))
    if precision == Precision.WEEK:
        monday = date - dt.timedelta(days=date.weekday())
        year, week, _weekday = monday.isocalendar()
        text = _("Week beginning %(day)s") % {"day": day_words(monday)}
        return Moment(text, f"{year}-W{week:02d}")
    if precision == Precision.MONTH:
        text = _("Some time in %(month)s") % {"month": month_words(date)}
        return Moment(text, f"{date:%Y-%m}")
    return None


@dataclass(frozen=True)
class When:
    """Day and time of a meeting, each as one or two moments ("a" or "a to b")."""

    days: list[Moment]
    times: list[Moment]

    def __str__(self):
        parts = [joined(self.days), joined(self.times)]
        return ", ".join(part for part in parts if part)


def joined(moments: list[Moment]) -> str:
    texts = [moment.text for moment in moments]
    if len(texts) == 2:
        return _("%(start)s to %(end)s") % {"start": texts[0], "end": texts[1]}
    return "".join(texts)


def when_words(
    date: dt.date | None,
    date_end: dt.date | None = None,
    start: dt.time | None = None,
    end: dt.time | None = None,
    precision: Precision = Precision.EXACT,
    style: TimeStyle = TimeStyle.GOVUK,
) -> When:
    vague = vague_moment(date, precision)
    days = [vague] if vague else day_moments(date, date_end)
    return When(days, time_moments(start, end, style))
