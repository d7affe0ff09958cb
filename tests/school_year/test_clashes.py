"""Meetings that get in each other's way."""

import random
from datetime import date, time

import pytest

from plc_wagtail.school_year import Claim, ClashKind, Slot, clashes
from plc_wagtail.school_year.clashes import CHANGE_OVER

THURSDAY, FRIDAY = date(2026, 11, 12), date(2026, 11, 13)


def slot(key, start=None, end=None, programme=None, **fields):
    programme = programme or key
    claim = Claim(ClashKind.PEOPLE, "teachers", programme)
    fields = {"date": THURSDAY, "claims": (claim,), **fields}
    return Slot(key=key, programme=programme, start=start, end=end, **fields)


def told(*slots):
    return [(clash.slot.key, clash.kind.value, clash.other.key) for clash in clashes(slots)]


A = slot("a", time(15, 45), time(16, 45))


def test_same_people_at_once_is_told_to_both():
    other = slot("b", time(16, 30), time(17, 0))

    assert sorted(told(A, other)) == [("a", "people", "b"), ("b", "people", "a")]


@pytest.mark.parametrize(
    ("start", "kinds"),
    [
        (time(16, 44), {"people"}),
        (time(16, 45), {"change_over"}),
        (time(16, 54), {"change_over"}),
        (time(16, 55), set()),
    ],
)
def test_ten_minutes_are_enough_to_change_over(start, kinds):
    assert {kind for _, kind, _ in told(A, slot("b", start, time(17, 30)))} == kinds


def test_a_programme_plans_its_own_change_overs():
    claims = (Claim(ClashKind.PEOPLE, "group", "own"),)
    after = slot("b", time(16, 45), time(17, 0), programme="a", claims=claims)
    before = slot("c", time(15, 45), time(16, 45), programme="a", claims=claims)

    assert told(before, after) == []


@pytest.mark.parametrize(
    "other",
    [
        slot("b", time(15, 45), time(16, 45), date=FRIDAY),
        slot("b", time(15, 45), time(16, 45), claims=()),
        slot("b", time(15, 45), time(16, 45), programme="a"),
        slot("b"),
    ],
    ids=["another day", "other people", "shared in one programme", "no time stated"],
)
def test_no_clash(other):
    assert told(A, other) == []


def test_meetings_without_an_end_clash_at_their_start():
    assert told(slot("a", time(9, 0)), slot("b", time(9, 0)))[0] == ("b", "people", "a")


def test_several_days_clash_on_each_but_are_told_once():
    course = slot("b", time(16, 0), time(17, 0), date=date(2026, 11, 9), last_date=FRIDAY)

    assert sorted(told(A, course)) == [("a", "people", "b"), ("b", "people", "a")]


def test_a_mistyped_last_year_costs_no_more_than_a_year():
    course = slot("b", time(16, 0), last_date=date(9206, 1, 1))

    assert len(list(course.days)) == 367


def test_exclusive_day_is_told_to_all_that_day():
    alone = slot("b", time(9, 0), time(9, 40), is_exclusive=True, claims=())

    assert told(A, alone, slot("c", claims=())) == [
        ("a", "exclusive_day", "b"),
        ("b", "exclusive_day", "a"),
        ("c", "exclusive_day", "b"),
    ]


def test_a_programme_may_give_a_day_to_several_of_its_meetings():
    first = slot("a", programme="p", is_exclusive=True, claims=())
    second = slot("b", programme="p", is_exclusive=True, claims=())

    assert told(first, second) == []


def test_only_the_gravest_kind_of_a_pair_is_told():
    other = slot("b", time(16, 0), time(17, 0), is_exclusive=True)

    assert {kind for _, kind, _ in told(A, other)} == {"people"}


def overlaps(one, other):
    """What the sweep must find, asked of every pair."""
    first, second = sorted((one, other), key=lambda s: (s.begins, s.ends))
    shared = {c.name for c in one.claims} & {c.name for c in other.claims}
    near = second.begins - first.ends < CHANGE_OVER or second.begins == first.begins
    return one.programme != other.programme and bool(shared) and near


@pytest.mark.parametrize("seed", range(20))
def test_the_sweep_finds_every_meeting_that_comparing_all_pairs_finds(seed):
    chance = random.Random(seed)
    slots = []
    for key in range(30):
        start = chance.randrange(8 * 60, 17 * 60, 5)
        end = start + chance.randrange(0, 120, 5)
        owner = chance.randrange(4)
        claims = tuple(Claim(ClashKind.PEOPLE, n, owner) for n in chance.sample("uvw", 2))
        begins, ends = (time(minutes // 60, minutes % 60) for minutes in (start, end))
        slots.append(slot(key, begins, ends, programme=f"p{owner}", claims=claims))

    expected = {s.key for s in slots if any(overlaps(s, other) for other in slots)}
    found = clashes(slots)

    assert {clash.slot.key for clash in found} == expected
    assert all(overlaps(clash.slot, clash.other) for clash in found)


def test_a_crowded_day_is_told_in_proportion_to_its_meetings():
    crowd = [slot(n, time(15, 45), time(16, 45)) for n in range(500)]

    assert len(clashes(crowd)) <= 2 * len(crowd)
