"""Lengths of time in words, exact to the minute."""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext


def hour_words(length: timedelta) -> str:
    """“8 hours”, “1 hour 45 minutes”, “none”."""
    hours, minutes = divmod(int(length.total_seconds()) // 60, 60)
    parts = []
    if hours:
        number = {"number": number_format(hours, use_l10n=True, force_grouping=True)}
        parts.append(ngettext("%(number)s hour", "%(number)s hours", hours) % number)
    if minutes:
        parts.append(ngettext("%d minute", "%d minutes", minutes) % minutes)
    return " ".join(parts) or _("none")


def day_count(days: Fraction) -> str:
    """“1”, “1.25”; “about 0.17” where two places do not say it exactly."""
    rounded = round(days, 2)
    text = f"{float(rounded):.2f}".rstrip("0").rstrip(".")
    return text if rounded == days else _("about %(number)s") % {"number": text}


def percentage(share: Fraction) -> str:
    """“0.6%”, of a whole that is 1."""
    return f"{float(share * 100):.1f}%"
