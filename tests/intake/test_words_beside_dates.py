"""Training days, places, people and remarks in the words of a line."""

import pytest

from tests.intake.calendars import facts, read, reasons, warnings


@pytest.mark.parametrize(
    "text",
    [
        "Training Day Mon 2 Nov",
        "Mon 2 Nov Training Day",
        "Mon 2 Nov - Staff training day",
        "PD day: Monday 2nd November",
        "Hyfforddiant mewn swydd: dydd Llun 2 Tachwedd",
    ],
)
def test_a_training_day_is_one_wherever_the_words_stand(text):
    assert facts(text, "date", "day_type", "title") == [("2026-11-02", "training_day", "")]


def test_what_a_label_names_stays_with_it():
    text = "Thursday 12th November 2026, 3.30pm - 4.30pm. Venue: Main Hall. Lead: Deputy Head."
    row = read(text).rows[0]

    assert (row.location, row.title, row.note) == ("Main Hall", "", "")
    assert row.note_staff == "Lead: Deputy Head."


def test_who_leads_is_kept_from_the_public_after_a_colon_too():
    row = read("Thu 12 Nov 3.30-4.30pm Led by: Mrs A Example; Room: B4").rows[0]

    assert (row.location, row.note, row.note_staff) == ("B4", "", "Led by: Mrs A Example")
    assert row.to_json()["warnings"] == ["personal_data"]


@pytest.mark.parametrize("words", ["contact J Smith", "ring ext 234", "ask Miss E"])
def test_more_signs_of_a_person(words):
    assert warnings(f"Thu 12 Nov 3.45-4.45pm, {words}") == [["personal_data"]]


@pytest.mark.parametrize("words", ["KS3", "Y7 & Y8 teams", "Year 7 academy"])
def test_a_year_group_is_no_place(words):
    assert facts(f"Thu 12 Nov {words} 3.45-4.45pm", "location", "title") == [("", words)]


@pytest.mark.parametrize(
    "remark", ["no meeting for ECTs", "due to Parents' Evening", "not the usual room"]
)
def test_a_remark_is_a_note_and_no_title(remark):
    assert facts(f"Thu 12 Nov 3.45-4.45pm – {remark}", "title", "note") == [("", remark)]


@pytest.mark.parametrize("words", ["tba", "to be announced", "TBD", "to be arranged"])
def test_other_words_for_to_be_confirmed(words):
    assert facts(f"PLC 5: date {words}", "date", "precision", "status") == [
        (None, "tbc", "tentative")
    ]


@pytest.mark.parametrize(
    ("line", "reason"), [("Autumn Term", "heading"), ("NB no meeting on 5th", "no_meeting")]
)
def test_a_term_is_a_heading_and_a_remark_about_no_meeting_is_one(line, reason):
    assert reasons(line) == [(1, reason)]


@pytest.mark.parametrize(
    "words",
    ["Parents' evening, no PLC", "options evening (no meeting)", "mocks - no PLC this week"],
)
def test_a_day_on_which_something_else_takes_its_place_has_no_meeting(words):
    line = f"Thu 11 Feb - {words}"

    assert (read(line).rows, reasons(line)) == ((), [(1, "no_meeting")])


@pytest.mark.parametrize(
    "words",
    [
        "last day of term",
        "End of the autumn term",
        "Term 2 begins",
        "break up for Christmas",
        "school reopens",
        "pupils return",
    ],
)
def test_an_edge_of_a_term_is_a_day_that_is_only_mentioned(words):
    assert reasons(f"Fri 18 Dec - {words}") == [(1, "deadline")]
    assert reasons(f"Fri 18 Dec - {words} 1.30pm") == []
    assert reasons(f"Fri 18 Dec - {words}, PLC celebration") == []


def test_a_meeting_with_a_time_is_one_whatever_else_there_is_none_of():
    assert facts("Thu 11 Feb 3.45-4.45pm Oracy, no twilight", "title", "note") == [
        ("Oracy", "no twilight")
    ]


@pytest.mark.parametrize(
    ("words", "location", "title", "note"),
    [
        ("in A12/A13", "A12/A13", "", ""),
        ("‘What makes great teaching?’", "", "What makes great teaching?", ""),
        ("NEW DATE", "", "", "NEW DATE"),
        ("INSET: pupils not in school", "", "", "pupils not in school"),
        ("9-12 & 1-3", "", "", "1-3"),
    ],
)
def test_what_words_behind_a_date_become(words, location, title, note):
    assert facts(f"Tue 10 Nov {words}", "location", "title", "note") == [(location, title, note)]


def test_a_deadline_told_behind_its_day_is_no_meeting():
    assert reasons("31st March – deadline for PLC write ups") == [(1, "deadline")]


def test_an_initial_with_a_surname_is_a_person():
    assert warnings("Thu 28 Jan 3.15-4.15pm Staffroom (SLT: D. Hart)") == [["personal_data"]]
    assert warnings("Thu 28 Jan 3.15-4.15pm P.E. Hall (Block B. Room 4)") == [[]]


def test_a_meeting_that_has_moved_is_not_called_so():
    text = "PLC on 5th May has moved to 12th May"

    assert facts(text, "date", "previous_date", "title") == [("2027-05-12", "2027-05-05", "PLC")]


@pytest.mark.parametrize(
    "heading",
    [
        "PLC dates 2026-27, all in the Library",
        "PLC dates 2026-27 (all in the Library)",
        "PLC meetings 2026/27: Library",
    ],
)
def test_a_heading_with_year_and_place_names_neither_as_the_title(heading):
    assert facts(f"{heading}\n12 Nov", "title", "location") == [("", "Library")]


def test_a_deadline_without_a_day_is_neither_a_meeting_nor_a_heading():
    assert reasons("by the end of November") == [(1, "no_date")]


def test_a_raised_dot_parts_hours_from_minutes():
    assert facts("Tue 10 Nov 3·30–4·30pm", "start", "end") == [("15:30", "16:30")]
