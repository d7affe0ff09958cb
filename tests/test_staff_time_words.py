"""The kind of staff time, in the school's own words."""

import pytest

from plc_wagtail.enums import DayType, TimeBasis
from plc_wagtail.staff_time_words import staff_time_words


@pytest.mark.parametrize(
    ("time_basis", "day_type", "expected"),
    [
        (
            TimeBasis.DISAGGREGATED,
            DayType.ORDINARY,
            "After-school training (counts towards INSETs)",
        ),
        (TimeBasis.NON_DISAGGREGATED, DayType.TRAINING_DAY, "INSET"),
        (TimeBasis.UNSPECIFIED, DayType.TRAINING_DAY, "INSET"),
        (TimeBasis.NON_DISAGGREGATED, DayType.ORDINARY, "Ordinary meeting time"),
        (TimeBasis.VOLUNTARY, DayType.ORDINARY, "Voluntary"),
        (TimeBasis.UNSPECIFIED, DayType.ORDINARY, ""),
    ],
)
def test_staff_time_is_said_in_the_words_of_the_school(time_basis, day_type, expected):
    words = staff_time_words(time_basis, day_type, training_day="INSET", training_days="INSETs")

    assert words == expected
