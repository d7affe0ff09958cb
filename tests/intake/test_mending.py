"""People stay private and two lines of one meeting become one row."""

from plc_wagtail.enums import DayType
from plc_wagtail.intake import ReadingOptions, read_meetings
from plc_wagtail.intake.mending import join_rows, keep_people_private

OPTIONS = ReadingOptions(first_year=2026)


def rows(text):
    return list(read_meetings(text, OPTIONS).rows)


def test_words_that_name_a_person_are_for_staff_only():
    (row,) = rows("Thu 12 Nov 4pm-5pm Hall, ask office@school.example, bring a pen")

    private = keep_people_private(row)

    assert "office@school.example" in private.note_staff
    assert "@" not in f"{private.title}{private.location}{private.note}"


def test_a_row_without_people_stays_as_it_is():
    (row,) = rows("Thu 12 Nov 4pm-5pm Hall, bring a pen")

    assert keep_people_private(row) is row


def test_joined_rows_keep_the_first_and_take_what_it_lacks():
    first, second = rows("Thu 12 Nov, Reading\nThu 12 Nov 4pm-5pm Hall, Feedback (training day)")

    joined = join_rows(first, second)

    assert (joined.date, joined.start, joined.location) == (first.date, second.start, "Hall")
    assert (joined.title, joined.note) == ("Reading", "Feedback")
    assert joined.day_type == DayType.TRAINING_DAY
    assert joined.raw == f"{first.raw}\n{second.raw}"
