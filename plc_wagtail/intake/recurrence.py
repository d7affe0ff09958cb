"""Meetings stated by a rule: every second Tuesday from one date until another."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from dateutil.rrule import MONTHLY, WEEKLY, rrule, weekday

from plc_wagtail.intake.date_groups import read_join
from plc_wagtail.intake.names import Weekday, read_month, read_weekday, skip_ordinal
from plc_wagtail.intake.tokens import Kind, Tokens

EVERY = frozenset(["every", "each", "weekly", "bob"])
OTHER = frozenset(["other", "second", "alternate", "alternating", "fortnightly", "2nd", "two"])
PLACES = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
PLACES |= {"last": -1}
COUNTED = frozenset(["weeks", "sessions", "meetings", "times", "occasions"])
MONTHLY_WORDS = frozenset(["month", "monthly"])
# A rule that gives more is a slip in one of its dates.
MOST = 60


@dataclass(frozen=True)
class Rule:
    """`interval` counts weeks, `also` are more days of the week; `place` is the week of the month,
    -1 the last; `months` a span.
    """

    interval: int = 1
    weekday: int | None = None
    also: tuple[int, ...] = ()
    place: int | None = None
    months: tuple[int, int] | None = None
    count: int | None = None


def rule_in(tokens: Tokens, *, has_range: bool) -> Rule | None:
    """The rule the words of the line state. "Tuesdays" is one only where a range follows."""
    monthly = _monthly(tokens)
    if monthly:
        return monthly
    keys = [token.key for token in tokens.items]
    every = next((place for place, key in enumerate(keys) if key in EVERY | {"fortnightly"}), None)
    if every is not None:
        return _weekly(tokens, keys, every)
    if "alternate" in keys:
        return _weekly(tokens, keys, keys.index("alternate") - 1)
    return _plural(tokens) if has_range else None


def _weekly(tokens: Tokens, keys: list[str], every: int) -> Rule | None:
    start = every + 1
    fortnightly = "fortnightly" in keys or keys[start : start + 1] and keys[start] in OTHER
    start += skip_ordinal(tokens, start + 1) - start if tokens[start].kind is Kind.NUMBER else 0
    day = read_weekday(tokens, start) or read_weekday(tokens, start + 1)
    weekly = "weekly" in keys or "fortnightly" in keys
    if day is None and not weekly:
        return None
    number = day.number if day else None
    also = _days_after(tokens, day) if day else ()
    return Rule(2 if fortnightly else 1, number, also, count=_count(tokens))


def _plural(tokens: Tokens) -> Rule | None:
    for place in range(len(tokens)):
        day = read_weekday(tokens, place)
        if day and day.every_week:
            return Rule(1, day.number, _days_after(tokens, day))
    return None


def _days_after(tokens: Tokens, day: Weekday) -> tuple[int, ...]:
    """Thursday in "Mondays and Thursdays"."""
    found = []
    while day:
        join, place = read_join(tokens, day.stop)
        day = read_weekday(tokens, place) if join == "and" else None
        if day and tokens.number(day.stop) is not None:
            break
        found += [day.number] if day else []
    return tuple(found)


def _count(tokens: Tokens) -> int | None:
    for place in range(1, len(tokens)):
        number = tokens.number(place)
        if number and tokens[place - 1].key == "for" and tokens[place + 1].key in COUNTED:
            return min(number, MOST)
    return None


def _monthly(tokens: Tokens) -> Rule | None:
    """ "First Tuesday of each month, October to June"."""
    if not any(token.key in MONTHLY_WORDS for token in tokens.items):
        return None
    for place in range(len(tokens)):
        stop = skip_ordinal(tokens, place + 1)
        nth = PLACES.get("".join(token.key for token in tokens.items[place:stop]))
        day = read_weekday(tokens, stop) if nth else None
        if day and _says_every_month(tokens, day.stop):
            months = _months(tokens, day.stop)
            return Rule(1, day.number, place=nth, months=months)
    return None


def _says_every_month(tokens: Tokens, place: int) -> bool:
    return any(tokens[place + step].key in MONTHLY_WORDS for step in range(3))


def _months(tokens: Tokens, start: int) -> tuple[int, int] | None:
    found = [read_month(tokens, place) for place in range(start, len(tokens))]
    months = [month[0] for month in found if month]
    return (months[0], months[-1]) if len(months) > 1 else None


def expand(rule: Rule, start: dt.date, end: dt.date | None) -> list[dt.date]:
    """The days of the rule from start to end, both counted; no more than MOST."""
    if end is None and rule.count is None:
        return []
    first = start.weekday() if rule.weekday is None else rule.weekday
    by_day = [weekday(day, rule.place) for day in (first, *rule.also)]
    days = rrule(
        WEEKLY if rule.place is None else MONTHLY,
        dtstart=dt.datetime.combine(start, dt.time()),
        interval=rule.interval,
        byweekday=by_day,
        count=min(rule.count or MOST, MOST),
    )
    last = dt.datetime.combine(end or dt.date.max, dt.time())
    return [day.date() for day in days if day <= last]
