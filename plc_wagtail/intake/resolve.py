"""Dates as written become dates; rules become their meetings. Nothing is moved or guessed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from plc_wagtail.enums import Precision
from plc_wagtail.intake.codes import Code, DateOrder, Why
from plc_wagtail.intake.document import Candidate, Question
from plc_wagtail.intake.drafts import Draft
from plc_wagtail.intake.options import ReadingOptions
from plc_wagtail.intake.recurrence import MOST, expand
from plc_wagtail.intake.written import Written, safe_date
from plc_wagtail.intake.years import date_of, year_codes
from plc_wagtail.school_year import bank_holidays

DAY = dt.timedelta(days=1)
WEEK = 7
# Rows that rules may make in one list: a hundred of them, each weekly for a school year.
MOST_EXPANDED = 5_000


def order_of(drafts: list[Draft], options: ReadingOptions) -> DateOrder | None:
    """Day first, unless some figures can only be month first: then a person must say."""
    if options.date_order:
        return options.date_order
    suspected = any(written.is_month_first for draft in drafts for written in _written(draft))
    return None if suspected else DateOrder.DMY


def question_of(order: DateOrder | None) -> Question | None:
    if order is not None:
        return None
    return Question(Code.US_FORMAT_SUSPECTED, (DateOrder.DMY, DateOrder.MDY))


def _written(draft: Draft) -> Iterator[Written]:
    for written in (draft.written, draft.previous_written, *draft.skipped):
        if written:
            yield written
            if written.end:
                yield written.end


def resolve(drafts: list[Draft], order: DateOrder | None, options: ReadingOptions) -> list[Draft]:
    """The drafts with their dates; one whose rule can be followed becomes several."""
    found: list[Draft] = []
    expanded = 0
    for draft in drafts:
        if draft.rule and expanded + MOST > MOST_EXPANDED:
            _leave_rule(draft)
        several = _resolved(draft, order, options)
        expanded += len(several) if len(several) > 1 else 0
        found += several
    return found


def _resolved(draft: Draft, order: DateOrder | None, options: ReadingOptions) -> list[Draft]:
    if order is None and any(written.is_numeric for written in _written(draft)):
        draft.codes.add(Code.US_FORMAT_SUSPECTED)
        return [draft]
    settle(draft, order or DateOrder.DMY, options)
    return _expanded(draft, order or DateOrder.DMY, options) if draft.rule else [draft]


def settle(draft: Draft, order: DateOrder, options: ReadingOptions) -> None:
    written = draft.written
    if written is None or (draft.precision is Precision.TBC and not written.has_month):
        draft.candidates = _relative_candidates(draft, options)
        return
    if written.unreadable:
        draft.codes.add(Code.UNREADABLE_NUMBER)
        return
    draft.date = date_of(written, draft, order, options)
    if draft.date is None:
        draft.codes.add(Code.INVALID_DATE)
        return
    draft.codes |= year_codes(draft.date, draft, options)
    _settle_others(draft, order, options)
    _check_weekday(draft)
    _check_week(draft)


def _settle_others(draft: Draft, order: DateOrder, options: ReadingOptions) -> None:
    """The end of a range and the date before a move."""
    if draft.written.end and draft.rule is None:
        draft.date_end = _end_date(draft, order, options)
        unknown = draft.date_end is None
        draft.codes |= {Code.INVALID_DATE} if unknown else set()
        if draft.date_end and draft.date_end < draft.date:
            draft.codes.add(Code.END_BEFORE_START)
    if draft.previous_written:
        draft.previous_date = date_of(draft.previous_written, draft, order, options)


def _end_date(draft: Draft, order: DateOrder, options: ReadingOptions) -> dt.date | None:
    return date_of(draft.written.end, draft, order, options)


def _check_weekday(draft: Draft) -> None:
    if draft.weekday is None or draft.date.weekday() == draft.weekday:
        return
    draft.codes.add(Code.WEEKDAY_MISMATCH)
    draft.candidates = _weekday_candidates(draft.date, draft.weekday)


def _weekday_candidates(date: dt.date, weekday: int) -> tuple[Candidate, ...]:
    back = (date.weekday() - weekday) % WEEK
    return (
        Candidate(date, Why.AS_WRITTEN),
        Candidate(date - back * DAY, Why.WEEKDAY_BEFORE),
        Candidate(date + (WEEK - back) * DAY, Why.WEEKDAY_AFTER),
    )


def _check_week(draft: Draft) -> None:
    if draft.precision is Precision.WEEK and draft.date.weekday() != 0:
        draft.codes.add(Code.WEEK_COMMENCING_NOT_MONDAY)


def _relative_candidates(draft: Draft, options: ReadingOptions) -> tuple[Candidate, ...]:
    """The next such weekday, for the editor to take or leave."""
    if Code.RELATIVE_DATE not in draft.codes or options.today is None or draft.weekday is None:
        return ()
    ahead = (draft.weekday - options.today.weekday() - 1) % WEEK + 1
    return (Candidate(options.today + ahead * DAY, Why.WEEKDAY_AFTER),)


def _expanded(draft: Draft, order: DateOrder, options: ReadingOptions) -> list[Draft]:
    start, end = _span(draft, order, options)
    days = expand(draft.rule, start, end) if start else []
    if not days:
        _leave_rule(draft)
        return [draft]
    skipped = {date_of(written, draft, order, options) for written in draft.skipped}
    closed = skipped | _closed_days(days, options)
    return [_meeting_on(day, draft, options, include=day not in closed) for day in days]


def _leave_rule(draft: Draft) -> None:
    draft.codes.add(Code.UNPARSED_LINE)
    draft.rule = None


def _span(
    draft: Draft, order: DateOrder, options: ReadingOptions
) -> tuple[dt.date | None, dt.date | None]:
    if draft.rule.months:
        return _span_of_months(draft, options)
    end = draft.written.end if draft.written else None
    return draft.date, date_of(end, draft, order, options) if end else None


def _span_of_months(draft: Draft, options: ReadingOptions) -> tuple[dt.date | None, dt.date | None]:
    first, last = (Written(day=1, month=month) for month in draft.rule.months)
    start = date_of(first, draft, DateOrder.DMY, options)
    end = date_of(last, draft, DateOrder.DMY, options)
    following = safe_date(end.year + end.month // 12, end.month % 12 + 1, 1) if end else None
    return start, following - DAY if following else None


def _closed_days(days: list[dt.date], options: ReadingOptions) -> set[dt.date]:
    """Closed to everybody: bank holidays, and where terms are known, all days between them."""
    off = set(bank_holidays(options.nation, min(days), max(days)))
    year = options.school_year
    if year is None or not year.terms:
        return off
    return off | {day for day in days if not year.is_in_term(day)}


def _meeting_on(day: dt.date, draft: Draft, options: ReadingOptions, *, include: bool) -> Draft:
    meeting = replace(draft, date=day, include=include, rule=None, candidates=())
    meeting.precision = Precision.EXACT
    meeting.date_end = None
    meeting.notes, meeting.staff_notes = list(draft.notes), list(draft.staff_notes)
    # The weekday of the rule is right by its making; that of its first date is checked there.
    doubts = draft.codes - {Code.WEEKDAY_MISMATCH, Code.OUTSIDE_ACADEMIC_YEAR, Code.YEAR_INFERRED}
    meeting.codes = doubts | {Code.RECURRENCE_EXPANDED} | year_codes(day, draft, options)
    return meeting
