import pytest

from plc_wagtail.enums import Counted
from plc_wagtail.statistics import Proportion, Showing, Told, compare, tell

THINGS, STAFF, PEOPLE = Counted.THINGS, Counted.STAFF, Counted.PEOPLE


@pytest.mark.parametrize(("count", "size"), [(1, 3), (7, 9), (30, 36), (0, 1)])
def test_lessons_are_always_counted_out(count, size):
    group = Proportion(count, size)

    assert tell(group, THINGS) == Told(Showing.EXACT, size, group)


@pytest.mark.parametrize(
    ("count", "size", "showing"),
    [
        (3, 9, Showing.WITHHELD),
        (9, 10, Showing.WITHHELD),
        (10, 10, Showing.WITHHELD),
        (15, 19, Showing.WITHHELD),
        (9, 20, Showing.FEW),
        (10, 20, Showing.EXACT),
        (11, 20, Showing.ALL_BUT_FEW),
        (27, 36, Showing.ALL_BUT_FEW),
        (44, 92, Showing.EXACT),
    ],
)
def test_count_of_people_is_told_only_if_both_parts_are_ten_or_more(count, size, showing):
    told = tell(Proportion(count, size), STAFF)

    assert (told.showing, bool(told.exact)) == (showing, showing == Showing.EXACT)


@pytest.mark.parametrize(("counted", "size"), [(STAFF, 7), (PEOPLE, None), (THINGS, 7)])
def test_size_of_a_group_of_staff_is_told_and_of_few_other_people_not(counted, size):
    assert tell(Proportion(4, 7), counted).size == size


def told_of(pair):
    """Everything that a reader is given of a comparison."""
    return pair.first, pair.second, pair.overlap, pair.whole, pair.points


def hidden_counts(pair, first, second):
    """Each number that a reader is not given, by name."""
    hidden = {}
    for name, told, group in (("first", pair.first, first), ("second", pair.second, second)):
        if told.exact is None:
            hidden |= {f"{name} did": group.count, f"{name} did not": group.others}
        if told.size is None:
            hidden[f"{name} size"] = group.size
    return hidden


# Every size up to the one where both parts can be shown, thinned where no rule changes.
SIZES = (1, 2, 3, 8, 9, 10, 11, 12, 18, 19, 20, 21)
GROUPS = [Proportion(count, size) for size in SIZES for count in range(size + 1)]


def tables(includes_first):
    """(first group, second as counted, second as shown)"""
    for first in GROUPS:
        for second in GROUPS:
            if not includes_first or second.without(first) is None:
                yield first, second, second
            if includes_first:
                count, size = first.count + second.count, first.size + second.size
                yield first, Proportion(count, size), second


def possible_values(counted, includes_first):
    """{(what readers see, hidden number): its values in all tables that are shown so}"""
    possible = {}
    for first, second, shown in tables(includes_first):
        pair = compare(first, second, counted, includes_first)
        seen = told_of(pair)
        for name, value in hidden_counts(pair, first, shown).items():
            possible.setdefault((seen, name), set()).add(value)
    return possible


@pytest.mark.parametrize("counted", [STAFF, PEOPLE])
@pytest.mark.parametrize("includes_first", [False, True])
def test_no_hidden_number_can_be_worked_out_by_one_who_knows_the_rule(counted, includes_first):
    """Whatever is shown, at least two tables of counts would have been shown just so."""
    possible = possible_values(counted, includes_first)

    assert len(possible) > 100
    assert {what: values for what, values in possible.items() if len(values) < 2} == {}
