"""Python looks for garbage less often: not while all is loaded and migrated, nor among what then
stays. It did so for a twelfth of the tests' time."""

import gc

import pytest

gc.disable()


def look_through_what_comes_later():
    gc.collect()
    gc.freeze()
    gc.enable()


def pytest_collection_finish():
    look_through_what_comes_later()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix):
    """pytest-django asks for this before it makes the database."""
    gc.disable()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup):
    look_through_what_comes_later()
