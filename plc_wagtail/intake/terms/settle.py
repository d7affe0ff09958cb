"""Days as they are written become dates. Nothing is moved: what does not fit is doubted."""

from __future__ import annotations

import datetime as dt
from itertools import groupby

from plc_wagtail.intake.codes import DateOrder
from plc_wagtail.intake.terms.codes import TermCode, TermReason
from plc_wagtail.intake.terms.statements import FIRST_MONTH, Doubts, Statement
from plc_wagtail.intake.written import Written, safe_date
from plc_wagtail.school_year import first_year_of

AUGUST = 8


def settle(
    statements: list[Statement],
    doubts: Doubts,
    *,
    first_year: int | None,
    date_order: DateOrder | None,
) -> None:
    """Fills in start and end, or the reason why there are none.

    `first_year` is the school year of dates to which the text gives none.
    """
    order = _order(statements, doubts, date_order)
    _find_siblings(statements, order)
    _find_years_around(statements, first_year, doubts, order)
    for statement in statements:
        if order is None and _in_figures(statement.written):
            _refuse(statement, doubts, TermCode.US_FORMAT_SUSPECTED, TermReason.UNREADABLE_DATE)
        elif statement.sibling is None and not _knows_year(statement):
            _refuse(statement, doubts, TermCode.NO_YEAR, TermReason.NO_YEAR)
        else:
            _settle(statement, order or DateOrder.DMY, doubts)


def _order(
    statements: list[Statement], doubts: Doubts, date_order: DateOrder | None
) -> DateOrder | None:
    """Day first, unless some figures can only be month first: then a person must say."""
    if date_order:
        return date_order
    dates = (one for statement in statements for one in _ends(statement.written))
    if not any(one.is_month_first for one in dates):
        return DateOrder.DMY
    doubts.add_for_all(TermCode.US_FORMAT_SUSPECTED)
    return None


def _ends(written: Written) -> list[Written]:
    return [written, written.end] if written.end else [written]


def _in_figures(written: Written) -> bool:
    return any(one.is_numeric for one in _ends(written))


def _refuse(statement: Statement, doubts: Doubts, code: TermCode, reason: TermReason) -> None:
    doubts.add(code, statement.line)
    statement.reason = reason


def _knows_year(statement: Statement) -> bool:
    stated = any(one.year for one in _ends(statement.written))
    return stated or statement.first_year is not None or statement.calendar_year is not None


def _stated_school_year(written: Written, order: DateOrder | None) -> int | None:
    """The school year of a date that has its year."""
    for one in _ends(written):
        day, month = one.day_and_month(order or DateOrder.DMY)
        date = safe_date(one.year, month, day)
        if date:
            return first_year_of(date, FIRST_MONTH)
    return None


def _find_siblings(statements: list[Statement], order: DateOrder | None) -> None:
    """Within a line, a date without a year lies in the school year of the next one that has it."""
    for _, group in groupby(statements, key=lambda one: one.number):
        line = list(group)
        for ordered in (line[::-1], line):
            known = None
            for one in ordered:
                known = _stated_school_year(one.written, order) or known
                one.sibling = one.sibling if one.sibling is not None else known


def _find_years_around(
    statements: list[Statement], fallback: int | None, doubts: Doubts, order: DateOrder | None
) -> None:
    """Without a heading, the year of the dates above; said aloud where a heading lies between."""
    is_told = fallback is not None
    if not is_told:
        fallback = next(
            (one.sibling for one in statements if one.sibling is not None),
            next((one.first_year for one in statements if one.first_year is not None), None),
        )
    above, part = None, None
    for one in statements:
        if one.sibling is None and not _knows_year(one):
            one.sibling = fallback if above is None else above
            is_near = is_told if above is None else part == one.part
            if one.sibling is not None and not is_near:
                doubts.add(TermCode.YEAR_INFERRED, one.line)
        elif one.sibling is not None:
            above, part = one.sibling, one.part


def _settle(statement: Statement, order: DateOrder, doubts: Doubts) -> None:
    written = statement.written
    if any(one.unreadable for one in _ends(written)):
        _refuse(statement, doubts, TermCode.UNREADABLE_NUMBER, TermReason.UNREADABLE_DATE)
        return
    end_year = written.end.year if written.end else None
    start = _date(written, order, statement, before=_stated_date(written.end, order))
    end = _end(written.end, order, start, end_year) if written.end else start
    if start is None or end is None:
        _refuse(statement, doubts, TermCode.INVALID_DATE, TermReason.UNREADABLE_DATE)
        return
    statement.start, statement.end = start, end
    _doubt(statement, order, doubts)


def _stated_date(written: Written | None, order: DateOrder) -> dt.date | None:
    if written is None:
        return None
    day, month = written.day_and_month(order)
    return safe_date(written.year, month, day)


def _date(
    written: Written, order: DateOrder, statement: Statement, *, before: dt.date | None
) -> dt.date | None:
    day, month = written.day_and_month(order)
    if month is None or day is None:
        return None
    if written.year is not None:
        return safe_date(written.year, month, day)
    if before is not None:
        # "22 December to 2 January 2026": the last such day before the end.
        same = safe_date(before.year, month, day)
        return same if same and same <= before else safe_date(before.year - 1, month, day)
    return safe_date(_year(statement, month), month, day)


def _year(statement: Statement, month: int) -> int | None:
    if statement.sibling is not None:
        first = statement.sibling
    elif statement.calendar_year is not None:
        return statement.calendar_year
    else:
        first = statement.first_year
    return first if month >= FIRST_MONTH else first + 1


def _end(
    written: Written, order: DateOrder, start: dt.date | None, year: int | None
) -> dt.date | None:
    """Without a year, the first such day from the start on."""
    day, month = written.day_and_month(order)
    if start is None or month is None or day is None:
        return None
    if year is not None:
        return safe_date(year, month, day)
    same = safe_date(start.year, month, day)
    return same if same and same >= start else safe_date(start.year + 1, month, day)


def _doubt(statement: Statement, order: DateOrder, doubts: Doubts) -> None:
    line, written = statement.line, statement.written
    days = [(written, statement.start), *([(written.end, statement.end)] if written.end else [])]
    for one, date in days:
        if one.weekday is not None and one.weekday != date.weekday():
            doubts.add(TermCode.WEEKDAY_MISMATCH, line)
        if one.spelling_assumed:
            doubts.add(TermCode.SPELLING_ASSUMED, line)
    if statement.end < statement.start:
        doubts.add(TermCode.END_BEFORE_START, line)
    if not statement.is_believable:
        doubts.add(TermCode.YEAR_CONFLICT, line)
    _doubt_year(statement, doubts)


def _doubt_year(statement: Statement, doubts: Doubts) -> None:
    """A date outside the year of its heading; a date of August may be of either year."""
    above, stated = statement.first_year, first_year_of(statement.start, FIRST_MONTH)
    near_august = statement.start.month in {AUGUST, AUGUST + 1} and stated == (above or 0) + 1
    if above is not None and stated != above and not near_august:
        doubts.add(TermCode.YEAR_CONFLICT, statement.line)
    year = statement.calendar_year
    other = year is not None and above is None and statement.start.year != year
    if other and statement.written.year is not None:
        doubts.add(TermCode.YEAR_CONFLICT, statement.line)
    if statement.start.month == AUGUST and not any(one.year for one in _ends(statement.written)):
        doubts.add(TermCode.YEAR_INFERRED, statement.line)
