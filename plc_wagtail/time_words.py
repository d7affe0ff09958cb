"""Times of day as a school writes them; GOV.UK style unless the school chose another."""

from __future__ import annotations

from datetime import time

from django.utils.translation import gettext as _

from plc_wagtail.enums import TimeStyle


def time_words(value: time | None, style: str = TimeStyle.GOVUK) -> str:
    """3:45pm, 5pm, midday; 3.45pm and 12pm in the dot style; 15:45 in the 24-hour style."""
    if value is None:
        return ""
    if style == TimeStyle.TWENTY_FOUR:
        return f"{value:%H:%M}"
    if style == TimeStyle.GOVUK and value == time(12):
        return _("midday")
    separator = "." if style == TimeStyle.DOT else ":"
    minutes = f"{separator}{value:%M}" if value.minute else ""
    half = _("am") if value.hour < 12 else _("pm")
    return f"{value.hour % 12 or 12}{minutes}{half}"
