"""What a comparison says in words, made from its counts alone."""

from __future__ import annotations

from django.utils.translation import gettext as _

from plc_wagtail.count_words import between, told_words
from plc_wagtail.statistics import Overlap, Pair


def finding_words(names: tuple[str, str], pair: Pair, base: str) -> list[str]:
    """One sentence for each group, then the difference."""
    told = (pair.first, pair.second)
    sentences = [
        f"{name}: {told_words(each, base)}." for name, each in zip(names, told, strict=True)
    ]
    return [*sentences, difference_words(pair.points)] if pair.points is not None else sentences


def difference_words(points: int) -> str:
    if points == 0:
        return _("Both shares are the same.")
    if points > 0:
        return _("The first is %(points)s percentage points higher.") % {"points": points}
    return _("The first is %(points)s percentage points lower.") % {"points": -points}


def overlap_words(pair: Pair) -> str:
    """ "" for groups that share nobody."""
    if pair.overlap == Overlap.LEFT:
        return _(
            "The second group includes the first, so the two are more alike here than members "
            "and others are."
        )
    if pair.overlap == Overlap.REMOVED and pair.whole:
        return _(
            "All together: %(count)s of %(size)s. The first group was taken out of that to get the "
            "second."
        ) % {"count": pair.whole.count, "size": pair.whole.size}
    if pair.overlap == Overlap.REMOVED:
        return _("The first group was taken out of all to get the second.")
    return ""


def chance_words(pair: Pair) -> list[str]:
    """How far the difference may be chance; [] where no difference is told."""
    if pair.interval is None:
        return []
    spread = _("Allowing for chance, the difference may be %(range)s percentage points.")
    return [spread % {"range": between(pair.interval)}, verdict_words(pair)]


def verdict_words(pair: Pair) -> str:
    if pair.interval.holds_zero:
        return _("So it may be chance alone.")
    return _("Chance alone would rarely make one as large.")
