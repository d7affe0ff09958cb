"""The same list again finds its meetings; another list finds none of them."""

import datetime as dt
from uuid import UUID, uuid4, uuid5

import pytest

from plc_wagtail.intake import ReadingOptions, read_meetings
from plc_wagtail.models import Meeting
from plc_wagtail.models.entries import entry_uid
from plc_wagtail.services.meeting_matching import pair, uid_in
from tests.lists import EIGHT

OPTIONS = ReadingOptions(first_year=2026)


def rows_of(text):
    return list(read_meetings(text, OPTIONS).rows)


def stored(text):
    """Meetings as an import of the text leaves them."""
    return [
        Meeting(uid=uuid4(), number=row.n, date=row.date, start_time=row.start, title=row.title)
        for row in rows_of(text)
    ]


def found(text, meetings):
    """For each row the place of its meeting, None for a new one."""
    rows = rows_of(text)
    pairs = pair(rows, meetings, [None] * len(rows))
    places = {meeting.uid: place for place, meeting in enumerate(meetings)}
    return [places.get(getattr(pairs.get(place), "uid", None)) for place in range(len(rows))]


def test_the_same_list_finds_every_meeting():
    assert found(EIGHT, stored(EIGHT)) == list(range(8))


def test_a_changed_date_is_found_by_its_number():
    changed = EIGHT.replace("Monday 30th November", "Tuesday 1st December")

    assert found(changed, stored(EIGHT)) == list(range(8))


def test_a_date_put_right_by_the_editor_is_found_among_the_candidates():
    meetings = stored(EIGHT)
    meetings[7].date, meetings[7].number = dt.date(2027, 5, 20), None

    assert found(EIGHT, meetings)[7] == 7


def test_a_meeting_put_in_between_is_new_and_the_others_keep_theirs():
    lines = EIGHT.splitlines()
    unnumbered = "\n".join(line.partition(". ")[2] for line in lines)
    longer = unnumbered.replace("Monday 8th Feb", "Tuesday 2nd Feb 4pm-5pm\nMonday 8th Feb")

    assert found(longer, stored(EIGHT)) == [0, 1, 2, None, 3, 4, 5, 6, 7]


def test_the_number_of_another_list_is_not_the_programmes():
    spring = "1. Tuesday 2 March 4pm-5pm\n2. Tuesday 16 March 4pm-5pm"

    assert found(spring, stored("1. Thu 12 Nov 4pm-5pm\n2. Thu 3 Dec 4pm-5pm")) == [None, None]


def test_a_moved_meeting_is_found_by_the_date_it_had():
    moved = "Moved! was Mon 8 March, now Wed 10 March 3.45-4.45"

    assert found(moved, stored("Mon 8 March 2027 3.45pm-4.45pm")) == [0]


def test_groups_that_meet_on_one_day_are_told_apart_by_their_titles():
    groups = "Reading PLC\nThu 12 Nov 4pm-5pm\nFeedback PLC\nThu 12 Nov 4pm-5pm"
    meetings = stored(groups)

    assert found(groups, meetings[::-1]) == [1, 0]
    assert found(groups.replace("Feedback", "Oracy"), meetings) == [0, None]


def test_a_title_that_was_mended_is_no_other_meeting():
    assert found("Reading PLC\nThu 12 Nov 4pm-5pm", stored("Readng PLC\nThu 12 Nov 4pm-5pm")) == [0]


@pytest.mark.django_db
def test_identity_of_a_calendar_file_goes_before_everything_else(programme):
    meeting = Meeting(page=programme, uid=uuid4(), date=dt.date(2026, 11, 12))
    programme.meetings.add(meeting)
    (row,) = rows_of("Thu 3 Dec 4pm-5pm")
    ours = row.__class__(**{**vars(row), "uid": entry_uid(meeting, programme)})
    foreign = row.__class__(**{**vars(row), "uid": "040000008200E00074C5B7101A82E008"})

    assert uid_in(programme, row) is None
    assert uid_in(programme, ours) == meeting.uid
    assert uid_in(programme, foreign) == uuid5(programme.translation_key, foreign.uid)
    assert pair([ours], [meeting], [meeting.uid]) == {0: meeting}
    assert isinstance(uid_in(programme, foreign), UUID)
