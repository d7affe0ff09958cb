"""The demonstration, loaded once for this folder and served as on a Monday in November."""

from datetime import UTC, datetime

import pytest
import time_machine
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.db import connection
from django.test import Client
from pytest_django.live_server_helper import LiveServer

from tests.browser import watched
from tests.demo.addresses import html_pages

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.fixture(scope="package")
def moment():
    with time_machine.travel(NOW, tick=True):
        yield NOW


@pytest.fixture(scope="package")
def db(django_db_setup, django_db_blocker, moment):
    """Committed, because the server's threads read it too; afterwards the database is as before."""
    with django_db_blocker.unblock():
        before = connection.creation.serialize_db_to_string()
        call_command("load_demo", verbosity=0)
        yield
        # Numbers go on: PostgreSQL would give those of the rows that come back a second time.
        options = {"interactive": False, "reset_sequences": False, "inhibit_post_migrate": True}
        call_command("flush", verbosity=0, **options)
        connection.creation.deserialize_db_from_string(before)
        # Signals ask for content types while rows are read in, and are told other numbers.
        ContentType.objects.clear_cache()


@pytest.fixture(scope="package")
def pages(db):
    """{address: HTML} of every public page."""
    return html_pages(Client())


@pytest.fixture(scope="package")
def server(db):
    """The demonstration in Chromium's reach."""
    server = LiveServer("localhost")
    yield server
    server.stop()


@pytest.fixture(scope="module")
def new_page(browser):
    """Call with a context's options; the page is watched as `open_page` does, for the module."""
    contexts = []

    def open_one(**options):
        context = browser.new_context(locale="en-GB", timezone_id="Europe/London", **options)
        contexts.append(context)
        return watched(context.new_page())

    yield open_one
    for context in contexts:
        context.close()
