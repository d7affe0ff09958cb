"""What a row of a list says of a meeting, and what that would change in a stored one."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from plc_wagtail.date_words import when_words
from plc_wagtail.enums import DayType, MeetingStatus, Precision, TimeBasis
from plc_wagtail.intake import Row
from plc_wagtail.time_words import time_words

WHEN = ("date", "date_end", "precision")
TIMES = ("start_time", "end_time")
# What a list says by leaving it out is nothing: it empties no column.
UNSTATED = {
    "day_type": DayType.ORDINARY,
    "time_basis": TimeBasis.UNSPECIFIED,
    "status": MeetingStatus.SCHEDULED,
}
LARGEST_NUMBER = 32_767


@dataclass(frozen=True)
class Change:
    """Before and after in words; `before` is empty where nothing was stored."""

    label: str
    before: str
    after: str


def stated_values(row: Row) -> dict[str, object]:
    """The columns of a meeting that the row speaks of."""
    values = {
        "start_time": row.start,
        "end_time": row.end,
        "day_type": row.day_type,
        "time_basis": row.time_basis,
        "status": row.status,
        "title": row.title,
        "place": row.location,
        "note_public": row.note,
        "note_staff": row.note_staff,
        "previous_date": row.previous_date,
    }
    stated = {
        name: value for name, value in values.items() if value and value != UNSTATED.get(name)
    }
    if row.is_numbered and row.n <= LARGEST_NUMBER:
        stated["number"] = row.n
    if row.date or row.precision == Precision.TBC:
        stated.update(date=row.date, date_end=row.date_end, precision=row.precision)
    return stated


def changes(meeting, values: dict[str, object]) -> list[Change]:
    """What `values` would change, day and month as one."""
    changed = [name for name, value in values.items() if getattr(meeting, name) != value]
    found = [one(meeting, name, values[name]) for name in changed if name not in WHEN]
    if any(name in WHEN for name in changed):
        before = when_words(meeting.date, meeting.date_end, precision=meeting.precision)
        after = when_words(values["date"], values["date_end"], precision=values["precision"])
        found.insert(0, Change(_("Date"), str(before), str(after)))
    return found


def one(meeting, name, value):
    column = meeting._meta.get_field(name)
    return Change(
        capfirst(str(column.verbose_name)),
        words_of(column, name, getattr(meeting, name)),
        words_of(column, name, value),
    )


def words_of(column, name, value):
    if value is None or value == "":
        return ""
    if name in TIMES:
        return time_words(value)
    if name == "previous_date":
        return str(when_words(value))
    return str(dict(column.flatchoices).get(value, value))
