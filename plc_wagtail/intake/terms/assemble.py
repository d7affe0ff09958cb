"""First and last days become terms, first and last days of breaks become closures."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from django.utils.translation import gettext as _

from plc_wagtail.enums import ClosureKind
from plc_wagtail.intake.terms.codes import TermCode, TermReason
from plc_wagtail.intake.terms.result import ReadClosure, ReadTerm
from plc_wagtail.intake.terms.senses import Edge
from plc_wagtail.intake.terms.statements import FIRST_MONTH, Doubts, Statement
from plc_wagtail.school_year import Closure, Term, first_year_of
from plc_wagtail.school_year.weeks import DAY, weekday_from, weekday_until

# Fewer days between two stretches of school are a long weekend, not the end of a term.
SHORT_GAP = 6 * DAY
NOON = dt.time(12)


@dataclass
class Assembled:
    """Terms and closures by the year in which their school year starts."""

    terms: dict[int, list[ReadTerm]] = field(default_factory=lambda: defaultdict(list))
    closures: dict[int, list[ReadClosure]] = field(default_factory=lambda: defaultdict(list))


def assemble(statements: list[Statement], doubts: Doubts) -> Assembled:
    made = Assembled()
    settled = [one for one in statements if one.reason is None]
    closed = list(_closures(settled, doubts))
    breaks = Breaks(closure for one, closure in closed if closure.kind is not ClosureKind.OTHER)
    for (year, name), days in _by_term(settled, breaks).items():
        term, more = _term(name, days, breaks, doubts)
        made.terms[year] += term
        closed += more
    for year, one in _merged(closed):
        made.closures[year].append(one)
    return made


class Breaks:
    """Days on which school is closed, by the school days at their two ends."""

    def __init__(self, closures: Iterable[Closure]) -> None:
        days = [(closure.start, closure.end) for closure in closures]
        self.reopening = {weekday_from(end + DAY) for _start, end in days}
        self.closing = {weekday_until(start - DAY) for start, _end in days}

    def lie_between(self, end: dt.date, start: dt.date) -> bool:
        return end in self.closing or start in self.reopening


def _by_term(statements: list[Statement], breaks: Breaks) -> dict[tuple[int, str], list[Statement]]:
    """First and last days in order; those without a name are put into numbered terms."""
    groups: dict[tuple[int, str], list[Statement]] = defaultdict(list)
    nameless: dict[int, list[Statement]] = defaultdict(list)
    for one in sorted(_bounds(statements), key=_order):
        year = first_year_of(_day(one), FIRST_MONTH)
        if one.term:
            groups[year, one.term].append(one)
        else:
            nameless[year].append(one)
    for year, days in nameless.items():
        days = _without_those_inside(groups, year, days)
        for number, stretch in enumerate(_stretches(days), 1):
            groups[year, f"{number}"] = stretch
    return groups


def _without_those_inside(
    groups: dict[tuple[int, str], list[Statement]], year: int, days: list[Statement]
) -> list[Statement]:
    """Days without a name that lie in a named term are its own: "Ends 25 March - 1.30pm"."""
    whole = [
        (_day(group[0]), _day(group[-1]), group)
        for (of_year, _name), group in groups.items()
        if of_year == year and group[0].edge is Edge.START and group[-1].edge is Edge.END
    ]
    whole.sort(key=lambda one: one[0])
    firsts = [first for first, _last, _group in whole]
    left = []
    for one in days:
        place = bisect_right(firsts, _day(one)) - 1
        if place >= 0 and _day(one) <= whole[place][1]:
            insort(whole[place][2], one, key=_order)
        else:
            left.append(one)
    return left


def _order(statement: Statement) -> tuple[dt.date, bool]:
    return _day(statement), statement.edge is Edge.END


def _bounds(statements: list[Statement]) -> Iterator[Statement]:
    return (one for one in statements if one.kind is None and one.edge)


def _day(statement: Statement) -> dt.date:
    return statement.end if statement.edge is Edge.END else statement.start


def _stretches(days: list[Statement]) -> list[list[Statement]]:
    """Cut where school stays closed for longer than a long weekend."""
    stretches: list[list[Statement]] = []
    for one in days:
        above = stretches[-1][-1] if stretches else None
        begins = one.edge is Edge.START and above is not None and above.edge is Edge.END
        if above is None or (begins and _day(one) - _day(above) > SHORT_GAP):
            stretches.append([])
        stretches[-1].append(one)
    return stretches


def _term(
    name: str, days: list[Statement], breaks: Breaks, doubts: Doubts
) -> tuple[list[ReadTerm], list[tuple[Statement, Closure]]]:
    """The term from its first to its last day, and what the days between say of closures."""
    starts = [one for one in days if one.edge is Edge.START]
    ends = [one for one in days if one.edge is Edge.END]
    if not starts or not ends or _day(starts[0]) > _day(ends[-1]):
        for one in days:
            one.reason = TermReason.INCOMPLETE
            doubts.add(TermCode.TERM_INCOMPLETE, one.line)
        return [], []
    if name.isdigit():
        doubts.add(TermCode.TERM_UNNAMED, days[0].line)
    term = Term(_named(name), _day(starts[0]), _day(ends[-1]))
    lines = tuple(sorted({one.number for one in days}))
    return [ReadTerm(term, lines)], list(_inside(days, breaks, doubts))


def _named(name: str) -> str:
    return f"Term {name}" if name.isdigit() else name


def _inside(
    days: list[Statement], breaks: Breaks, doubts: Doubts
) -> Iterator[tuple[Statement, Closure]]:
    """Gaps inside a term are half terms; a second first day is some pupils' own."""
    for before, after in pairwise(days):
        first, second = _day(before), _day(after)
        if first == second and before.edge is after.edge:
            continue
        if (before.edge, after.edge) == (Edge.END, Edge.START):
            yield from _gap(before, after, breaks, doubts)
        elif before.edge is after.edge is Edge.START and second not in breaks.reopening:
            doubts.add(TermCode.SEVERAL_STARTS, after.line)
            yield after, _own_day(after)
        elif before.edge is after.edge is Edge.END and first not in breaks.closing:
            doubts.add(TermCode.SEVERAL_ENDS, before.line)
            yield before, _own_day(before)


def _gap(
    before: Statement, after: Statement, breaks: Breaks, doubts: Doubts
) -> Iterator[tuple[Statement, Closure]]:
    start, end = weekday_from(_day(before) + DAY), weekday_until(_day(after) - DAY)
    if start > end or breaks.lie_between(_day(before), _day(after)):
        return
    doubts.add(TermCode.HALF_TERM_INFERRED, after.line)
    yield after, Closure(ClosureKind.HALF_TERM, start, end, _("Half term"))


def _own_day(statement: Statement) -> Closure:
    day = _day(statement)
    return Closure(ClosureKind.OTHER, day, day, statement.label, pupils_attend=True)


def _closures(statements: list[Statement], doubts: Doubts) -> Iterator[tuple[Statement, Closure]]:
    """Whole breaks as they are; first and last days of breaks in pairs."""
    open_breaks: dict[ClosureKind, Statement] = {}
    for one in statements:
        if one.kind is None:
            continue
        if one.edge is None or one.written.end:
            yield one, _closure(one, one.end, doubts)
        elif one.edge is Edge.START:
            _give_up(open_breaks.pop(one.kind, None), doubts)
            open_breaks[one.kind] = one
        elif one.kind in open_breaks and open_breaks[one.kind].start <= one.end:
            first = open_breaks.pop(one.kind)
            yield first, _closure(first, one.end, doubts)
            yield one, _closure(first, one.end, doubts)
        else:
            _give_up(one, doubts)
    for one in open_breaks.values():
        _give_up(one, doubts)


def _give_up(statement: Statement | None, doubts: Doubts) -> None:
    if statement is not None:
        statement.reason = TermReason.INCOMPLETE
        doubts.add(TermCode.TERM_INCOMPLETE, statement.line)


def _closure(statement: Statement, end: dt.date, doubts: Doubts) -> Closure:
    closure = Closure(statement.kind, statement.start, end, statement.label)
    times = statement.times
    if statement.kind is not ClosureKind.OTHER or times is None:
        return closure
    if times.ambiguous:
        doubts.add(TermCode.TIME_AMBIGUOUS_AMPM, statement.line)
    return _short_day(closure, statement.times.end or statement.times.start, doubts, statement)


def _short_day(
    closure: Closure, time: dt.time | None, doubts: Doubts, statement: Statement
) -> Closure:
    """One time: pupils go then if it is after noon, else they come then."""
    late = time is not None and time < NOON
    return Closure(
        closure.kind,
        closure.start,
        closure.end,
        closure.label,
        pupils_attend=True,
        pupils_from=time if late else None,
        pupils_until=None if late else time,
    )


def _merged(closed: list[tuple[Statement, Closure]]) -> Iterator[tuple[int, ReadClosure]]:
    """The same days stated twice are one closure, with the longer label."""
    found: dict[tuple[object, ...], tuple[int, Closure, set[int]]] = {}
    for one, closure in closed:
        key = (closure.kind, closure.start, closure.end, closure.pupils_until, closure.pupils_from)
        year, kept, lines = found.get(key, (_year_of(closure), closure, set()))
        best = max(kept, closure, key=lambda each: len(each.label))
        found[key] = (year, best, lines | {one.number})
    for year, closure, lines in found.values():
        yield year, ReadClosure(closure, tuple(sorted(lines)))


def _year_of(closure: Closure) -> int:
    """Of its first day; of its last where the year of the first is beyond belief."""
    believable = closure.length.days <= 200
    return first_year_of(closure.start if believable else closure.end, FIRST_MONTH)
