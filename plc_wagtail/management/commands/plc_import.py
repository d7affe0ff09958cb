"""`manage.py plc_import`: draft pages from documents a school has."""

import json

from django.core.management.base import CommandError
from django.utils.translation import gettext as _

from plc_wagtail.clock import today
from plc_wagtail.exceptions import NoPlaceForPage, PlcError
from plc_wagtail.intake import ReadingOptions
from plc_wagtail.intake.pages import DocumentKind, DocumentOptions, read_document
from plc_wagtail.management.commands.plc_setup import find_page, find_site
from plc_wagtail.management.piped import PipedCommand
from plc_wagtail.management.reading import UNREADABLE, school_year, source
from plc_wagtail.models import PAGE_IS_SWAPPED, PlcSiteSettings
from plc_wagtail.services.academic_years import stored_year
from plc_wagtail.services.drafts import make_draft
from plc_wagtail.services.drafts.make import place_for
from plc_wagtail.services.reading_limits import reading_limits

BAR = 20


class Command(PipedCommand):
    help = _("Makes draft pages from web pages, Word files and texts. Publishes nothing.")

    def add_arguments(self, parser):
        parser.add_argument("files", nargs="+", metavar="FILE")
        parser.add_argument(
            "--parent", required=True, help=_("Path of the section, such as /our-school/learning/.")
        )
        parser.add_argument("--site", help=_("Host name of the site. Default: the default site."))
        parser.add_argument("--year", type=school_year, help=_("School year of dates: 2026-27."))
        parser.add_argument("--kind", choices=[kind.value for kind in DocumentKind])
        parser.add_argument("--dry-run", action="store_true", help=_("Read, and write nothing."))
        parser.add_argument("--format", choices=["table", "json"], default="table")

    def handle(self, *args, files, parent, site, format, dry_run, **options):
        if PAGE_IS_SWAPPED:
            raise CommandError(_("This site has a base page model of its own."))
        school = find_site(site)
        page = find_page(school, parent)
        reading = document_options(school, options)
        facts = []
        for number, name in enumerate(files, 1):
            self.progress(number, files)
            facts.append(import_one(name, page, reading, dry_run=dry_run))
        self.tell(facts, format, dry_run)
        failed = [fact["file"] for fact in facts if "error" in fact]
        if failed:
            raise CommandError(summing_up(len(files), failed, dry_run), returncode=UNREADABLE)

    def progress(self, number, files):
        """On a terminal and for several files; standard output holds the answer alone."""
        if len(files) < 2 or not self.stderr.isatty():
            return
        done = BAR * number // len(files)
        bar = "#" * done + "." * (BAR - done)
        end = "\n" if number == len(files) else ""
        # In plain letters: those of errors are red.
        self.stderr.write(f"\r[{bar}] {number}/{len(files)}", str, ending=end)

    def tell(self, facts, format, dry_run):
        if format == "json":
            self.stdout.write(json.dumps(facts, ensure_ascii=False, indent=2))
            return
        for fact in facts:
            self.stdout.write("\n".join(lines_of(fact)))
        if dry_run:
            self.stdout.write(_("This was a dry run: nothing was written."))


def document_options(site, options):
    """Dates are held against the school's own terms where it has stored them."""
    kind = DocumentKind(options["kind"]) if options["kind"] else None
    limits = reading_limits()
    if options["year"] is None:
        return DocumentOptions(kind=kind, limits=limits)
    settings = PlcSiteSettings.for_site(site)
    year = stored_year(site, options["year"])
    meetings = ReadingOptions(
        first_year=options["year"],
        nation=settings.nation,
        school_year=year.to_school_year() if year else None,
        latest_finish=settings.latest_finish,
        today=today(settings.time_zone),
        time_zone=settings.time_zone,
    )
    return DocumentOptions(meetings=meetings, kind=kind, limits=limits)


def import_one(name, parent, options, *, dry_run):
    """What became of one file; each is a transaction of its own, so others are not lost with it."""
    try:
        document = read_document(name, source(name, options.limits), options)
        doubts = document.doubts
        page = place_for(document.kind, parent) and None
        if not dry_run:
            draft = make_draft(document, parent)
            page, doubts = draft.page, draft.doubts
    except NoPlaceForPage as error:
        return {"file": name, "error": no_place(error)}
    except (PlcError, OSError) as error:
        return {"file": name, "error": str(error)}
    return facts_of(name, document, page, doubts)


def facts_of(name, document, page, doubts):
    rows = document.meetings.rows if document.meetings else ()
    return {
        "file": name,
        "kind": document.kind.value,
        "why": [clue.value for clue in document.clues],
        "title": document.title,
        "page": page.pk if page else None,
        "sections": [
            {"key": one.key, "heading": one.heading, "role": one.role.value}
            for one in document.sections
        ],
        "meetings": [row.to_json() for row in rows],
        "doubts": [
            {
                "code": one.code.value,
                "line": one.line,
                "text": one.text,
                "details": list(one.details),
            }
            for one in doubts
        ],
        "dropped": [
            {"line": one.line, "text": one.text, "reason": one.reason.value}
            for one in document.dropped
        ],
    }


def lines_of(fact):
    if "error" in fact:
        return [f"{fact['file']}: {fact['error']}"]
    made = _("page %s") % fact["page"] if fact["page"] else _("not written")
    head = f"{fact['file']}: {fact['kind']} ({', '.join(fact['why'])}), {made}: {fact['title']}"
    sections = [f"  {one['role']}: {one['heading']}" for one in fact["sections"]]
    doubts = [
        f"  ? {one['line']}: {one['code']} {' '.join([one['text'], *one['details']])}".rstrip()
        for one in fact["doubts"]
    ]
    dropped = [f"  - {one['line']}: {one['text']} [{one['reason']}]" for one in fact["dropped"]]
    return [head, *sections, *doubts, *dropped]


def no_place(error):
    return _("No %(kind)s can stand below “%(page)s”. Give another --parent.") % {
        "kind": error.kind,
        "page": error.page,
    }


def summing_up(total, failed, dry_run):
    names = "\n".join(f"  {name}" for name in failed)
    words = _("%(done)s of %(total)s files were read; these were not:\n%(names)s")
    if not dry_run:
        words = _("%(done)s of %(total)s files were imported; these were not:\n%(names)s")
    return words % {"done": total - len(failed), "total": total, "names": names}
