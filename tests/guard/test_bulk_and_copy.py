"""Publishing several pages at once, and copies that are live from the start."""

import pytest
from django.urls import reverse

from plc_wagtail.exceptions import PublishBlocked
from plc_wagtail.models import ProgrammePage
from tests.guard.editing import MISSING_YEAR, is_live, words


def bulk(pages):
    ids = "&".join(f"id={page.pk}" for page in pages)
    return reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"]) + f"?{ids}"


def test_bulk_publish_names_the_page_and_publishes_none(blocked, ready, admin_client):
    response = admin_client.post(bulk([ready, blocked]))

    assert response.status_code == 302
    assert "“Blocked”" in words(response)
    assert MISSING_YEAR in words(response)
    assert (is_live(ready), is_live(blocked)) == (False, False)


def test_bulk_publish_looks_at_the_children_too(landing, blocked, admin_client):
    response = admin_client.post(bulk([landing]), {"include_descendants": "1"})

    assert MISSING_YEAR in words(response)
    assert not is_live(blocked)


def test_bulk_publish_of_pages_with_nothing_to_mend(ready, admin_client):
    admin_client.post(bulk([ready]))

    assert is_live(ready)


def copy(page, client, **changes):
    data = {
        "new_title": "Copy",
        "new_slug": "copy",
        "new_parent_page": page.get_parent().pk,
        **changes,
    }
    return client.post(reverse("wagtailadmin_pages:copy", args=[page.pk]), data)


def test_live_copy_of_a_blocked_page_is_refused_in_words(blocked_live, admin_client):
    response = copy(blocked_live, admin_client, publish_copies="1")

    assert response.url == reverse("wagtailadmin_pages:copy", args=[blocked_live.pk])
    assert MISSING_YEAR in words(response)
    assert not ProgrammePage.objects.filter(slug="copy").exists()


def test_live_copy_with_its_children_is_refused(landing, blocked_live, admin_client):
    response = copy(landing, admin_client, publish_copies="1", copy_subpages="1")

    assert MISSING_YEAR in words(response)
    assert ProgrammePage.objects.count() == 1


def test_live_copy_in_code_is_refused(blocked_live):
    with pytest.raises(PublishBlocked):
        blocked_live.copy(update_attrs={"slug": "copy"}, keep_live=True)


def test_copy_as_a_draft_is_never_refused(blocked_live, admin_client):
    copy(blocked_live, admin_client)

    assert not ProgrammePage.objects.get(slug="copy").live
