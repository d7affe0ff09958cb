"""Rows written all at once end up as if they had been written one by one."""

import pytest
from django.db import IntegrityError
from wagtail.models import ReferenceIndex

from plc_wagtail.models import Meeting, ProgrammePage
from tests import factories


def stored(programme):
    return list(programme.meetings.order_by("sort_order").values_list("title", flat=True))


def fresh(programme):
    return ProgrammePage.objects.get(pk=programme.pk)


@pytest.fixture
def with_rows(programme):
    programme.meetings = [Meeting(title=title, sort_order=n) for n, title in enumerate("AB")]
    programme.save_revision().publish()
    return fresh(programme)


def test_new_changed_and_removed_rows_are_written_together(with_rows):
    first, second = with_rows.meetings.all()
    first.title = "Changed"
    with_rows.meetings = [first, Meeting(title="New", sort_order=5)]

    with_rows.save()

    assert stored(with_rows) == ["Changed", "New"]
    assert not Meeting.objects.filter(pk=second.pk).exists()
    assert [m.pk is None for m in with_rows.meetings.all()] == [False, False]


def test_older_revision_brings_removed_rows_back_with_key_and_uid(with_rows):
    earlier = with_rows.save_revision()
    earlier.publish()
    before = set(with_rows.meetings.values_list("pk", "uid", "title"))
    with_rows.meetings = []
    with_rows.save_revision().publish()

    earlier.publish()

    assert set(fresh(with_rows).meetings.values_list("pk", "uid", "title")) == before


def test_saving_that_fails_keeps_the_rows_for_the_next_try(with_rows):
    with_rows.meetings = [Meeting(title="New")]
    with_rows.title = None
    with pytest.raises(IntegrityError):
        with_rows.save(clean=False)

    with_rows.title = "Learning together"
    with_rows.save()

    assert stored(with_rows) == ["New"]


def test_theme_of_a_row_counts_as_used(with_rows):
    theme = factories.ThemeFactory()
    with_rows.meetings = [Meeting(title="New", theme=theme)]

    with_rows.save()

    assert [used.base_content_type.model for used in ReferenceIndex.get_references_to(theme)] == [
        "page"
    ]
