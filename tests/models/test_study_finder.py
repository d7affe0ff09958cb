"""Studies by where and with whom they were done."""

import pytest
from django.http import QueryDict

from plc_wagtail.models import CaseStudyPage
from plc_wagtail.models.study_finder import StudyFinder
from plc_wagtail.models.visibility import Visibility
from tests.factories import CaseStudyFactory

FINDER = "/professional-learning/case-studies/where-and-with-whom/"


@pytest.fixture
def studies(study_index):
    places = [
        ("Graphs", "Key stage 3", "Maths", "Year 8"),
        ("Essays", "Key stage 3", "English", "Year 8"),
        ("Diaries", "Key stage 4", "English", "Year 10"),
    ]
    return [
        CaseStudyFactory(parent=study_index, title=title, phase=phase, subject=subject, cohort=who)
        for title, phase, subject, who in places
    ]


def finder(query=""):
    return StudyFinder(Visibility().pages(CaseStudyPage.objects.all()), QueryDict(query))


def found(query):
    return [(study.title, study.fit) for study in finder(query).page]


def test_form_offers_what_the_studies_answer(studies):
    assert [(str(wish.label), wish.choices) for wish in finder().wishes] == [
        ("Phase", [("Key stage 3", 2), ("Key stage 4", 1)]),
        ("Subject", [("English", 2), ("Maths", 1)]),
        ("With whom", [("Year 10", 1), ("Year 8", 2)]),
    ]


def test_nothing_is_listed_before_something_is_chosen(studies):
    assert found("") == []


def test_best_fit_comes_first_and_what_fits_nothing_is_left_out(studies):
    assert found("phase=Key+stage+3&subject=Maths") == [("Graphs", 2), ("Essays", 1)]


def test_study_says_which_of_its_conditions_fit(studies):
    told = finder("subject=maths").page[0].told

    assert [(str(label), text, fits) for label, text, fits in told] == [
        ("Phase", "Key stage 3", False),
        ("Subject", "Maths", True),
        ("With whom", "Year 8", False),
    ]


def test_value_that_no_study_has_is_left_out(studies):
    assert finder("subject=Alchemy&phase=Key+stage+4").wanted == {"phase": "Key stage 4"}


def test_hidden_study_is_neither_offered_nor_found(studies, study_index):
    CaseStudyFactory(parent=study_index, title="Secret", subject="Latin", live=False)

    assert "Latin" not in [value for value, _ in finder().wishes[1].choices]
    assert found("subject=Latin") == []


def test_page_keeps_what_was_chosen(client, studies):
    text = client.get(FINDER, {"phase": "Key stage 3", "subject": "Maths"}).text

    assert '<option value="Maths" selected>Maths (1)</option>' in text
    assert text.index("Fits everything you chose") < text.index("Fits 1 of 2")


def test_page_without_any_condition_says_so(client, study_index):
    CaseStudyFactory(parent=study_index)

    assert "No case study says yet where and with whom" in client.get(FINDER).text


def test_queries_do_not_grow_with_the_studies(client, study_index, django_assert_max_num_queries):
    counts = set()
    client.get(FINDER)
    for wanted in (1, 3, 50):
        for _ in range(CaseStudyPage.objects.count(), wanted):
            CaseStudyFactory(parent=study_index, subject="Maths")
        with django_assert_max_num_queries(100) as queries:
            client.get(f"{FINDER}?subject=Maths")
        counts.add(len(queries))

    assert len(counts) == 1
