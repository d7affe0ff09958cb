"""`manage.py plc_setup`: the section of one school, from the command line."""

from django.core.management.base import CommandError
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Site

from plc_wagtail.exceptions import NoPlaceForSection, NotUntouched, PublishBlocked, UnknownPath
from plc_wagtail.management.piped import PipedCommand
from plc_wagtail.models import PAGE_IS_SWAPPED
from plc_wagtail.services.page_paths import page_at
from plc_wagtail.services.setup import set_up
from plc_wagtail.services.setup_facts import Outcome, Part
from plc_wagtail.services.setup_removal import take_away

WIDTH = 12


class Command(PipedCommand):
    help = _("Sets up a professional learning section below a page. Twice changes nothing.")

    def add_arguments(self, parser):
        parser.add_argument(
            "--parent", required=True, help=_("Path of the page above, such as /our-school/.")
        )
        parser.add_argument("--site", help=_("Host name of the site. Default: the default site."))
        parser.add_argument("--publish", action="store_true", help=_("Publish the pages, too."))
        parser.add_argument(
            "--remove", action="store_true", help=_("Take the section away, if nobody used it.")
        )
        parser.add_argument(
            "--dry-run", action="store_true", help=_("Say what would happen and write nothing.")
        )

    def handle(self, *args, parent, site, publish, remove, dry_run, **options):
        if PAGE_IS_SWAPPED:
            raise CommandError(
                _("This site has a base page model of its own; make the section in its code.")
            )
        if remove and publish:
            raise CommandError(_("Give --publish or --remove, not both."))
        school = find_site(site)
        page = find_page(school, parent)
        if remove:
            self.remove(page, school, dry_run)
        else:
            self.set_up(page, school, publish, dry_run)

    def set_up(self, page, site, publish, dry_run):
        try:
            done = set_up(page, site, publish=publish, dry_run=dry_run)
        except NoPlaceForSection:
            raise CommandError(no_place(page)) from None
        except PublishBlocked as refusal:
            words = _("Nothing was changed. “%(page)s” cannot be published: %(reasons)s")
            raise CommandError(words % {"page": refusal.page, "reasons": refusal}) from None
        self.tell(done.facts, dry_run)
        if not dry_run:
            self.stdout.write(what_next(done.landing))

    def remove(self, page, site, dry_run):
        try:
            facts = take_away(page, site, dry_run=dry_run)
        except NotUntouched as touched:
            raise CommandError(worked_on(touched.pages)) from None
        if not facts:
            raise CommandError(_("There is no professional learning section below this page."))
        self.tell(facts, dry_run)

    def tell(self, facts, dry_run):
        outcome_words, part_words = words_of_outcomes(), words_of_parts()
        for fact in facts:
            outcome = outcome_words[fact.outcome]
            self.stdout.write(f"{outcome:<{WIDTH}} {part_words[fact.part]}: {fact.name}")
        if dry_run:
            self.stdout.write(_("This was a dry run: nothing was written."))


def find_site(hostname):
    sites = Site.objects.select_related("root_page").order_by("-is_default_site", "hostname")
    found = sites.filter(hostname=hostname) if hostname else sites.filter(is_default_site=True)
    site = found.first()
    if site:
        return site
    known = "\n".join(f"  {one.hostname}" for one in sites)
    if hostname:
        words = _("No site has the host name “%(name)s”. Sites:\n%(known)s")
        raise CommandError(words % {"name": hostname, "known": known})
    raise CommandError(_("There is no default site. Give --site. Sites:\n%s") % known)


def find_page(site, path):
    try:
        return page_at(site, path)
    except UnknownPath as unknown:
        words = _("%(host)s has no page at %(path)s. Nearest:\n%(nearest)s")
        nearest = "\n".join(f"  {one}" for one in unknown.nearest)
        values = {"host": site.hostname, "path": unknown.path, "nearest": nearest}
        raise CommandError(words % values) from None


def no_place(page):
    return _(
        "No professional learning section can stand below “%(page)s” (%(kind)s): "
        "pages of that kind take none. Choose another page."
    ) % {"page": page, "kind": page.cached_content_type.name}


def worked_on(pages):
    words = ngettext(
        "Nothing was removed, because somebody worked on this page:\n%s",
        "Nothing was removed, because somebody worked on these pages:\n%s",
        len(pages),
    )
    return words % "\n".join(f"  {page}" for page in pages)


def words_of_outcomes():
    return {
        Outcome.CREATED: _("created"),
        Outcome.PUBLISHED: _("published"),
        Outcome.SWITCHED_ON: _("switched on"),
        Outcome.REMOVED: _("removed"),
        Outcome.KEPT: _("kept"),
    }


def words_of_parts():
    return {
        Part.SETTINGS: _("settings of"),
        Part.PAGE: _("page"),
        Part.GROUP: _("group"),
        Part.RIGHTS: _("rights of"),
        Part.COLLECTION: _("collection of files"),
        Part.APPROVAL: _("approval"),
        Part.YEAR: _("academic year"),
    }


def what_next(landing):
    address = reverse("wagtailadmin_explore", args=[landing.pk])
    if landing.live:
        return _("Next: go on in the admin, at %s") % address
    return _("The pages are drafts. Next: fill them in and publish them, at %s") % address
