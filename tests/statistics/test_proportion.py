import pytest

from plc_wagtail.statistics import Proportion, proportion, rounded


@pytest.mark.parametrize(
    ("count", "size", "percent"), [(27, 36, 75), (44, 92, 48), (1, 200, 1), (3, 200, 2), (0, 5, 0)]
)
def test_percentage_is_rounded_with_halves_up(count, size, percent):
    assert Proportion(count, size).percent == percent


def test_negative_half_is_rounded_up_too():
    assert [rounded(number) for number in (-1.5, -0.5, 0.5, 1.5)] == [-1, 0, 1, 2]


@pytest.mark.parametrize(("count", "size"), [(5, 4), (-1, 4), (0, 0), (None, 4), (4, None)])
def test_impossible_or_missing_counts_are_no_proportion(count, size):
    assert proportion(count, size) is None


@pytest.mark.parametrize(
    ("whole", "part", "rest"),
    [
        ((71, 128), (27, 36), Proportion(44, 92)),
        ((20, 128), (27, 36), None),
        ((71, 72), (1, 36), None),
        ((27, 36), (27, 36), None),
    ],
)
def test_part_is_taken_out_only_where_it_fits_in_and_leaves_somebody(whole, part, rest):
    assert Proportion(*whole).without(Proportion(*part)) == rest
