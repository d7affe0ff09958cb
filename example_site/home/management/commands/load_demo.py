"""`manage.py load_demo`: fill the database with Thornmere School; run it as often as you like."""

import datetime as dt

from django.core.management.base import BaseCommand
from wagtail.models import Page

from example_site.demo.host import build_host_site
from example_site.demo.people import build_people
from example_site.demo.section import build_section
from example_site.demo.write_ups import build_write_ups
from plc_wagtail import clock


class Command(BaseCommand):
    help = "Load Thornmere School, the school of the demonstration. What exists is left alone."

    def add_arguments(self, parser):
        parser.add_argument(
            "--today",
            type=dt.date.fromisoformat,
            help="Date the meetings by the school year of this day, for example 2026-11-22.",
        )

    def handle(self, *args, **options):
        before = count_pages()
        home = build_host_site()
        landing = build_section(home, options["today"] or clock.today())
        build_people()
        build_write_ups(landing)
        after = count_pages()
        self.stdout.write(f"Thornmere School is loaded: {after} pages, {after - before} new.")


def count_pages():
    """Without the tree's root and Wagtail's welcome page, which have no type of their own."""
    return Page.objects.not_exact_type(Page).count()
