"""One meeting as staff may see it."""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass

from plc_wagtail.models.timetable_row import TimetableRow


@dataclass(frozen=True)
class StaffRow(TimetableRow):
    """The public row with place, leader and preparation filled in, and what is for staff alone.

    `note_staff` is empty for readers who see no notes.
    """

    agenda: str = ""
    materials: str = ""
    note_staff: str = ""


def staff_row(row, meeting, *, sees_notes):
    note = meeting.note_staff if sees_notes else ""
    return StaffRow(
        **vars(row), agenda=meeting.agenda, materials=meeting.materials, note_staff=note
    )


def as_staff_see(settings):
    """The settings with every field of a meeting shown: a copy that is never saved."""
    shown = copy(settings)
    shown.show_place = shown.show_facilitator = shown.show_prepare = True
    return shown
