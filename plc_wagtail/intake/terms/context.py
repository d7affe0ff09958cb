"""What holds for the next line: the headings above it, and all that has been read so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from plc_wagtail.intake.labels import Labels
from plc_wagtail.intake.lines import SourceLine
from plc_wagtail.intake.terms.codes import TermCode, TermReason
from plc_wagtail.intake.terms.columns import Column
from plc_wagtail.intake.terms.names import term_name
from plc_wagtail.intake.terms.result import NotRead
from plc_wagtail.intake.terms.senses import Sense
from plc_wagtail.intake.terms.statements import Doubts, Statement


@dataclass
class Context:
    """What headings above say; `part` counts them.

    A whole term has its first and its last day: other such days below it need not be its own.
    """

    first_year: int | None = None
    calendar_year: int | None = None
    month: int | None = None
    term: str = ""
    term_is_whole: bool = False
    sense: Sense | None = None
    label: str = ""
    columns: tuple[Column, ...] = ()
    part: int = 0


@dataclass
class Scan:
    context: Context = field(default_factory=Context)
    statements: list[Statement] = field(default_factory=list)
    ignored: list[NotRead] = field(default_factory=list)
    doubts: Doubts = field(default_factory=Doubts)

    def ignore(self, line: SourceLine, reason: TermReason) -> None:
        self.ignored.append(NotRead(line.number, line.raw, reason))

    def keep(self, line: SourceLine, made: list[Statement]) -> None:
        said = [one for one in made if one.reason is None]
        if not said:
            self.ignore(line, made[0].reason if made else TermReason.UNKNOWN_DATE)
        self.statements += said

    def take_year(self, line: SourceLine, labels: Labels) -> None:
        """The year of a heading, or of the words before a date."""
        context = self.context
        if not has_year(labels):
            return
        earlier = (labels.first_year or 0) < (context.first_year or 0) and not labels.month
        # "Spring Term 2025" inside 2025-26, unless a page lists its years backwards.
        if earlier and labels.first_year and context.term and term_name(line.text):
            self.doubts.add(TermCode.YEAR_CONFLICT, line)
        context.first_year, context.calendar_year = labels.first_year, labels.calendar_year


def has_year(labels: Labels) -> bool:
    return labels.first_year is not None or labels.calendar_year is not None
