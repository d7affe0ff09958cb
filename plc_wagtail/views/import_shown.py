"""The preview as its template needs it: words for every row, line, question and count."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from plc_wagtail.date_words import short_day_words, when_words
from plc_wagtail.enums import MeetingStatus, Precision
from plc_wagtail.intake import Code, read_source
from plc_wagtail.intake.explain import REASONS, TO_CHECK, explain
from plc_wagtail.models.site_settings import settings_for
from plc_wagtail.school_year import parse_year_name
from plc_wagtail.staff_time_words import staff_time_words

EXAMPLES = 3
IN_SIGHT = ("choice", "theme")


@dataclass(frozen=True)
class ShownRow:
    """`doubts` are to be looked at, `notes` only told; `changes` is None for a new meeting."""

    form: object
    row: object
    when: str
    staff_time: str
    doubts: list[str]
    notes: list[str]
    changes: list | None
    asks: bool
    is_radio: bool

    @property
    def name(self):
        """For who hears a control of the row by itself."""
        number = _("row %(number)s") % {"number": self.row.n}
        return f"{number}, {short_day_words(self.row.date)}" if self.row.date else number

    @property
    def is_new(self):
        return self.changes is None

    @property
    def status(self):
        """Only what is not usual, and the day before a move."""
        status = MeetingStatus(self.row.status)
        if self.row.previous_date:
            day = short_day_words(self.row.previous_date)
            return _("%(status)s, was %(day)s") % {"status": status.label, "day": day}
        return "" if status == MeetingStatus.SCHEDULED else status.label

    @property
    def fields(self):
        """Those that open below the row."""
        return [self.form[name] for name in self.form.fields if name not in IN_SIGHT]

    @property
    def is_open(self):
        """Where something is wrong, or a date has to be typed."""
        needs_date = self.row.date is None and self.row.precision != Precision.TBC
        return bool(self.form.errors) or needs_date


def shown(preview):
    settings = settings_for(preview.unfinished.site)
    rows = [shown_row(preview, place, settings) for place in range(len(preview.rows))]
    return {
        "preview": preview,
        "rows": rows,
        "ignored": [(line, REASONS[line.reason]) for line in preview.found.ignored],
        "compared": bool(preview.comparison.found or preview.comparison.gone),
        "counts": counts(rows),
        "to_check": sum(row.asks for row in rows),
        "added": preview.count_added(),
        "years": [(parse_year_name(name), name) for name in preview.better_years],
        "orders": orders(preview),
        "has_errors": any(row.form.errors for row in rows) if preview.data else False,
    }


def shown_row(preview, place, settings):
    row, changes = preview.rows[place], preview.changes(place)
    # One banner about the year stands for all weekdays.
    told = (Code.WEEKDAY_MISMATCH,) if preview.better_years else ()
    codes = [code for code in row.warnings if code not in told]
    said = [(code, explain(code, row, preview.options)) for code in codes]
    words = settings.words
    return ShownRow(
        form=preview.forms[place],
        row=row,
        when=when(row, settings),
        staff_time=staff_time_words(
            row.time_basis,
            row.day_type,
            training_day=words.training_day,
            training_days=words.training_days,
        ),
        doubts=[sentence for code, sentence in said if code in TO_CHECK],
        notes=[sentence for code, sentence in said if code not in TO_CHECK],
        changes=changes,
        asks=preview.asks(place) and bool(TO_CHECK.intersection(codes)),
        is_radio=bool(row.candidates) and not told,
    )


def when(row, settings):
    if row.date is None and row.precision == Precision.EXACT:
        return ""
    style = settings.time_style
    return str(when_words(row.date, row.date_end, row.start, row.end, row.precision, style))


def counts(rows):
    """How many rows are new, change a meeting, or say what is there already."""
    return {
        "new": sum(row.is_new for row in rows),
        "changed": sum(bool(row.changes) for row in rows),
        "unchanged": sum(row.changes == [] for row in rows),
    }


def orders(preview):
    """The open question: each order of day and month with the first dates it would give."""
    question = preview.found.question
    return [(order, dates_in(preview, order)) for order in question.options] if question else []


def dates_in(preview, order):
    options = replace(preview.options, date_order=order)
    rows = read_source(preview.unfinished.source, options).rows
    dates = [row.date for row in rows if row.date]
    return ", ".join(short_day_words(date) for date in dates[:EXAMPLES])
