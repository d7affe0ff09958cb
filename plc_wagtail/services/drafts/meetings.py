"""Rows of a list that was read, as meetings of a programme."""

from __future__ import annotations

from plc_wagtail.intake import MeetingList, Row
from plc_wagtail.intake.mending import keep_people_private
from plc_wagtail.intake.pages.codes import DoubtCode
from plc_wagtail.intake.pages.found import Doubt
from plc_wagtail.models.concrete import concrete
from plc_wagtail.sanitise import clean_text
from plc_wagtail.services.drafts.texts import shortened


def meetings_from(found: MeetingList | None, doubts: list[Doubt]) -> list[object]:
    """All but those the list itself rules out, such as one in a closure; that is said."""
    if found is None:
        return []
    for row in found.rows:
        if not row.include:
            doubts.append(Doubt(DoubtCode.MEETING_LEFT_OUT, row.line, row.raw[:80]))
    rows = [keep_people_private(row) for row in found.rows]
    return [_meeting(row, place, doubts) for place, row in enumerate(rows) if row.include]


def _meeting(row: Row, place: int, doubts: list[Doubt]) -> object:
    return concrete("Meeting")(
        number=row.n if 0 < row.n < 32_768 else None,
        date=row.date,
        date_end=row.date_end,
        start_time=row.start,
        end_time=row.end,
        precision=row.precision,
        title=shortened(row.title, 160, doubts, row.line),
        day_type=row.day_type,
        time_basis=row.time_basis,
        status=row.status,
        previous_date=row.previous_date,
        place=shortened(row.location, 120, doubts, row.line),
        note_public=clean_text(row.note),
        note_staff=clean_text(row.note_staff),
        sort_order=place,
    )
