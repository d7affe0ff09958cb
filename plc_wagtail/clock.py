"""The only place that reads the clock; everything below takes `today` or `now` as an argument."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.utils import timezone


def now() -> datetime:
    return timezone.now()


def local(moment: datetime, time_zone: str = "Europe/London") -> datetime:
    """That moment on the school's wall clock."""
    return moment.astimezone(ZoneInfo(time_zone))


def today(time_zone: str = "Europe/London") -> date:
    """The school's own date, which is not the server's around midnight."""
    return now().astimezone(ZoneInfo(time_zone)).date()
