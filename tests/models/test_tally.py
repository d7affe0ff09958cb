from plc_wagtail.models.tally import Tally, tally_of


def test_every_result_is_counted():
    results = ["change", "change", "mixed", "no_change", "too_early", "not_measured"]

    tally = tally_of(results)

    assert tally == Tally(change=2, mixed=1, no_change=1, too_early=1, not_measured=1)
    assert tally.total == 6
