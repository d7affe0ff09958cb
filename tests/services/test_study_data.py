"""What search engines are told of a case study, an update and a theme."""

import json
import re
from datetime import date

import pytest

from plc_wagtail.models import BookletStudy
from tests.factories import BookletFactory, CaseStudyFactory, ThemeFactory, UpdateFactory
from tests.section import publish

SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


@pytest.fixture(autouse=True)
def _named_site(site):
    site.site_name = "Thornmere School"
    site.save()


def things(client, address, kind):
    """The things of one type that the page describes, without the dates of publication."""
    text = SCRIPT.search(client.get(address).content.decode())[1]
    graph = json.loads(text)["@graph"]
    skipped = ("datePublished", "dateModified")
    return [
        {name: value for name, value in thing.items() if name not in skipped}
        for thing in graph
        if thing["@type"] == kind
    ]


SCHOOL = {"@type": "Organization", "name": "Thornmere School"}


def test_case_study_is_an_article_by_the_school(client, study_index):
    study = CaseStudyFactory(
        parent=study_index, title="Diaries", slug="diaries", found="Filled in too late."
    )

    assert things(client, study.url, "Article") == [
        {
            "@type": "Article",
            "headline": "Diaries",
            "description": "Filled in too late.",
            "abstract": "Filled in too late.",
            "url": "http://localhost/professional-learning/case-studies/diaries/",
            "inLanguage": study.locale.language_code,
            "publisher": SCHOOL,
            "author": SCHOOL,
        }
    ]


def test_booklet_is_a_book_of_its_studies(client, study_index):
    study = CaseStudyFactory(parent=study_index, title="Diaries", slug="diaries")
    booklet = BookletFactory(
        parent=study_index, title="Findings", slug="findings", introduction="What we found."
    )
    booklet.booklet_studies = [BookletStudy(study=study)]
    publish(booklet)

    address = "http://localhost/professional-learning/case-studies/"
    assert things(client, booklet.url, "Book") == [
        {
            "@type": "Book",
            "headline": "Findings",
            "name": "Findings",
            "description": "What we found.",
            "url": f"{address}findings/",
            "inLanguage": booklet.locale.language_code,
            "publisher": SCHOOL,
            "author": SCHOOL,
            "hasPart": [{"@type": "Article", "name": "Diaries", "url": f"{address}diaries/"}],
        }
    ]


def test_author_who_agreed_is_named(client, study_index):
    study = CaseStudyFactory(
        parent=study_index, byline="A. Teacher", byline_consented_on=date(2026, 7, 1)
    )

    (article,) = things(client, study.url, "Article")

    assert article["author"] == {"@type": "Person", "name": "A. Teacher"}


def test_update_is_a_post_by_the_school(client, landing):
    update = UpdateFactory(parent=landing, title="Half way", slug="half-way", summary="In short.")

    assert things(client, update.url, "BlogPosting") == [
        {
            "@type": "BlogPosting",
            "headline": "Half way",
            "description": "In short.",
            "url": "http://localhost/professional-learning/half-way/",
            "inLanguage": update.locale.language_code,
            "publisher": SCHOOL,
            "author": SCHOOL,
        }
    ]


def test_theme_is_a_defined_term(client, theme_index):
    ThemeFactory(
        name="SHARP",
        slug="sharp",
        acronym="SHARP",
        expansion="Study Habits And Revision Planning",
        summary="How to study alone.",
    )

    assert things(client, "/professional-learning/themes/sharp/", "DefinedTerm") == [
        {
            "@type": "DefinedTerm",
            "name": "SHARP",
            "alternateName": "Study Habits And Revision Planning",
            "description": "How to study alone.",
            "url": "http://localhost/professional-learning/themes/sharp/",
            "inDefinedTermSet": "http://localhost/professional-learning/themes/",
        }
    ]
