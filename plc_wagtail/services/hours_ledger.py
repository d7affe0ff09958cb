"""The time that the meetings of a school year take of its staff, by kind of person and by group."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from plc_wagtail.enums import ClosureKind, StrandAudience
from plc_wagtail.models.time_limit import DIRECTED, TimeLimit
from plc_wagtail.school_year import Hours, SchoolYear, TimedMeeting, hours_in, in_days
from plc_wagtail.school_year.weeks import DAY, is_weekend

SECOND = dt.timedelta(seconds=1)
EVERYBODY = frozenset({StrandAudience.ALL})
# Whose meetings somebody goes to. Early career teachers are teachers; new staff may be or not.
MEMBER_OF = {
    StrandAudience.ALL: EVERYBODY,
    StrandAudience.TEACHERS: EVERYBODY | {StrandAudience.TEACHERS},
    StrandAudience.EARLY_CAREER: EVERYBODY | {StrandAudience.TEACHERS, StrandAudience.EARLY_CAREER},
    StrandAudience.NEW_STAFF: EVERYBODY | {StrandAudience.NEW_STAFF},
    StrandAudience.SUPPORT_STAFF: EVERYBODY | {StrandAudience.SUPPORT_STAFF},
}


class WhyNot(TextChoices):
    """Why a meeting is not counted."""

    CANCELLED = "cancelled", _("cancelled")
    NO_TIMES = "no_times", _("no start or no end")
    ENDS_FIRST = "ends_first", _("ends before it starts")
    OTHERS = "others", _("for governors or other schools, whose time your school does not direct")


@dataclass(frozen=True)
class Group:
    """Those of a programme who meet together; without a theme all who take part."""

    page_id: int
    programme: str
    theme: str
    audience: StrandAudience


@dataclass(frozen=True)
class PlannedTime:
    """One meeting in the ledger; `timed` is None where it is not counted, for the reason given."""

    meeting: Any
    group: Group
    timed: TimedMeeting | None
    why_not: WhyNot | None = None


@dataclass(frozen=True)
class Reckoning:
    """Hours and what they come to in training days of the school's length."""

    hours: Hours
    day: dt.timedelta

    @property
    def disaggregated_days(self) -> Fraction:
        return in_days(self.hours.disaggregated, self.day)


@dataclass(frozen=True)
class AgainstLimit:
    """What is directed, against a limit in proportion to the share of a full post."""

    limit: TimeLimit
    allowed: dt.timedelta
    directed: dt.timedelta

    @property
    def share(self) -> Fraction:
        return Fraction(self.directed // SECOND, max(self.allowed // SECOND, 1))

    @property
    def over(self) -> dt.timedelta:
        return max(self.directed - self.allowed, dt.timedelta())


@dataclass(frozen=True)
class PersonLine(Reckoning):
    audience: StrandAudience
    limits: tuple[AgainstLimit, ...]


@dataclass(frozen=True)
class GroupLine(Reckoning):
    group: Group
    meetings: int


@dataclass(frozen=True)
class LeftOut:
    """Meetings of a programme that are not counted, for one reason."""

    page_id: int
    programme: str
    why_not: WhyNot
    meetings: tuple[Any, ...]


@dataclass(frozen=True)
class HoursLedger:
    """`closed_days` are days off for pupils because staff trained at other times."""

    year: SchoolYear
    day: dt.timedelta
    people: tuple[PersonLine, ...]
    groups: tuple[GroupLine, ...]
    planned: tuple[PlannedTime, ...]
    closed_days: int

    @property
    def counted(self) -> list[PlannedTime]:
        return [one for one in self.planned if one.timed]

    @property
    def left_out(self) -> list[LeftOut]:
        """By programme and reason, the first date first."""
        found = defaultdict(list)
        for one in self.planned:
            if one.why_not:
                found[one.group.page_id, one.group.programme, one.why_not].append(one.meeting)
        return [LeftOut(*key, tuple(meetings)) for key, meetings in found.items()]


def hours_ledger(
    year: SchoolYear, planned: Iterable[PlannedTime], settings: Any, share: int = 100
) -> HoursLedger:
    """`share` is the part of a full post, in per cent; it changes the limits alone."""
    listed = tuple(planned)
    counted = [one for one in listed if one.timed]
    day = settings.training_day_length
    return HoursLedger(
        year=year,
        day=day,
        people=tuple(people(year, counted, settings, day, share)),
        groups=tuple(group_lines(year, counted, day)),
        planned=listed,
        closed_days=closed_days(year),
    )


def people(year, counted, settings, day, share):
    """All staff, and each kind of person that has meetings of its own or a limit."""
    limits = list(settings.time_limits.all())
    named = {one.group.audience for one in counted} | {one.audience for one in limits}
    for audience in DIRECTED:
        if audience in named or audience == StrandAudience.ALL:
            circles = MEMBER_OF[audience]
            mine = [one.timed for one in counted if one.group.audience in circles]
            hours = hours_in(year, mine)
            found = [against(one, hours, share) for one in limits if one.audience in circles]
            yield PersonLine(hours, day, audience, tuple(found))


def against(limit, hours, share):
    allowed = dt.timedelta(seconds=int(limit.hours * 36 * share))
    return AgainstLimit(limit, allowed, hours.directed)


def group_lines(year, counted, day):
    own = defaultdict(list)
    for one in counted:
        own[one.group].append(one.timed)
    for group in sorted(own, key=lambda group: (group.programme, group.theme)):
        yield GroupLine(hours_in(year, own[group]), day, group, len(own[group]))


def closed_days(year):
    """School days of the year on which pupils are off because staff trained at other times."""
    days = set()
    for closure in year.closures:
        if closure.kind == ClosureKind.DISAGGREGATED_DAY:
            first, last = max(closure.start, year.start), min(closure.end, year.end)
            days |= {first + number * DAY for number in range((last - first).days + 1)}
    return sum(not is_weekend(day) for day in days)
