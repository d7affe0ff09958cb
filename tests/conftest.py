"""What every test may ask for: an empty cache, and a real browser for those that need one."""

import importlib

import hypothesis
import pytest
from django.core.cache import cache

pytest_plugins = [
    "tests.browser",
    "tests.collecting",
    "tests.flushing",
    "tests.hosts",
    "tests.indexes",
    "tests.once",
    "tests.people",
    "tests.section",
    "tests.together",
]

ON_DATABASE = {"db", "transactional_db", "once"}

# A busy machine is no fault of the code; costs are measured where they are promised.
hypothesis.settings.register_profile("suite", deadline=None)
hypothesis.settings.load_profile("suite")


def pytest_configure(config):
    # Wagtail 7.4 has no such class, and pytest stops at an ini line it cannot import.
    deprecation = importlib.import_module("wagtail.utils.deprecation")
    if hasattr(deprecation, "RemovedInWagtail90Warning"):
        config.addinivalue_line(
            "filterwarnings", "error::wagtail.utils.deprecation.RemovedInWagtail90Warning"
        )


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """`-m database` leaves out what would be the same on any other database: more than half of the
    tests. Without one of these pytest-django lets no test ask it."""
    for item in items:
        if item.get_closest_marker("django_db") or ON_DATABASE.intersection(item.fixturenames):
            item.add_marker("database")


@pytest.fixture(autouse=True)
def _empty_cache():
    """Wagtail keeps the sites' root paths in the cache, from one test's database to the next."""
    cache.clear()
