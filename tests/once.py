"""What is made once for a module of tests and then taken back, where making it costs most.

Each test that also asks for `db` runs in a savepoint of its own: what it changes is taken back
after it. A module that uses this may hold no test that commits, and its tests should run on one
worker (tests/together.py).
"""

import pytest
from django.db import transaction


@pytest.fixture(scope="module")
def once(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)
