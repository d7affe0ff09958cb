"""The ten lists that the contract of the reader works out."""

from datetime import date

from plc_wagtail.intake import Candidate, Code, DateOrder, ListWarning, Question, Why
from tests.intake.calendars import dates, facts, read, reasons, warnings

TWO_YEARS_OF_MEETINGS = """\
1. Thursday 13th November 3.45pm-4.45pm (Disaggregated time)
2. Monday 1st December 3.45pm-4.45pm (Disaggregated time)
3. Wednesday 28th January (Training Day) 2.30pm-3.30pm (Non-disaggregated time)
4. Monday 9th February 3.45pm-4.45pm (Disaggregated time)
5. Tuesday 24th February 3.45pm-4.45pm (Disaggregated time)
6. Monday 9th March 3.45pm-4.45pm (Disaggregated time)
7. Thursday 23rd April (Training Day) 8.40am-9.40am (Non-disaggregated time): There will be no \
other meetings during the day so that departments can begin moderation promptly at 9.45am
8. Thursday 18th May 3.45pm-4.45pm (Disaggregated time)
"""
MODERATION = (
    "There will be no other meetings during the day so that departments can begin moderation "
    "promptly at 9.45am"
)
SPACED = """\
Mon\u00a012 Jan 2026\u00a015:45\u00a0–\u00a016:45\u00a0Library
Tue 3 Feb 2026 1545-1645 Rm 14
Thu 26 Mar 2026 15.45–16.45 Hall
"""
WORD_TABLE = """\
Session\tDate\tTime\tVenue\tLead
1\tTues 6th Oct\t3.30 – 4.30\tDrama Studio\tHJB
2\tTues 3rd Nov\t3.30 – 4.30\tDrama Studio\tHJB
"""
WEEKS = """\
w/c 9th November – PLC 1 (departments choose day)
w/c Mon 1 Feb 2027
W/B 08.03.27
"""
TIME_FIRST = "8.40 - 9.40 am Thursday 22 April (INSET – departments then moderate from 9.45)"
TWO_DAYS = "Thursday 5 & Friday 6 February, 3.45-4.45pm"
NO_WEEKDAY = """\
Spring 2027
13 January
10 February
10 March – 3.40 start
"""
AMERICAN = """\
11/12/2026 3:45 PM - 4:45 PM
02/09/2027 3:45 PM - 4:45 PM
1/13/2027 3:45 PM - 4:45 PM
"""
HEADINGS = """\
AUTUMN 2 – Literacy PLC
Thurs 12 Nov, Mon 30 Nov
SPRING 1 – Literacy PLC
Wed 27 Jan (INSET pm), Mon 8 Feb
"""
CHANGES = """\
CANCELLED: Tue 23 Feb
Moved! was Mon 8 March, now Wed 10 March 3.45–4.45
Thu 13 May (provisional) 3.45-5pm
"""
AFTER_SCHOOL = ("15:45", "16:45")
TRAINING = ("training_day", "non_disaggregated")
TWILIGHT = ("ordinary", "disaggregated")


def test_example_1_in_its_own_year_has_one_wrong_weekday():
    found = read(TWO_YEARS_OF_MEETINGS, first_year=2025)

    assert [tuple(row.to_json().values())[:9] for row in found.rows] == [
        (1, "2025-11-13", None, "Thu", *AFTER_SCHOOL, "exact", *TWILIGHT),
        (2, "2025-12-01", None, "Mon", *AFTER_SCHOOL, "exact", *TWILIGHT),
        (3, "2026-01-28", None, "Wed", "14:30", "15:30", "exact", *TRAINING),
        (4, "2026-02-09", None, "Mon", *AFTER_SCHOOL, "exact", *TWILIGHT),
        (5, "2026-02-24", None, "Tue", *AFTER_SCHOOL, "exact", *TWILIGHT),
        (6, "2026-03-09", None, "Mon", *AFTER_SCHOOL, "exact", *TWILIGHT),
        (7, "2026-04-23", None, "Thu", "08:40", "09:40", "exact", *TRAINING),
        (8, "2026-05-18", None, "Thu", *AFTER_SCHOOL, "exact", *TWILIGHT),
    ]
    assert [row.note for row in found.rows] == ["", "", "", "", "", "", MODERATION, ""]
    assert [row.warnings for row in found.rows] == [()] * 7 + [(Code.WEEKDAY_MISMATCH,)]
    assert found.rows[7].candidates == (
        Candidate(date(2026, 5, 18), Why.AS_WRITTEN),
        Candidate(date(2026, 5, 14), Why.WEEKDAY_BEFORE),
        Candidate(date(2026, 5, 21), Why.WEEKDAY_AFTER),
    )
    assert (found.ignored, found.warnings, found.question) == ((), (), None)


def test_example_1_a_year_later_is_a_list_of_another_year():
    found = read(TWO_YEARS_OF_MEETINGS, first_year=2026, school_year=None)

    assert [row.warnings for row in found.rows] == [(Code.WEEKDAY_MISMATCH,)] * 8
    assert found.warnings == (ListWarning(Code.STALE_LIST, ("2025-26", "2014-15", "2008-09")),)


def test_example_2_odd_spaces_and_dashes_give_three_clean_rows():
    assert facts(
        SPACED, "date", "start", "end", "location", "title", "warnings", first_year=2025
    ) == [
        ("2026-01-12", *AFTER_SCHOOL, "Library", "", []),
        ("2026-02-03", *AFTER_SCHOOL, "Rm 14", "", []),
        ("2026-03-26", *AFTER_SCHOOL, "Hall", "", []),
    ]


def test_example_3_a_word_table_keeps_its_leader_from_the_public():
    found = read(WORD_TABLE)

    assert reasons(WORD_TABLE) == [(1, "table_header")]
    assert facts(WORD_TABLE, "n", "date", "start", "end", "location", "note", "warnings") == [
        (
            1,
            "2026-10-06",
            "15:30",
            "16:30",
            "Drama Studio",
            "",
            ["time_ambiguous_ampm", "personal_data"],
        ),
        (
            2,
            "2026-11-03",
            "15:30",
            "16:30",
            "Drama Studio",
            "",
            ["time_ambiguous_ampm", "personal_data"],
        ),
    ]
    assert [row.note_staff for row in found.rows] == ["HJB", "HJB"]


def test_example_4_weeks_begin_on_their_monday():
    assert facts(WEEKS, "precision", "date", "start", "title", "note", "warnings") == [
        ("week", "2026-11-09", None, "PLC 1", "departments choose day", []),
        ("week", "2027-02-01", None, "", "", []),
        ("week", "2027-03-08", None, "", "", []),
    ]


def test_example_5_a_time_in_the_note_is_not_the_end():
    assert facts(TIME_FIRST, "date", "start", "end", "day_type", "note", "warnings") == [
        (
            "2027-04-22",
            "08:40",
            "09:40",
            "training_day",
            "departments then moderate from 9.45",
            [],
        )
    ]


def test_example_6_two_days_share_month_and_time():
    assert facts(
        TWO_DAYS, "date", "weekday_stated", "start", "end", "warnings", first_year=2025
    ) == [
        ("2026-02-05", "Thu", *AFTER_SCHOOL, []),
        ("2026-02-06", "Fri", *AFTER_SCHOOL, []),
    ]


def test_example_7_takes_the_year_from_its_heading():
    assert facts(NO_WEEKDAY, "date", "weekday_stated", "start", "end", "warnings") == [
        ("2027-01-13", None, None, None, ["start_missing"]),
        ("2027-02-10", None, None, None, ["start_missing"]),
        ("2027-03-10", None, "15:40", None, ["end_missing", "time_ambiguous_ampm"]),
    ]
    assert reasons(NO_WEEKDAY) == [(1, "heading")]


def test_example_8_asks_once_before_any_date_in_figures_is_read():
    found = read(AMERICAN)

    assert found.question == Question(Code.US_FORMAT_SUSPECTED, (DateOrder.DMY, DateOrder.MDY))
    assert (
        facts(AMERICAN, "date", "start", "warnings")
        == [(None, "15:45", ["us_format_suspected"])] * 3
    )


def test_example_8_answered_month_first():
    found = read(AMERICAN, date_order=DateOrder.MDY)

    assert dates(AMERICAN, date_order=DateOrder.MDY) == ["2026-11-12", "2027-02-09", "2027-01-13"]
    assert [row.warnings for row in found.rows] == [(), (), (Code.OUT_OF_ORDER,)]
    assert found.question is None


def test_example_8_answered_day_first():
    assert dates(AMERICAN, date_order=DateOrder.DMY) == ["2026-12-11", "2027-09-02", None]
    assert warnings(AMERICAN, date_order=DateOrder.DMY) == [
        [],
        ["outside_academic_year"],
        ["invalid_date"],
    ]


def test_example_9_headings_carry_their_group():
    assert facts(HEADINGS, "date", "title", "day_type", "warnings") == [
        ("2026-11-12", "Literacy PLC", "ordinary", ["start_missing"]),
        ("2026-11-30", "Literacy PLC", "ordinary", ["start_missing"]),
        ("2027-01-27", "Literacy PLC", "training_day", ["inset_day_mismatch", "start_missing"]),
        ("2027-02-08", "Literacy PLC", "ordinary", ["start_missing"]),
    ]
    assert reasons(HEADINGS) == [(1, "heading"), (3, "heading")]


def test_example_10_changes_keep_what_was():
    assert facts(CHANGES, "date", "previous_date", "status", "start", "end", "warnings") == [
        ("2027-02-23", None, "cancelled", None, None, ["start_missing"]),
        (
            "2027-03-10",
            "2027-03-08",
            "rescheduled",
            *AFTER_SCHOOL,
            ["time_ambiguous_ampm"],
        ),
        ("2027-05-13", None, "tentative", "15:45", "17:00", ["past_finish_rule"]),
    ]
