"""Term dates in any file a school has."""

from __future__ import annotations

from dataclasses import replace

from plc_wagtail.intake.calendar_files import entries_of_ics
from plc_wagtail.intake.codes import DateOrder, Reason
from plc_wagtail.intake.document import clock
from plc_wagtail.intake.drafts import Draft
from plc_wagtail.intake.limits import LIMITS, Limits
from plc_wagtail.intake.sources import Source, source_of
from plc_wagtail.intake.terms.codes import TermReason
from plc_wagtail.intake.terms.reader import read_terms
from plc_wagtail.intake.terms.result import NotRead, TermDates
from plc_wagtail.intake.written import Written

TIME_ZONE = "Europe/London"


def read_term_file(
    name: str,
    data: bytes,
    *,
    first_year: int | None = None,
    date_order: DateOrder | None = None,
    limits: Limits = LIMITS,
) -> TermDates:
    """Raises UnreadableFile or HtmlTooLarge, whose message is for the person who chose it."""
    source = source_of(name, data, limits)
    found = read_terms(lines_of(source), first_year=first_year, date_order=date_order)
    unread = tuple(NotRead(0, one.name, TermReason(one.reason)) for one in source.unread)
    return replace(found, ignored=found.ignored + unread)


def lines_of(source: Source) -> str:
    """A calendar's entries as a person would write them, one a line; then those of its mail."""
    if not source.is_calendar:
        return source.text
    entries = entries_of_ics(source.calendar, TIME_ZONE)
    undated = [one.text for one in entries.ignored if one.reason is Reason.NEVER_HAPPENS]
    return "\n".join([*map(_line, entries.drafts), *undated]) + source.below_calendar


def _line(draft: Draft) -> str:
    days = [_iso(draft.written), *([_iso(draft.written.end)] if draft.written.end else [])]
    times = " - ".join(time for time in (clock(draft.start), clock(draft.end)) if time)
    return f"{draft.title}: {' to '.join(days)} {times}".strip()


def _iso(written: Written) -> str:
    return f"{written.year:04d}-{written.month:02d}-{written.day:02d}"
