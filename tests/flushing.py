"""What a test that commits leaves behind: the rows the migrations made, not an empty database.

Django flushes every table after such a test, Wagtail's root page included.
"""

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection

FLUSHING = {"live_server", "transactional_db", "live_site"}
RESTORING = {"transaction": True, "serialized_rollback": True}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    for item in filter(searches_committed_rows, items):
        item.fixturenames.insert(0, "transactional_db")
    for item in filter(flushes, items):
        asked = item.get_closest_marker("django_db")
        options = {**(asked.kwargs if asked else {}), **RESTORING}
        item.add_marker(pytest.mark.django_db(**options), append=False)
        item.fixturenames.insert(0, "initial_data_left_behind")


def searches_committed_rows(item):
    """MariaDB's full-text index knows no row before it is committed."""
    return connection.vendor == "mysql" and item.get_closest_marker("searches")


def flushes(item):
    """True if the test commits, by its marker or by a fixture it asks for."""
    marker = item.get_closest_marker("django_db")
    return bool(marker and marker.kwargs.get("transaction")) or bool(
        FLUSHING.intersection(item.fixturenames)
    )


@pytest.fixture(scope="session")
def initial_data_left_behind(django_db_setup, django_db_blocker):
    """Without this the last flush would leave `--reuse-db` an empty database."""
    yield
    with django_db_blocker.unblock():
        connection.creation.deserialize_db_from_string(connection._test_serialized_contents)


@pytest.fixture
def content_types_read_again(transactional_db):
    """The flush gives content types other numbers than Django remembers: pages would come back
    as models of another type."""
    ContentType.objects.clear_cache()
    yield
    ContentType.objects.clear_cache()
