"""Updates: the list, a series in order, and the feed."""

from datetime import date
from xml.etree import ElementTree

import pytest
from django.utils import timezone

from plc_wagtail.models import UpdatePage
from tests.factories import ProgrammeFactory, UpdateFactory

LIST = "/professional-learning/updates/"
FEED = f"{LIST}atom/"
ATOM = {"atom": "http://www.w3.org/2005/Atom"}


def part(landing, number, **kwargs):
    title = kwargs.pop("title", f"Part {number}")
    return UpdateFactory(parent=landing, series="Term", series_part=number, title=title, **kwargs)


def entries(client):
    tree = ElementTree.fromstring(client.get(FEED).content)
    return [title.text for title in tree.findall("atom:entry/atom:title", ATOM)]


def test_list_has_the_latest_update_first(client, landing):
    UpdateFactory(parent=landing, title="Old", date=date(2026, 9, 1))
    programme = ProgrammeFactory(parent=landing)
    UpdateFactory(parent=programme, title="New", date=date(2026, 11, 1))
    UpdateFactory(parent=landing, title="Draft", live=False)

    response = client.get(LIST)

    assert [update.title for update in response.context["updates"]] == ["New", "Old"]


def test_update_without_a_date_is_dated_by_its_first_publication(landing):
    update = UpdateFactory(parent=landing, date=None)

    assert update.shown_date == timezone.localdate(update.first_published_at)


def test_part_of_a_series_leads_to_the_parts_around_it(client, landing):
    part(landing, 3)
    part(landing, 1)
    middle = part(landing, 2)
    part(landing, 9, live=False)

    parts = client.get(middle.url).context["series_parts"]

    assert (parts.number, parts.total) == (2, 3)
    assert (parts.previous.title, parts.next.title) == ("Part 1", "Part 3")


def test_parts_without_a_number_follow_by_date(client, landing):
    later = part(landing, None, title="Later", date=date(2026, 12, 1))
    part(landing, None, title="Earlier", date=date(2026, 10, 1))
    part(landing, 1, title="Numbered", date=date(2026, 12, 24))

    parts = client.get(later.url).context["series_parts"]

    assert (parts.previous.title, parts.next) == ("Earlier", None)


def test_only_part_of_a_series_says_nothing_of_it(client, landing):
    only = part(landing, 1)

    assert client.get(only.url).context["series_parts"] is None


def test_feed_lists_what_readers_may_see(client, landing):
    UpdateFactory(parent=landing, title="Shown & told")
    UpdateFactory(parent=landing, title="Draft", live=False)

    assert entries(client) == ["Shown & told"]


def test_feed_names_the_school_and_nobody_else(client, landing, site, admin_user):
    site.site_name = "Thornmere School"
    site.save()
    update = UpdateFactory(parent=landing)
    UpdatePage.objects.filter(pk=update.pk).update(owner=admin_user)

    tree = ElementTree.fromstring(client.get(FEED).content)

    assert [name.text for name in tree.iter("{http://www.w3.org/2005/Atom}name")] == [
        "Thornmere School"
    ]


def test_feed_survives_control_characters_of_a_pasted_text(client, landing):
    UpdateFactory(parent=landing, title="A\x0bB", summary="1 < 2\x02")

    tree = ElementTree.fromstring(client.get(FEED).content)

    assert tree.find("atom:entry/atom:title", ATOM).text == "AB"
    assert tree.find("atom:entry/atom:summary", ATOM).text == "1 &lt; 2"


def test_feed_is_not_sent_again_to_who_has_it(client, landing):
    UpdateFactory(parent=landing)
    first = client.get(FEED)

    again = client.get(FEED, headers={"if-none-match": first["ETag"]})

    assert (again.status_code, again.content) == (304, b"")


def test_feed_changes_when_an_update_is_taken_down(client, landing):
    UpdateFactory(parent=landing)
    gone = UpdateFactory(parent=landing)
    first = client.get(FEED)
    gone.unpublish()

    again = client.get(FEED, headers={"if-none-match": first["ETag"]})

    assert again.status_code == 200


def test_feed_without_updates_has_the_same_bytes_every_time(client, landing):
    assert client.get(FEED).content == client.get(FEED).content


@pytest.mark.parametrize("address", [LIST, FEED])
def test_queries_do_not_grow_with_the_updates(
    client, landing, address, django_assert_max_num_queries
):
    counts = set()
    client.get(address)
    for wanted in (1, 3, 20):
        for _ in range(UpdatePage.objects.count(), wanted):
            UpdateFactory(parent=landing)
        with django_assert_max_num_queries(100) as queries:
            client.get(address)
        counts.add(len(queries))

    assert len(counts) == 1


@pytest.mark.parametrize("leave", [UpdatePage.delete, UpdatePage.unpublish])
def test_feed_without_the_latest_update_is_newer(client, landing, time_machine, leave):
    time_machine.move_to("2026-11-02T09:00:00Z", tick=False)
    UpdateFactory(parent=landing)
    latest = UpdateFactory(parent=landing)
    before = client.get(FEED)
    time_machine.move_to("2026-11-03T09:00:00Z", tick=False)
    leave(latest)

    after = client.get(FEED)

    assert after["ETag"] != before["ETag"]
    assert after["Last-Modified"] == "Tue, 03 Nov 2026 09:00:00 GMT"
    known = {"If-Modified-Since": before["Last-Modified"]}
    assert client.get(FEED, headers=known).status_code == 200
