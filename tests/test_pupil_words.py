"""The words parents read about a day."""

from datetime import time

import pytest

from plc_wagtail.enums import PupilEffect, TimeStyle
from plc_wagtail.pupil_words import pupil_words


@pytest.mark.parametrize(
    ("effect", "starts", "ends", "expected"),
    [
        (PupilEffect.UNKNOWN, None, None, ""),
        (PupilEffect.UNCHANGED, None, None, "School day as usual"),
        (PupilEffect.CLOSED, None, None, "School closed to pupils"),
        (PupilEffect.EARLY_FINISH, None, time(13, 30), "Pupils finish at 1:30pm"),
        (PupilEffect.EARLY_FINISH, None, None, "Pupils finish early"),
        (PupilEffect.LATE_START, time(10), None, "Pupils start at 10am"),
        (PupilEffect.LATE_START, None, None, "Pupils start late"),
        (PupilEffect.EARLY_FINISH, time(10), time(12, 30), "Pupils are in from 10am to 12:30pm"),
    ],
)
def test_each_effect_has_its_words(effect, starts, ends, expected):
    assert pupil_words(effect, starts, ends, pupils="pupils") == expected


def test_school_uses_its_own_word_and_time_style():
    words = pupil_words(
        PupilEffect.EARLY_FINISH, None, time(13, 30), pupils="students", style=TimeStyle.DOT
    )

    assert words == "Students finish at 1.30pm"
