"""The wall of driving questions."""

from datetime import date

import pytest
from django.http import QueryDict

from plc_wagtail.models import CaseStudyPage, Theme
from plc_wagtail.models.question_wall import QuestionWall
from plc_wagtail.models.visibility import Visibility
from tests.factories import AcademicYearFactory, CaseStudyFactory, ThemeFactory

WALL = "/professional-learning/case-studies/driving-questions/"


@pytest.fixture
def years(db):
    return [
        AcademicYearFactory(name=f"{year}-27", start=date(year, 9, 1), end=date(year + 1, 8, 31))
        for year in (2024, 2025)
    ]


def ask(study_index, question, year=None, *themes, **values):
    study = CaseStudyFactory(
        parent=study_index, driving_question=question, academic_year=year, **values
    )
    study.themes.set(themes)
    study.save_revision().publish()
    return study


def wall(query=""):
    studies = Visibility().pages(CaseStudyPage.objects.all())
    return QuestionWall(studies, list(Theme.objects.live()), QueryDict(query))


def asked(query=""):
    return [(one.text, [study.title for study in one.studies]) for one in wall(query).page]


def test_latest_year_comes_first_and_questions_without_a_year_last(study_index, years):
    ask(study_index, "Why now?", title="None")
    ask(study_index, "Why not?", years[0], title="Old")
    ask(study_index, "Who speaks?", years[1], title="New")

    assert asked() == [("Who speaks?", ["New"]), ("Why not?", ["Old"]), ("Why now?", ["None"])]


def test_question_that_was_asked_again_stands_once_with_all_that_was_found(study_index, years):
    ask(study_index, "Who speaks?", years[0], title="Old")
    ask(study_index, "Who speaks?", years[1], title="New")

    assert asked() == [("Who speaks?", ["New", "Old"])]
    assert wall().page[0].year == "2025-27"


def test_spellings_are_one_question_and_accents_make_two(study_index, years):
    ask(study_index, "Does a résumé help?", years[0], title="One")
    ask(study_index, "Does a resume help?", years[0], title="Two")
    ask(study_index, "does a  resume help?", years[1], title="Three")

    assert asked() == [
        ("does a  resume help?", ["Three", "Two"]),
        ("Does a résumé help?", ["One"]),
    ]


def test_study_without_a_question_is_left_out(study_index):
    for question in ("", None):
        study = ask(study_index, "Why?")
        CaseStudyPage.objects.filter(pk=study.pk).update(driving_question=question)

    assert asked() == []


def test_question_of_a_hidden_study_is_left_out(study_index):
    CaseStudyFactory(parent=study_index, driving_question="Who knows?", live=False)

    assert asked() == []


def test_theme_narrows_and_says_how_many(study_index):
    talk, reading = (ThemeFactory(name=name, slug=name) for name in ("talk", "reading"))
    for number in range(8):
        ask(study_index, f"Question {number}?", None, talk if number else reading)

    assert [(one.label, one.count, one.is_chosen) for one in wall("theme=reading").choices] == [
        ("reading", 1, True),
        ("talk", 7, False),
    ]
    assert [question for question, _ in asked("theme=reading")] == ["Question 0?"]


def test_few_questions_are_not_narrowed(study_index):
    ask(study_index, "Who?", None, ThemeFactory(slug="one"))
    ask(study_index, "Why?", None, ThemeFactory(slug="two"))

    assert wall().choices == []


def test_what_a_theme_asks_and_nobody_answered_is_open(study_index):
    theme = ThemeFactory(driving_questions="Who speaks?\nWho listens?")
    ask(study_index, "who speaks?", None, theme)

    assert wall().open == [("Who listens?", theme)]


def test_question_that_only_a_hidden_study_asks_is_still_open(study_index):
    ThemeFactory(driving_questions="Who speaks?")
    CaseStudyFactory(parent=study_index, driving_question="Who speaks?", live=False)

    assert [question for question, _ in wall().open] == ["Who speaks?"]


def test_page_shows_question_result_and_finding(client, study_index, years):
    ask(study_index, "Who speaks?", years[0], result="no_change", found="Nobody & all.")

    text = client.get(WALL).text

    for words in ("Who speaks?", "No difference seen", "Nobody &amp; all.", "2024-27"):
        assert words in text


def test_empty_wall_says_so(client, study_index):
    assert "No questions yet." in client.get(WALL).text


def test_queries_do_not_grow_with_the_studies(client, study_index, django_assert_max_num_queries):
    counts = set()
    client.get(WALL)
    for wanted in (1, 3, 50):
        for number in range(CaseStudyPage.objects.count(), wanted):
            CaseStudyFactory(parent=study_index, driving_question=f"Question {number}?")
        with django_assert_max_num_queries(100) as queries:
            client.get(WALL)
        counts.add(len(queries))

    assert len(counts) == 1
