"""Several days in one line, and numbers that are no days."""

import pytest

from tests.intake.calendars import dates, facts, reasons


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10/11 Nov 3.30-4.30pm", ["2026-11-10", "2026-11-11"]),
        ("Oct 6, 20", ["2026-10-06", "2026-10-20"]),
        ("September 2026: 8, 15, 22", ["2026-09-08", "2026-09-15", "2026-09-22"]),
        ("October: 6, 13 and 20", ["2026-10-06", "2026-10-13", "2026-10-20"]),
        ("October 6, 20 in the Hall", ["2026-10-06", "2026-10-20"]),
        ("Oct 20, Nov 3, 10 at 3.30pm", ["2026-10-20", "2026-11-03", "2026-11-10"]),
        ("12th November, 19th and 26th", ["2026-11-12", "2026-11-19", "2026-11-26"]),
        ("Meetings 3, 10 and 17 November", ["2026-11-03", "2026-11-10", "2026-11-17"]),
        ("PLC1 12/11 PLC2 30/11", ["2026-11-12", "2026-11-30"]),
        ("Mtg 1 12/11 3.45pm Mtg 2 30/11 3.45pm", ["2026-11-12", "2026-11-30"]),
    ],
)
def test_every_day_of_a_list_is_a_row(text, expected):
    assert dates(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "September 8, 15, 22; October 6, 13",
        "Sept 8, 15, 22, Oct 6, 13",
        "September: 8, 15, 22 October: 6, 13",
        "September 8th, 15th, 22nd October: 6th, 13th",
        "September 2026: 8, 15, 22 October 2026: 6, 13",
        "8, 15, 22 September; 6, 13 October",
    ],
)
def test_a_month_holds_for_the_days_on_its_own_side(text):
    september = ["2026-09-08", "2026-09-15", "2026-09-22"]

    assert facts(text, "date", "note") == [
        (date, "") for date in [*september, "2026-10-06", "2026-10-13"]
    ]


def test_a_colon_behind_a_day_of_a_month_leaves_it_its_month():
    assert dates("22 October: 6, 13") == ["2026-10-22"]


@pytest.mark.parametrize(
    "text",
    [
        "Oct 6, 20 staff",
        "12 November, 4th meeting",
        "12/11 may move",
        "October 6, 3.30pm",
        "October 6: 3 groups",
        "October 6, 3 in the Hall",
        "October 6, 4 at the Hall",
        "October 6 and 3 from Year 7",
    ],
)
def test_numbers_that_count_something_else_are_no_days(text):
    assert len(dates(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "INSET Day 4 - Monday 5th October 2026",
        "INSET 4 – Monday 5th October",
        "Autumn 1 - Mon 5 Oct",
        "Term 1 – Monday 5 October",
        "Twilight 3 - Mon 5 Oct",
        "Workshop 3 - Monday 5 October",
        "Workshop 3, Monday 5 October",
        "Cycle 2 – Mon 5 Oct",
        "Sessions 4 - Mon 5 Oct",
        "Leading change 1 - Monday 5th October 2026",
    ],
)
def test_the_number_of_a_training_day_is_no_beginning_of_a_range(text):
    assert facts(text, "date", "date_end", "weekday_stated") == [("2026-10-05", None, "Mon")]


@pytest.mark.parametrize("join", ["&", "and", "+"])
def test_a_number_joined_to_a_date_is_no_day_but_is_doubted(join):
    assert facts(f"Workshop 3 {join} Thursday 12 November", "date", "title", "warnings") == [
        ("2026-11-12", "Workshop 3", ["unparsed_line", "start_missing"])
    ]


@pytest.mark.parametrize("name", ["Twilight INSET no. 2", "Workshop #2", "Session nr. 2"])
def test_a_number_with_its_sign_is_no_day_whatever_follows(name):
    assert facts(f"{name}, Wed 18 Nov", "date", "title") == [("2026-11-18", name)]


@pytest.mark.parametrize("text", ["Meetings: 5 & Thursday 12 November", "Meetings 5 & Thu 12 Nov"])
def test_the_first_of_two_days_may_lack_its_weekday(text):
    assert facts(text, "date", "warnings") == [
        ("2026-11-05", ["start_missing"]),
        ("2026-11-12", ["start_missing"]),
    ]


def test_a_list_may_turn_from_day_first_to_month_first():
    assert dates("5 Oct, 12, Nov 9") == ["2026-10-05", "2026-10-12", "2026-11-09"]
    october = ["2026-10-05", "2026-10-12", "2026-10-19"]
    assert facts("5 Oct, 12, 19, Nov 9, 16", "date", "note") == [
        (date, "") for date in [*october, "2026-11-09", "2026-11-16"]
    ]


def test_an_earlier_day_before_a_place_is_not_read_and_that_is_said():
    assert facts("November 12th, 3rd in the Hall", "date", "warnings") == [
        ("2026-11-12", ["unparsed_line", "start_missing"])
    ]
    assert facts("November 12th, 19th in the Hall", "date", "location") == [
        ("2026-11-12", "Hall"),
        ("2026-11-19", "Hall"),
    ]
    assert facts("November 12th, 3rd", "date", "warnings") == [
        ("2026-11-12", ["start_missing"]),
        ("2026-11-03", ["start_missing", "out_of_order"]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "from 3 - Friday 6 November",
        "on the 3 - Friday 6 November",
        "Residential: 3 - Friday 6 November",
        "Residential 3 to Friday 6 November",
        "Residential Tues 3 - Fri 6 November",
        "Nov 3 - Fri 6",
    ],
)
def test_a_first_day_without_its_month_begins_a_range(text):
    assert facts(text, "date", "date_end") == [("2026-11-03", "2026-11-06")]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Closed 26 - Friday 30 October", "closure"),
        ("Closed: 26 - Friday 30 October", "closure"),
        ("No meetings 26 - Friday 30 October", "no_meeting"),
        ("No PLC 26 - Friday 30 October", "no_meeting"),
        ("Half term 26 - Friday 30 October", "closure"),
        ("October half-term 26 - Friday 30 October", "closure"),
    ],
)
def test_a_range_without_meetings_may_begin_with_a_day_alone(text, reason):
    assert dates(text) == []
    assert reasons(text) == [(1, reason)]


def test_a_weekday_named_once_is_that_of_the_whole_list():
    assert facts("Thurs 5th/12th/20th Nov", "date", "weekday_stated", "warnings") == [
        ("2026-11-05", "Thu", ["start_missing"]),
        ("2026-11-12", "Thu", ["start_missing"]),
        ("2026-11-20", "Thu", ["weekday_mismatch", "start_missing"]),
    ]


def test_days_below_the_name_of_a_month_begin_their_lines():
    text = "October\n6th PLC 1\n20th PLC 2\nNovember\n10th PLC 3\n2nd session for all"

    assert facts(text, "date", "title") == [
        ("2026-10-06", "PLC 1"),
        ("2026-10-20", "PLC 2"),
        ("2026-11-10", "PLC 3"),
    ]
    assert reasons(text) == [(1, "heading"), (4, "heading"), (6, "no_date")]


@pytest.mark.parametrize(
    "text",
    [
        "Wk beg 9.11",
        "wk comm 9/11",
        "WC 09/11",
        "w/b 9.11.26",
        "w/k beg 9th Nov",
        "w/k 9.11",
        "week comm. Mon 9 Nov",
        "Wk starting 9th November",
        "Wythnos yn dechrau 9 Tachwedd",
    ],
)
def test_ways_to_write_a_week(text):
    assert facts(text, "date", "precision", "warnings") == [("2026-11-09", "week", [])]


@pytest.mark.parametrize("date", ["14.9", "14/9", "14.9.26", "14 September", "w/c 14.9"])
def test_the_day_behind_the_number_of_a_week_begins_that_week(date):
    assert facts(f"Week 2 ({date}) PLC", "date", "precision", "title", "note") == [
        ("2026-09-14", "week", "Week 2", "PLC")
    ]


def test_a_day_with_its_weekday_behind_the_number_of_a_week_is_that_day():
    assert facts("Week 2 (Thu 17 September)", "date", "precision") == [("2026-09-17", "exact")]


def test_a_date_of_eight_figures_is_read_and_a_longer_number_is_none():
    assert facts("20261112 PLC 3.30pm-4.30pm", "date", "start", "title") == [
        ("2026-11-12", "15:30", "PLC")
    ]
    assert dates("Ref 202611123") == dates("Ref 20261342") == []
    assert dates("DTSTART:20261112T154500") == []
