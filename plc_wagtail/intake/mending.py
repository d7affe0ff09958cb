"""What the preview does to rows before a person sees or confirms them."""

from __future__ import annotations

from dataclasses import replace

from plc_wagtail.enums import DayType, TimeBasis
from plc_wagtail.intake.document import Row
from plc_wagtail.intake.personal import has_personal_data

PUBLIC_WORDS = ("title", "location", "note")


def keep_people_private(row: Row) -> Row:
    """Words that seem to name a person go to the staff's note; a person may move them back."""
    private = {name for name in PUBLIC_WORDS if has_personal_data(getattr(row, name))}
    if not private:
        return row
    moved = [getattr(row, name) for name in PUBLIC_WORDS if name in private]
    emptied = dict.fromkeys(private, "")
    return replace(row, note_staff="; ".join(filter(None, (row.note_staff, *moved))), **emptied)


def join_rows(first: Row, second: Row) -> Row:
    """One meeting that a list put on two lines: the first row, with what it lacks.

    Notes are put together; a title or place that the first already has becomes a note.
    """
    has_date = first.date is not None
    told_twice = [
        theirs
        for ours, theirs in ((first.title, second.title), (first.location, second.location))
        if ours and theirs and theirs != ours
    ]
    return replace(
        first,
        raw=f"{first.raw}\n{second.raw}",
        date=first.date or second.date,
        date_end=first.date_end if has_date else second.date_end,
        precision=first.precision if has_date else second.precision,
        start=first.start or second.start,
        end=first.end or second.end,
        title=first.title or second.title,
        location=first.location or second.location,
        note=together(first.note, *told_twice, second.note),
        note_staff=together(first.note_staff, second.note_staff),
        day_type=_stated(first.day_type, second.day_type, DayType.ORDINARY),
        time_basis=_stated(first.time_basis, second.time_basis, TimeBasis.UNSPECIFIED),
        uid=first.uid or second.uid,
    )


def together(*notes: str) -> str:
    return "; ".join(dict.fromkeys(note for note in notes if note))


def _stated(ours, theirs, nothing):
    return theirs if ours == nothing else ours
