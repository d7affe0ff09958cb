"""`manage.py plc_read_terms`: what the reader makes of a page of term dates; stores nothing."""

import json

from django.core.management.base import CommandError
from django.utils.translation import gettext as _

from plc_wagtail.exceptions import PlcError
from plc_wagtail.intake import DateOrder
from plc_wagtail.intake.terms import read_term_file
from plc_wagtail.management.piped import PipedCommand
from plc_wagtail.management.reading import UNREADABLE, school_year, source
from plc_wagtail.services.reading_limits import reading_limits


class Command(PipedCommand):
    help = _("Reads a school's term dates and prints what they say. Stores nothing.")
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("file", nargs="?", default="-", help=_("A file, or - for stdin."))
        parser.add_argument(
            "--year",
            type=school_year,
            help=_("Such as 2026-27: the year of dates to which the text gives none."),
        )
        parser.add_argument("--date-order", choices=[str(order) for order in DateOrder])
        parser.add_argument("--format", choices=["json", "table"], default="json")

    def handle(self, *args, file, year, date_order, format, **options):
        order = DateOrder(date_order) if date_order else None
        limits = reading_limits()
        try:
            data = source(file, limits)
            found = read_term_file(file, data, first_year=year, date_order=order, limits=limits)
        except (PlcError, OSError) as error:
            raise CommandError(str(error), returncode=UNREADABLE) from error
        self.stdout.write(as_json(found) if format == "json" else as_table(found))


def as_json(found):
    return json.dumps(found.to_json(), ensure_ascii=False, indent=2)


def as_table(found):
    lines = [line for year in found.years for line in year_lines(year)]
    lines += [f"! {doubt.code} {doubt.line}: {doubt.text}" for doubt in found.warnings]
    lines += [f"- {line.line}: {line.text} [{line.reason}]" for line in found.ignored]
    return "\n".join(line.rstrip() for line in lines)


def year_lines(year):
    stated = year.to_json()
    terms = [("term", one["start"], one["end"], one["name"]) for one in stated["terms"]]
    closures = [(one["kind"], one["start"], one["end"], one["label"]) for one in stated["closures"]]
    rows = [f"{kind:<12} {start} {end} {words}" for kind, start, end, words in terms + closures]
    return [year.name, *rows]
