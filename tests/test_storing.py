"""What the factories store is what an editor's publishing leaves behind."""

import pytest
from wagtail.models import Revision

from plc_wagtail.guard import without_refusing
from tests import factories

OF_ITS_OWN = {
    "id",
    "pk",
    "page_ptr",
    "path",
    "slug",
    "url_path",
    "translation_key",
    "latest_revision",
    "live_revision",
    "object_id",
    "content",
}
PAGES = factories.PageFactory.__subclasses__()


@pytest.fixture(autouse=True)
def _moment(time_machine):
    time_machine.move_to("2026-11-23T09:00:00Z", tick=False)


def told(thing):
    """The columns of a row that are the same for any page like it."""
    stored = type(thing)._base_manager.get(pk=thing.pk)
    return {
        field.name: getattr(stored, field.attname)
        for field in stored._meta.concrete_fields
        if field.name not in OF_ITS_OWN
    }


def revision_of(page):
    """What its revision says besides: of the row before it was published."""
    revision = Revision.objects.get(pk=page.latest_revision_id)
    state = {"live", "has_unpublished_changes", "first_published_at", "last_published_at"}
    state |= {"latest_revision_created_at", *OF_ITS_OWN}
    content = {name: value for name, value in revision.content.items() if name not in state}
    return told(revision), content


@pytest.mark.parametrize("live", [True, False], ids=["live", "draft"])
@pytest.mark.parametrize("factory", PAGES, ids=lambda factory: factory.__name__)
def test_page_is_stored_as_an_editor_would_leave_it(landing, factory, live):
    made = factory(parent=landing, title="Same", slug="made", live=live)
    typed = factory.build(title="Same", slug="typed", live=False)

    landing.add_child(instance=typed)
    revision = typed.save_revision()
    if live:
        with without_refusing():
            revision.publish()

    typed = type(typed).objects.get(pk=typed.pk)
    assert told(made) == told(typed)
    assert revision_of(made) == revision_of(typed)
    assert (made.live_revision_id == made.latest_revision_id) == live
    landing.refresh_from_db()
    assert list(landing.get_children().values_list("slug", flat=True)) == ["made", "typed"]
    assert landing.numchild == 2


def test_words_that_are_kept_back_are_in_no_row(study_index):
    factories.CaseStudyFactory(
        parent=study_index, title="Mine alone", slug="mine", live=False, audience="me"
    )

    study = study_index.get_children().get().specific

    assert (study.title, study.found) == (study.neutral_title, None)
    assert study.get_latest_revision_as_object().title == "Mine alone"
