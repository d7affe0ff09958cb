"""`manage.py plc_make_booklets`: make the files of booklets that have none or old ones."""

from django.core.management.base import CommandError

from plc_wagtail.enums import MakingState
from plc_wagtail.management.piped import PipedCommand
from plc_wagtail.models import PAGE_IS_SWAPPED
from plc_wagtail.models.concrete import concrete
from plc_wagtail.printing.tools import Missing, what_is_missing
from plc_wagtail.services.booklet_making import ask_for_booklet, latest_try
from plc_wagtail.services.booklet_plan import plan_for
from plc_wagtail.services.booklet_request import request_for

HOW = {
    Missing.WEASYPRINT: 'pip install "plc-wagtail[booklet]"',
    Missing.PANGO: "apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
}
WORDS = {
    MakingState.WAITING: "waits for a worker",
    MakingState.WORKING: "is being made",
    MakingState.DONE: "is made",
}


class Command(PipedCommand):
    help = (
        "Make the PDF of each published booklet that has none, or whose studies have changed since."
        " What says what the website says is left alone, so it may run every night."
    )

    def handle(self, *args, **options):
        missing = what_is_missing()
        if missing != Missing.NOTHING:
            self.stdout.write(f"No booklet was made: it takes {HOW[missing]}")
            return
        pages = [] if PAGE_IS_SWAPPED else concrete("BookletPage").objects.live().order_by("path")
        results = [self.make(page) for page in pages.filter(alias_of=None)] if pages else []
        if MakingState.FAILED in results:
            raise CommandError("Not every booklet was made.")

    def make(self, page):
        plan = plan_for(page, request_for(page))
        standing = plan.facts.standing
        if standing and standing.is_current:
            return MakingState.DONE
        if plan.must_mend or not plan.studies:
            reason = plan.must_mend[0].concern.message if plan.must_mend else "no study is public"
            self.stdout.write(f"{page.title}: left alone, {reason}")
            return None
        ask_for_booklet(page)
        edition = latest_try(page)
        self.stdout.write(f"{page.title}: {WORDS.get(edition.state) or edition.message}")
        return MakingState(edition.state)
