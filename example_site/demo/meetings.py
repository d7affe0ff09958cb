"""The rows of Thornmere's programmes, dated by the half terms of the year."""

from __future__ import annotations

import datetime as dt

from example_site.demo.content.meetings import MEETINGS
from plc_wagtail import models
from plc_wagtail.enums import DayType, TimeBasis

PLAIN = (
    "title",
    "kind",
    "precision",
    "status",
    "status_reason",
    "place",
    "note_public",
    "agenda",
    "exclusive_day",
    "time_basis",
)


def meetings_of(code, dates, themes):
    return [row(number, values, dates, themes) for number, values in enumerate(MEETINGS[code], 1)]


def row(number, values, dates, themes):
    meeting = models.Meeting(
        number=number,
        sort_order=number,
        date=date_of(values, dates),
        start_time=time_of(values["start_time"]),
        end_time=time_of(values["end_time"]),
        theme=themes.get(values.get("theme")),
        **{name: values[name] for name in PLAIN if name in values},
    )
    if values.get("training_day"):
        meeting.day_type = DayType.TRAINING_DAY
        meeting.time_basis = TimeBasis.NON_DISAGGREGATED
    if values.get("moved_from"):
        meeting.previous_date = dates.on(*values["moved_from"])
    return meeting


def date_of(values, dates):
    if values.get("training_day"):
        return dates.training_days[values["when"][0]]
    return dates.on(*values["when"])


def time_of(text):
    return dt.time.fromisoformat(text) if text else None
