"""Text in, school years out: the whole reading of a school's term dates, in four steps.

Lines become statements; statements get their dates; first and last days become terms; terms and
closures are held against each other. It never raises, whatever the text.
"""

from __future__ import annotations

from collections import defaultdict

from plc_wagtail.intake.codes import DateOrder
from plc_wagtail.intake.lines import SourceLine, source_lines
from plc_wagtail.intake.terms.assemble import Assembled, assemble
from plc_wagtail.intake.terms.codes import TermReason
from plc_wagtail.intake.terms.doubts import doubt
from plc_wagtail.intake.terms.result import NotRead, ReadYear, TermDates
from plc_wagtail.intake.terms.scan import scan
from plc_wagtail.intake.terms.settle import settle
from plc_wagtail.intake.terms.statements import Statement


def read_terms(
    text: str, *, first_year: int | None = None, date_order: DateOrder | None = None
) -> TermDates:
    """Every line of `text` that is not blank gives a term or closure, or is among the ignored.

    `first_year` is the year in which the school year of dates starts to which the text itself
    gives none: without it, such dates are not read. `date_order` answers a suspicion.
    """
    lines = {line.number: line for line in source_lines(text)}
    found = scan(list(lines.values()))
    settle(found.statements, found.doubts, first_year=first_year, date_order=date_order)
    years = _years(assemble(found.statements, found.doubts))
    doubt(years, lines, found.doubts)
    ignored = [*found.ignored, *_without_result(found.statements, lines)]
    return TermDates(
        years=years,
        warnings=found.doubts.in_order(),
        ignored=tuple(sorted(ignored, key=lambda one: one.line)),
    )


def _years(made: Assembled) -> tuple[ReadYear, ...]:
    return tuple(
        ReadYear(
            first_year,
            tuple(sorted(made.terms.get(first_year, ()), key=lambda one: one.term.start)),
            tuple(sorted(made.closures.get(first_year, ()), key=_order_of_closure)),
        )
        for first_year in sorted({*made.terms, *made.closures})
        if made.terms.get(first_year) or made.closures.get(first_year)
    )


def _order_of_closure(one):
    return one.closure.start, one.closure.end, str(one.closure.kind)


def _without_result(statements: list[Statement], lines: dict[int, SourceLine]) -> list[NotRead]:
    """Lines of which nothing that they say came to anything."""
    reasons: dict[int, list[TermReason | None]] = defaultdict(list)
    for one in statements:
        reasons[one.number].append(one.reason)
    return [
        NotRead(number, lines[number].raw, found[0])
        for number, found in reasons.items()
        if all(found)
    ]
