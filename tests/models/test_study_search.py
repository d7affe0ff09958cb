"""Searching and narrowing the case studies of a section."""

import re

import factory
import pytest
from bs4 import BeautifulSoup
from django.http import QueryDict

from plc_wagtail.enums import StudyResult
from plc_wagtail.models import CaseStudyPage
from plc_wagtail.models.facets import Choice
from plc_wagtail.models.study_search import StudySearch
from plc_wagtail.models.visibility import Visibility
from tests.factories import (
    AcademicYearFactory,
    BookletFactory,
    CaseStudyFactory,
    PriorityFactory,
    ThemeFactory,
)
from tests.many import many_pages

pytestmark = pytest.mark.searches
INDEX = "/professional-learning/case-studies/"


@pytest.fixture
def studies(study_index):
    """Eight studies, so that facets appear: six of science, two of maths."""
    reading = ThemeFactory(name="Reading", slug="reading", aliases="literacy")
    year = AcademicYearFactory()
    many_pages(
        CaseStudyFactory,
        8,
        study_index,
        title=factory.Iterator(f"Study {number}" for number in range(8)),
        subject=factory.Iterator(["Science"] * 6 + ["Maths"] * 2),
        result=factory.Iterator([StudyResult.CHANGE, StudyResult.MIXED]),
        themes=factory.Iterator([[reading]] + [[]] * 7),
        academic_year=year,
    )


def search(query=""):
    return StudySearch(Visibility().pages(CaseStudyPage.objects.all()), QueryDict(query))


def found(query=""):
    return [study.title for study in search(query).page]


def facet(name, query=""):
    return next((facet for facet in search(query).facets if facet.name == name), None)


def test_all_studies_are_found_where_nothing_was_asked(studies):
    assert found() == [f"Study {number}" for number in range(8)]


def test_facet_narrows_the_list(studies):
    assert found("subject=Maths") == ["Study 6", "Study 7"]


def test_two_facets_narrow_together(studies):
    assert found("subject=Maths&found=mixed") == ["Study 7"]


def test_choices_carry_the_count_that_following_them_gives(studies):
    assert facet("subject").choices == [
        Choice("Maths", 2, "?subject=Maths"),
        Choice("Science", 6, "?subject=Science"),
    ]


def test_chosen_facet_still_offers_its_other_values(studies):
    assert facet("subject", "subject=Maths&found=mixed").choices == [
        Choice("Maths", 1, "?subject=Maths&found=mixed", is_chosen=True),
        Choice("Science", 3, "?subject=Science&found=mixed"),
    ]


def test_facet_with_one_value_is_not_offered(studies):
    assert facet("year") is None


def test_no_facet_is_offered_for_fewer_than_eight_studies(studies):
    CaseStudyPage.objects.get(title="Study 0").unpublish()

    assert search().facets == []


def test_counts_leave_out_what_may_not_be_seen(studies, study_index):
    CaseStudyFactory(parent=study_index, subject="Maths", live=False)

    assert [choice.count for choice in facet("subject").choices] == [2, 6]


def test_draft_theme_is_no_choice(studies, study_index):
    study = CaseStudyPage.objects.get(title="Study 1")
    study.themes.set([ThemeFactory(name="Secret", live=False), ThemeFactory(name="Talk")])
    study.save_revision().publish()

    assert [choice.label for choice in facet("theme").choices] == ["Reading", "Talk"]


def test_unknown_value_is_left_out_and_named(studies):
    asked = search("subject=Alchemy&found=mixed")

    assert [(str(label), value) for label, value in asked.unknown] == [("Subject", "Alchemy")]
    assert asked.selection.chosen == {"found": "mixed"}


def test_words_are_found_in_any_order(transactional_db, studies, study_index):
    # MariaDB's full text search sees only what was committed.
    CaseStudyFactory(parent=study_index, title="Badgers", found="They came at night, quietly.")

    assert found("q=quietly+badgers") == ["Badgers"]


def test_small_words_hide_nothing(transactional_db, studies, study_index):
    # MariaDB's index has neither "who", nor "in", nor "8".
    CaseStudyFactory(parent=study_index, title="Badgers", found="Who slept in Year 8?")

    assert found("q=who+slept+in+year+8") == ["Badgers"]


def test_apostrophes_and_hyphens_hide_nothing(transactional_db, studies, study_index):
    CaseStudyFactory(parent=study_index, title="Badgers", found="Last week's follow-up.")

    assert found("q=week's+follow-up") == ["Badgers"]


def test_plural_is_found_by_the_singular(transactional_db, studies, study_index):
    CaseStudyFactory(parent=study_index, title="Stories", found="Of one badger.")

    assert (found("q=story"), found("q=badgers")) == (["Stories"], ["Stories"])


def test_words_of_a_draft_are_not_found(studies, study_index):
    CaseStudyFactory(parent=study_index, title="Badgers", live=False)

    assert found("q=badgers") == []


def test_study_is_found_by_what_its_theme_is_also_called(studies):
    assert found("q=Literacy") == ["Study 0"]


def test_nothing_found_offers_to_drop_one_thing_at_a_time(studies):
    asked = search("q=badgers&subject=Maths")

    assert asked.found.rows == []
    assert asked.dropped == [
        Choice("badgers", 2, "?subject=Maths"),
        Choice("Maths", 0, "?q=badgers"),
    ]


def texts(query):
    """[(title, excerpt or None)] as the page of results shows them."""
    return [(study.title, study.excerpt and study.excerpt.text) for study in search(query).page]


def test_what_is_not_seen_of_a_study_is_quoted_with_the_word_marked(studies, study_index):
    CaseStudyFactory(parent=study_index, title="Near", reflections="<p>Badgers &amp; talk.</p>")

    assert texts("q=badger") == [("Near", "<mark>Badgers</mark> &amp; talk.")]


def test_nothing_is_quoted_of_what_only_staff_see(studies, study_index):
    study = CaseStudyFactory(parent=study_index, title="Near", reflections="<p>Talk.</p>")
    study.evidence = [("item", {"note": "A badger spoke.", "visibility": "staff"})]
    study.save_revision().publish()

    assert (texts("q=spoke"), texts("q=talk")) == ([], [("Near", "<mark>Talk</mark>.")])


def test_word_in_a_title_comes_before_one_in_the_text(studies, study_index):
    for title, question in [("A", "Why badgers?"), ("Badgers", "Why?"), ("C", "Who?")]:
        CaseStudyFactory(
            parent=study_index, title=title, driving_question=question, found="No badger."
        )

    assert found("q=badgers") == ["Badgers", "A", "C"]


@pytest.mark.parametrize(
    ("sort", "first"), [("", "Study 0"), ("title", "A"), ("added", "A"), ("nonsense", "Study 0")]
)
def test_order_can_be_chosen(studies, study_index, sort, first):
    CaseStudyFactory(parent=study_index, title="A")

    assert found(f"sort={sort}")[0] == first


def test_order_stays_while_the_list_is_narrowed(studies):
    assert facet("subject", "sort=title").choices[0].address == "?subject=Maths&sort=title"


def test_orders_say_which_one_is_chosen(studies):
    orders = [(str(one.label), one.address, one.is_chosen) for one in search("q=study").sorts]

    assert orders == [
        ("Best match", "?q=study", True),
        ("Latest year", "?q=study&sort=year", False),
        ("Title, A to Z", "?q=study&sort=title", False),
        ("Newest on this site", "?q=study&sort=added", False),
    ]


def test_misspelt_word_is_put_right(studies, study_index):
    CaseStudyFactory(parent=study_index, title="Badgers at night")

    assert search("q=bagders").meant == Choice("badgers", 1, "?q=badgers")


def test_way_out_of_a_misspelling_leads_to_the_study(client, studies, study_index):
    CaseStudyFactory(parent=study_index, title="Badgers at night")
    asked = BeautifulSoup(client.get(INDEX, {"q": "bagders"}).content, "html.parser")

    way = asked.find("a", string=re.compile("badgers"))

    found_there = BeautifulSoup(client.get(f"{INDEX}{way['href']}").content, "html.parser")
    assert "Badgers at night" in found_there.get_text()


def test_nothing_is_guessed_of_what_may_not_be_seen(studies, study_index):
    CaseStudyFactory(parent=study_index, title="Badgers at night", live=False)

    assert search("q=bagders").meant is None


def test_names_of_another_schools_theme_find_and_suggest_nothing(studies, other_site):
    ThemeFactory(name="With badgers", slug="reading", aliases="setts", site=other_site)

    assert found("q=setts") == []
    assert search("q=bagders").meant is None
    assert found("q=literacy") == ["Study 0"]


def test_spellings_that_differ_in_capitals_are_one_choice(studies, study_index):
    CaseStudyFactory(parent=study_index, title="Z", subject="MATHS ")

    assert [(one.label, one.count) for one in facet("subject").choices] == [
        ("Maths", 3),
        ("Science", 6),
    ]
    assert found("subject=maths") == ["Study 6", "Study 7", "Z"]


def test_kinds_of_public_evidence_narrow(studies, study_index):
    item = {"kind": "learning_walk"}
    study = CaseStudyFactory(parent=study_index, title="Walks")
    study.evidence = [("item", item), ("item", {"kind": "self_review", "visibility": "staff"})]
    study.save_revision().publish()

    assert facet("evidence").choices == [
        Choice("Short visits to several lessons", 1, "?evidence=learning_walk")
    ]
    assert found("evidence=learning_walk") == ["Walks"]


def test_studies_that_say_what_failed_can_be_asked_for(studies, study_index):
    CaseStudyFactory(parent=study_index, title="Frank", what_did_not_work="<p>Most of it.</p>")
    CaseStudyFactory(parent=study_index, title="Silent", what_did_not_work="<p></p>")

    assert found("tells=failed") == ["Frank"]


def test_study_that_says_what_failed_is_marked_where_not_all_do(studies, study_index):
    CaseStudyFactory(parent=study_index, title="Frank", what_did_not_work="<p>Most of it.</p>")

    assert [study.title for study in search().page if study.is_marked_as_telling] == ["Frank"]
    CaseStudyPage.objects.update(tells_what_failed=True)
    assert not any(study.is_marked_as_telling for study in search().page)


def test_facets_thought_of_later_are_folded_until_one_is_chosen(studies):
    CaseStudyPage.objects.filter(title="Study 3").update(resources="One book")

    assert [facet.name for facet in search().first_facets] == ["theme", "subject", "found"]
    assert [facet.name for facet in search().more_facets] == ["needs"]
    assert (search().opens_more, search("needs=One+book").opens_more) == (False, True)


def test_priorities_narrow(studies):
    study = CaseStudyPage.objects.get(title="Study 3")
    study.priorities.set([PriorityFactory(name="Calm", slug="calm")])
    study.save_revision().publish()

    assert found("priority=calm") == ["Study 3"]


def test_facet_that_all_have_is_not_offered_and_one_that_some_have_is(studies):
    CaseStudyPage.objects.update(cohort="Year 7")
    CaseStudyPage.objects.filter(title="Study 3").update(resources="One book")

    assert (facet("with"), [one.label for one in facet("needs").choices]) == (None, ["One book"])


def test_long_facet_shows_the_most_frequent_and_leads_to_all(study_index):
    cohorts = [f"Class {number:02}" for number in range(14)]
    many_pages(CaseStudyFactory, 14, study_index, cohort=factory.Iterator(cohorts))
    CaseStudyFactory(parent=study_index, cohort="Class 13")

    assert len(facet("with").choices) == 12
    assert "Class 13" in [choice.label for choice in facet("with").choices]
    assert facet("with").all_address == "?all=with#facet-with"
    assert len(facet("with", "all=with").choices) == 14


def test_reader_is_told_that_only_successes_are_shown(studies):
    asked = search("found=change")

    assert asked.shows_successes_only
    assert [(one.label, one.count, one.address) for one in asked.other_results] == [
        ("Mixed", 4, "?found=mixed")
    ]
    assert not search().shows_successes_only


@pytest.mark.parametrize("words", ['"', "a*b", "%", "\0", "x" * 5000, "OR NOT (", "🦡", "' --"])
def test_any_words_may_be_typed(client, studies, words):
    response = client.get(INDEX, {"q": words})

    assert response.status_code == 200


@pytest.mark.parametrize("page", ["0", "-1", "99", "x", ""])
def test_any_page_number_may_be_typed(client, studies, page):
    response = client.get(INDEX, {"page": page})

    assert response.status_code == 200


def test_twenty_studies_stand_on_a_page(study_index):
    titles = [f"Study {number:02}" for number in range(21)]
    many_pages(CaseStudyFactory, 21, study_index, title=factory.Iterator(titles))

    assert (len(found()), found("page=2")) == (20, ["Study 20"])


# Five of them find the page, two draw the host's own menu and breadcrumb.
@pytest.mark.parametrize(
    ("asked", "queries"),
    [
        ("", 14),
        ("page=2", 13),
        ("found=mixed&subject=Maths&phase=All", 13),
        ("q=diaries", 14),
        ("found=mixed&subject=Maths&phase=All&q=diaries", 14),
        ("q=bagders", 14),
        ("q=dairies", 15),
    ],
)
def test_queries_are_few_and_do_not_grow_with_the_studies(
    client, study_index, asked, queries, django_assert_num_queries
):
    client.get(f"{INDEX}?{asked}")
    for wanted in (1, 3, 50):
        many_pages(
            CaseStudyFactory,
            wanted - study_index.get_children().count(),
            study_index,
            title=factory.Sequence(lambda number: f"Diaries {number}"),
            result="mixed",
            subject="Maths",
        )
        with django_assert_num_queries(queries):
            client.get(f"{INDEX}?{asked}")


def test_booklets_are_listed_where_nothing_was_asked(client, study_index):
    CaseStudyFactory(parent=study_index, title="Diaries")
    BookletFactory(parent=study_index, title="What we tried")

    assert "Booklet: What we tried" in client.get(INDEX).text
    assert "Booklet: What we tried" not in client.get(f"{INDEX}?q=diaries").text
