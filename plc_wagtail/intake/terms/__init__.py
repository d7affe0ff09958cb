"""A school's term dates, in whatever form it has them: terms, half terms, closures.

The same three laws as for meetings: it never guesses silently, moves a date or drops a line.
"""

from plc_wagtail.intake.terms.codes import TermCode, TermReason
from plc_wagtail.intake.terms.files import lines_of, read_term_file
from plc_wagtail.intake.terms.reader import read_terms
from plc_wagtail.intake.terms.result import (
    Doubt,
    NotRead,
    ReadClosure,
    ReadTerm,
    ReadYear,
    TermDates,
)

__all__ = [
    "Doubt",
    "NotRead",
    "ReadClosure",
    "ReadTerm",
    "ReadYear",
    "TermCode",
    "TermDates",
    "TermReason",
    "lines_of",
    "read_term_file",
    "read_terms",
]
