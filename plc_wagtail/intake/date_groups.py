"""Several dates that belong together: lists, ranges, choices, recurrences.

The hard case is "Thursday 5 & Friday 6 February": the month of the last date holds for all.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from plc_wagtail.intake.dates import BEFORE_PLACES, COUNTED, Found, ends_day, read_date
from plc_wagtail.intake.figures import is_fraction
from plc_wagtail.intake.lexicon import ORDINALS
from plc_wagtail.intake.names import read_month
from plc_wagtail.intake.tokens import Kind, Tokens
from plc_wagtail.intake.words import words
from plc_wagtail.intake.written import Written

LISTED = frozenset([",", "&", "+", "/", ";", "and", "a", "ac"])
RANGED = frozenset(["-", "to", "until", "till", "through", "tan", "hyd", "i"])
CHOSEN = frozenset(["or", "neu"])
LONGEST = 60
# "INSET Day 3 - Monday 4 January" is the third of them, and no range from 3 to 4 January.
NUMBERED = COUNTED | words("inset day training autumn spring summer term")
# Any other word before a number and a dash names what is counted: "Workshop 3 - Thu 12 Nov".
BEFORE_DAYS = words(
    "from on the between for of o ar date dates c wc wb comm commencing beg beginning starting"
    " except excepting excluding not closed closure closures shut holiday holidays break gwyliau"
)
# An ordinal before one of these counts meetings: "1st session".
COUNTED_AFTER = words("meeting meetings session sessions half group year form floor draft cohort")


@dataclass(frozen=True)
class DateGroup:
    """Dates with the tokens they take, `start` up to `stop`; a range is one date with an end."""

    dates: tuple[Written, ...]
    start: int
    stop: int
    is_choice: bool = False


def read_group(
    tokens: Tokens,
    start: int,
    *,
    month: int | None = None,
    at_start: bool = False,
    dotted: bool = False,
) -> tuple[DateGroup | None, int]:
    """The group that begins here, if any, and where to look for the next.

    `month` is that of a heading, for days without one; `at_start` lets "12/11" be a date, and
    `dotted` lets "12.11".
    """
    first = read_date(tokens, start, bare_figures=at_start, dotted=dotted)
    if first is None:
        return None, start + 1
    found, joins = _follow(tokens, first)
    if _is_numbered(tokens, start, found, joins):
        return None, first.stop
    kept = _dated_length(tokens, found, joins, month, at_start=at_start)
    if not kept:
        # Numbers that no month follows; no part of such a list is a date either.
        return None, found[-1].stop
    dates, joins = found[:kept], joins[: kept - 1]
    completed = _completed([one.written for one in dates], month, dates[0].month_first)
    rows = _said_once(tokens, start, dates, _ranges(completed, joins))
    stop = dates[-1].stop
    return DateGroup(tuple(rows), start, stop, "or" in joins), stop


def _follow(tokens: Tokens, first: Found) -> tuple[list[Found], list[str]]:
    dates, joins = [first], []
    while len(dates) < LONGEST:
        join, place = read_join(tokens, dates[-1].stop)
        found = read_date(tokens, place, bare_figures=True) if join else None
        if found is None or is_fraction(tokens, place):
            break
        dates.append(_own_part(tokens, place, found) if first.month_first else found)
        joins.append(join)
    return dates, joins


def _own_part(tokens: Tokens, place: int, found: Found) -> Found:
    """Without a month that stands above the days behind it: "Sept: 15, 22 October: 6, 13"."""
    if found.month_first or found.written.month is None or tokens[found.stop].text != ":":
        return found
    months = (at for at in range(place, found.stop) if read_month(tokens, at))
    month = max(months, default=place)
    above = read_date(tokens, month)
    if above is None or not above.month_first:
        return found
    return Found(replace(found.written, month=None, year=None), month)


def _said_once(
    tokens: Tokens, start: int, dates: list[Found], rows: list[Written]
) -> list[Written]:
    """One for "Dydd Mawrth 6 Hydref / Tuesday 6 October"."""
    if len(rows) != 2 or len(dates) != 2 or not rows[0].is_day_of(rows[1]):
        return rows
    second = read_join(tokens, dates[0].stop)[1]
    one, two = tokens.span(start, dates[0].stop), tokens.span(second, dates[1].stop)
    same = tokens.text[slice(*one)].lower() == tokens.text[slice(*two)].lower()
    return rows if same else [rows[0].joined(rows[1])]


def _is_numbered(tokens: Tokens, start: int, found: list[Found], joins: list[str]) -> bool:
    first = found[0].written
    plain = not first.has_month and first.weekday is None and found[0].stop == start + 1
    led = bool(joins) and joins[0] != "or" and found[1].written.weekday is not None
    return plain and led and _names_number(tokens, start, joins[0])


def _names_number(tokens: Tokens, place: int, join: str) -> bool:
    before, after = tokens[place - 1], tokens[place + 1].text
    denied = tokens[place - 2].key == "no"
    counts = before.kind is Kind.WORD and before.key not in BEFORE_DAYS and not denied
    return (join == "to" and before.key in NUMBERED) or (counts and after in {"-", ","})


def read_join(tokens: Tokens, place: int) -> tuple[str, int]:
    """How a list goes on here: "and", "or", "to", or an empty string; and the index after."""
    kind = ""
    while True:
        key = tokens[place].key
        if key in CHOSEN:
            kind = "or"
        elif key in RANGED and kind != "or":
            kind = "to"
        elif key in LISTED:
            kind = kind or "and"
        else:
            return kind, place
        place += 1


def _dated_length(
    tokens: Tokens, dates: list[Found], joins: list[str], month: int | None, *, at_start: bool
) -> int:
    """How many are left without the numbers at the end that nothing shows to be days."""
    length, known = 0, month is not None
    # Under "November" a line may begin with "5th".
    listed = known and at_start
    for place, (found, join) in enumerate(zip(dates, ["and", *joins], strict=True), 1):
        written = found.written
        known = known or written.month is not None
        listed = (listed or written.month is not None) and (join != "to" or dates[0].month_first)
        if (
            written.has_month
            or written.unreadable
            or known
            and written.weekday is not None
            or listed
            and _is_day_of_list(tokens, dates, place - 1)
        ):
            length = place
    return length


def _is_day_of_list(tokens: Tokens, dates: list[Found], place: int) -> bool:
    """ "November 5th and 12th"; but in "12 November, 4th meeting" the fourth is no day."""
    found = dates[place]
    if tokens[found.stop - 1].key in ORDINALS:
        return tokens[found.stop].key not in COUNTED_AFTER
    if tokens[found.stop].key in BEFORE_PLACES and not _is_later(found, dates[place - 1]):
        return False
    ends = ends_day(tokens, found.stop) or read_month(tokens, found.stop) is not None
    return dates[0].month_first and ends


def _is_later(found: Found, before: Found) -> bool:
    return (found.written.day or 0) > (before.written.day or 0)


def _completed(dates: list[Written], heading_month: int | None, month_first: bool) -> list[Written]:
    """Months and repeated weekdays handed on, backwards first unless months stand before days."""
    if month_first:
        return _weekdays_forwards(_months_forwards(dates))
    month = heading_month
    completed: list[Written] = []
    for written in reversed(dates):
        month = written.month or month
        completed.append(
            written if written.has_month or written.unreadable else replace(written, month=month)
        )
    forwards = _months_forwards(completed[::-1])
    return _weekdays_forwards(forwards)


def _months_forwards(dates: list[Written]) -> list[Written]:
    """For the end of a list: "Tues 3 Nov, Thurs 5"."""
    for before, after in pairwise(range(len(dates))):
        if not dates[after].has_month and not dates[after].unreadable:
            dates[after] = replace(dates[after], month=dates[before].month)
    return dates


def _weekdays_forwards(dates: list[Written]) -> list[Written]:
    """ "Tues 3rd/10th/17th November" names the day of all three."""
    named = [written.weekday for written in dates if written.weekday is not None]
    if dates[0].weekday is None or len(named) > 1 and not dates[0].every_week:
        return dates
    return [
        replace(written, weekday=dates[0].weekday) if written.weekday is None else written
        for written in dates
    ]


def _ranges(dates: list[Written], joins: list[str]) -> list[Written]:
    rows = [dates[0]]
    for join, written in zip(joins, dates[1:], strict=True):
        if join == "to" and rows[-1].end is None:
            rows[-1] = replace(rows[-1], end=written)
        else:
            rows.append(written)
    return rows
