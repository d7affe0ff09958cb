"""Citations in the text lead to the list of sources, and the list leads back."""

from dataclasses import replace

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.rich_text import expand_db_html

from plc_wagtail.models import BookletStudy, Reference
from plc_wagtail.models.citing import citations_in
from plc_wagtail.models.uses import InUse
from tests.citations.sources import FEEDBACK
from tests.factories import (
    BookletFactory,
    CaseStudyFactory,
    ProgrammeFactory,
    ReferenceFactory,
    UpdateFactory,
    UserFactory,
)
from tests.section import publish

pytestmark = pytest.mark.django_db


@pytest.fixture
def feedback(site):
    reference = Reference.from_csl_item(FEEDBACK, site=site)
    reference.save()
    return reference


def citing(reference, words="(Hattie and Timperley, 2007)"):
    return f'<p>So we read <a linktype="plc-reference" id="{reference.pk}">{words}</a>.</p>'


def read(client, page):
    return BeautifulSoup(client.get(page.url).content, "html.parser")


def ways(soup):
    """Every citation and every way back, each as (its own anchor, where it leads, its words)."""
    there = [(a["id"], a["href"], a.get_text()) for a in soup.select(".plc-citation")]
    back = [
        (a["href"], " ".join(a.get_text().split())) for a in soup.select(".plc-reference-cited a")
    ]
    return there, back


def test_each_citation_leads_to_its_source_and_each_source_back(client, study_index, feedback):
    year = {"label": "Year 1", "what_we_did": citing(feedback, "their review")}
    study = CaseStudyFactory(parent=study_index, aim=citing(feedback), years=[("year", year)])

    soup = read(client, study)

    key = feedback.pk
    assert ways(soup) == (
        [
            (f"cited-{key}-1", f"#source-{key}", "(Hattie and Timperley, 2007)"),
            (f"cited-{key}-2", f"#source-{key}", "their review"),
        ],
        [
            (f"#cited-{key}-1", "Aim (place 1)"),
            (f"#cited-{key}-2", "Year by year (place 2)"),
        ],
    )
    (entry,) = soup.select(f"li#source-{key}")
    assert entry.find("a").get_text() == "The Power of Feedback"


def test_a_cited_source_is_listed_with_those_that_were_chosen(client, study_index, feedback):
    study = CaseStudyFactory(parent=study_index, aim=citing(feedback))
    study.references = [ReferenceFactory(title="Chosen", author="Zeal, Ada")]
    study.save_revision().publish()

    entries = read(client, study).select(".plc-reference")

    assert [entry.get_text().split()[0] for entry in entries] == ["Hattie,", "Zeal,"]


@pytest.fixture
def same_year(feedback):
    """Another work of the same authors and year, whose title comes first."""
    other = Reference.from_csl_item(replace(FEEDBACK, title="Models of feedback"))
    other.save()
    return other


def test_two_works_of_one_year_have_letters_in_the_text_and_in_the_list(
    client, study_index, feedback, same_year
):
    page = "(Hattie and Timperley, 2007, p. 5)"
    aim = citing(feedback) + citing(same_year, page) + citing(feedback, "their review of 2008")
    study = CaseStudyFactory(parent=study_index, aim=aim)

    soup = read(client, study)

    assert [words for _anchor, _leads, words in ways(soup)[0]] == [
        "(Hattie and Timperley, 2007b)",
        "(Hattie and Timperley, 2007a, p. 5)",
        "their review of 2008",
    ]
    entries = [entry.get_text().strip()[:49] for entry in soup.select(".plc-reference")]
    assert entries == [
        "Hattie, J. and Timperley, H. (2007a) ‘Models of f",
        "Hattie, J. and Timperley, H. (2007b) ‘The Power o",
    ]


def test_a_source_that_is_only_listed_is_told_from_a_cited_one(
    client, study_index, feedback, same_year
):
    study = CaseStudyFactory(parent=study_index, aim=citing(feedback))
    study.references = [same_year]
    study.save_revision().publish()

    assert ways(read(client, study))[0][0][2] == "(Hattie and Timperley, 2007b)"


def test_letters_of_a_booklet_run_through_all_its_studies(client, study_index, feedback, same_year):
    studies = [
        CaseStudyFactory(parent=study_index, aim=citing(one)) for one in (feedback, same_year)
    ]
    booklet = BookletFactory(parent=study_index)
    booklet.booklet_studies = [BookletStudy(study=study) for study in studies]
    publish(booklet)

    soup = BeautifulSoup(client.get(f"{booklet.url}print/").content, "html.parser")

    assert [a.get_text() for a in soup.select(".plc-citation")] == [
        "(Hattie and Timperley, 2007b)",
        "(Hattie and Timperley, 2007a)",
    ]
    feet = [foot.p.get_text() for foot in soup.select(".plc-booklet-foot")]
    assert feet == ["Sources: Hattie (2007b)", "Sources: Hattie (2007a)"]
    assert [li.p.get_text(" ", strip=True)[:36] for li in soup.select("li[id^=source]")] == [
        "Hattie, J. and Timperley, H. (2007a)",
        "Hattie, J. and Timperley, H. (2007b)",
    ]


@pytest.mark.parametrize("factory", [ProgrammeFactory, UpdateFactory])
def test_other_pages_list_what_their_texts_cite(client, landing, feedback, factory):
    page = factory(parent=landing, body=[("rich_text", citing(feedback))])

    there, back = ways(read(client, page))

    assert [leads for _anchor, leads, _words in there] == [f"#source-{feedback.pk}"]
    assert [leads for leads, _words in back] == [f"#cited-{feedback.pk}-1"]


def test_a_page_that_cites_nothing_asks_for_no_source(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert expand_db_html("<p>Words.</p>") == "<p>Words.</p>"


def test_a_citation_without_a_number_is_words():
    stored = '<p><a linktype="plc-reference" id="1 or 1">x</a></p>'

    assert expand_db_html(stored) == "<p><a>x</a></p>"
    assert list(citations_in(stored)) == []


def test_a_source_that_is_cited_is_not_deleted(study_index, feedback):
    study = CaseStudyFactory(parent=study_index, aim=citing(feedback))
    # Saved outside the factory, which leaves the index of references alone.
    study.save()

    with pytest.raises(InUse, match=study.title):
        feedback.delete()


def test_the_chooser_names_a_source_as_a_text_does(client, feedback):
    client.force_login(UserFactory(is_superuser=True, is_staff=True))
    address = reverse("wagtailsnippetchoosers_plc_wagtail_reference:chosen", args=[feedback.pk])

    assert client.get(address).json()["result"]["citation"] == "(Hattie and Timperley, 2007)"
