"""What a page says of a count: "27 of 36 visits (75%)", "fewer than 10 of 36 staff"."""

from __future__ import annotations

from django.utils.translation import gettext as _

from plc_wagtail.statistics import FEWEST_PEOPLE, Interval, Proportion, Showing, Told, wilson


def told_words(told: Told, base: str = "") -> str:
    """The count with its share, or what stands in its place; `base` is what was counted."""
    group = group_words(told, base)
    if told.exact:
        return _("%(count)s of %(group)s (%(percent)s%%)") % {
            "count": told.exact.count,
            "group": group,
            "percent": told.exact.percent,
        }
    if told.showing == Showing.FEW:
        return _("fewer than 10 of %(group)s") % {"group": group}
    if told.showing == Showing.ALL_BUT_FEW:
        return _("all but fewer than 10 of %(group)s") % {"group": group}
    return withheld_words(told, group)


def group_words(told: Told, base: str) -> str:
    """36 visits; of a few people who are not staff not how many."""
    size = _("fewer than 10") if told.size is None else told.size
    return f"{size} {base}".strip()


def withheld_words(told: Told, group: str) -> str:
    if told.size is None:
        return _("not shown: a group of %(group)s") % {"group": group}
    if told.size < 2 * FEWEST_PEOPLE:
        return _("not shown: fewer than 10 of the %(group)s did or did not") % {"group": group}
    return _("not shown, so that nothing can be worked out about a few of the %(group)s") % {
        "group": group
    }


def share_words(exact: Proportion) -> str:
    return f"{exact.percent}%"


def range_words(exact: Proportion) -> str:
    """Where the share may lie, allowing for chance."""
    return between(wilson(exact), "%")


def between(interval: Interval, unit: str = "") -> str:
    low, high = (f"{end}{unit}".replace("-", "−") for end in interval.percent)
    return _("%(low)s to %(high)s") % {"low": low, "high": high}
