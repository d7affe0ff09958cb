"""Which year a date without one lies in, and which other year a whole list fits."""

from __future__ import annotations

import datetime as dt
from collections import Counter

from plc_wagtail.intake.codes import Code, DateOrder
from plc_wagtail.intake.document import ListWarning
from plc_wagtail.intake.drafts import Draft
from plc_wagtail.intake.options import AUGUST, ReadingOptions
from plc_wagtail.intake.written import Written, safe_date
from plc_wagtail.school_year import first_year_of, year_name

FEWEST_STATED = 3
STALE_SHARE = 0.6
YEARS_BACK, YEARS_ON = 20, 2


def year_of(
    written: Written, draft: Draft, order: DateOrder, options: ReadingOptions
) -> int | None:
    """The year as written, else that of the line, the heading or the chosen school year."""
    if written.year is not None:
        return written.year
    month = written.day_and_month(order)[1]
    if month is None:
        return None
    if draft.sibling_year is None and draft.year_heading.calendar_year is not None:
        return draft.year_heading.calendar_year
    first = draft.sibling_year or draft.year_heading.first_year or options.first_year
    return _in_school_year(first, month, options.first_month)


def _in_school_year(first_year: int, month: int, first_month: int) -> int:
    return first_year if month >= first_month else first_year + 1


def date_of(
    written: Written, draft: Draft, order: DateOrder, options: ReadingOptions
) -> dt.date | None:
    day, month = written.day_and_month(order)
    if written.is_whole_month:
        day = 1
    return safe_date(year_of(written, draft, order, options), month, day)


def year_codes(date: dt.date, draft: Draft, options: ReadingOptions) -> set[Code]:
    """Doubts about the year of a date that is settled."""
    codes = set()
    if not options.contains(date):
        codes.add(Code.OUTSIDE_ACADEMIC_YEAR)
    if _conflicts(date, draft, options):
        codes.add(Code.YEAR_CONFLICT)
    if _is_inferred(draft) and date.month == AUGUST:
        codes.add(Code.YEAR_INFERRED)
    return codes


def _conflicts(date: dt.date, draft: Draft, options: ReadingOptions) -> bool:
    """A heading speaks of another year than the editor, or than the line below it."""
    heading = draft.year_heading
    if heading.calendar_year is not None:
        near = (options.first_year, options.first_year + 1)
        return heading.calendar_year not in near or date.year != heading.calendar_year
    if heading.first_year is None:
        return False
    of_date = first_year_of(date, options.first_month)
    return heading.first_year != options.first_year or of_date != heading.first_year


def _is_inferred(draft: Draft) -> bool:
    return bool(draft.written) and draft.written.year is None and draft.sibling_year is None


def stale_list(
    drafts: list[Draft], order: DateOrder, options: ReadingOptions
) -> ListWarning | None:
    """The years the list fits better, if most of its stated weekdays disagree with its dates."""
    stated = [draft for draft in drafts if _states_weekday(draft)]
    wrong = sum(draft.date.weekday() != draft.weekday for draft in stated if draft.date)
    if len(stated) < FEWEST_STATED or wrong < STALE_SHARE * len(stated):
        return None
    years = _best_years(stated, order, options, len(stated) - wrong)
    return ListWarning(Code.STALE_LIST, tuple(year_name(year) for year in years))


def _states_weekday(draft: Draft) -> bool:
    return draft.weekday is not None and draft.date is not None and _is_inferred(draft)


def _best_years(
    stated: list[Draft], order: DateOrder, options: ReadingOptions, fit_now: int
) -> list[int]:
    """Nearest first; all that fit equally well, and none that fits no better than the chosen."""
    patterns = Counter((draft.weekday, *draft.written.day_and_month(order)) for draft in stated)
    around = range(options.first_year - YEARS_BACK, options.first_year + YEARS_ON + 1)
    fits = {year: _fit(patterns, year, options.first_month) for year in around}
    best = max(fits.values())
    if best <= fit_now:
        return []
    found = [year for year, fit in fits.items() if fit == best]
    return sorted(found, key=lambda year: (abs(year - options.first_year), year))


def _fit(patterns: Counter[tuple[int, int, int]], first_year: int, first_month: int) -> int:
    fit = 0
    for (weekday, day, month), count in patterns.items():
        date = safe_date(_in_school_year(first_year, month, first_month), month, day)
        fit += count if date and date.weekday() == weekday else 0
    return fit
