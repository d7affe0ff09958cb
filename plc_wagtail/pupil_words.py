"""What a parent reads about a day, in the school's own word for pupils."""

from __future__ import annotations

from datetime import time

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from plc_wagtail.enums import PupilEffect, TimeStyle
from plc_wagtail.time_words import time_words


def pupil_words(
    effect: PupilEffect,
    starts: time | None = None,
    ends: time | None = None,
    *,
    pupils: str,
    style: str = TimeStyle.GOVUK,
) -> str:
    """“School closed to pupils”, “Pupils finish at 1:30pm”; nothing where nothing is known."""
    facts = {
        "pupils": pupils,
        "Pupils": capfirst(pupils),
        "starts": time_words(starts, style),
        "ends": time_words(ends, style),
    }
    return sentence(effect, starts, ends) % facts


def sentence(effect, starts, ends):
    if effect == PupilEffect.UNCHANGED:
        return _("School day as usual")
    if effect == PupilEffect.CLOSED:
        return _("School closed to %(pupils)s")
    if effect not in (PupilEffect.EARLY_FINISH, PupilEffect.LATE_START):
        return ""
    if starts and ends:
        return _("%(Pupils)s are in from %(starts)s to %(ends)s")
    if effect == PupilEffect.EARLY_FINISH:
        return _("%(Pupils)s finish at %(ends)s") if ends else _("%(Pupils)s finish early")
    return _("%(Pupils)s start at %(starts)s") if starts else _("%(Pupils)s start late")
