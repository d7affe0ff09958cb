"""Readings made into drafts: each kind with its own fields, nothing published, nothing unsafe."""

import datetime as dt
import re

import pytest
from django.core.exceptions import PermissionDenied
from django.db.models import CharField, TextField
from wagtail.rich_text import RichText

from plc_wagtail.blocks import BodyField
from plc_wagtail.blocks.walk import walk
from plc_wagtail.exceptions import NoPlaceForPage
from plc_wagtail.intake import ReadingOptions
from plc_wagtail.intake.pages import DocumentKind, DocumentOptions, read_document
from plc_wagtail.models import Contact, Reference, Theme
from plc_wagtail.sanitise import clean_html
from plc_wagtail.services.drafts import make_draft
from tests import factories
from tests.intake.pages.examples import BLOG, NEWS, POST, PROGRAMME, STUDY

YEAR = ReadingOptions(first_year=2026)


def read(text, name="page.txt", kind=None):
    return read_document(name, text.encode(), DocumentOptions(meetings=YEAR, kind=kind))


def kinds(stream):
    return [child.block_type for child in stream]


@pytest.fixture
def draft(landing, study_index):
    def make(text, **options):
        made = make_draft(read(text, **options), landing)
        return type(made.page).objects.get(pk=made.page.pk).get_latest_revision_as_object()

    return make


def test_a_study_fills_the_fields_of_a_case_study(draft, study_index):
    page = draft(STUDY, name="quick_recall.txt")

    assert (page.live, page.title, page.get_parent().pk) == (
        False,
        "quick recall",
        study_index.pk,
    )
    assert page.driving_question == "How often must pupils meet a word before they keep it?"
    assert page.aim.startswith("<p>To see whether short quizzes")
    assert page.background.startswith("<p>Revision had been left too late")
    assert [block.value["label"] for block in page.years] == ["Year 1", "Year 2"]
    assert [(block.value["kind"], block.value["visibility"]) for block in page.evidence] == [
        ("student_voice", "public"),
        ("lesson_observation", "staff"),
        ("learning_walk", "public"),
        ("staff_feedback", "public"),
        ("inspection_report", "public"),
        ("exam_results", "public"),
    ]
    assert kinds(page.impact) == ["rich_text", "statistic", "rich_text", "quotation"]
    assert page.impact[1].value["percentage"] == 64
    assert page.impact[3].value["inspectorate"] == "ofsted"
    assert page.reflections.startswith("<p>Colleagues took")
    assert (page.contact.role, page.contact.person_name) == ("Assistant Headteacher", "")
    assert list(page.body) == []


def test_a_programme_fills_the_fields_of_a_programme(draft):
    page = draft(PROGRAMME)

    assert page.summary.startswith("A key part of Thornmere School's plan")
    assert [(one.theme.name, one.theme.acronym, one.theme.live) for one in page.strands.all()] == [
        ("Reading in Every Subject", "", False),
        ("Talk for Learning and Thinking", "TLT", False),
        ("Numeracy", "", False),
    ]
    assert [(one.number, one.date, one.day_type) for one in page.meetings.all()] == [
        (1, dt.date(2026, 11, 12), "ordinary"),
        (2, dt.date(2026, 11, 30), "ordinary"),
        (3, dt.date(2027, 1, 27), "training_day"),
        (4, dt.date(2027, 2, 9), "ordinary"),
    ]
    assert kinds(page.body) == ["rich_text", "characteristics", "characteristics"]
    explainer = page.body[1].value
    assert explainer["heading"] == "What is a learning group?"
    assert explainer["characteristics"][2]["points"][0]["text"] == "Team planning"
    assert "Numeracy" not in page.body[0].value.source


def test_a_post_becomes_an_update_with_its_sources(draft):
    page = draft(POST)

    assert (page.date, page.live) == (dt.date(2026, 11, 27), False)
    assert kinds(page.body) == ["quotation", "rich_text", "references"]
    assert page.body[0].value["person"] == "Ada Quillfeather"
    assert [one.title for one in page.body[2].value["references"]] == [
        "Small Changes: How Teachers Learn Together",
        "Groups That Last: Notes for School Leaders",
    ]
    assert "<h3>Shared Practice</h3>" in page.body[1].value.source


def test_a_process_becomes_stages_where_it_is_taken_for_a_programme(draft):
    page = draft(BLOG, kind=DocumentKind.PROGRAMME)

    assert kinds(page.stages) == ["rich_text", "process_stages"]
    assert [one["title"] for one in page.stages[1].value["stages"]] == [
        "A reflection stage",
        "Moving to action",
        "Planning for review",
    ]


def test_furniture_and_names_of_authors_are_not_on_the_page(draft):
    page = draft(NEWS)

    words = page.summary + "".join(block.value.source for block in page.body)
    assert "Femi" not in words
    assert "comment" not in words


def test_what_the_school_has_is_found_and_not_made_again(draft, site):
    theme = factories.ThemeFactory(name="numeracy", site=site)
    contact = factories.ContactFactory(role="Assistant Headteacher")

    programme, study = draft(PROGRAMME), draft(STUDY)
    draft(POST)
    draft(POST)

    assert theme in [strand.theme for strand in programme.strands.all()]
    assert (Theme.objects.count(), Contact.objects.count()) == (3, 1)
    assert study.contact == contact
    assert Reference.objects.count() == 2


def test_themes_only_told_of_are_left_to_a_person(landing, study_index):
    made = make_draft(read(STUDY), landing)

    unknown = [one.text for one in made.doubts if one.code == "unknown_theme"]
    assert unknown == ["Quick recall", "Spacing", "Mixed practice"]
    assert Theme.objects.count() == 0


def test_an_editor_can_take_a_section_for_something_else(landing, study_index):
    page = make_draft(read(STUDY), landing, mapping={6: "next_steps", 0: "body"}).page

    assert page.next_steps.startswith("<h3>Reflections</h3><p>Colleagues took")
    assert (page.reflections, page.aim) == ("", "")
    assert "<h3>Aim</h3>" in page.body[0].value.source


def test_two_imports_of_one_document_have_addresses_of_their_own(landing, study_index):
    first, second = (make_draft(read(POST), landing).page for _ in range(2))

    assert second.slug == f"{first.slug}-2"


def test_a_study_needs_a_place_for_studies(landing):
    with pytest.raises(NoPlaceForPage):
        make_draft(read(STUDY), landing)

    assert Contact.objects.count() == 0


def test_only_who_may_add_pages_there_makes_a_draft(landing):
    with pytest.raises(PermissionDenied):
        make_draft(read(POST), landing, factories.UserFactory())


# Wagtail's own columns and ours that hold no words of the document.
SCRIPTS = '<script>steal()</script><img src=x onerror="steal()"><a href="javascript:steal()">x</a>'
TAG = re.compile(r"<[a-z/!?]", re.IGNORECASE)
UNSAFE = re.compile(r"javascript:|onerror|onclick|<script|<img|<svg|<iframe|style=", re.IGNORECASE)


def hostile(text):
    """Every line with live markup in it, and the same as text that only looks like it."""
    lines = []
    for line in text.splitlines():
        safe = line.replace("&", "&amp;")
        lines.append(f"<p onclick='steal()'>{safe}{SCRIPTS} &lt;svg/onload=steal()&gt;</p>")
    return "<html><body>" + "\n".join(line for line in lines if line) + "</body></html>"


def stored(page):
    """(where, value, whether it is HTML) of each text of the page, its rows and its records."""
    for field in page._meta.get_fields():
        if isinstance(field, BodyField):
            for node in walk(getattr(page, field.name)):
                yield field.name, node.text, isinstance(node.value, RichText)
    rows = [*getattr(page, "meetings", Theme.objects.none()).all()]
    records = [page, *rows, *Theme.objects.all(), *Contact.objects.all(), *Reference.objects.all()]
    for record in records:
        for field in record._meta.concrete_fields:
            if isinstance(field, CharField | TextField) and not isinstance(field, BodyField):
                is_html = type(field).__name__ == "RichTextField"
                yield f"{record}.{field.name}", getattr(record, field.name) or "", is_html


@pytest.mark.parametrize("name", ["a.html", "a.txt"])
@pytest.mark.parametrize("kind", list(DocumentKind))
@pytest.mark.parametrize("text", [STUDY, PROGRAMME, POST, BLOG])
def test_nothing_of_a_hostile_document_is_stored_uncleaned(draft, text, kind, name):
    page = draft(hostile(text), name=name, kind=kind)

    seen = list(stored(page))
    assert sum(len(value) for _, value, _ in seen) > 500
    for where, value, is_html in seen:
        if is_html:
            assert clean_html(value) == value, where
            assert not UNSAFE.search(re.sub(r"&lt;.*?&gt;|&lt;", "", value)), where
        else:
            assert not TAG.search(value), where
