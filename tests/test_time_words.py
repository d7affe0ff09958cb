from datetime import time

import pytest

from plc_wagtail.time_words import time_words


@pytest.mark.parametrize(
    ("value", "govuk", "dot", "twenty_four"),
    [
        (time(15, 45), "3:45pm", "3.45pm", "15:45"),
        (time(9, 5), "9:05am", "9.05am", "09:05"),
        (time(17), "5pm", "5pm", "17:00"),
        (time(12), "midday", "12pm", "12:00"),
        (time(0, 30), "12:30am", "12.30am", "00:30"),
        (None, "", "", ""),
    ],
)
def test_time_is_written_in_the_style_of_the_school(value, govuk, dot, twenty_four):
    assert [time_words(value, style) for style in ("govuk", "dot", "24h")] == [
        govuk,
        dot,
        twenty_four,
    ]
