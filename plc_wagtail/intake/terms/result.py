"""What a reading of term dates gives: plain years, doubts, and the lines that gave nothing.

Nothing here is a model; the editor confirms the dates before anything is stored.
"""

from __future__ import annotations

from dataclasses import dataclass

from plc_wagtail.enums import ClosureKind
from plc_wagtail.intake.terms.codes import TermCode, TermReason
from plc_wagtail.school_year import Closure, Term, year_name

# Kinds that other programs were promised; a disaggregated day is a closed day like others there.
PROMISED = {ClosureKind.DISAGGREGATED_DAY: ClosureKind.OTHER}


@dataclass(frozen=True)
class ReadTerm:
    """`lines` are the numbers of the lines it was read from."""

    term: Term
    lines: tuple[int, ...]

    def to_json(self) -> dict[str, str]:
        term = self.term
        return {"name": term.name, "start": term.start.isoformat(), "end": term.end.isoformat()}


@dataclass(frozen=True)
class ReadClosure:
    closure: Closure
    lines: tuple[int, ...]

    def to_json(self) -> dict[str, str]:
        closure = self.closure
        return {
            "kind": str(PROMISED.get(closure.kind, closure.kind)),
            "start": closure.start.isoformat(),
            "end": closure.end.isoformat(),
            "label": closure.label,
        }


@dataclass(frozen=True)
class ReadYear:
    """Terms and closures in the order of their days."""

    first_year: int
    terms: tuple[ReadTerm, ...] = ()
    closures: tuple[ReadClosure, ...] = ()

    @property
    def name(self) -> str:
        return year_name(self.first_year)

    def to_json(self) -> dict[str, object]:
        return {
            "name": self.name,
            "terms": [one.to_json() for one in self.terms],
            "closures": [one.to_json() for one in self.closures],
        }


@dataclass(frozen=True)
class Doubt:
    """`text` is the line as given; line 0 is the whole text."""

    code: TermCode
    line: int
    text: str

    def to_json(self) -> dict[str, object]:
        return {"code": str(self.code), "line": self.line, "text": self.text}


@dataclass(frozen=True)
class NotRead:
    line: int
    text: str
    reason: TermReason

    def to_json(self) -> dict[str, object]:
        return {"line": self.line, "text": self.text, "reason": str(self.reason)}


@dataclass(frozen=True)
class TermDates:
    years: tuple[ReadYear, ...] = ()
    warnings: tuple[Doubt, ...] = ()
    ignored: tuple[NotRead, ...] = ()

    def to_json(self) -> dict[str, object]:
        return {
            "academic_years": [year.to_json() for year in self.years],
            "warnings": [warning.to_json() for warning in self.warnings],
            "ignored": [line.to_json() for line in self.ignored],
        }
