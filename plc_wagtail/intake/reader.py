"""Text in, meetings out: the whole reading of a list, in five steps.

Lines become drafts; the order of figures is settled for all; drafts get their dates; dates are
checked against the year and each other; drafts become rows. It never raises, whatever the text.
"""

from __future__ import annotations

from plc_wagtail.enums import DayType
from plc_wagtail.intake.checks import check
from plc_wagtail.intake.codes import Code, DateOrder
from plc_wagtail.intake.document import MeetingList, Row
from plc_wagtail.intake.drafts import Draft
from plc_wagtail.intake.lines import source_lines
from plc_wagtail.intake.options import ReadingOptions
from plc_wagtail.intake.personal import has_personal_data
from plc_wagtail.intake.resolve import order_of, question_of, resolve
from plc_wagtail.intake.scan import scan
from plc_wagtail.intake.years import stale_list
from plc_wagtail.sanitise import clean_text

RANKS = {code: rank for rank, code in enumerate(Code)}


def read_meetings(text: str, options: ReadingOptions) -> MeetingList:
    """Every line of `text` that is not blank is a row's line or among the ignored."""
    found = scan(list(source_lines(text, options.time_zone)), options)
    return finish(found.drafts, options, ignored=tuple(found.ignored))


def finish(drafts: list[Draft], options: ReadingOptions, *, ignored: tuple = ()) -> MeetingList:
    """The rows of drafts that have been read, from text or from a calendar file."""
    order = order_of(drafts, options)
    drafts = resolve(drafts, order, options)
    check(drafts, options)
    _number(drafts)
    stale = stale_list(drafts, order or DateOrder.DMY, options)
    return MeetingList(
        academic_year=options.academic_year,
        rows=tuple(_row(draft) for draft in drafts),
        ignored=ignored,
        warnings=(stale,) if stale else (),
        question=question_of(order),
    )


def _number(drafts: list[Draft]) -> None:
    """The number stated, else the next; rows of one choice count once."""
    number, choice = 0, None
    for draft in drafts:
        if draft.choice is None or draft.choice != choice:
            number = number + 1 if draft.number is None else draft.number
        draft.n, choice = number, draft.choice
        if choice is not None:
            draft.codes.add(Code.ALTERNATIVES)


def _row(draft: Draft) -> Row:
    """Its words are clean; only `raw` is as it was given, and is never stored in a page."""
    title, location = clean_text(draft.title), clean_text(draft.location)
    note = clean_text("; ".join(note for note in draft.notes if note))
    if has_personal_data(f"{title}\n{location}\n{note}"):
        draft.codes.add(Code.PERSONAL_DATA)
    return Row(
        n=draft.n,
        line=draft.line.number,
        raw=draft.line.raw,
        date=draft.date,
        date_end=draft.date_end,
        weekday_stated=draft.weekday,
        start=draft.start,
        end=draft.end,
        precision=draft.precision,
        day_type=draft.facts.day_type or DayType.ORDINARY,
        time_basis=draft.time_basis,
        location=location,
        title=title,
        note=note,
        note_staff=clean_text("; ".join(draft.staff_notes)),
        uid=draft.uid,
        status=draft.status,
        previous_date=draft.previous_date,
        include=draft.include,
        is_numbered=draft.number is not None,
        warnings=tuple(sorted(draft.codes, key=RANKS.__getitem__)),
        candidates=draft.candidates,
    )
