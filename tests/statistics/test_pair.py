from plc_wagtail.enums import Counted
from plc_wagtail.statistics import Overlap, Proportion, Showing, compare

MEMBERS, OTHERS, EVERYBODY = Proportion(27, 36), Proportion(44, 92), Proportion(71, 128)


def test_members_are_taken_out_of_everybody():
    pair = compare(MEMBERS, EVERYBODY, Counted.THINGS, includes_first=True)

    assert (pair.first.exact, pair.second.exact, pair.whole) == (MEMBERS, OTHERS, EVERYBODY)
    assert (pair.overlap, pair.points) == (Overlap.REMOVED, 27)
    assert pair.interval == compare(MEMBERS, OTHERS, Counted.THINGS).interval


def test_groups_that_share_nobody_stay_as_they_are():
    pair = compare(MEMBERS, OTHERS, Counted.THINGS)

    assert (pair.second.exact, pair.whole, pair.overlap) == (OTHERS, None, Overlap.NONE)


def test_overlap_that_cannot_be_taken_out_is_said_and_no_difference_made():
    pair = compare(MEMBERS, Proportion(20, 128), Counted.THINGS, includes_first=True)

    assert (pair.overlap, pair.points, pair.interval) == (Overlap.LEFT, None, None)
    assert pair.second.exact == Proportion(20, 128)


def test_everybody_is_not_told_beside_a_hidden_count():
    """71 of 128 less 44 of 92 would be the 27 of 36 people whose other 9 are hidden."""
    pair = compare(MEMBERS, EVERYBODY, Counted.STAFF, includes_first=True)

    assert pair.first.showing == Showing.ALL_BUT_FEW
    assert pair.second.exact == OTHERS
    assert (pair.whole, pair.points, pair.interval) == (None, None, None)
