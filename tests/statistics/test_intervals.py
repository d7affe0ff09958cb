"""The formulas against the worked examples that R. G. Newcombe published in 1998."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plc_wagtail.statistics import Interval, Proportion, difference, wilson

# Statistics in Medicine 17, 857-872, table I, method 3: count, size, low, high.
SINGLE = [
    (81, 263, 0.2553, 0.3662),
    (15, 148, 0.0624, 0.1605),
    (0, 20, 0.0, 0.1611),
    (1, 29, 0.0061, 0.1718),
]
# Statistics in Medicine 17, 873-890, table II, method 10: two proportions, low, high.
PAIRS = [
    ((56, 70), (48, 80), 0.0524, 0.3339),
    ((9, 10), (3, 10), 0.1705, 0.8090),
    ((6, 7), (2, 7), 0.0582, 0.8062),
    ((5, 56), (0, 29), -0.0381, 0.1926),
    ((0, 10), (0, 20), -0.1611, 0.2775),
    ((10, 10), (0, 20), 0.6791, 1.0),
]


@pytest.mark.parametrize(("count", "size", "low", "high"), SINGLE)
def test_wilson_interval_is_the_published_one(count, size, low, high):
    interval = wilson(Proportion(count, size))

    assert (round(interval.low, 4), round(interval.high, 4)) == (low, high)


@pytest.mark.parametrize(("first", "second", "low", "high"), PAIRS)
def test_interval_of_a_difference_is_the_published_one(first, second, low, high):
    interval = difference(Proportion(*first), Proportion(*second))

    assert (round(interval.low, 4), round(interval.high, 4)) == (low, high)


@st.composite
def proportions(draw):
    size = draw(st.integers(1, 10**6))
    return Proportion(draw(st.integers(0, size)), size)


@given(proportions())
def test_interval_lies_within_0_and_1_and_around_the_share(part):
    interval = wilson(part)

    assert 0 <= interval.low <= part.count / part.size <= interval.high <= 1


@given(proportions(), proportions())
def test_difference_the_other_way_round_is_the_same_with_the_other_sign(first, second):
    one, other = difference(first, second), difference(second, first)

    assert (one.low, one.high) == pytest.approx((-other.high, -other.low))


def test_interval_in_percent():
    assert wilson(Proportion(27, 36)).percent == (59, 86)
    assert [Interval(-0.1, 0.2).holds_zero, Interval(0.1, 0.2).holds_zero] == [True, False]
