"""What a programme states about its dates, against its calendar."""

from datetime import date, time

import pytest

from plc_wagtail.enums import ClosureKind
from plc_wagtail.school_year import (
    Closure,
    PlannedMeeting,
    Promises,
    SchoolYear,
    Term,
    promise_answers,
)

HALF_TERM = Closure(ClosureKind.HALF_TERM, date(2026, 10, 26), date(2026, 10, 30))
YEAR = SchoolYear(
    "2026-27",
    date(2026, 9, 1),
    date(2027, 8, 31),
    (Term("Autumn", date(2026, 9, 1), date(2026, 12, 18)),),
    (HALF_TERM,),
)


def on(month, day, **fields):
    return PlannedMeeting(day=date(2026, month, day), month=month, **fields)


def judged(promises, *meetings, strands=(), year=YEAR):
    found = promise_answers(promises, year, meetings, strands)
    return [(a.kind.value, a.promised, a.found, a.is_kept) for a in found]


@pytest.mark.parametrize(("promised", "kept"), [(1, False), (2, True), (3, False)])
def test_as_many_meetings_as_promised_no_more_and_no_fewer(promised, kept):
    meetings = on(9, 10), on(11, 12)

    assert judged(Promises(meetings=promised), *meetings) == [("meetings", promised, 2, kept)]


def test_planned_cancelled_and_moved_are_counted():
    meetings = on(9, 10), on(11, 12, is_moved=True), on(12, 3, is_cancelled=True)

    (answer,) = promise_answers(Promises(meetings=3), YEAR, meetings, ())

    assert (answer.planned, answer.cancelled, answer.moved) == (2, 1, 1)
    assert not answer.is_kept


def test_each_strand_is_counted_by_itself_also_one_without_a_meeting():
    meetings = on(9, 10, strand="reading"), on(11, 12, strand="reading")

    assert judged(Promises(meetings_per_strand=2), *meetings, strands=["reading", "number"]) == [
        ("meetings_per_strand", 2, 2, True),
        ("meetings_per_strand", 2, 0, False),
    ]


def test_half_terms_that_hold_a_meeting():
    meetings = on(9, 10), on(9, 17), on(11, 12), on(12, 3, is_cancelled=True)

    assert judged(Promises(half_terms=2), *meetings) == [("half_terms", 2, 2, True)]
    bare = SchoolYear("2026-27", YEAR.start, YEAR.end)
    assert judged(Promises(half_terms=2), *meetings, year=bare) == []


@pytest.mark.parametrize(("first", "last", "kept"), [(11, 5, True), (10, 5, False), (11, 6, False)])
def test_months_of_the_first_and_the_last_meeting_in_the_order_of_a_school_year(first, last, kept):
    meetings = on(5, 18), on(11, 13), on(1, 9)
    promises = Promises(first_month=first, last_month=last)

    assert judged(promises, *meetings) == [("months", (first, last), (11, 5), kept)]


@pytest.mark.parametrize(
    ("ends", "latest", "kept"),
    [
        ((time(16, 45), time(15, 30)), time(16, 45), True),
        ((time(16, 46), time(15, 30)), time(16, 46), False),
        ((time(16, 45), None), time(16, 45), False),
    ],
)
def test_finish_is_kept_only_if_every_end_is_stated(ends, latest, kept):
    promises = Promises(latest_finish=time(16, 45))
    meetings = [on(9, 10, end=end) for end in ends]

    assert judged(promises, *meetings) == [("latest_finish", time(16, 45), latest, kept)]


def test_year_that_is_not_planned_yet_breaks_no_promise():
    assert judged(Promises(8, 4, 4, 10, 6, time(16, 45)), strands=["reading"]) == []
