"""Say which template of the site our pages stand in, as lines for the settings."""

from django.core.management.base import CommandError
from wagtail.models import Site

from plc_wagtail.layout import find_layout
from plc_wagtail.management.piped import PipedCommand


class Command(PipedCommand):
    help = "Print the base template and blocks that plc_wagtail found, as lines for the settings."

    def add_arguments(self, parser):
        parser.add_argument("--site", help="Host name of the site; left out, the default site.")

    def handle(self, *args, site=None, **options):
        layout = find_layout(self.find_site(site))
        if layout is None:
            raise CommandError(
                "No base template found: the home page extends nothing that has a block for the "
                "page. The pages stand alone until PLC_WAGTAIL names one."
            )
        self.stdout.write("PLC_WAGTAIL = {")
        for key, value in lines(layout):
            self.stdout.write(f'    "{key}": {quoted(value)},')
        self.stdout.write("}")

    def find_site(self, host):
        wanted = {"hostname": host} if host else {"is_default_site": True}
        site = Site.objects.filter(**wanted).first()
        if site is None:
            raise CommandError(f"There is no site {host!r}." if host else "There is no site yet.")
        return site


def lines(layout):
    yield "BASE_TEMPLATE", layout.template
    yield "CONTENT_BLOCK", layout.content_block
    yield "TITLE_BLOCK", layout.title_block
    yield "HEAD_BLOCK", layout.head_block


def quoted(value):
    return f'"{value}"' if value else "None"
