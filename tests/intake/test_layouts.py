"""Lists laid out as cards, as tables by month, and as tables drawn by hand."""

from tests.intake.calendars import dates, facts, read, reasons

CARDS = """Tuesday 3 November 2026
3.30pm – 4.30pm
Library
Tuesday 10 November 2026
3.30pm – 4.30pm
Hall"""


def test_lines_below_a_date_that_stands_alone_belong_to_it():
    assert facts(CARDS, "date", "start", "end", "location") == [
        ("2026-11-03", "15:30", "16:30", "Library"),
        ("2026-11-10", "15:30", "16:30", "Hall"),
    ]
    assert [reason for _, reason in reasons(CARDS)] == ["shared_facts"] * 4


def test_a_title_below_its_date_is_not_handed_to_the_next():
    text = "3 November\nPLC 1: Questioning\n\n10 November\nPLC 2: Feedback"

    assert facts(text, "date", "title", "note") == [
        ("2026-11-03", "PLC 1", "Questioning"),
        ("2026-11-10", "PLC 2", "Feedback"),
    ]


def test_a_title_above_its_dates_stays_their_heading():
    text = "Literacy PLC\n3 November\n10 November\nNumeracy PLC\n12 November"

    assert facts(text, "title") == [("Literacy PLC",), ("Literacy PLC",), ("Numeracy PLC",)]


def test_a_month_in_a_column_of_its_own_holds_for_the_empty_cells_below():
    text = "Month\tDate\tFocus\nNovember\t3rd\tReading\n\t10th\tWriting\nDecember\t1st\tMaths"

    assert facts(text, "date", "title") == [
        ("2026-11-03", "Reading"),
        ("2026-11-10", "Writing"),
        ("2026-12-01", "Maths"),
    ]


def test_an_empty_cell_below_a_month_makes_a_bare_number_a_day_of_it():
    text = "Month\tDate\tTitle\nNovember\t12\tReading\n\t19\tWriting\n\tTBC\tMaths\n\t\tNotes"

    assert facts(text, "date", "precision", "title") == [
        ("2026-11-12", "exact", "Reading"),
        ("2026-11-19", "exact", "Writing"),
        (None, "tbc", "Maths"),
    ]
    assert reasons(text) == [(1, "table_header"), (5, "no_date")]


def test_an_empty_cell_below_a_month_has_its_year_too():
    text = "Date\tMonth\tTitle\n12\tNovember 2025\tReading\n19\t\tWriting\n3 December\t\tMaths"

    assert dates(text) == ["2025-11-12", "2025-11-19", "2026-12-03"]


def test_a_table_drawn_with_strokes_keeps_who_leads_for_staff():
    text = "| Date | Focus | Lead |\n|---|---|---|\n| 3/11/26 | Reading | AB |"
    row = read(text).rows[0]

    assert (row.title, row.note, row.note_staff) == ("Reading", "", "AB")
    assert reasons(text) == [(1, "table_header"), (2, "table_header")]


def test_a_rule_nobody_can_follow_is_a_row_that_needs_somebody():
    assert facts("First Tuesday of every half term", "date", "weekday_stated", "warnings") == [
        (None, "Tue", ["unparsed_line"])
    ]
