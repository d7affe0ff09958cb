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
# "Workshop 3 & Thursday 12 November"
ADDED = frozenset(["&", "+", "and"])
HALF_TERMS = range(1, 7)
# An ordinal before one of these counts meetings: "1st session".
COUNTED_AFTER = words("meeting meetings session sessions half group year form floor draft cohort")


@dataclass(frozen=True)
class DateGroup:
    """Dates with the tokens they take, `start` up to `stop`; a range is one date with an end.

    `is_doubtful`: a number beside them was not taken for a day, and might be one.
    """

    dates: tuple[Written, ...]
    start: int
    stop: int
    is_choice: bool = False
    is_doubtful: bool = False


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
        return _behind_number(tokens, first.stop, month)
    kept = _dated_length(tokens, found, joins, month, at_start=at_start)
    if not kept:
        # Numbers that no month follows; no part of such a list is a date either.
        return None, found[-1].stop
    dates, joins = found[:kept], joins[: kept - 1]
    completed = _completed(dates, month)
    rows = _said_once(tokens, start, dates, _ranges(completed, joins))
    stop = dates[-1].stop
    doubtful = _leaves_day(tokens, found, kept)
    return DateGroup(tuple(rows), start, stop, "or" in joins, doubtful), stop


def _behind_number(tokens: Tokens, stop: int, month: int | None) -> tuple[DateGroup | None, int]:
    """ "Workshop 3 & Thursday 12 November" may be two days after all: that is not settled here."""
    place = read_join(tokens, stop)[1]
    group, after = read_group(tokens, place, month=month)
    joined = tokens[stop].key in ADDED
    return group and replace(group, is_doubtful=group.is_doubtful or joined), after


def _follow(tokens: Tokens, first: Found) -> tuple[list[Found], list[str]]:
    dates, joins = [first], []
    while len(dates) < LONGEST:
        join, place = read_join(tokens, dates[-1].stop)
        found = read_date(tokens, place, bare_figures=True)
        if not join and found and _in_figures(dates[-1]) and _in_figures(found):
            # "14/9 12/10 16/11"
            join = "and"
        if not join or found is None or is_fraction(tokens, place):
            break
        dates.append(_own_part(tokens, place, found) if first.month_first else found)
        joins.append(join)
    return dates, joins


def _in_figures(found: Found) -> bool:
    return found.written.is_numeric and found.written.year is None


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
    before, after = tokens[place - 1], tokens[place + 1].key
    if _is_day_of_half_term(tokens, place):
        return False
    denied = tokens[place - 2].key == "no"
    counts = before.kind is Kind.WORD and before.key not in BEFORE_DAYS and not denied
    # "Meetings 5 & Thursday 12 November" are two.
    signs = {"-", ","} if before.key.endswith("s") else {"-", ","} | ADDED
    return (join == "to" and before.key in NUMBERED) or (counts and after in signs)


def _is_day_of_half_term(tokens: Tokens, place: int) -> bool:
    """ "Half term 26 - Friday 30 October": no year has 26 of them."""
    if tokens[place - 1].key != "term" or tokens.number(place) in HALF_TERMS:
        return False
    before = place - 2 - (tokens[place - 2].text == "-")
    return tokens[before].key in {"half", "mid"}


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
    # "November 12th, 3rd in the Hall" may be the third of something.
    if tokens[found.stop].key in BEFORE_PLACES and not _is_later(found, dates[place - 1]):
        return False
    if tokens[found.stop - 1].key in ORDINALS:
        return tokens[found.stop].key not in COUNTED_AFTER
    ends = ends_day(tokens, found.stop) or read_month(tokens, found.stop) is not None
    return any(one.month_first for one in dates[:place]) and ends


def _leaves_day(tokens: Tokens, found: list[Found], kept: int) -> bool:
    """A number is left that may well be a day: "12th, 3rd in the Hall", "Nov 17/18 drop in"."""
    if kept == len(found):
        return False
    left = found[kept]
    ordinal = tokens[left.stop - 1].key in ORDINALS and tokens[left.stop].key in BEFORE_PLACES
    return ordinal or (found[0].month_first and _is_later(left, found[kept - 1]))


def _is_later(found: Found, before: Found) -> bool:
    return (found.written.day or 0) > (before.written.day or 0)


def _completed(found: list[Found], heading_month: int | None) -> list[Written]:
    """Months and repeated weekdays handed on, backwards first unless months stand before days."""
    dates = [one.written for one in found]
    if not found[0].month_first:
        dates = _months_backwards(found, heading_month)
    return _weekdays_forwards(_months_forwards(dates))


def _months_backwards(found: list[Found], heading_month: int | None) -> list[Written]:
    month = heading_month
    completed: list[Written] = []
    for one in reversed(found):
        written = one.written
        known = written.has_month or written.unreadable
        completed.append(written if known else replace(written, month=month))
        # In "5 Oct, 12, Nov 9" a month that stands before its day is not that of the 12th.
        month = heading_month if one.month_first else written.month or month
    return completed[::-1]


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
