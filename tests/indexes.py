"""Wagtail's two indexes, of words and of references, kept out of the making of test data.

They cost a third of each page, and few tests read them. A test that finds data by its words is
marked `searches`, one that must not find any asks for `indexed`; what the tested code itself saves
is always indexed.
"""

from contextlib import contextmanager, nullcontext
from types import SimpleNamespace
from unittest.mock import patch

import pytest
from wagtail.signal_handlers import disable_reference_index_auto_update

PUT_IN = "modelsearch.signal_handlers.insert_or_update_object_task"
NOTHING = SimpleNamespace(enqueue=lambda *instance: None)
words = {"are read": False}


@pytest.fixture(autouse=True)
def _words_are_read(request):
    searches = request.node.get_closest_marker("searches") is not None
    words["are read"] = searches or "indexed" in request.fixturenames


@pytest.fixture
def indexed():
    """For a test of absence: what is in no index cannot leak out of it."""


@contextmanager
def unindexed():
    """What is saved inside stays out of the indexes the test does not read."""
    nothing = nullcontext() if words["are read"] else patch(PUT_IN, NOTHING)
    with disable_reference_index_auto_update(), nothing:
        yield
