"""What the guard says about the counts of a comparison or a measure."""

import pytest

from plc_wagtail.guard import concerns_for
from tests import factories

COUNTS = {"first": (27, 36), "second": (71, 128)}


@pytest.fixture
def found_in(study_index):
    """(severity, code, message) of each concern about a study with this block."""

    def look(name, value):
        study = factories.CaseStudyFactory(parent=study_index, live=False)
        study.impact = [{"type": name, "value": {"source_title": "Visits", **value}}]
        return [(each.severity.value, each.code, each.message) for each in concerns_for(study)]

    return look


@pytest.fixture
def found(found_in):
    def look(first=COUNTS["first"], second=COUNTS["second"], **parts):
        groups = {
            name: dict(zip(("numerator", "denominator"), numbers, strict=True))
            for name, numbers in (("first", first), ("second", second))
        }
        value = {"counted": "things", "second_is": "everybody", **groups, **parts}
        return found_in("comparison", value)

    return look


def test_sound_comparison_raises_nothing(found):
    assert found() == []


@pytest.mark.parametrize(
    ("first", "code", "message"),
    [
        ((40, 36), "part_larger_than_whole", "40 out of 36 cannot be."),
        ((-1, 36), "impossible_count", "“-1 of 36” is no count."),
        ((0, 0), "impossible_count", "“0 of 0” is no count."),
    ],
)
def test_counts_that_cannot_be_must_be_mended(found, first, code, message):
    assert found(first=first) == [("block", code, message)]


@pytest.mark.parametrize("first", [(None, 36), (27, None)])
def test_missing_count_is_asked_for(found, first):
    assert [code for _, code, _ in found(first=first)] == ["comparison_incomplete"]


def test_group_that_does_not_fit_into_everybody(found):
    assert [code for _, code, _ in found(second=(20, 128))] == ["overlap_left"]
    assert found(second=(20, 128), second_is="others") == []


def test_small_base_is_asked_about_and_stops_nothing(found):
    assert found(first=(9, 12)) == [
        ("check", "small_base", "Only 12 were counted: the share may be anything from 47% to 91%.")
    ]


@pytest.mark.parametrize(
    "note",
    ["", "75% is a lot.", "Nearly 27 of 36.", "27 percentage points", "In June 2025."],
)
def test_note_may_repeat_what_the_counts_give(found, note):
    assert found(note=note) == []


@pytest.mark.parametrize("note", ["It was 80%.", "It was 80 per cent.", "30 out of 36 did."])
def test_note_with_another_number_is_asked_about(found, note):
    assert [code for _, code, _ in found(note=note)] == ["note_says_other_number"]


def test_note_that_gives_away_a_hidden_count_is_asked_about(found):
    asked = found(first=(7, 36), counted="people", note="That is 7 of 36.")

    assert [code for _, code, _ in asked] == ["note_says_other_number"]


def test_measure_with_a_sound_point_raises_nothing(found_in):
    point = {"date": "2026-06-12", "numerator": 71, "denominator": 128}

    assert found_in("measure", {"counted": "things", "points": [point]}) == []


def test_counts_of_a_point_that_cannot_be_must_be_mended(found_in):
    point = {"date": "2026-06-12", "numerator": 129, "denominator": 128}

    assert found_in("measure", {"counted": "things", "points": [point]}) == [
        ("block", "part_larger_than_whole", "129 out of 128 cannot be."),
        ("check", "point_not_shown", "A measure has points that readers do not see: 1."),
    ]


@pytest.mark.parametrize(("unit", "codes"), [("%", ["impossible_percentage"]), ("marks", [])])
def test_percentage_of_a_point_lies_between_0_and_100(found_in, unit, codes):
    points = [{"date": "2026-06-12", "value": "101"}]
    value = {"kind": "number", "unit": unit, "points": points}

    assert [code for _, code, _ in found_in("measure", value)] == codes
