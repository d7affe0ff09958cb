"""`manage.py plc_read_meetings`: what the reader makes of a list, without storing anything."""

import datetime as dt
import json
from pathlib import Path

from django.core.management.base import CommandError
from django.utils.translation import gettext as _

from plc_wagtail.clock import today as real_today
from plc_wagtail.enums import Nation
from plc_wagtail.exceptions import PlcError
from plc_wagtail.intake import DateOrder, ReadingOptions, read_file, school_year_from
from plc_wagtail.management.piped import PipedCommand
from plc_wagtail.management.reading import UNREADABLE, school_year, source
from plc_wagtail.services.reading_limits import reading_limits


class Command(PipedCommand):
    help = _("Reads a list of meetings and prints what it says. Stores nothing.")
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("file", nargs="?", default="-", help=_("A file, or - for stdin."))
        parser.add_argument("--year", required=True, type=school_year, help=_("Such as 2026-27."))
        parser.add_argument("--nation", choices=Nation.values, default=Nation.ENGLAND.value)
        parser.add_argument("--terms", help=_("JSON of plc_read_terms."))
        parser.add_argument("--latest-finish", type=clock, help=_("Such as 16:45."))
        parser.add_argument("--date-order", choices=[str(order) for order in DateOrder])
        parser.add_argument("--today", type=day, help=_("Such as 2026-11-22."))
        parser.add_argument("--format", choices=["json", "table"], default="json")

    def handle(self, *args, file, format, **options):
        limits = reading_limits()
        try:
            found = read_file(file, source(file, limits), reading_options(options), limits)
        except (PlcError, OSError) as error:
            raise CommandError(str(error), returncode=UNREADABLE) from error
        self.stdout.write(as_json(found) if format == "json" else as_table(found))


def reading_options(options):
    order, terms = options["date_order"], options["terms"]
    known = school_year_from(Path(terms).read_text("utf-8"), options["year"]) if terms else None
    return ReadingOptions(
        first_year=options["year"],
        nation=Nation(options["nation"]),
        school_year=known,
        latest_finish=options["latest_finish"],
        date_order=DateOrder(order) if order else None,
        today=options["today"] or real_today(),
    )


def as_json(found):
    return json.dumps(found.to_json(), ensure_ascii=False, indent=2)


def as_table(found):
    lines = [" ".join(cells) for cells in map(row_cells, found.rows)]
    lines += [f"- {line.line}: {line.text} [{line.reason}]" for line in found.ignored]
    lines += [f"! {warning.code} {' '.join(warning.years)}" for warning in found.warnings]
    if found.is_unfilled_template:
        lines.append(_("Nothing is filled in yet: there is only the template’s own example in it."))
    if found.question:
        lines.append(f"? {found.question.code} {' '.join(found.question.options)}")
    return "\n".join(line.rstrip() for line in lines)


def row_cells(row):
    stated = row.to_json()
    times = f"{stated['start'] or '--:--'}-{stated['end'] or '--:--'}"
    words = "; ".join(word for word in (row.title, row.location, row.note) if word)
    marks = "".join(f" [{code}]" for code in row.warnings)
    return f"{row.n:>3}", stated["date"] or "----------", times, row.status, words + marks


def clock(text):
    return dt.time.fromisoformat(text)


def day(text):
    return dt.date.fromisoformat(text)
