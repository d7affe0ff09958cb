"""What a test that commits leaves behind: the rows the migrations made, not an empty database.

Django flushes every table after such a test, Wagtail's root page included.
"""

from itertools import groupby

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core import serializers
from django.db import connection, transaction

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
    connection.creation.deserialize_db_from_string = put_back
    yield
    with django_db_blocker.unblock():
        put_back(connection._test_serialized_contents)


def put_back(initial):
    """As Django does, but for the rows of a model together: one by one they are 900 queries."""
    rows = serializers.deserialize("json", initial)
    tables = set()
    with transaction.atomic(), connection.constraint_checks_disabled():
        for model, of_model in groupby(rows, lambda row: type(row.object)):
            put_rows_back(model, list(of_model))
            tables.add(model._meta.db_table)
    connection.check_constraints(table_names=tables)


def put_rows_back(model, rows):
    """Before the first flush they are still there."""
    if model._meta.parents or any(row.m2m_data for row in rows):
        for row in rows:
            row.save()
    else:
        model._base_manager.bulk_create((row.object for row in rows), ignore_conflicts=True)


@pytest.fixture
def content_types_read_again(transactional_db):
    """The flush gives content types other numbers than Django remembers: pages would come back
    as models of another type."""
    ContentType.objects.clear_cache()
    yield
    ContentType.objects.clear_cache()
