"""`manage.py plc_check_links`: asks every source whether it is still there."""

from collections import Counter

from django.core.management.base import CommandError
from django.utils.translation import gettext as _

from plc_wagtail.management.piped import PipedCommand
from plc_wagtail.models.checked_link import LinkState
from plc_wagtail.services.link_fetch import LinkReader
from plc_wagtail.services.link_health import NothingAnswered, check_links


class Command(PipedCommand):
    help = _("Checks the links to sources; the answers stand in the report “Links to sources”.")

    def add_arguments(self, parser):
        pause = _("Seconds between two questions to one website.")
        parser.add_argument("--pause", type=float, default=1, help=pause)
        timeout = _("Seconds to wait for an answer.")
        parser.add_argument("--timeout", type=float, default=10, help=timeout)
        private = _("Also ask addresses inside the school's own network.")
        parser.add_argument("--allow-private", action="store_true", help=private)

    def handle(self, *args, **options):
        reader = LinkReader(
            agent="plc_wagtail (link check)",
            timeout=options["timeout"],
            allow_private=options["allow_private"],
        )
        try:
            stored = check_links(reader.look_at, pause=options["pause"], tell=self.tell)
        except NothingAnswered as silence:
            words = _("Nothing answered, so nothing was stored. Is this server on the internet?")
            raise CommandError(words) from silence
        counts = Counter(LinkState(link.state) for link in stored)
        told = ", ".join(f"{state.label}: {counts[state]}" for state in LinkState if counts[state])
        self.stdout.write(told or _("There are no links to sources."))

    def tell(self, url, answer):
        if answer.state != LinkState.WORKS:
            self.stdout.write(f"{LinkState(answer.state).label}: {url} {answer.moved_to}".rstrip())
