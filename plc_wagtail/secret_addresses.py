"""How the secret part of an address looks, and how it is kept out of logs.

Django's own loggers and those of gunicorn and uvicorn are masked as soon as the app is loaded. For
any other logger a site puts `MaskSecretAddresses` on its handlers, in LOGGING.
"""

from __future__ import annotations

import logging
import re
from collections.abc import MutableMapping
from copy import copy

# Starts like nothing else on a site, so that it is found wherever it turns up: in a path, in a
# referrer, in the `next` of a log-in.
PREFIX = "plc_"
SECRET = re.compile(rf"{PREFIX}[\w-]{{20,}}")
MASK = f"{PREFIX}hidden"
LOGGERS = (
    "django.request",
    "django.security.csrf",
    "django.server",
    "gunicorn.access",
    "gunicorn.error",
    "uvicorn.access",
    "uvicorn.error",
)


class MaskSecretAddresses(logging.Filter):
    """Lets every record pass, with secrets in its message and arguments masked."""

    def filter(self, record):
        record.msg, record.args = masked(record.msg), masked_args(record.args)
        said = message_of(record)
        if SECRET.search(said):
            # An argument that is no string says it: a request, an error.
            record.msg, record.args = masked(said), ()
        return True


def masked(value):
    """The value; a string without the secrets in it."""
    return SECRET.sub(MASK, value) if isinstance(value, str) else value


def masked_args(args):
    """The same kind of arguments: uvicorn's formatter counts them, gunicorn's looks them up."""
    if isinstance(args, tuple):
        return tuple(map(masked, args))
    if isinstance(args, MutableMapping) and any(masked(value) != value for value in args.values()):
        # A copy of the same class: gunicorn's own dict answers "-" for what a request has not.
        args = copy(args)
        args.update({name: masked(value) for name, value in args.items()})
    return args


def message_of(record):
    try:
        return record.getMessage()
    except (KeyError, TypeError, ValueError):
        # The handler reports a message that does not fit its arguments.
        return f"{record.msg} {record.args}"


def mask_known_loggers():
    for name in LOGGERS:
        logger = logging.getLogger(name)
        if not any(isinstance(known, MaskSecretAddresses) for known in logger.filters):
            logger.addFilter(MaskSecretAddresses())


def hide(request):
    """From here on whatever prints the request prints no secret: templates, logs, error mails.

    A server that logs from the WSGI environment, such as gunicorn, finds it hidden there too.
    """
    request.META.update({name: masked(value) for name, value in request.META.items()})
    request.path = masked(request.path)
    request.path_info = masked(request.path_info)
