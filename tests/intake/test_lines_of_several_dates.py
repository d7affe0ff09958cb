"""Lines with several dates: which words and times belong to which of them."""

import pytest

from tests.intake.calendars import dates, facts, reasons, times, warnings

ALL_AFTERNOON = [("15:30", "16:30")] * 2


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Reading: Thu 12 Nov, Writing: Mon 30 Nov", ["Reading", "Writing"]),
        ("PLC 1: 12/11, PLC 2: 30/11", ["PLC 1", "PLC 2"]),
        ("Mtg 1 12/11 3.45 Mtg 2 30/11 3.45", ["Mtg 1", "Mtg 2"]),
        ("Thu 12 Nov Reading, Mon 30 Nov Writing", ["Reading", "Writing"]),
        ("Literacy PLC: Thu 12 Nov, Mon 30 Nov", ["Literacy PLC", "Literacy PLC"]),
        ("Literacy PLC: Thu 12 Nov, Hall; Mon 30 Nov", ["Literacy PLC", "Literacy PLC"]),
    ],
)
def test_a_name_goes_with_the_date_beside_it(text, titles):
    assert facts(text, "title") == [(title,) for title in titles]


def test_meetings_numbered_in_one_line_keep_their_numbers():
    assert facts("Meeting 4 Thu 12 Nov, Meeting 5 Mon 30 Nov", "n", "date", "title") == [
        (4, "2026-11-12", "Meeting 4"),
        (5, "2026-11-30", "Meeting 5"),
    ]


def test_the_term_before_some_dates_is_not_that_of_the_others():
    text = "Autumn 2: 12 Nov, 10 Dec; Spring 1: 14 Jan"

    assert facts(text, "date", "note") == [
        ("2026-11-12", "Autumn 2"),
        ("2026-12-10", "Autumn 2"),
        ("2027-01-14", "Spring 1"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "12 Nov, 30 Nov (all 3.30-4.30pm in the Library)",
        "12 Nov and 30 Nov, all 3.30-4.30pm in the Library",
        "Reading: 12 Nov, Writing: 30 Nov - both 3.30pm to 4.30pm, Library",
    ],
)
def test_what_holds_for_all_stands_at_the_end(text):
    assert times(text) == ALL_AFTERNOON
    assert facts(text, "location") == [("Library",)] * 2


def test_all_staff_are_people_and_not_all_dates():
    assert facts("Thu 12 Nov 3.30pm-4.30pm (all staff)", "title", "note") == [("", "all staff")]


@pytest.mark.parametrize(
    "text",
    [
        "Dydd Iau 12 Tachwedd / Thursday 12 November 3.30pm-4.30pm",
        "Dydd Iau 12fed o Dachwedd 2026 (Thursday 12th November 2026) 3.30pm-4.30pm",
        "Dydd Iau 12 Tachwedd 3.30yp-4.30yp / Thursday 12 November 3.30pm-4.30pm",
        "Thu 12 Nov 2026 15:30 – Thu 12 Nov 2026 16:30",
    ],
)
def test_one_day_written_twice_is_one_meeting(text):
    assert facts(text, "date", "start", "end", "warnings") == [("2026-11-12", "15:30", "16:30", [])]


@pytest.mark.parametrize(
    "text",
    [
        "12 Nov 2026, 12 Nov 2027",
        "12/11/2026, 12/11/2027",
        "Thu 12 Nov 2026; Fri 12 Nov 2027",
        "12 Nov 2026 (Friday 12 Nov 2027)",
        "12 Nov 2026 15:30 - 12 Nov 2027 16:30",
    ],
)
def test_one_day_of_two_years_is_two_days(text):
    assert dates(text) == ["2026-11-12", "2027-11-12"]


@pytest.mark.parametrize(
    "text", ["Tue 6 Oct, Wed 6 Oct", "Tue 6 Oct / Wed 6 Oct", "Tue 6 Oct (Wed 6 Oct)"]
)
def test_one_day_with_two_weekdays_is_doubted(text):
    assert facts(text, "date", "weekday_stated", "warnings") == [
        ("2026-10-06", "Tue", ["start_missing"]),
        ("2026-10-06", "Wed", ["weekday_mismatch", "start_missing", "duplicate"]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "12 Tachwedd / Friday 12 November 2027",
        "12 Tachwedd (Friday 12 November 2027)",
        "12 Nov 15:30 - Fri 12 Nov 2027 16:30",
    ],
)
def test_a_day_written_twice_has_the_weekday_and_year_of_either(text):
    assert facts(text, "date", "weekday_stated") == [("2027-11-12", "Fri")]


def test_two_times_on_one_day_stay_two_meetings():
    text = "Thu 12 Nov 8am-8.30am, Thu 12 Nov 3.30pm-4.30pm"

    assert times(text) == [("08:00", "08:30"), ("15:30", "16:30")]


def test_the_same_date_twice_in_the_same_words_is_doubted():
    assert "duplicate" in warnings("Thu 12 Nov, Thu 12 Nov 3.30pm-4.30pm")[1]


@pytest.mark.parametrize(
    "text",
    [
        "Tue 3 Nov – CANCELLED – now Thu 5th 3.45-4.45pm",
        "The meeting on Tue 3 Nov will now take place on Thu 5 Nov 3.45-4.45pm",
        "Tue 3 Nov is now on Thursday 5 November, 3.45-4.45pm",
    ],
)
def test_now_before_the_second_date_tells_of_a_move(text):
    assert facts(text, "date", "previous_date", "status", "title") == [
        ("2026-11-05", "2026-11-03", "rescheduled", "")
    ]


def test_the_month_holds_for_a_later_day_with_its_weekday():
    assert dates("Tue 3 Nov 3.45pm in the Hall, then Thurs 5th at 4pm") == [
        "2026-11-03",
        "2026-11-05",
    ]


@pytest.mark.parametrize("words", ["in lieu of Fri 23 July", "in lieu of the 23rd July"])
def test_a_day_that_a_meeting_stands_in_for_is_a_note(words):
    text = f"Twilight INSET Thu 12 Nov 3.30-4.30pm ({words})"

    assert facts(text, "date", "note") == [("2026-11-12", words)]


@pytest.mark.parametrize(
    "words",
    [
        "in lieu of INSET on Fri 23 July",
        "in lieu of the INSET day on Fri 23 July",
        "in lieu of training day 5 (Fri 23 July",
        "instead of the INSET day on Fri 23 July",
        "replaces INSET Fri 23 July",
    ],
)
def test_a_training_day_that_a_meeting_stands_in_for_is_a_note(words):
    assert facts(f"Thu 12 Nov 3.30-4.30pm {words}", "date", "day_type", "note") == [
        ("2026-11-12", "ordinary", words)
    ]
    assert facts(f"Twilight {words}: Thu 12 Nov", "date", "title", "note") == [
        ("2026-11-12", "Twilight", words)
    ]


@pytest.mark.parametrize("words", ["replaces Thu 5 Nov", "change of date! was Thu 5 Nov"])
def test_a_day_that_a_meeting_replaces_is_the_one_it_had_before(words):
    assert facts(f"Thu 12 Nov 3.45-4.45pm ({words})", "date", "previous_date", "note") == [
        ("2026-11-12", "2026-11-05", "")
    ]


def test_a_training_day_only_mentioned_is_no_meeting():
    assert dates("In lieu of INSET on Fri 23 July") == []
    assert reasons("In lieu of INSET on Fri 23 July") == [(1, "deadline")]


def test_the_only_date_may_be_that_of_the_meeting_in_lieu():
    text = "Twilight in lieu of INSET on Thu 12 Nov 3.30-4.30pm"

    assert facts(text, "date", "start", "warnings") == [("2026-11-12", "15:30", ["unparsed_line"])]


@pytest.mark.parametrize(
    "text",
    [
        "Twilight in lieu - Thu 12 Nov 3.30-5pm",
        "Twilight in lieu of INSET - Thu 12 Nov 3.30-5pm",
        "Twilight in lieu of INSET: Thu 12 Nov",
        "Twilight in lieu: Thu 12 Nov",
        "INSET in lieu, Thu 12 Nov",
        "Training day in lieu on Thursday 12 November",
    ],
)
def test_a_meeting_in_lieu_is_a_meeting(text):
    assert dates(text) == ["2026-11-12"]


def test_the_one_after_is_a_meeting_and_after_a_date_is_none():
    assert dates("Next: Thu 12 Nov 3.45pm. The one after is on Mon 30 Nov") == [
        "2026-11-12",
        "2026-11-30",
    ]
    assert dates("Thu 12 Nov 3.45pm, no bookings after 30 November") == ["2026-11-12"]


def test_weeks_joined_by_or_are_a_choice():
    assert facts("w/c 8 Feb or w/c 22 Feb", "n", "date", "warnings") == [
        (1, "2027-02-08", ["alternatives"]),
        (1, "2027-02-22", ["alternatives"]),
    ]


def test_a_rule_for_two_weekdays_makes_rows_on_both():
    assert dates("Mondays and Thursdays from 9 November to 19 November 3.45-4.45pm") == [
        "2026-11-09",
        "2026-11-12",
        "2026-11-16",
        "2026-11-19",
    ]


def test_a_weekday_before_dates_in_figures_is_held_against_them():
    assert facts("Thursdays @ 3.45pm: 12/11, 11/12", "weekday_stated", "title", "warnings") == [
        ("Thu", "", ["end_missing"]),
        ("Thu", "", ["weekday_mismatch", "end_missing"]),
    ]


def test_two_things_on_one_day_stay_two_rows():
    assert len(dates("Thu 12 Nov assembly; 12 Nov 3.30pm PLC")) == 2


def test_dates_in_figures_go_on_behind_a_comma():
    assert facts("6/10 PLC, 13/10 departments, 20/10 PLC", "date", "title") == [
        ("2026-10-06", "PLC"),
        ("2026-10-13", "departments"),
        ("2026-10-20", "PLC"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "PLC and 1/2 day cover",
        "PLC, 3/4 of staff",
        "and 1/2 a day",
        ", 1/2 term",
        "2.30pm; 1/2 an hour",
    ],
)
def test_a_fraction_is_no_date(words):
    assert dates(f"12/11 {words}") == ["2026-11-12"]


@pytest.mark.parametrize("words", ["1/2 day", "1/2-day INSET", "½ day INSET", "3/4 of staff:"])
def test_a_fraction_at_the_start_of_a_line_is_no_date(words):
    assert dates(words) == []
    assert dates(f"{words} Thu 12 Nov") == ["2026-11-12"]


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("6/10 PLC, 13/10 day off", "2026-10-13"),
        ("6/10 PLC, 1/2 Day 1 of moderation", "2027-02-01"),
        ("6/10 PLC, Mon 1/2 day off", "2027-02-01"),
        ("1/10 a 1/2 PLC", "2027-02-01"),
    ],
)
def test_a_day_off_in_figures_is_still_a_date(text, second):
    assert dates(text)[1:] == [second]


def test_the_first_of_several_names_is_not_for_all():
    text = "Launch – INSET 1/9/26 9.00-10.30am; PLC 2 – 13/10/26 3.30-4.30pm"

    assert facts(text, "title", "day_type") == [("Launch", "training_day"), ("PLC 2", "ordinary")]


@pytest.mark.parametrize("line", ["12/11 14/1 4/3 - Maths", "Maths: 12/11 14/1 4/3"])
def test_dates_in_figures_side_by_side_are_a_list(line):
    assert facts(line, "date", "title") == [
        ("2026-11-12", "Maths"),
        ("2027-01-14", "Maths"),
        ("2027-03-04", "Maths"),
    ]


@pytest.mark.parametrize("days", ["Nov 17 / 18", "Nov 17 & 18"])
def test_a_second_day_behind_the_month_is_no_year(days):
    assert dates(f"{days} (drop in)") == ["2026-11-17", "2026-11-18"]


@pytest.mark.parametrize(
    "line",
    [
        "Nov 17/18 drop in",
        "Nov 17, 18 and 19 drop in",
        "12/11 3.45pm 19/11 4pm",
        "Group A 12/11 Group B 13/11",
    ],
)
def test_a_number_that_may_be_one_more_day_needs_a_look(line):
    assert {"unparsed_line" in codes for codes in warnings(line)} == {True}


@pytest.mark.parametrize("words", ["years 7/8", "1/2 day training", "room 3/4"])
def test_a_fraction_or_a_pair_of_groups_is_no_day(words):
    assert ["unparsed_line" in codes for codes in warnings(f"Thu 12/11 3.45pm {words}")] == [False]
