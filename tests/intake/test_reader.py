"""What the reader makes of the lines that schools write, beyond the worked examples."""

from datetime import date

import pytest

from plc_wagtail.enums import Nation
from tests.intake.calendars import dates, facts, read, reasons, times, warnings

PM = [("15:45", "16:45")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3.45pm-4.45pm", ("15:45", "16:45")),
        ("3.45-4.45pm", ("15:45", "16:45")),
        ("3.45pm-4.45", ("15:45", "16:45")),
        ("3.45 p.m. to 4.45 p.m.", ("15:45", "16:45")),
        ("between 3.45 and 4.45pm", ("15:45", "16:45")),
        ("8.40 - 9.40 am", ("08:40", "09:40")),
        ("11.30-12.30pm", ("11:30", "12:30")),
        ("11am-1pm", ("11:00", "13:00")),
        ("11-1pm", ("11:00", "13:00")),
        ("10am to 12 noon", ("10:00", "12:00")),
        ("10:00-15:00", ("10:00", "15:00")),
        ("0840-0940", ("08:40", "09:40")),
        ("3.45pm for 1 hour", ("15:45", "16:45")),
        ("3.45pm (90 mins)", ("15:45", "17:15")),
        ("3.45yp", ("15:45", None)),
        ("until 4.45pm", (None, "16:45")),
        ("after school", (None, None)),
        ("25.70", (None, None)),
    ],
)
def test_times_are_read_as_written(text, expected):
    assert times(f"Thu 12 Nov {text}") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3.30-4.30", ("15:30", "16:30")),
        ("11.30-12.30", ("11:30", "12:30")),
        ("9.00-1.00", ("09:00", "13:00")),
    ],
)
def test_times_without_a_marker_are_marked_ambiguous(text, expected):
    assert facts(f"Thu 12 Nov {text}", "start", "end", "warnings") == [
        (*expected, ["time_ambiguous_ampm"])
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Thursday 12th November",
        "Thurs. 12 Nov.",
        "12 th November 2026",
        "12ᵗʰ November",
        "12\u00adth Novem\u00adber",
        "November 12, 2026",
        "Thu, Nov 12",
        "Thursday the 12th of November",
        "12Nov",
        "12-Nov-2026",
        "12/11/2026",
        "12.11.26",
        "2026-11-12",
        "Thu 12/11",
        "Thu 12.11",
        "Dydd Iau 12 Tachwedd",
        "12fed o Dachwedd 2026",
        "Iau 12 Tach",
    ],
)
def test_ways_to_write_one_day(text):
    assert dates(f"{text} 3.45pm-4.45pm") == ["2026-11-12"]


def test_mawrth_is_a_day_and_a_month():
    assert facts("Dydd Mawrth 2 Mawrth 3.30-4.30yp", "date", "weekday_stated", "warnings") == [
        ("2027-03-02", "Tue", [])
    ]


def test_a_list_may_begin_with_the_first_of_mawrth():
    assert dates("2 Mawrth 2027 3.30-4.30yp") == ["2027-03-02"]


@pytest.mark.parametrize(
    "slip", ["Thursady 12 November", "Thurday 12 Nov", "Thu 12 Novemeber", "12 Nvember"]
)
def test_a_slip_of_spelling_is_mended_and_said(slip):
    assert facts(f"{slip} 3.45-4.45pm", "date", "warnings") == [
        ("2026-11-12", ["spelling_assumed"])
    ]


def test_a_slip_that_could_be_two_days_is_not_mended():
    assert facts("Tursday 12 November 3.45-4.45pm", "weekday_stated", "title", "warnings") == [
        (None, "Tursday", [])
    ]


@pytest.mark.parametrize("number", ["1O November", "l2 November", "1O/11/2026"])
def test_letters_for_figures_in_a_date_are_never_mended(number):
    assert facts(f"{number} 3.45-4.45pm", "date", "warnings") == [(None, ["unreadable_number"])]


def test_letters_for_figures_in_a_time_are_never_mended():
    assert facts("12 November 3.4O-4.45pm", "date", "start", "end", "warnings") == [
        ("2026-11-12", None, None, ["unreadable_number"])
    ]


def test_a_day_that_does_not_exist_has_no_date():
    assert facts("31 November 3.45-4.45pm", "date", "warnings") == [(None, ["invalid_date"])]


def test_a_list_of_days_shares_weekday_and_month():
    assert facts("Tuesdays 3, 10 and 17 November 3.45-4.45pm", "date", "weekday_stated") == [
        ("2026-11-03", "Tue"),
        ("2026-11-10", "Tue"),
        ("2026-11-17", "Tue"),
    ]


def test_a_range_of_days_is_one_row():
    assert facts("Mon 16 to Wed 18 November – moderation", "date", "date_end", "title") == [
        ("2026-11-16", "2026-11-18", "moderation")
    ]


def test_a_room_number_before_a_date_is_no_day():
    assert facts("Room 3, 4 November 3.45-4.45pm", "date", "location") == [("2026-11-04", "Room 3")]


def test_a_year_in_the_line_holds_for_its_other_dates():
    assert dates("12 Nov and 9 Dec 2025, 3.45-4.45pm") == ["2025-11-12", "2025-12-09"]


def test_an_august_date_without_a_year_is_marked_inferred():
    assert facts("Wed 26 August 9-10am", "date", "warnings", school_year=None) == [
        ("2026-08-26", ["year_inferred"])
    ]


def test_a_heading_of_another_year_wins_and_is_doubted():
    assert facts("2025-26\n12 November 3.45-4.45pm", "date", "warnings") == [
        ("2025-11-12", ["year_conflict", "outside_academic_year"])
    ]


def test_a_month_above_days_without_one():
    assert dates("November 2026\nThursday 5th 3.45-4.45pm\nFri 6 3.45-4.45pm") == [
        "2026-11-05",
        "2026-11-06",
    ]


def test_a_rule_becomes_its_meetings_and_leaves_out_closed_days():
    text = "Every Tuesday from 9 February to 2 March, 3.45-4.45pm, Hall, except 2 March"

    assert facts(text, "date", "include", "location") == [
        ("2027-02-09", True, "Hall"),
        ("2027-02-16", False, "Hall"),
        ("2027-02-23", True, "Hall"),
        ("2027-03-02", False, "Hall"),
    ]
    assert {"recurrence_expanded"} <= set(warnings(text)[0])


def test_a_bank_holiday_is_left_out_of_a_rule_in_the_nation_that_has_it():
    text = "Mondays 22 March - 29 March 3.45-4.45pm"

    england = facts(text, "include", school_year=None)
    scotland = facts(text, "include", school_year=None, nation=Nation.SCOTLAND)

    assert (england, scotland) == ([(True,), (False,)], [(True,), (True,)])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fortnightly from 7 January to 4 February 3.45-4.45pm", [7, 21, 4]),
        ("Every other Thursday from 7 January until 4 February 3.45-4.45pm", [7, 21, 4]),
        ("Every Thursday from 7 January for 3 weeks 3.45-4.45pm", [7, 14, 21]),
        ("First Monday of each month, November to January 3.45-4.45pm", [2, 7, 4]),
    ],
)
def test_rules_are_followed(text, expected):
    assert [row.date.day for row in read(text).rows] == expected


def test_the_words_of_a_monthly_rule_are_no_title():
    text = "Every third Thursday of the month, 3.45-4.45pm, November to December"

    assert facts(text, "date", "title", "note") == [("2026-11-19", "", ""), ("2026-12-17", "", "")]


def test_a_rule_without_an_end_is_one_unread_row():
    assert facts("Every Thursday from 7 January 3.45-4.45pm", "date", "warnings") == [
        ("2027-01-07", ["unparsed_line"])
    ]


def test_respectively_gives_each_its_own():
    assert facts(
        "Literacy and Numeracy on 12 and 30 November at 3.45pm and 4pm respectively",
        "date",
        "title",
        "start",
    ) == [("2026-11-12", "Literacy", "15:45"), ("2026-11-30", "Numeracy", "16:00")]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("20 Apr, 27 Apr, 4 May – PLC 9, 10, 11", ["PLC 9", "PLC 10", "PLC 11"]),
        ("PLC 1 and 2 on 12 and 30 November respectively", ["PLC 1", "PLC 2"]),
    ],
)
def test_numbers_that_count_on_go_with_the_dates_in_turn(text, titles):
    assert facts(text, "title", "note") == [(title, "") for title in titles]


def test_numbers_that_do_not_count_on_stay_a_note():
    found = facts("12 Nov, 30 Nov, 1 Dec – Rooms for 30, 12, 8", "title", "note")

    assert len(set(found)) == 1


def test_alternatives_count_once():
    text = "Thu 12 Nov or Mon 30 Nov 3.45-4.45pm\nTue 1 Dec 3.45-4.45pm"

    assert facts(text, "n", "date", "warnings") == [
        (1, "2026-11-12", ["alternatives"]),
        (1, "2026-11-30", ["alternatives"]),
        (2, "2026-12-01", []),
    ]


def test_choose_one_above_rows_makes_them_alternatives():
    text = (
        "Choose one:\nTue 3 Nov 3.45-4.45pm\nWed 4 Nov 3.45-4.45pm\nNumeracy PLC\nThu 5 Nov 3-4pm"
    )

    assert facts(text, "n", "warnings") == [(1, ["alternatives"]), (1, ["alternatives"]), (2, [])]


def test_two_times_to_choose_from_are_two_rows():
    assert facts("Thu 12 Nov 2.30-3.30pm or 3.30-4.30pm", "n", "start", "warnings") == [
        (1, "14:30", ["alternatives"]),
        (1, "15:30", ["alternatives"]),
    ]


@pytest.mark.parametrize("line", ["All 3.30-4.30pm in the Hall", "Meetings are 3.30-4.30pm, Hall"])
def test_a_shared_line_fills_the_rows_above_and_below(line):
    above = facts(f"{line}\n12 November\n30 November", "start", "location")
    below = facts(f"12 November\n30 November\n{line}", "start", "location")

    assert above == below == [("15:30", "Hall")] * 2


def test_a_sentence_for_all_leaves_a_row_its_own_time():
    text = "All meetings are in the Library from 3.30pm to 4.30pm.\n12 November\nw/c 16 November\n"
    text += "Tue 24 November 4-5pm, Hall"

    assert facts(text, "start", "end", "location") == [
        ("15:30", "16:30", "Library"),
        (None, None, "Library"),
        ("16:00", "17:00", "Hall"),
    ]


def test_labels_below_a_date_belong_to_that_date_alone():
    text = "Tue 3 Nov\nDate: Thu 12 Nov\nTime: 3.45pm-4.45pm\nVenue: Main Hall\nTue 1 Dec"

    assert facts(text, "start", "location") == [(None, ""), ("15:45", "Main Hall"), (None, "")]


def test_a_heading_keeps_its_whole_title():
    text = "Autumn 2: Group A – Metacognition\nThu 12 Nov 3.45-4.45pm"

    assert facts(text, "title") == [("Group A – Metacognition",)]


def test_month_first_lists_are_lists_but_a_fourth_meeting_is_no_day():
    assert dates("November 5th and 12th, 3.45-4.45pm") == ["2026-11-05", "2026-11-12"]
    assert dates("12 November - 4th meeting 3.45-4.45pm") == ["2026-11-12"]


def test_a_second_time_stays_in_the_note():
    assert facts("Thu 12 Nov 8.40am-9.40am PLC; 9.45am moderation", "start", "end", "note") == [
        ("08:40", "09:40", "9.45am moderation")
    ]


def test_a_reason_for_cancelling_is_no_title():
    assert facts("Thu 12 Nov 3.45-4.45pm CANCELLED due to snow", "status", "title", "note") == [
        ("cancelled", "", "CANCELLED due to snow")
    ]


def test_a_postponed_meeting_without_a_new_date_is_said_to_have_moved():
    assert facts("Postponed: Tue 1 Dec", "date", "status", "previous_date") == [
        ("2026-12-01", "rescheduled", None)
    ]


def test_a_weekday_in_the_heading_is_checked_against_the_dates_below():
    text = "Tuesdays 3.30-4.30pm\n3 November\n11 November"

    assert facts(text, "weekday_stated", "warnings") == [
        ("Tue", []),
        ("Tue", ["weekday_mismatch"]),
    ]


def test_a_finish_rule_is_not_a_start():
    text = "All meetings will be over at 4.45pm sharp\nThu 12 Nov 3.45pm"

    assert times(text) == [("15:45", None)]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Half term 26-30 October", "closure"),
        ("No meeting on Thursday 19 November", "no_meeting"),
        ("Good Friday 26 March", "closure"),
        ("School closed 15-19 February", "closure"),
        ("Please reply by Friday 6 November", "deadline"),
        ("Autumn term 1 September - 18 December", "heading"),
        ("We will work on reading.", "no_date"),
        ("x" * 2_001, "line_too_long"),
        ("\ue000Tue 3 Nov 3.45pm\ue001", "struck_out"),
    ],
)
def test_lines_without_a_meeting_say_why(line, reason):
    assert (read(line).rows, reasons(line)) == ((), [(1, reason)])


def test_a_meeting_beside_a_day_without_one_is_kept():
    assert facts("Thu 26 Nov 3.45-4.45pm, no meeting 3 December", "date", "note") == [
        ("2026-11-26", "no meeting 3 December")
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Tue 3 Nov moved to Wed 4 Nov 3.45-4.45pm",
        "Wed 4 Nov 3.45-4.45pm (moved from Tue 3 Nov)",
        "Moved from 3 November to 4 November, 3.45-4.45pm",
        "Wed 4 Nov instead of Tue 3 Nov 3.45-4.45pm",
    ],
)
def test_a_move_keeps_the_date_before(line):
    assert facts(line, "date", "previous_date", "status") == [
        ("2026-11-04", "2026-11-03", "rescheduled")
    ]


def test_what_is_to_be_confirmed_has_no_date():
    assert facts("PLC 5: TBC", "date", "precision", "title", "status") == [
        (None, "tbc", "PLC 5", "tentative")
    ]


def test_a_room_to_be_confirmed_leaves_the_meeting_firm():
    assert facts("Thu 12 Nov 3.45-4.45pm (room TBC)", "status", "note") == [
        ("scheduled", "room TBC")
    ]


def test_a_month_alone_is_some_day_in_it():
    assert facts("June – sharing session", "date", "precision", "title") == [
        ("2027-06-01", "month", "sharing session")
    ]


def test_a_week_that_begins_on_a_tuesday_is_doubted_and_not_moved():
    assert facts("w/c 10 November", "date", "warnings") == [
        ("2026-11-10", ["week_commencing_not_monday"])
    ]


def test_a_weekday_without_a_date_is_a_row_that_needs_somebody():
    assert facts("Thursday 3.45-4.45pm", "date", "weekday_stated", "start", "warnings") == [
        (None, "Thu", "15:45", ["unparsed_line"])
    ]


def test_next_thursday_is_only_offered():
    row = read("Next Thursday 3.45-4.45pm", today=date(2026, 11, 22)).rows[0]

    assert row.date is None
    assert [candidate.to_json() for candidate in row.candidates] == [
        {"date": "2026-11-26", "why": "weekday_after"}
    ]


def test_mail_furniture_is_set_aside_and_quoted_lines_are_read():
    text = "\n".join(
        [
            "From: The deputy head",
            "Sent: 12 November 2026 09:00",
            "Subject: PLC dates",
            "Dear all,",
            "> > Thursday 12 November 3.45pm - 4.45pm",
            "Kind regards,",
            "-- ",
            "Deputy head, 12 November House",
        ]
    )

    assert dates(text) == ["2026-11-12"]
    assert [reason for _, reason in reasons(text)] == [
        "email_header",
        "email_header",
        "email_header",
        "greeting",
        "signature",
        "signature",
        "signature",
    ]


def test_who_leads_is_for_staff_alone():
    row = read("Thu 12 Nov 3.45-4.45pm, Numeracy, led by Mrs Example").rows[0]

    assert (row.title, row.note, row.note_staff) == ("Numeracy", "", "led by Mrs Example")
    assert row.to_json()["warnings"] == ["personal_data"]


@pytest.mark.parametrize(
    "note",
    ["ring 01234 567890", "write to head@example.org", "see @example_school", "ask Mr Example"],
)
def test_signs_of_a_person_are_marked(note):
    assert warnings(f"Thu 12 Nov 3.45-4.45pm ({note})") == [["personal_data"]]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("Sat 14 Nov 10-11am", "weekend"),
        ("Mon 3 May 3.45-4.45pm", "bank_holiday"),
        ("Mon 26 Oct 3.45-4.45pm", "outside_term"),
        ("Mon 2 Nov 3.45-4.45pm", "inset_day_mismatch"),
        ("Thu 12 Nov 3.45-5pm", "past_finish_rule"),
        ("Thu 12 Nov 14:00-13:00", "end_before_start"),
        ("Thu 12 Nov 2025 3.45-4.45pm", "outside_academic_year"),
    ],
)
def test_odd_days_and_times_are_marked(line, code):
    assert code in warnings(line)[0]


def test_rows_are_held_against_each_other():
    text = "\n".join(
        [
            "1. Thu 12 Nov 3.30-4.30pm",
            "3. Thu 12 Nov 3.30-4.30pm",
            "4. Thu 12 Nov 4.15-4.45pm",
            "5. Tue 10 Nov 3.45-4.45pm",
        ]
    )

    assert warnings(text) == [
        ["overlap"],
        ["duplicate", "number_gap"],
        ["overlap"],
        ["out_of_order"],
    ]


def test_groups_with_titles_of_their_own_may_meet_at_once():
    text = "Literacy\nThu 12 Nov 3.45-4.45pm\nNumeracy\nThu 12 Nov 3.45-4.45pm"

    assert warnings(text) == [[], []]


def test_cells_from_a_spreadsheet_that_lost_their_format():
    text = (
        "Day\tDate\tStart\tEnd\tTopic\tRoom\nThu\t46338\t0.65625\t0.697916\tReading, writing\tB12\n"
    )

    assert facts(text, "date", "weekday_stated", "start", "end", "title", "location") == [
        ("2026-11-12", "Thu", "15:45", "16:45", "Reading, writing", "B12")
    ]


def test_a_row_of_a_table_without_a_date_is_kept_for_somebody():
    text = "Date\tTime\tTopic\nsoon\t3.45-4.45pm\tReading\n"

    assert facts(text, "date", "start", "title", "warnings") == [
        (None, "15:45", "Reading", ["unparsed_line"])
    ]
