"""Times of day of a meeting."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from plc_wagtail.enums import Severity
from plc_wagtail.guard.concern import Concern
from plc_wagtail.guard.reading import Reading
from plc_wagtail.time_words import time_words


def end_before_start(reading: Reading) -> Iterator[Concern]:
    style = reading.facts.settings.time_style
    for row in reading.rows:
        start, end = row.meeting.start_time, row.meeting.end_time
        if start and end and end <= start and not row.meeting.date_end:
            yield Concern(
                code="end_before_start",
                severity=Severity.BLOCK,
                message=_("It ends at %(end)s, but starts at %(start)s.")
                % {"end": time_words(end, style), "start": time_words(start, style)},
                hint=_("Correct the start or the end; write afternoon times as 15:45."),
                place=row.place("end_time"),
                text=f"{row.meeting.date} {start} {end}",
            )


def after_latest_finish(reading: Reading) -> Iterator[Concern]:
    promised = getattr(reading.page, "promised_latest_finish", None)
    latest = promised or reading.facts.settings.latest_finish
    style = reading.facts.settings.time_style
    for row in reading.rows:
        end = row.meeting.end_time
        if latest and end and end > latest:
            yield Concern(
                code="after_latest_finish",
                severity=Severity.CHECK,
                message=_("It ends at %(end)s; meetings are to be over by %(latest)s.")
                % {"end": time_words(end, style), "latest": time_words(latest, style)},
                hint=_("Correct the end, or say that it is right."),
                place=row.place("end_time"),
                text=f"{row.meeting.date} {end} {latest}",
            )
