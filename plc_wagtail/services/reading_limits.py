"""How much of a file this site reads."""

from __future__ import annotations

from plc_wagtail.conf import conf
from plc_wagtail.intake.limits import Limits, limits_of


def reading_limits() -> Limits:
    return limits_of(conf.intake_limits)
