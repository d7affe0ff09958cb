"""The hours ledger as an Excel workbook: lengths stay lengths, so that they can be added up."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from plc_wagtail.audience_words import audience_words
from plc_wagtail.sanitise import printable
from plc_wagtail.services.hours_ledger import HoursLedger, PersonLine, PlannedTime, Reckoning


class Column(NamedTuple):
    heading: str
    width: int
    number_format: str = "General"


HOURS = "[h]:mm"


def hours_workbook(ledger: HoursLedger, settings: Any) -> bytes:
    """One sheet by kind of person, one by group, one of all meetings with what became of them."""
    words = settings.words
    sums = sum_columns(words)
    book = Workbook()
    fill(
        book.active,
        _("For one person"),
        [Column(_("Who"), 24), *sums, *limit_columns()],
        person_rows(ledger, words),
    )
    groups = [Column(_("Programme"), 36), Column(_("Group"), 30), Column(_("For whom"), 20)]
    fill(
        book.create_sheet(),
        _("Groups"),
        [*groups, Column(_("Meetings"), 10), *sums],
        group_rows(ledger, words),
    )
    days = [Column(_("Date"), 18, "ddd d mmm yyyy"), Column(_("How exact"), 22)]
    times = [Column(heading, 10, "hh:mm") for heading in (_("Start"), _("End"))]
    fill(
        book.create_sheet(),
        _("Meetings"),
        [*days, *times, Column(_("Length"), 10, HOURS), *groups, *meeting_columns()],
        meeting_rows(ledger, words),
    )
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def sum_columns(words):
    return [
        Column(_("Directed"), 12, HOURS),
        Column(_("of which disaggregated"), 16, HOURS),
        Column(_("in %(training_days)s") % {"training_days": words.training_days}, 16, "0.00"),
        Column(_("Voluntary"), 12, HOURS),
        Column(_("Not stated"), 12, HOURS),
    ]


def limit_columns():
    return [
        Column(_("Limit"), 12, HOURS),
        Column(_("Part of the limit"), 12, "0.0%"),
        Column(_("Limit of what"), 42),
        Column(_("Where this is written"), 42),
        Column(_("Year of that document"), 14),
    ]


def meeting_columns():
    return [Column(_("Title"), 36), Column(_("Staff time"), 42), Column(_("Counted"), 42)]


def fill(
    sheet: Worksheet, title: str, columns: list[Column], rows: Iterable[tuple[Any, ...]]
) -> None:
    sheet.title, sheet.freeze_panes = title, "A2"
    sheet.append([column.heading for column in columns])
    for number, row in enumerate(rows, 2):
        for place, (value, column) in enumerate(zip(row, columns, strict=True), 1):
            value = printable(value) if isinstance(value, str) else value
            cell = sheet.cell(number, place, value)
            cell.number_format = column.number_format
            if cell.data_type == "f":
                # A title that begins like a formula is a title.
                cell.data_type = "s"
    for place, column in enumerate(columns, 1):
        sheet.column_dimensions[get_column_letter(place)].width = column.width
        head = sheet.cell(1, place)
        head.font, head.alignment = Font(bold=True), Alignment(wrap_text=True, vertical="top")


def sums(line: Reckoning) -> tuple[Any, ...]:
    hours = line.hours
    in_days = float(line.disaggregated_days)
    return hours.directed, hours.disaggregated, in_days, hours.voluntary, hours.unspecified


def person_rows(ledger: HoursLedger, words: Any) -> Iterator[tuple[Any, ...]]:
    """One for each limit of a kind of person, or one without."""
    for line in ledger.people:
        who = audience_words(line.audience, staff=words.staff)
        for limit in limits(line):
            yield (who, *sums(line), *limit)


def limits(line: PersonLine) -> list[tuple[Any, ...]]:
    found = [
        (
            one.allowed,
            float(one.share),
            one.limit.get_scope_display(),
            one.limit.source,
            one.limit.source_year,
        )
        for one in line.limits
    ]
    return found or [(None,) * len(limit_columns())]


def group_rows(ledger: HoursLedger, words: Any) -> Iterator[tuple[Any, ...]]:
    for line in ledger.groups:
        yield (*group(line.group, words), line.meetings, *sums(line))


def group(one: Any, words: Any) -> tuple[str, str, str]:
    return one.programme, one.theme, audience_words(one.audience, staff=words.staff)


def meeting_rows(ledger: HoursLedger, words: Any) -> Iterator[tuple[Any, ...]]:
    for one in ledger.planned:
        meeting = one.meeting
        yield (
            meeting.date,
            meeting.get_precision_display(),
            meeting.start_time,
            meeting.end_time,
            length(one),
            *group(one.group, words),
            meeting.title,
            meeting.get_time_basis_display(),
            _("Yes") if one.timed else capfirst(str(one.why_not.label)),
        )


def length(one: PlannedTime) -> dt.timedelta | None:
    """Of one of its days."""
    return dt.timedelta(minutes=len(one.timed.minutes)) if one.timed else None
