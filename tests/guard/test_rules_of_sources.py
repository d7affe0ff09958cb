"""What the guard asks about numbers, quotations, sources and evidence."""

import pytest

from plc_wagtail.guard import blocks_of, concerns_for
from plc_wagtail.models import Reference
from tests.citations.sources import FEEDBACK
from tests.factories import CaseStudyFactory, ProgrammeFactory

pytestmark = pytest.mark.django_db
WHOLE_NUMBER = {
    "value": "73%",
    "claim": "of lessons",
    "n": 40,
    "base": "lesson visits",
    "date": "June 2026",
    "method": "One page, the same form.",
}
WHOLE_QUOTATION = {
    "text": "Staff talk about teaching.",
    "organisation": "A visiting adviser",
    "date": "2026-06-01",
    "source_title": "Letter to the school",
}


@pytest.fixture
def asked(study_index):
    """(code, message) of each concern about a case study with these fields."""

    def look(references=(), **fields):
        study = CaseStudyFactory(parent=study_index, live=False)
        study.references = list(references)
        for name, value in fields.items():
            setattr(study, name, value)
        return [(one.code, one.message) for one in concerns_for(study)]

    return look


@pytest.fixture
def feedback(site):
    reference = Reference.from_csl_item(FEEDBACK, site=site)
    reference.save()
    return reference


def impact(name, **value):
    return [{"type": name, "value": value}]


def test_a_number_with_its_whole_account_is_not_asked_about(asked):
    assert asked(impact=impact("statistic", **WHOLE_NUMBER)) == []


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ("n", "how many were counted"),
        ("base", "of what"),
        ("date", "when"),
        ("method", "how it was counted"),
    ],
)
def test_a_number_without_a_part_of_its_account_is_asked_about(asked, part, words):
    number = {**WHOLE_NUMBER, part: None if part == "n" else "", "source_title": "A report"}

    assert asked(impact=impact("statistic", **number)) == [
        ("number_without_account", f"The number 73% does not say {words}.")
    ]


@pytest.mark.parametrize("block", ["comparison", "measure"])
def test_several_numbers_without_a_source_are_asked_about(asked, block):
    groups = {
        "first": {"numerator": 27, "denominator": 36},
        "second": {"numerator": 44, "denominator": 92},
    }
    points = [{"date": "2025-06-01", "numerator": 45, "denominator": 90}]
    value = {"comparison": groups, "measure": {"points": points, "kind": "share"}}[block]

    found = asked(impact=impact(block, measured="Feedback", counted="things", **value))

    assert found == [
        (
            "numbers_without_source",
            "The numbers of “Feedback” do not say where they come from.",
        )
    ]


def test_words_that_give_away_a_number_that_is_not_shown_are_asked_about(asked):
    few = {**WHOLE_NUMBER, "n": 9, "counts_people": True, "claim": "7 of them liked it"}

    assert asked(impact=impact("statistic", **few)) == [
        (
            "number_of_few_in_words",
            "“7 of them liked it” has a number, beside one that is not shown: fewer than 10 "
            "people.",
        )
    ]


@pytest.mark.parametrize("field", ["found", "aim"])
def test_a_percentage_in_the_text_that_no_number_of_the_page_has(asked, field):
    text = "<p>It was 73% and 48 per cent.</p>"

    found = asked(impact=impact("statistic", **WHOLE_NUMBER), **{field: text})

    assert found == [
        (
            "percentage_without_source",
            "48% stands in the text, but nothing on the page says of what.",
        )
    ]


def test_percentages_of_a_comparison_and_a_measure_may_stand_in_the_text(asked):
    comparison = {
        "source_title": "Lesson visits",
        "counted": "things",
        "first": {"numerator": 27, "denominator": 36},
        "second": {"numerator": 44, "denominator": 92},
    }
    points = [{"date": "2025-06-01", "numerator": 45, "denominator": 90}]
    blocks = [
        *impact("comparison", **comparison),
        *impact("measure", kind="share", counted="things", points=points, source_title="Visits"),
    ]

    assert asked(found="From 50% to 75%, others 48%.", impact=blocks) == []


def test_a_whole_quotation_is_not_asked_about(asked):
    assert asked(impact=impact("quotation", **WHOLE_QUOTATION)) == []


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ("organisation", "who said or wrote it"),
        ("date", "when"),
        ("source_title", "where it stands"),
    ],
)
def test_a_quotation_that_lacks_a_part_is_asked_about(asked, part, words):
    quotation = {**WHOLE_QUOTATION, part: None if part == "date" else ""}

    assert asked(impact=impact("quotation", **quotation)) == [
        (
            "quotation_incomplete",
            f"The quotation “Staff talk about teaching.” does not say {words}.",
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "<p>They say “we learned a lot and went home.</p>",
        '<p>They say "we learned a lot and went home.</p>',
        "<ul><li>fine</li><li>we learned a lot” they say</li></ul>",
    ],
)
def test_a_quotation_that_is_not_closed_is_asked_about(asked, text):
    assert [code for code, _message in asked(aim=text)] == ["quotation_not_closed"]


def test_quotation_marks_inside_tags_are_not_read(asked):
    assert asked(aim='<p>See <a href="https://example.org">the whole report</a>.</p>') == []


LONG = "“an effective community has the capacity to sustain the learning of all”"


def test_a_long_quotation_without_anybody_is_asked_about(asked):
    assert asked(background=f"<p>As we know, {LONG}.</p>") == [
        (
            "quotation_without_source",
            "“an effective community has the capacity to sustain the lear…” is quoted without "
            "saying whose words they are.",
        )
    ]


@pytest.mark.parametrize(
    "after",
    ["(Ministry of Education, 2005)", "wrote the inspectors", 'in <a href="/x">RR637</a>'],
)
def test_a_quotation_of_somebody_is_not_asked_about(asked, after):
    codes = [code for code, _message in asked(background=f"<p>{LONG} {after}.</p>")]

    assert "quotation_without_source" not in codes


def test_a_citation_in_words_alone_is_asked_about(asked, feedback):
    text = "<p>It helps (Hattie and Timperley, 2007, pp. 81-90), or (Hattie), or (Year 9).</p>"
    cited = f'<p>As (<a linktype="plc-reference" id="{feedback.pk}">Hattie, 2007</a>) says.</p>'

    assert asked([feedback], aim=text, background=cited) == [
        (
            "citation_not_linked",
            "“(Hattie and Timperley, 2007, pp. 81-90)” is not linked to a source.",
        ),
        ("citation_not_linked", "“(Hattie)” is not linked to a source."),
    ]


def test_a_source_that_nothing_cites_is_asked_about(asked, feedback):
    assert asked([feedback]) == [
        (
            "source_not_cited",
            "“Hattie (2007): The Power of Feedback” is listed, but no text cites it.",
        )
    ]


def test_the_reading_list_of_a_programme_need_not_be_cited(landing, feedback):
    programme = ProgrammeFactory(parent=landing, live=False)
    programme.references = [feedback]

    assert "source_not_cited" not in [one.code for one in concerns_for(programme)]


@pytest.mark.parametrize("words", ["here", "Click here", "Accessed here", "read more"])
def test_a_link_that_says_nothing_is_asked_about(asked, words):
    assert asked(aim=f'<p>See <a linktype="page" id="1">{words}</a>.</p>') == [
        (
            "link_says_nothing",
            f"A link reads “{words}”, which says nothing about where it leads.",
        )
    ]


@pytest.mark.parametrize("kind", ["lesson_observation", "staff_feedback", "self_review"])
def test_one_visit_or_one_account_must_not_be_public(study_index, kind):
    item = {"kind": kind, "n": 1, "visibility": "public", "note": "Good."}
    study = CaseStudyFactory(parent=study_index, live=False)
    study.evidence = [{"type": "item", "value": item}]

    assert [one.code for one in blocks_of(study)] == ["evidence_about_one_person"]
    assert study.public_evidence == []


def test_evidence_that_speaks_of_appraisal_is_asked_about(asked):
    item = {"kind": "lesson_observation", "n": 12, "method": "Appraisal observations"}

    assert asked(evidence=[{"type": "item", "value": item}]) == [
        ("appraisal_in_evidence", "Evidence that everybody sees speaks of “Appraisal”.")
    ]
