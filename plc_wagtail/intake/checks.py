"""What is odd about the meetings once their dates are settled; nothing is changed."""

from __future__ import annotations

import datetime as dt
from itertools import groupby, pairwise

from plc_wagtail.enums import ClosureKind, Precision
from plc_wagtail.intake.codes import Code
from plc_wagtail.intake.drafts import Draft
from plc_wagtail.intake.options import ReadingOptions
from plc_wagtail.school_year import DateFinding, SchoolYear, bank_holidays, date_findings

WORKING_WEEK = 5
DAY = dt.timedelta(days=1)
MIDNIGHT = dt.time.max


def check(drafts: list[Draft], options: ReadingOptions) -> None:
    """Adds codes to the drafts, which are in the order of the list."""
    days = _bank_holidays(drafts, options)
    for draft in drafts:
        _check_times(draft, options)
        if draft.date is not None:
            _check_day(draft, options, days)
    _check_order(drafts)
    _check_numbers(drafts)
    _check_clashes(drafts)


def _bank_holidays(drafts: list[Draft], options: ReadingOptions) -> dict[dt.date, str]:
    """For the chosen year and one on each side: others are doubted for their year already."""
    dates = [draft.date for draft in drafts if draft.date]
    if not dates:
        return {}
    return bank_holidays(
        options.nation,
        dt.date(options.first_year - 1, 1, 1),
        dt.date(options.first_year + 2, 12, 31),
    )


def _check_times(draft: Draft, options: ReadingOptions) -> None:
    times = draft.times
    if times and times.unreadable:
        draft.codes.add(Code.UNREADABLE_NUMBER)
    elif draft.is_exact and (draft.date or Code.US_FORMAT_SUSPECTED in draft.codes):
        _check_missing(draft)
    if times and times.ambiguous:
        draft.codes.add(Code.TIME_AMBIGUOUS_AMPM)
    if draft.start and draft.end and draft.end <= draft.start:
        draft.codes.add(Code.END_BEFORE_START)
    over = draft.end or draft.start
    if options.latest_finish and over and over > options.latest_finish:
        draft.codes.add(Code.PAST_FINISH_RULE)


def _check_missing(draft: Draft) -> None:
    if draft.start is None:
        draft.codes.add(Code.START_MISSING)
    elif draft.end is None:
        draft.codes.add(Code.END_MISSING)


def _check_day(draft: Draft, options: ReadingOptions, days: dict[dt.date, str]) -> None:
    year = options.school_year
    if draft.precision is Precision.MONTH or draft.is_cancelled:
        return
    if draft.precision is Precision.WEEK:
        if year and year.terms and not _week_has_term(draft.date, year):
            draft.codes.add(Code.OUTSIDE_TERM)
        return
    found = set(date_findings(draft.date, year, days))
    draft.codes |= {
        Code(finding.value) for finding in found & {DateFinding.BANK_HOLIDAY, DateFinding.WEEKEND}
    }
    if year and year.contains(draft.date):
        _check_school_year(draft, year)


def _check_school_year(draft: Draft, year: SchoolYear) -> None:
    training = any(
        closure.kind == ClosureKind.INSET and closure.contains(draft.date)
        for closure in year.closures
    )
    if draft.is_training_day != training:
        draft.codes.add(Code.INSET_DAY_MISMATCH)
    if year.terms and not training and not year.is_in_term(draft.date):
        draft.codes.add(Code.OUTSIDE_TERM)


def _week_has_term(monday: dt.date, year: SchoolYear) -> bool:
    return any(year.is_in_term(monday + number * DAY) for number in range(WORKING_WEEK))


def _check_order(drafts: list[Draft]) -> None:
    """Within a heading's rows. Choices stand beside each other and may go back."""
    dated = [
        draft for draft in drafts if draft.date and not draft.codes & {Code.RECURRENCE_EXPANDED}
    ]
    for before, after in pairwise(dated):
        if before.section == after.section and after.date < before.date:
            after.codes.add(Code.OUT_OF_ORDER)


def _check_numbers(drafts: list[Draft]) -> None:
    numbered = [draft for draft in drafts if draft.number is not None]
    for before, after in pairwise(numbered):
        same_line = before.line is after.line
        if before.section == after.section and not same_line and after.number != before.number + 1:
            after.codes.add(Code.NUMBER_GAP)


def _check_clashes(drafts: list[Draft]) -> None:
    """Meetings of the same title on one day; groups with titles of their own may meet at once."""
    meeting = [
        draft for draft in drafts if draft.date and draft.is_exact and not draft.is_cancelled
    ]
    meeting.sort(key=_clash_key)
    for _, group in groupby(meeting, key=lambda draft: (draft.date, draft.title)):
        _check_group(list(group))


def _clash_key(draft: Draft) -> tuple[dt.date, str, dt.time, dt.time]:
    return draft.date, draft.title, draft.start or dt.time.min, draft.end or MIDNIGHT


def _check_group(group: list[Draft]) -> None:
    latest = group[0]
    for draft in group[1:]:
        if draft.choice is not None and draft.choice == latest.choice:
            continue
        if (draft.start, draft.end) == (latest.start, latest.end):
            draft.codes.add(Code.DUPLICATE)
        elif draft.start and latest.end and draft.start < latest.end:
            draft.codes.add(Code.OVERLAP)
            latest.codes.add(Code.OVERLAP)
        latest = max(latest, draft, key=lambda one: one.end or dt.time.min)
