import json

import pytest

from plc_wagtail.blocks import ImpactBody
from tests.blocks.rendering import BLOCKS, render, soup, spaced, words

NO_SOURCE = "We do not have the source for these numbers"


def point(date, numerator=None, denominator=None, **more):
    return {"date": date, "numerator": numerator, "denominator": denominator, **more}


VISITS = {
    "measured": "Pupils used feedback",
    "counted": "things",
    "base": "visits",
    "points": [
        point("2026-06-12", 71, 128),
        point("2024-06-12", 41, 90),
        point("2025-06-12", 48, 110, changed=True, what_changed="shorter visits"),
    ],
    "method": "The same form.",
}


def table(value):
    rows = soup("measure", value).table.find_all("tr")
    return [[spaced(cell) for cell in row.find_all(["th", "td"])] for row in rows]


def test_words_and_table_go_by_date_and_stop_where_the_definition_changed():
    document = soup("measure", VISITS)

    assert spaced(document.select_one(".plc-chart-words")) == (
        "12 June 2024: 46%. "
        "From 12 June 2025 on it was counted differently, so what came before cannot be compared. "
        "From 12 June 2025 to 12 June 2026: from 44% to 55%."
    )
    assert table(VISITS) == [
        ["Date", "Counted"],
        ["12 June 2024", "41 of 90 visits (46%)"],
        ["Counted differently from here on: shorter visits"],
        ["12 June 2025", "48 of 110 visits (44%)"],
        ["12 June 2026", "71 of 128 visits (55%)"],
    ]


def test_line_is_broken_and_the_dots_change_where_the_definition_changed():
    chart = soup("measure", VISITS).svg

    assert len(chart.select(".plc-lines-line")) == 1
    assert len(chart.select(".plc-lines-break")) == 1
    assert [("plc-dot-hollow" in dot["class"]) for dot in chart.find_all("circle")] == [
        False,
        True,
        True,
    ]
    assert [label.string for label in chart.find_all("text")] == ["46%", "44%", "55%"]


def test_point_of_few_people_is_a_gap_and_told_nowhere():
    value = {
        **VISITS,
        "counted": "people",
        "base": "pupils",
        "points": [
            point("2024-06-12", 41, 90),
            point("2025-06-12", 7, 91),
            point("2026-06-12", 45, 92),
        ],
    }
    block, body = BLOCKS["measure"], ImpactBody()
    api = body.get_api_representation(body.to_python([{"type": "measure", "value": value}]))

    told = " ".join(
        [
            render("measure", value),
            *block.get_searchable_content(block.to_python(value)),
            json.dumps(api),
        ]
    )

    assert "fewer than 10 of 91 pupils" in told
    assert "45 of 92 pupils (49%)" in told
    for secret in ("7 of 91", ">8%<", '"numerator"'):
        assert secret not in told
    chart = soup("measure", value).svg
    assert (len(chart.find_all("circle")), chart.select(".plc-lines-line")) == (2, [])


def test_numbers_have_their_unit_and_a_scale_from_zero():
    value = {
        **VISITS,
        "kind": "number",
        "unit": "marks",
        "points": [point("2025-01-10", value="31.50"), point("2026-01-10", value="34")],
    }

    assert table(value)[1:] == [["10 January 2025", "31.5 marks"], ["10 January 2026", "34 marks"]]
    scale = [spaced(line) for line in soup("measure", value).select(".plc-chart-scale")]
    assert scale == ["50", "0", "Jan 2025 Jan 2026"]


def test_percentage_without_counts_keeps_its_scale():
    rows = [point("2025-01-10", value="91"), point("2026-01-10", value="94")]
    value = {**VISITS, "kind": "number", "unit": "%", "points": rows}

    assert table(value)[1] == ["10 January 2025", "91%"]
    assert spaced(soup("measure", value).select_one(".plc-chart-scale")) == "100%"


def test_one_point_is_told_and_not_drawn():
    value = {**VISITS, "points": [point("2024-06-12", 41, 90, changed=True)]}

    assert soup("measure", value).svg is None
    assert spaced(soup("measure", value).select_one(".plc-chart-words")) == "12 June 2024: 46%."


@pytest.mark.parametrize("row", [point(None, 1, 2), point("2024-06-12", 3, 2), point("2024-06-12")])
def test_point_that_cannot_be_shows_nothing(row):
    assert words("measure", {**VISITS, "points": [row]}) == ""


def test_without_base_or_method_it_says_that_the_source_is_missing():
    assert NO_SOURCE not in words("measure", VISITS)
    assert NO_SOURCE in words("measure", {**VISITS, "base": ""})
    assert NO_SOURCE in words("measure", {**VISITS, "method": ""})
