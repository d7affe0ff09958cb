"""How much time meetings take of one person."""

from datetime import date, time, timedelta
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from plc_wagtail.enums import TimeBasis
from plc_wagtail.school_year import Hours, SchoolYear, TimedMeeting, hours_in, in_days

YEAR = SchoolYear("2026-27", date(2026, 9, 1), date(2027, 8, 31))
TWILIGHT, ORDINARY = TimeBasis.DISAGGREGATED, TimeBasis.NON_DISAGGREGATED
HOUR = timedelta(hours=1)


def meeting(day=date(2026, 11, 12), start="15:45", end="16:45", basis=TWILIGHT, last_day=None):
    return TimedMeeting(basis, time.fromisoformat(start), time.fromisoformat(end), day, last_day)


def test_six_twilights_and_two_training_days_are_eight_hours_of_which_six_count_as_one_day():
    twilights = [meeting(date(2026, 11, number)) for number in range(2, 8)]
    days = [
        meeting(date(2027, 1, 27), "14:30", "15:30", ORDINARY),
        meeting(date(2027, 4, 22), "08:40", "09:40", ORDINARY),
    ]

    found = hours_in(YEAR, [*twilights, *days])

    assert found == Hours(disaggregated=6 * HOUR, non_disaggregated=2 * HOUR)
    assert (found.directed, in_days(found.disaggregated, 6 * HOUR)) == (8 * HOUR, 1)


def test_odd_minutes_stay_exact():
    found = hours_in(YEAR, [meeting(start="15:47", end="16:32"), meeting(date(2026, 12, 3))])

    assert found.disaggregated == timedelta(hours=1, minutes=45)
    assert in_days(found.disaggregated, timedelta(hours=6, minutes=29)) == Fraction(105, 389)


def test_groups_that_meet_at_once_take_a_person_once():
    assert hours_in(YEAR, [meeting(), meeting()]).total == HOUR


def test_minutes_at_once_count_as_asked_rather_than_voluntary():
    found = hours_in(
        YEAR, [meeting(start="16:15", end="17:15", basis=TimeBasis.VOLUNTARY), meeting()]
    )

    assert found == Hours(disaggregated=HOUR, voluntary=timedelta(minutes=30))


def test_meetings_of_no_known_day_count_in_full():
    assert hours_in(YEAR, [meeting(day=None), meeting(day=None)]).total == 2 * HOUR


def test_several_days_count_their_hours_each_day_of_the_year():
    over = meeting(date(2027, 8, 30), last_day=date(2206, 9, 2))
    reversed_days = meeting(date(2027, 1, 5), last_day=date(2027, 1, 4))

    assert hours_in(YEAR, [over]).total == 2 * HOUR
    assert hours_in(YEAR, [reversed_days]).total == HOUR
    assert hours_in(YEAR, [meeting(date(2025, 11, 12))]) == Hours()


def test_end_before_the_start_takes_no_time():
    assert hours_in(YEAR, [meeting(start="16:45", end="15:45")]) == Hours()


def test_day_without_a_length_has_no_parts():
    assert in_days(HOUR, timedelta()) == 0


TIMES = st.times().map(lambda value: value.replace(second=0, microsecond=0))
MEETINGS = st.lists(
    st.builds(
        TimedMeeting,
        basis=st.sampled_from(TimeBasis),
        start=TIMES,
        end=TIMES,
        day=st.none() | st.dates(date(2026, 9, 1), date(2026, 9, 3)),
    ),
    max_size=6,
)


@given(MEETINGS)
def test_never_more_than_all_together_nor_less_than_the_longest(meetings):
    lengths = [len(one.minutes) for one in meetings]

    total = hours_in(YEAR, meetings).total / timedelta(minutes=1)

    assert max(lengths, default=0) <= total <= sum(lengths)
    assert hours_in(YEAR, reversed(meetings)) == hours_in(YEAR, meetings)
