"""Lengths of time in words."""

from datetime import timedelta
from fractions import Fraction

import pytest

from plc_wagtail.hour_words import day_count, hour_words, percentage


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (0, "none"),
        (1, "1 minute"),
        (45, "45 minutes"),
        (60, "1 hour"),
        (105, "1 hour 45 minutes"),
        (75900, "1,265 hours"),
    ],
)
def test_length_is_exact_to_the_minute(minutes, said):
    assert hour_words(timedelta(minutes=minutes)) == said


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (Fraction(), "0"),
        (Fraction(1), "1"),
        (Fraction(5, 4), "1.25"),
        (Fraction(1, 6), "about 0.17"),
    ],
)
def test_days_say_when_they_are_rounded(days, said):
    assert day_count(days) == said


def test_share_has_one_decimal():
    assert percentage(Fraction(8, 1265)) == "0.6%"
