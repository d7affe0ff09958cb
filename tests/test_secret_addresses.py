"""Secret addresses in logs: asked of the loggers that really write them, with their own formats."""

import logging
from types import SimpleNamespace

import pytest
from django.test import RequestFactory
from gunicorn.glogging import SafeAtoms

from plc_wagtail.secret_addresses import (
    LOGGERS,
    MaskSecretAddresses,
    hide,
    mask_known_loggers,
)

SECRET = "plc_" + "aB3-_" * 13
PATH = f"/calendar/staff-ical/{SECRET}/"


class Listener(logging.Handler):
    """Keeps each line as the formatter of a server would write it."""

    def __init__(self, formatter=None):
        super().__init__()
        self.setFormatter(formatter)
        self.lines = []

    def emit(self, record):
        self.lines.append(self.format(record))


@pytest.fixture
def listen():
    attached = []

    def to(name, formatter=None):
        handler, logger = Listener(formatter), logging.getLogger(name)
        attached.append((logger, handler, logger.level))
        logger.addHandler(handler)
        logger.setLevel(logging.DEBUG)
        return logger, handler.lines

    yield to
    for logger, handler, level in attached:
        logger.removeHandler(handler)
        logger.setLevel(level)


@pytest.mark.parametrize("name", LOGGERS)
def test_logger_writes_no_secret_address(listen, name):
    logger, lines = listen(name)

    logger.warning("%s: %s", "Not Found", PATH)

    assert lines == ["Not Found: /calendar/staff-ical/plc_hidden/"]


def test_line_of_gunicorn_keeps_its_other_parts(listen):
    logger, lines = listen("gunicorn.access")
    atoms = SafeAtoms({"h": "192.0.2.1", "r": f"GET {PATH} HTTP/1.1", "f": f"https://s{PATH}"})

    logger.info('%(h)s "%(r)s" %({x-request-id}i)s "%(f)s"', atoms)

    hidden = "/calendar/staff-ical/plc_hidden/"
    assert lines == [f'192.0.2.1 "GET {hidden} HTTP/1.1" - "https://s{hidden}"']
    assert SECRET in atoms["r"]


def test_arguments_of_uvicorn_stay_as_many(listen):
    kept = SimpleNamespace(format=lambda record: repr(record.args))
    logger, lines = listen("uvicorn.access", kept)

    logger.info('%s - "%s %s HTTP/%s" %d', "192.0.2.1:1", "GET", PATH, "1.1", 200)

    args = ("192.0.2.1:1", "GET", "/calendar/staff-ical/plc_hidden/", "1.1", 200)
    assert lines == [repr(args)]


def test_secret_inside_an_object_or_a_broken_line_is_masked():
    error = ValueError(f"no answer from {PATH}")
    record = logging.LogRecord("any", logging.ERROR, "", 0, "Failed: %s", (error,), None)
    broken = logging.LogRecord("any", logging.ERROR, "", 0, "%s and %s", (error,), None)

    assert MaskSecretAddresses().filter(record)
    assert MaskSecretAddresses().filter(broken)

    assert record.getMessage() == "Failed: no answer from /calendar/staff-ical/plc_hidden/"
    assert SECRET not in broken.getMessage()


def test_other_lines_stay_as_they_are(listen):
    logger, lines = listen("django.request")
    page = "/staff/professor-jonathan-featherstonehaugh/"

    logger.warning("Not Found: %s", page)

    assert lines == [f"Not Found: {page}"]


def test_logger_is_masked_once_however_often_it_is_asked():
    mask_known_loggers()

    masks = [type(known) for known in logging.getLogger("django.request").filters]
    assert masks.count(MaskSecretAddresses) == 1


def test_hidden_secret_is_nowhere_in_the_request():
    request = RequestFactory().get(PATH, {"group": "3"}, RAW_URI=f"{PATH}?group=3")

    hide(request)

    hidden = "/calendar/staff-ical/plc_hidden/"
    assert (request.path, request.get_full_path()) == (hidden, f"{hidden}?group=3")
    assert request.META["RAW_URI"] == f"{hidden}?group=3"
    assert SECRET not in f"{request.META} {request.build_absolute_uri()} {request!r}"
