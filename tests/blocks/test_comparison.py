import json

import pytest

from plc_wagtail.blocks import ImpactBody
from tests.blocks.rendering import BLOCKS, render, soup, spaced, words

MEMBERS = {"name": "Members", "numerator": 27, "denominator": 36}
EVERYBODY = {"name": "All staff", "numerator": 71, "denominator": 128}
VISITS = {
    "measured": "Pupils used feedback",
    "counted": "things",
    "base": "visits",
    "first": MEMBERS,
    "second": EVERYBODY,
    "second_is": "everybody",
    "others_name": "Other staff",
    "membership_year": "2023-24",
    "measure_year": "June 2025",
    "method": "The same form.",
}
NO_PROOF = (
    "People chose their group themselves, so this is not proof that the group made the difference."
)
NO_SOURCE = "We do not have the source for these numbers"


def paragraphs(value):
    return [spaced(tag) for tag in soup("comparison", value).select(".plc-chart > p")]


def table(value):
    rows = soup("comparison", value).table.find_all("tr")
    return [[spaced(cell) for cell in row.find_all(["th", "td"])] for row in rows]


def test_words_are_made_from_the_counts_with_members_taken_out():
    assert paragraphs(VISITS) == [
        "Members: 27 of 36 visits (75%). Other staff: 44 of 92 visits (48%). "
        "The first is 27 percentage points higher.",
        "Members in 2023-24, counted in June 2025.",
        NO_PROOF,
        "All together: 71 of 128. The first group was taken out of that to get the second.",
    ]


def test_table_and_bars_say_the_same():
    assert table(VISITS) == [
        ["Group", "Counted", "Allowing for chance"],
        ["Members", "27 of 36 visits (75%)", "59% to 86%"],
        ["Other staff", "44 of 92 visits (48%)", "38% to 58%"],
    ]
    bars = soup("comparison", VISITS).select(".plc-bar-part")
    assert [bar["width"] for bar in bars] == ["75%", "48%"]


def test_opens_to_counts_of_what_when_how_and_to_how_sure():
    sure, source = soup("comparison", VISITS).find_all("details")

    assert sure.summary.string == "How sure are we?"
    assert spaced(sure.find_all("p")[-1]) == (
        "Allowing for chance, the difference may be 8 to 42 percentage points. "
        "Chance alone would rarely make one as large."
    )
    facts = [(spaced(row.dt), spaced(row.dd)) for row in source.select("dl > div")]
    assert facts == [
        ("Members", "27 of 36 visits (75%)"),
        ("Other staff", "44 of 92 visits (48%)"),
        ("Of what", "visits"),
        ("Members in", "2023-24"),
        ("Counted in", "June 2025"),
        ("How it was counted", "The same form."),
    ]


@pytest.mark.parametrize("part", ["base", "measure_year", "method"])
def test_without_a_complete_account_it_says_that_the_source_is_missing(part):
    assert NO_SOURCE not in words("comparison", VISITS)
    assert NO_SOURCE in words("comparison", {**VISITS, part: ""})
    assert NO_SOURCE not in words("comparison", {**VISITS, part: "", "source_title": "Report"})


def test_small_difference_may_be_chance():
    close = {**VISITS, "second_is": "others", "second": {**EVERYBODY, "numerator": 92}}

    assert "The first is 3 percentage points higher." in words("comparison", close)
    assert "−14 to 17 percentage points. So it may be chance alone." in words("comparison", close)


def test_overlap_that_cannot_be_taken_out_is_said():
    value = {**VISITS, "second": {**EVERYBODY, "numerator": 20}}

    assert table(value)[2][:2] == ["All staff", "20 of 128 visits (16%)"]
    assert paragraphs(value)[3].startswith("The second group includes the first")
    assert "percentage points" not in words("comparison", value)


def test_groups_that_did_not_choose_are_not_called_so():
    assert NO_PROOF not in words("comparison", {**VISITS, "chose_themselves": False})


def test_note_stands_beside_the_words_and_does_not_replace_them():
    shown = words("comparison", {**VISITS, "note": "It was a cold June."})

    assert "It was a cold June." in shown
    assert "27 of 36 visits (75%)" in shown


FEW = {**VISITS, "counted": "people", "base": "pupils", "first": {**MEMBERS, "numerator": 7}}


def told_to_anybody(value):
    """The page, what the search keeps and the answer of the API."""
    block = BLOCKS["comparison"]
    stored = block.to_python(value)
    api = ImpactBody().get_api_representation(
        ImpactBody().to_python([{"type": "comparison", "value": value}])
    )
    return " ".join(
        [render("comparison", value), *block.get_searchable_content(stored), json.dumps(api)]
    )


def test_few_people_are_counted_out_nowhere():
    """64 of 92 are the others: everybody together would give the 7 away."""
    told = told_to_anybody(FEW)

    assert "fewer than 10 of 36 pupils" in told
    assert "64 of 92 pupils (70%)" in told
    for secret in ("7 of 36", "19%", "71", "128", "percentage points", '"numerator"'):
        assert secret not in told
    assert len(soup("comparison", FEW).select(".plc-bar")) == 1


def test_same_few_lessons_are_counted_out():
    told = told_to_anybody({**FEW, "counted": "things"})

    assert "7 of 36" in told
    assert "71 of 128" in told


@pytest.mark.parametrize(
    ("counted", "size", "shown"),
    [
        ("staff", 7, "not shown: fewer than 10 of the 7 of them did or did not"),
        ("people", 7, "not shown: a group of fewer than 10 of them"),
        ("people", 14, "not shown: fewer than 10 of the 14 of them did or did not"),
    ],
)
def test_small_group_keeps_its_size_if_it_is_staff(counted, size, shown):
    small = {"name": "Members", "numerator": 5, "denominator": size}
    value = {**VISITS, "counted": counted, "base": "of them", "first": small}

    assert table(value)[1] == ["Members", shown, "not shown"]


@pytest.mark.parametrize("numbers", [(None, 36), (27, None), (40, 36), (1, 0)])
def test_counts_that_cannot_be_show_nothing(numbers):
    first = dict(zip(("numerator", "denominator"), numbers, strict=True))

    assert words("comparison", {**VISITS, "first": first}) == ""
