"""Meetings that get in each other's way: the same people or place at once, a day promised away."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from plc_wagtail.school_year.findings import LONGEST_RANGE
from plc_wagtail.school_year.weeks import DAY

# Minutes that people need from one meeting to the next.
CHANGE_OVER = 10


class ClashKind(StrEnum):
    """The gravest first: of two meetings only the first that fits is told."""

    PEOPLE = "people"
    PLACE = "place"
    EXCLUSIVE_DAY = "exclusive_day"
    CHANGE_OVER = "change_over"


GRAVITY = {kind: number for number, kind in enumerate(ClashKind)}


@dataclass(frozen=True)
class Claim:
    """People or a place that a meeting needs to itself; meetings of one `owner` share them."""

    kind: ClashKind
    name: Hashable
    owner: Hashable


@dataclass(frozen=True)
class Slot:
    """One meeting. Times are the school's own; without an end it is over as it starts.

    `programme` tells its own meetings from others: those planned their change-overs themselves.
    """

    key: Hashable
    programme: Hashable
    date: dt.date
    last_date: dt.date | None = None
    start: dt.time | None = None
    end: dt.time | None = None
    claims: tuple[Claim, ...] = ()
    is_exclusive: bool = False

    @property
    def begins(self) -> int:
        return _minutes(self.start)

    @property
    def ends(self) -> int:
        return max(self.begins, _minutes(self.end or self.start))

    @property
    def days(self) -> Iterator[dt.date]:
        """Every day of it, a year's worth at most, so that a mistyped year costs little."""
        length = min((self.last_date or self.date) - self.date, LONGEST_RANGE)
        return (self.date + number * DAY for number in range(length.days + 1))


@dataclass(frozen=True)
class Clash:
    """What `slot` is told about `other`; the other is told of this one as well."""

    kind: ClashKind
    slot: Slot
    other: Slot


def clashes(slots: Iterable[Slot]) -> list[Clash]:
    """Each pair once from either side, by its gravest kind, in the order of the days.

    Every slot that clashes is told of a neighbour for each of its claims, not of all that share
    it: a sort of each day and one sweep either way, never every pair.
    """
    days = defaultdict(list)
    for slot in slots:
        for day in slot.days:
            days[day].append(slot)
    found: dict[tuple[Hashable, Hashable], Clash] = {}
    for _day, members in sorted(days.items()):
        for clash in sorted((*_sharing(members), *_exclusive(members)), key=_gravity):
            found.setdefault((clash.slot.key, clash.other.key), clash)
    return list(found.values())


def _sharing(members: list[Slot]) -> Iterator[Clash]:
    shared = defaultdict(list)
    for slot in sorted((s for s in members if s.start), key=lambda s: (s.begins, s.ends)):
        for claim in slot.claims:
            shared[claim.kind, claim.name].append((claim.owner, slot))
    for (kind, _name), entries in shared.items():
        for slot, other in _neighbours(entries):
            if told := _judged(kind, slot, other):
                yield Clash(told, slot, other)


def _neighbours(entries: list[tuple[Hashable, Slot]]) -> Iterator[tuple[Slot, Slot]]:
    """Each slot with the earlier one that ends last and with the next one, of other owners."""
    yield from _beside(entries, rank=lambda slot: -slot.ends)
    yield from _beside(entries[::-1], rank=lambda slot: slot.begins)


def _beside(entries, rank):
    """Each slot with the best of those before it in the list. Two of different owners are enough
    to keep: one of them is always somebody else's."""
    best: list[tuple[Hashable, Slot]] = []
    for owner, slot in entries:
        other = next((kept for kept_owner, kept in best if kept_owner != owner), None)
        if other:
            yield slot, other
        by_owner: dict[Hashable, tuple[Hashable, Slot]] = {}
        for entry in sorted([*best, (owner, slot)], key=lambda entry: rank(entry[1])):
            by_owner.setdefault(entry[0], entry)
        best = list(by_owner.values())[:2]


def _judged(kind: ClashKind, slot: Slot, other: Slot) -> ClashKind | None:
    first, second = sorted((slot, other), key=lambda s: (s.begins, s.ends))
    if first.begins == second.begins or second.begins < first.ends:
        return kind
    is_short = second.begins - first.ends < CHANGE_OVER
    return ClashKind.CHANGE_OVER if is_short and slot.programme != other.programme else None


def _exclusive(members: list[Slot]) -> Iterator[Clash]:
    """A programme may give one day to several meetings of its own."""
    entries = [(s.programme if s.is_exclusive else ("", s.key), s) for s in members]
    # Of two owners, one is always somebody else.
    firsts = list({owner: (owner, slot) for owner, slot in reversed(entries)}.values())[-2:]
    exclusive = next((slot for slot in members if slot.is_exclusive), None)
    for owner, slot in entries:
        if slot.is_exclusive:
            others = (other for other_owner, other in firsts if other_owner != owner)
            other = next(others, None)
        else:
            other = exclusive
        if other:
            yield Clash(ClashKind.EXCLUSIVE_DAY, slot, other)


def _gravity(clash: Clash) -> int:
    return GRAVITY[clash.kind]


def _minutes(time: dt.time | None) -> int:
    return time.hour * 60 + time.minute if time else 0
