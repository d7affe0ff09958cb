"""`manage.py plc_forget_imports`: deletes pasted lists that nobody confirmed within a day."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from plc_wagtail.management.piped import PipedCommand
from plc_wagtail.services.unfinished import forget_expired


class Command(PipedCommand):
    help = _("Deletes unfinished imports older than a day. They also go when the admin is opened.")

    def handle(self, *args, **options):
        number = forget_expired()
        words = ngettext("%(number)s list deleted.", "%(number)s lists deleted.", number)
        self.stdout.write(words % {"number": number})
