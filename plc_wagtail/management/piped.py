"""Commands whose output may be cut short: `manage.py plc_setup ... | head`."""

import os

from django.core.management.base import BaseCommand


class PipedCommand(BaseCommand):
    """A reader that has had enough is no error; what went wrong before is still said."""

    def execute(self, *args, **options):
        try:
            return super().execute(*args, **options)
        except BrokenPipeError:
            return None
        finally:
            let_go(self.stdout)


def let_go(out):
    """Python flushes its output once more when it ends, and would complain then.

    Source: docs.python.org, library/signal, "Note on SIGPIPE".
    """
    try:
        out.flush()
    except BrokenPipeError:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, out.fileno())
        os.close(nowhere)
