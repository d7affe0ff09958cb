"""The promises of a programme against its own dates, as they stand in memory."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from plc_wagtail.enums import Precision
from plc_wagtail.models.timetable import strand_of, theme_id
from plc_wagtail.school_year import (
    PlannedMeeting,
    PromiseAnswer,
    Promises,
    SchoolYear,
    promise_answers,
)


def promises_of(page: Any) -> Promises:
    return Promises(
        meetings=page.promised_meetings,
        meetings_per_strand=page.promised_meetings_per_strand,
        half_terms=page.promised_half_terms,
        first_month=page.promised_first_month,
        last_month=page.promised_last_month,
        latest_finish=page.promised_latest_finish,
    )


def answers_for(
    promises: Promises,
    year: SchoolYear,
    years: Mapping[int, SchoolYear],
    meetings: Iterable[Any],
    strands: list[Any],
) -> list[PromiseAnswer]:
    """The answers for one year, strands told by the primary key of their theme; `years` are those
    the programme names, by primary key. A meeting that has no date yet is one of the last year."""
    is_last = year == max(years.values(), key=lambda one: one.start, default=year)
    listed = [
        planned(meeting, strands)
        for meeting in meetings
        if (year.contains(meeting.date) if meeting.date else is_last)
    ]
    here = [s for s in strands if years.get(s.academic_year_id, year) == year and s.theme_id]
    themes = dict.fromkeys(strand.theme_id for strand in here)
    return promise_answers(promises, year, listed, themes)


def planned(meeting: Any, strands: list[Any]) -> PlannedMeeting:
    named = strand_of(meeting, strands)
    has_month = meeting.date and meeting.precision != Precision.TBC
    return PlannedMeeting(
        # The Monday of a week stands for the week: half terms begin on one.
        day=meeting.date if meeting.precision in (Precision.EXACT, Precision.WEEK) else None,
        month=meeting.date.month if has_month else None,
        end=meeting.end_time,
        strand=getattr(named, "theme_id", None) or theme_id(meeting, strands),
        is_cancelled=meeting.is_cancelled,
        is_moved=meeting.is_moved,
    )
