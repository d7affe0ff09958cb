"""The report of links to sources: the worst first, and nobody sees another school's."""

import datetime as dt

import pytest
from django.contrib.contenttypes.models import ContentType
from django.urls import reverse

from plc_wagtail.models.checked_link import CheckedLink, LinkState
from tests.factories import CaseStudyFactory, CaseStudyIndexFactory, ReferenceFactory, UserFactory
from tests.people import person

pytestmark = pytest.mark.django_db
NOW = dt.datetime(2026, 11, 27, 9, tzinfo=dt.UTC)


def checked(owner, url, state="works", **more):
    return CheckedLink.objects.create(
        content_type=ContentType.objects.get_for_model(owner),
        object_id=owner.pk,
        title=str(owner),
        url=url,
        state=state,
        checked_at=NOW,
        **more,
    )


def urls(response):
    return [link.url for link in response.context["object_list"]]


@pytest.fixture
def report():
    return reverse("plc_source_links")


def test_the_worst_stand_first_with_where_they_are_used(client, site, report):
    client.force_login(UserFactory(is_superuser=True, is_staff=True))
    reference = ReferenceFactory(title="A report", site=site)
    checked(reference, "https://works.example/")
    checked(reference, "https://moved.example/", LinkState.MOVED, moved_to="https://new.example/")
    checked(reference, "https://gone.example/", LinkState.GONE, failing_since=NOW)

    response = client.get(report)

    assert urls(response) == [
        "https://gone.example/",
        "https://moved.example/",
        "https://works.example/",
    ]
    html = response.content.decode()
    edit = reverse("wagtailsnippets_plc_wagtail_reference:edit", args=[reference.pk])
    assert f'href="{edit}"' in html
    assert "https://new.example/" in html


def test_it_narrows_to_one_answer_and_exports(client, site, report):
    client.force_login(UserFactory(is_superuser=True, is_staff=True))
    reference = ReferenceFactory(title="A report", site=site)
    checked(reference, "https://works.example/")
    checked(reference, "https://gone.example/", LinkState.GONE)

    assert urls(client.get(report, {"state": "gone"})) == ["https://gone.example/"]
    export = b"".join(client.get(report, {"export": "csv", "state": "gone"}).streaming_content)
    assert b"https://gone.example/,Not found,," in export


def test_an_empty_report_says_how_to_fill_it(client, report):
    client.force_login(UserFactory(is_superuser=True, is_staff=True))

    assert "plc_check_links" in client.get(report).content.decode()


def test_an_editor_sees_their_own_pages_and_references_and_shared_ones(
    client, landing, site, study_index, other_landing, other_site, report
):
    client.force_login(person("editors", landing, site))
    study = CaseStudyFactory(parent=study_index)
    other_index = CaseStudyIndexFactory(parent=other_landing, slug="other-studies")
    checked(study, "https://own.example/page")
    checked(ReferenceFactory(title="Own", site=site), "https://own.example/reference")
    checked(ReferenceFactory(title="Shared", site=None), "https://shared.example/")
    checked(ReferenceFactory(title="Other", site=other_site), "https://other.example/reference")
    checked(CaseStudyFactory(parent=other_index), "https://other.example/page")

    assert sorted(urls(client.get(report))) == [
        "https://own.example/page",
        "https://own.example/reference",
        "https://shared.example/",
    ]


def test_who_edits_no_page_has_no_report(client, landing, site, report):
    client.force_login(person("staff", landing, site))

    assert client.get(report).status_code == 302


@pytest.mark.parametrize("rows", [1, 3, 50])
def test_queries_do_not_grow_with_links(client, site, report, rows, django_assert_max_num_queries):
    client.force_login(UserFactory(is_superuser=True, is_staff=True))
    reference = ReferenceFactory(title="A report", site=site)
    for number in range(rows):
        checked(reference, f"https://works.example/{number}")

    with django_assert_max_num_queries(16):
        client.get(report)
