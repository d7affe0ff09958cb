"""How much time meetings take of one person, exact to the minute."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from plc_wagtail.enums import TimeBasis
from plc_wagtail.school_year.weeks import DAY
from plc_wagtail.school_year.year import SchoolYear

# Of two things at the same hour a person does one. What has been agreed as a part of a training
# day comes first, then what is asked; what is voluntary or not stated takes what is left.
ORDER = (
    TimeBasis.DISAGGREGATED,
    TimeBasis.NON_DISAGGREGATED,
    TimeBasis.VOLUNTARY,
    TimeBasis.UNSPECIFIED,
)
MINUTE = dt.timedelta(minutes=1)


@dataclass(frozen=True)
class TimedMeeting:
    """Hours on each day from `day` to `last_day`; with `day` None on one day nobody knows yet."""

    basis: TimeBasis
    start: dt.time
    end: dt.time
    day: dt.date | None = None
    last_day: dt.date | None = None

    @property
    def minutes(self) -> range:
        """Of the day, from midnight; none where the end is not after the start."""
        return range(*(time.hour * 60 + time.minute for time in (self.start, self.end)))

    def days_in(self, year: SchoolYear) -> Iterator[Hashable]:
        if self.day is None:
            # A day of its own: no other meeting is known to be at the same time.
            yield object()
            return
        first = max(self.day, year.start)
        last = min(max(self.day, self.last_day or self.day), year.end)
        yield from (first + number * DAY for number in range((last - first).days + 1))


@dataclass(frozen=True)
class Hours:
    """Directed time is what is asked of people: the first two together."""

    disaggregated: dt.timedelta = dt.timedelta()
    non_disaggregated: dt.timedelta = dt.timedelta()
    voluntary: dt.timedelta = dt.timedelta()
    unspecified: dt.timedelta = dt.timedelta()

    @property
    def directed(self) -> dt.timedelta:
        return self.disaggregated + self.non_disaggregated

    @property
    def total(self) -> dt.timedelta:
        return self.directed + self.voluntary + self.unspecified


def hours_in(year: SchoolYear, meetings: Iterable[TimedMeeting]) -> Hours:
    """The most that the meetings take of one person in that year: what is at once counts once."""
    listed = sorted(meetings, key=lambda meeting: ORDER.index(meeting.basis))
    taken: defaultdict[Hashable, set[int]] = defaultdict(set)
    found = dict.fromkeys(ORDER, 0)
    for meeting in listed:
        for day in meeting.days_in(year):
            fresh = set(meeting.minutes) - taken[day]
            taken[day] |= fresh
            found[meeting.basis] += len(fresh)
    return Hours(**{basis.value: number * MINUTE for basis, number in found.items()})


def in_days(time: dt.timedelta, day: dt.timedelta) -> Fraction:
    """As parts of a training day of that length; 0 where a day has no length."""
    return Fraction(time // MINUTE, day // MINUTE) if day >= MINUTE else Fraction()
