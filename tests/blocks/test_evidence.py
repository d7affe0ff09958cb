import re

import pytest

from plc_wagtail.blocks import EvidenceBody
from tests.blocks.rendering import BLOCKS, empty_elements, render, soup, spaced, words

NO_SOURCE = "We do not have the source for this number"
SOURCE = {"source_title": "Learning walk", "source_url": "https://example.org/walk"}


def test_number_without_a_source_says_so():
    assert words("statistic", {"value": "73%", "claim": "of lessons"}) == (
        f"73% of lessons {NO_SOURCE}"
    )


def test_number_with_a_complete_account_is_its_own_source():
    account = {"n": 36, "base": "visits", "date": "2025", "method": "A form"}

    complete = soup("statistic", {"value": "73%", **account})
    without_method = soup("statistic", {"value": "73%", **account, "method": ""})

    assert NO_SOURCE not in complete.get_text()
    assert NO_SOURCE in without_method.get_text()


def test_number_counted_by_the_school_names_no_empty_source():
    value = {"value": "9 of 10", "n": 10, "base": "visits", "date": "May", "method": "A form"}

    assert "None" not in words("statistic", {**value, "source_title": None})


def test_number_opens_to_how_many_of_what_when_how_and_where_from():
    value = {"value": "73%", "n": 36, "base": "visits", "date": "2025", "method": "A form"}

    document = soup("statistic", {**value, **SOURCE})

    rows = [
        (row.dt.string, row.dd.get_text(strip=True)) for row in document.select("details dl div")
    ]
    assert rows == [
        ("How many", "36"),
        ("Of what", "visits"),
        ("When", "2025"),
        ("How it was counted", "A form"),
        ("Source", "Learning walk"),
    ]
    assert NO_SOURCE not in document.get_text()


def test_number_zero_is_a_number():
    document = soup("statistic", {"percentage": 0, "claim": "of lessons", "n": 0})

    assert document.select_one(".plc-statistic-value").string == "0%"
    assert document.meter["value"] == "0"
    assert document.dd.string == "0"


SEVEN_OF_NINE = {"value": "7 of 9", "percentage": 78, "n": 9, "counts_people": True}


def test_a_number_of_few_people_in_part_of_a_group_is_not_shown():
    document = soup("statistic", SEVEN_OF_NINE)

    assert document.select_one(".plc-statistic-value").string == "Not shown"
    assert document.dd.string == "fewer than 10"
    assert document.meter is None
    assert not {"7", "9", "78"} & set(re.findall(r"\d+", document.get_text()))


def test_a_number_of_ten_people_is_shown():
    document = soup("statistic", {**SEVEN_OF_NINE, "value": "7 of 10", "n": 10})

    assert document.select_one(".plc-statistic-value").string == "7 of 10"
    assert document.dd.string == "10"


def test_few_people_are_not_counted_out_by_the_api_nor_found_by_search():
    block = BLOCKS["statistic"]
    value = block.to_python({**SEVEN_OF_NINE, "claim": "liked it"})

    api = block.get_api_representation(value)

    told = {name: api[name] for name in ("value", "percentage", "n", "claim")}
    assert told == {
        "value": "Not shown",
        "percentage": None,
        "n": "fewer than 10",
        "claim": "liked it",
    }
    assert "7 of 9" not in block.get_searchable_content(value)
    assert "liked it" in block.get_searchable_content(value)


def test_nine_lessons_are_counted_out():
    assert soup("statistic", {"value": "73%", "n": 9}).dd.string == "9"


def test_percentage_over_100_is_not_drawn():
    assert soup("statistic", {"value": "173%", "percentage": 173}).meter is None


def test_percentage_alone_is_read_with_its_sign():
    assert soup("statistic", {"percentage": "72.50"}).strong.string == "72.5%"


QUOTATION = {
    "text": "Staff talk about learning … with care.",
    "role": "Lead inspector",
    "from_inspection": True,
    "inspectorate": "ofsted",
    "date": "2014-11-05",
    "source_title": "Report",
    "source_url": "https://example.org/report",
    "later_report": "2024",
    "later_url": "https://example.org/later",
}


def test_quotation_says_who_where_when_and_that_it_is_shortened():
    document = soup("quotation", QUOTATION)

    assert spaced(document.figcaption) == (
        "Lead inspector Ofsted Report 5 November 2014 Shortened: dots stand for words left out "
        "From our 2014 report. Latest report: 2024"
    )
    assert document.time["datetime"] == "2014-11-05"
    assert [link["href"] for link in document.find_all("a")] == [
        "https://example.org/report",
        "https://example.org/later",
    ]


def test_quotation_without_origin_says_so():
    assert words("quotation", {"text": "Words"}) == (
        "Words We do not have the source for this quotation"
    )


def evidence(**value):
    return EvidenceBody().to_python([{"type": "item", "value": value}])


HIDDEN = [
    {"visibility": "staff"},
    {"visibility": ""},
    {"visibility": "public", "about_one_person": True},
]


@pytest.mark.parametrize("hidden", HIDDEN)
def test_evidence_not_for_the_public_is_absent_from_page_and_api(hidden):
    value = evidence(kind="staff_feedback", note="Marker", method="Marker", **hidden)

    assert EvidenceBody().render(value, context={}).strip() == ""
    assert EvidenceBody().get_api_representation(value) == []


def test_staff_see_evidence_for_staff():
    value = {"kind": "staff_feedback", "note": "Marker", "visibility": "staff"}

    assert words("item", value, audience="staff") == "What staff told us Marker Staff only"


def test_evidence_about_one_person_is_stored_as_staff_only():
    block = BLOCKS["item"]
    value = block.to_python({"visibility": "public", "about_one_person": True})

    assert block.clean(value)["visibility"] == "staff"


def test_evidence_says_kind_how_many_and_when_and_opens_to_how():
    value = {"kind": "student_voice", "n": 124, "base": "pupils", "date": "2025", "method": "Form"}

    document = soup("item", {**value, "visibility": "public"})

    assert document.select_one(".plc-evidence-kind").string == "What pupils told us"
    assert document.select_one(".plc-evidence-amount").string == "124 pupils · 2025"
    assert document.details.p.string == "Form"
    assert empty_elements(document) == []


TABLE = {
    "table": {
        "caption": "Lessons",
        "columns": [{"type": "text", "heading": "Year"}, {"type": "number", "heading": "Lessons"}],
        "rows": [{"values": ["Year 8", 27]}, {"values": ["Year 9", None]}],
    }
}


def test_table_has_a_caption_and_headings_with_scope():
    document = soup("table", {**TABLE, "first_column_heads": True})

    assert document.caption.string == "Lessons"
    assert [tag.string for tag in document.select("th[scope=col]")] == ["Year", "Lessons"]
    assert [tag.string for tag in document.select("th[scope=row]")] == ["Year 8", "Year 9"]
    assert [tag.string for tag in document.find_all("td")] == ["27", None]


def test_table_without_row_headings_has_plain_cells():
    assert 'scope="row"' not in render("table", {**TABLE, "first_column_heads": False})
