"""The signal a page sends before it goes live."""

import pytest

from plc_wagtail.signals import publishing
from tests.factories import LandingFactory, ProgrammeFactory


@pytest.fixture
def heard():
    pages = []

    def listen(page, **kwargs):
        pages.append(page.title)

    publishing.connect(listen)
    yield pages
    publishing.disconnect(listen)


def test_first_publication_is_announced(landing, heard):
    draft = ProgrammeFactory(parent=landing, title="New", live=False)
    draft.get_latest_revision().publish()

    assert heard == ["New"]


def test_draft_is_not_announced(landing, heard):
    page = ProgrammeFactory(parent=landing, live=False)
    page.save_revision()

    assert heard == []


def test_saving_a_live_page_again_is_not_announced(programme, heard):
    programme.save()

    assert heard == []


def test_new_revision_of_a_live_page_is_announced(programme, heard):
    programme.title = "Changed"
    programme.save_revision().publish()

    assert heard == ["Changed"]


def test_unpublishing_locking_and_moving_are_not_announced(home, programme, heard):
    other = LandingFactory(parent=home, slug="other")
    heard.clear()

    programme.locked = True
    programme.save(update_fields=["locked"])
    programme.move(other, pos="last-child")
    programme.refresh_from_db()
    programme.unpublish()

    assert heard == []


def test_alias_is_not_announced(home, programme, heard):
    other = LandingFactory(parent=home, slug="other")
    heard.clear()

    programme.create_alias(parent=other)

    assert heard == []


def test_page_belongs_to_the_nearest_landing_above_it(client, landing):
    inner = LandingFactory(parent=landing, slug="inner")
    programme = ProgrammeFactory(parent=inner)

    assert client.get(programme.url).context["section"] == inner
    assert client.get(inner.url).context["section"] == inner
    assert client.get(landing.url).context["section"] == landing
