"""Case studies as Atom feeds: all of a section, and those about one theme."""

from xml.etree import ElementTree

import pytest
from factory import Iterator
from wagtail.models import PageViewRestriction

from tests.factories import CaseStudyFactory, ThemeFactory
from tests.many import many_pages

ALL = "/professional-learning/case-studies/atom/"
THEME = "/professional-learning/themes/talk/atom/"
ATOM = {"atom": "http://www.w3.org/2005/Atom"}


@pytest.fixture
def theme(theme_index):
    return ThemeFactory(name="Talk", slug="talk")


def publish_about(study_index, theme, **values):
    study = CaseStudyFactory(parent=study_index, **values)
    study.themes.set([theme])
    study.save_revision().publish()
    return study


def tree_of(client, address):
    response = client.get(address)
    assert response["Content-Type"].startswith("application/atom+xml")
    return ElementTree.fromstring(response.content)


def titles(client, address):
    found = tree_of(client, address).findall("atom:entry/atom:title", ATOM)
    return [title.text for title in found]


def links(client, address):
    found = tree_of(client, address).findall("atom:link", ATOM)
    return {link.get("rel"): link.get("href") for link in found}


def test_feed_tells_the_result_with_the_finding(client, study_index):
    CaseStudyFactory(parent=study_index, title="Diaries", result="no_change", found="As before.")

    entry = tree_of(client, ALL).find("atom:entry", ATOM)

    assert entry.find("atom:title", ATOM).text == "Diaries"
    assert entry.find("atom:summary", ATOM).text == "No difference seen. As before."


def test_latest_study_comes_first(client, study_index):
    for title in ("First", "Second"):
        CaseStudyFactory(parent=study_index, title=title)

    assert titles(client, ALL) == ["Second", "First"]


def test_older_studies_stand_in_a_part_of_their_own(client, study_index):
    names = Iterator(f"Study {number}" for number in range(21))
    many_pages(CaseStudyFactory, 21, study_index, title=names)

    base = links(client, ALL)["self"]
    assert links(client, ALL)["next"] == f"{base}?page=2"
    assert links(client, f"{ALL}?page=2")["previous"] == f"{base}?page=1"
    assert titles(client, f"{ALL}?page=2") == ["Study 0"]


def test_feed_of_a_theme_has_its_studies_alone(client, study_index, theme):
    publish_about(study_index, theme, title="Who speaks?")
    CaseStudyFactory(parent=study_index, title="Diaries")

    assert titles(client, THEME) == ["Who speaks?"]


def test_feeds_have_a_name_of_their_own(client, study_index, theme):
    names = {tree_of(client, one).find("atom:id", ATOM).text for one in (ALL, THEME)}

    assert len(names) == 2


def test_feed_of_a_theme_that_moved_leads_to_the_new_address(client, study_index, theme):
    theme.slug = "speaking"
    theme.save_revision().publish()

    response = client.get(THEME)

    assert (response.status_code, response["Location"]) == (301, THEME.replace("talk", "speaking"))


def test_draft_theme_has_no_feed(client, theme):
    theme.unpublish()

    assert client.get(THEME).status_code == 404


def test_hidden_study_is_in_no_feed(client, study_index, theme):
    study = publish_about(study_index, theme, title="Secret")
    PageViewRestriction.objects.create(page=study, restriction_type="login")

    assert (titles(client, ALL), titles(client, THEME)) == ([], [])


def test_feed_is_not_sent_again_to_who_has_it(client, study_index):
    CaseStudyFactory(parent=study_index)
    first = client.get(ALL)

    again = client.get(ALL, headers={"if-none-match": first["ETag"]})

    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize("address", [ALL, THEME])
def test_queries_do_not_grow_with_the_studies(
    client, study_index, theme, address, django_assert_max_num_queries
):
    counts = set()
    client.get(address)
    for wanted in (1, 3, 20):
        more = wanted - study_index.get_children().count()
        many_pages(CaseStudyFactory, more, study_index, themes=[theme])
        with django_assert_max_num_queries(100) as queries:
            client.get(address)
        counts.add(len(queries))

    assert len(counts) == 1


def test_page_of_the_index_names_its_feed_and_its_neighbours(client, study_index):
    many_pages(CaseStudyFactory, 41, study_index)

    head = client.get("/professional-learning/case-studies/?page=2").text.partition("</head>")[0]

    assert 'rel="prev" href="?page=1"' in head
    assert 'rel="next" href="?page=3"' in head
    assert f'type="application/atom+xml" title="Case studies" href="{ALL}"' in head
