"""Times as schools write them beside a date."""

import pytest

from tests.intake.calendars import facts, times, warnings


@pytest.mark.parametrize(
    "text", ["PLC 3.30-4.30pm", "meeting 3.30-4.30pm", "Session: 3.30-4.30pm", "TLC 3.30-4.30pm"]
)
def test_the_word_meeting_before_a_time_does_not_swallow_its_start(text):
    assert times(f"Thu 12 Nov {text}") == [("15:30", "16:30")]


@pytest.mark.parametrize("text", ["Room 14, 3.30-4.30pm", "Rm 1430 3.30-4.30pm"])
def test_the_number_of_a_room_is_no_time(text):
    assert times(f"Thu 12 Nov {text}") == [("15:30", "16:30")]


def test_hours_with_a_letter_are_times_and_no_year():
    assert facts("Thu 12 Nov 15h30–16h30", "date", "start", "end") == [
        ("2026-11-12", "15:30", "16:30")
    ]
    assert times("Thu 12 Nov 15.30-16.30h") == [("15:30", "16:30")]


def test_a_time_in_hrs_is_no_length_of_the_meeting():
    assert times("Thu 12 Nov 8.30hrs") == [("08:30", None)]


@pytest.mark.parametrize(
    "words",
    ["after school", "at lunchtime", "period 6", "all day", "pm", "at half past three", "P6"],
)
def test_a_vague_time_stays_in_the_note(words):
    assert facts(f"Thu 12 Nov {words}", "start", "title", "location", "note") == [
        (None, "", "", words)
    ]


def test_a_second_time_is_never_the_title():
    text = "Thu 12 Nov 8am to 8.30am & 3.30pm to 4.30pm"

    assert facts(text, "start", "end", "title", "note") == [
        ("08:00", "08:30", "", "3.30pm to 4.30pm")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("briefing 8.30am; PLC 3.45pm-4.45pm", ("15:45", "16:45", "PLC", "briefing 8.30am")),
        ("8.15am briefing, then PLC 3.30pm", ("15:30", None, "PLC", "8.15am briefing")),
        ("8.15am-8.30am briefing, PLC 3.30pm", ("15:30", None, "PLC", "8.15am-8.30am briefing")),
        ("8.30am briefing 3.30pm PLC", ("15:30", None, "PLC", "8.30am briefing")),
        (
            "PLC 3.30pm, staff briefing at 8.15am",
            ("15:30", None, "PLC", "staff briefing at 8.15am"),
        ),
        ("8.30am breakfast, 9am PLC", ("09:00", None, "PLC", "8.30am breakfast")),
    ],
)
def test_of_two_times_the_one_of_another_thing_is_noted_and_asked_about(text, expected):
    (found,) = facts(f"Thu 12 Nov {text}", "start", "end", "title", "note", "warnings")

    assert found[:4] == expected
    assert "unparsed_line" in found[4]


def test_time_of_a_briefing_that_is_the_meeting_is_its_own():
    assert facts("Thu 12 Nov staff briefing 8.30am", "start", "title", "note") == [
        ("08:30", "staff briefing", "")
    ]


@pytest.mark.parametrize(
    "text", ["8.15am briefing, then PLC 3.30pm", "9am-12pm and 1pm-3pm", "Y7: 3.30pm, Y8: 4pm"]
)
def test_two_starts_in_a_line_need_somebody(text):
    assert "unparsed_line" in warnings(f"Thu 12 Nov {text}")[0]


@pytest.mark.parametrize(
    "text",
    [
        "INSET (all day, 9 - 3)",
        "INSET (9-3)",
        "INSET, 9-3",
        "INSET (all day, 9am - 3pm)",
        ": 9 - 3, INSET",
    ],
)
def test_the_hours_of_a_whole_day_are_read(text):
    assert times(f"Mon 2 Nov {text}") == [("09:00", "15:00")]


@pytest.mark.parametrize("text", ["Years (10-2)", "PLC (7-9)", "PLC 9-3 maths", "room, 9-3 chairs"])
def test_numbers_that_go_down_are_hours_only_where_they_stand_alone(text):
    assert times(f"Thu 12 Nov {text}") == [(None, None)]


@pytest.mark.parametrize("word", ["sharp", "GMT", "promptly", "start"])
def test_words_that_only_stress_a_time_are_no_title(word):
    assert facts(f"Thu 12 Nov 3.30pm-4.30pm {word}", "end", "title", "note") == [("16:30", "", "")]


@pytest.mark.parametrize(
    "text",
    [
        "3.30pm prompt start, 4.30pm finish",
        "starting at 3.30pm and ending at 4.30pm",
        "finish by 4.30pm, start at 3.30pm",
        "1530 1630",
        "3.30pm finish 4.30pm",
        "start 3.30pm finish 4.30pm",
        "3.30pm finishes at around 4.30pm",
        "Start: 3.30pm Finish: 4.30pm",
    ],
)
def test_a_start_and_an_end_in_words_of_their_own_are_both_read(text):
    assert times(f"Thu 12 Nov {text}") == [("15:30", "16:30")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Start 3.30pm finish 4.30pm Thu 12 Nov", ("15:30", "16:30")),
        ("Thu 12 Nov 8.30am finish 3pm", ("08:30", "15:00")),
        ("4.30pm finish 12 Nov", (None, "16:30")),
        ("4.30pm finish, Thu 12 Nov", (None, "16:30")),
        ("Thu 12 Nov 4.30pm finish", (None, "16:30")),
    ],
)
def test_finish_tells_of_the_time_behind_it_or_else_of_the_one_before(text, expected):
    assert times(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "4.30pm finish 3.30pm start",
        "4.30pm finish, 3.30pm start",
        "4.30pm end, 3.30pm start",
        "3.30pm start, 4.30pm end",
        "finish 4.30pm start 3.30pm",
    ],
)
def test_the_end_may_be_told_first(text):
    assert facts(f"Thu 12 Nov {text}", "start", "end", "title", "warnings") == [
        ("15:30", "16:30", "", [])
    ]
    assert facts(f"{text} Thu 12 Nov", "start", "end", "title", "warnings") == [
        ("15:30", "16:30", "", [])
    ]


def test_the_end_of_something_else_is_no_end_of_the_meeting():
    assert facts("Thu 12 Nov 4pm end of year review", "start", "title") == [
        ("16:00", "end of year review")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("330-430pm", ("15:30", "16:30")),
        ("330pm-430pm", ("15:30", "16:30")),
        ("3.30-430pm", ("15:30", "16:30")),
        ("330 - 4.30pm", ("15:30", "16:30")),
        ("330pm", ("15:30", None)),
        ("0345-0445pm", ("15:45", "16:45")),
        ("03.45-04.45pm", ("15:45", "16:45")),
        ("0845-1.15pm", ("08:45", "13:15")),
        ("Room 330, 330-430pm", ("15:30", "16:30")),
        ("3-4.45pm", ("15:00", "16:45")),
        ("3 - 4.45pm", ("15:00", "16:45")),
        ("PLC 3-4.15pm", ("15:00", "16:15")),
    ],
)
def test_times_without_dots_or_minutes_are_read(text, expected):
    assert facts(f"Thu 12 Nov {text}", "start", "end", "note", "title") in (
        [(*expected, "", "")],
        [(*expected, "", "PLC")],
    )


def test_figures_without_a_marker_are_times_only_beside_the_date():
    assert facts("Thu 12 Nov 330-430", "start", "end", "warnings") == [
        ("15:30", "16:30", ["time_ambiguous_ampm"])
    ]
    for words in ("pages 120-150", "120-150 pupils", "3.30 - 120 staff"):
        assert times(f"Thu 12 Nov {words}") in ([(None, None)], [("15:30", None)])


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("1½ hours", "17:00"),
        ("1 ½ hrs", "17:00"),
        ("1 1/2 hours", "17:00"),
        ("½ an hour", "16:00"),
        ("3/4 hour", "16:15"),
    ],
)
def test_a_length_may_have_a_fraction(text, end):
    assert facts(f"Thu 12 Nov 3.30pm for {text}", "start", "end", "title", "note") == [
        ("15:30", end, "", "")
    ]


def test_two_hours_right_behind_a_date_are_times_that_somebody_must_confirm():
    assert facts("Thu 12 Nov 3-4", "start", "end", "warnings") == [
        ("15:00", "16:00", ["time_ambiguous_ampm"])
    ]
    assert times("Thu 12 Nov 3-4 groups") == [(None, None)]


def test_when_to_come_is_no_start_of_the_meeting():
    assert facts("Thu 12 Nov 3.45pm for 4pm start", "start", "note") == [
        ("16:00", "3.45pm for 4pm")
    ]
    assert facts("Tea from 3.30pm, Thu 12 Nov 3.45pm-4.45pm", "start", "note") == [
        ("15:45", "Tea from 3.30pm")
    ]


def test_a_sentence_above_the_dates_gives_start_and_end():
    text = (
        "PLC dates for 2026/27 – all meetings start promptly at 3.30pm and finish by 4.30pm"
        " in the Library\n12 Nov"
    )

    assert facts(text, "start", "end", "location") == [("15:30", "16:30", "Library")]


def test_a_year_of_five_figures_leaves_the_date_open():
    assert facts("Thurs 12 Nov 20206 3.45pm-4.45pm", "date", "warnings") == [
        (None, ["unreadable_number"])
    ]


def test_a_year_may_have_an_apostrophe():
    assert facts("Thurs 12th of Nov. '26, 3.45pm-4.45pm", "date", "note") == [("2026-11-12", "")]
