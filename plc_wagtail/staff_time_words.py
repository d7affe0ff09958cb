"""What kind of staff time a meeting takes, for staff and governors; never on parents' pages."""

from __future__ import annotations

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from plc_wagtail.enums import DayType, TimeBasis


def staff_time_words(
    time_basis: TimeBasis, day_type: DayType, *, training_day: str, training_days: str
) -> str:
    """In the school's own words for a training day; "" where nothing was stated."""
    if time_basis == TimeBasis.DISAGGREGATED:
        return _("After-school training (counts towards %(days)s)") % {"days": training_days}
    if day_type == DayType.TRAINING_DAY:
        return capfirst(training_day)
    if time_basis == TimeBasis.NON_DISAGGREGATED:
        return _("Ordinary meeting time")
    return _("Voluntary") if time_basis == TimeBasis.VOLUNTARY else ""
