"""What the guard says about texts, names and blocks."""

from datetime import date
from io import BytesIO

import pytest
from django.core.files.images import ImageFile
from PIL import Image as Picture
from wagtail.images import get_image_model

from plc_wagtail.guard import concerns_for
from plc_wagtail.models import Meeting, PlcSiteSettings, ProgrammeYear
from tests import factories


@pytest.fixture
def contact(db):
    return factories.ContactFactory(telephone="01904 555 100")


@pytest.fixture
def codes(study_index):
    """The codes of the concerns about a case study with these fields, in their order."""

    def look(**fields):
        study = factories.CaseStudyFactory(parent=study_index, live=False)
        for name, value in fields.items():
            setattr(study, name, value)
        return [concern.code for concern in concerns_for(study)]

    return look


def statistic(**parts):
    account = {"n": 40, "base": "visits", "date": "June", "method": "One form."}
    return [{"type": "statistic", "value": {**account, **parts}}]


def quotation(**parts):
    return [{"type": "quotation", "value": {"text": "Staff talk about learning.", **parts}}]


@pytest.mark.parametrize("percentage", ["-1", "100.5"])
def test_impossible_percentage(codes, percentage):
    assert codes(impact=statistic(percentage=percentage)) == ["impossible_percentage"]


@pytest.mark.parametrize("percentage", [None, "0", "73.5", "100"])
def test_possible_percentage(codes, percentage):
    assert codes(impact=statistic(percentage=percentage)) == []


@pytest.mark.parametrize(
    "parts",
    [
        {"from_inspection": True},
        {"inspectorate": "ofsted"},
        {"inspectorate": "other", "date": "2024-11-05"},
        {"organisation": "Ofsted"},
        {"source_title": "Ofsted report"},
    ],
)
def test_quotation_of_an_inspectorate_without_body_or_date(codes, parts):
    assert codes(impact=quotation(**parts)) == ["inspection_quotation_without_origin"]


@pytest.mark.parametrize(
    "parts",
    [
        {"from_inspection": True, "inspectorate": "estyn"},
        {"organisation": "Ofsted"},
        {"person": "A teacher"},
    ],
)
def test_quotation_that_needs_no_more(codes, parts):
    assert codes(impact=quotation(date="2024-11-05", source_title="Report", **parts)) == []


def test_evidence_about_one_person_set_to_public(codes):
    item = {"kind": "lesson_observation", "about_one_person": True, "visibility": "public"}

    assert codes(evidence=[{"type": "item", "value": item}]) == ["evidence_about_one_person"]


def test_evidence_about_one_person_for_staff_only(codes):
    item = {"kind": "lesson_observation", "about_one_person": True, "visibility": "staff"}

    assert codes(evidence=[{"type": "item", "value": item}]) == []


@pytest.fixture
def picture(db, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    content = BytesIO()
    Picture.new("RGB", (4, 4)).save(content, "PNG")
    content.seek(0)
    file = ImageFile(content, name="hall.png")
    return get_image_model().objects.create(title="The hall", file=file)


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({}, ["picture_without_description"]),
        ({"alt_text": "  "}, ["picture_without_description"]),
        ({"alt_text": "Chairs in a circle"}, []),
        ({"decorative": True}, []),
    ],
)
def test_picture_needs_words_or_the_decision_that_it_is_decorative(codes, picture, parts, expected):
    image = {"image": picture.pk, "decorative": False, "alt_text": "", **parts}

    assert codes(impact=[{"type": "image", "value": {"image": image}}]) == expected


def test_byline_without_the_day_of_consent(codes):
    assert codes(byline="An author") == ["byline_without_consent"]


def test_byline_with_the_day_of_consent(codes):
    assert codes(byline="An author", byline_consented_on=date(2026, 9, 3)) == []


def test_named_contact_without_a_basis(codes, contact):
    contact.person_name = "A person"
    contact.save()

    assert codes(contact=contact) == ["named_contact_without_basis"]


def test_contact_by_role_alone(codes, contact):
    assert codes(contact=contact) == []


def test_address_of_a_person_in_a_field_and_in_a_block(codes):
    text = [{"type": "rich_text", "value": '<p><a href="mailto:a.b@x.example">Ask</a></p>'}]

    assert codes(tried="Ask c.d@x.example, or c.d@x.example.", body=text) == ["personal_email"] * 2


@pytest.mark.parametrize(
    "address", ["learning@thornmere.example", "office@thornmere.example", "office@localhost"]
)
def test_address_of_a_contact_or_a_role_at_the_school(codes, contact, address):
    assert codes(tried=f"Ask {address}.") == []


def test_role_at_another_domain_is_not_the_schools_own(codes, contact):
    assert codes(tried="Ask office@elsewhere.example.") == ["personal_email"]


@pytest.mark.parametrize("number", ["01904 555 222", "07700 900123", "+44 (0)1904 555222"])
def test_telephone_number(codes, contact, number):
    assert codes(tried=f"Ring {number} for more.") == ["personal_telephone"]


@pytest.mark.parametrize(
    "text", ["Ring 01904 555100.", "2026-27", "27 of 36", "0.45", "12/11/2026"]
)
def test_number_of_a_contact_and_other_numbers(codes, contact, text):
    assert codes(tried=text) == []


def test_question_without_a_question_mark(codes):
    assert codes(driving_question="Which habits last.") == ["question_without_mark"]


def test_short_form_not_spelt_out_is_told_once(codes):
    assert codes(tried="The SENDCO helped.", found="SENDCO again.") == ["short_form_not_spelt_out"]


@pytest.mark.parametrize(
    "text", ["Assessment for Learning (AFL) helped, AFL did.", "SHARP groups", "PLC", "ALL WELL"]
)
def test_short_form_spelt_out_somewhere(codes, text):
    factories.ThemeFactory(acronym="SHARP", expansion="Study habits and revision practice")

    assert codes(tried=text) == []


def staff_words(landing, year):
    page = factories.ProgrammeFactory(parent=landing, live=False)
    address = "a.b@x.example"
    page.meetings = [
        Meeting(date=date(2026, 11, 12), note_staff=address, facilitator=address, place=address)
    ]
    page.programme_years = [ProgrammeYear(academic_year=year)]
    return page


def test_what_only_staff_read_is_not_public_text(landing, year):
    assert concerns_for(staff_words(landing, year)) == []


def test_place_is_public_text_where_the_school_shows_it(landing, year, site):
    settings = PlcSiteSettings.for_site(site)
    settings.show_place = True
    settings.save()

    (concern,) = concerns_for(staff_words(landing, year))

    assert (concern.code, concern.place.input_name) == ("personal_email", "meetings-0-place")
