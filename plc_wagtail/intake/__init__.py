"""What a school has, read into rows that a person confirms.

It never guesses silently, never moves a date, never drops a line.
"""

from plc_wagtail.intake.codes import Code, DateOrder, Reason, Why
from plc_wagtail.intake.document import (
    Candidate,
    Ignored,
    ListWarning,
    MeetingList,
    Question,
    Row,
)
from plc_wagtail.intake.files import read_file, read_source
from plc_wagtail.intake.html_lines import lines_of_html
from plc_wagtail.intake.options import ReadingOptions
from plc_wagtail.intake.reader import read_meetings
from plc_wagtail.intake.term_dates import school_year_from

__all__ = [
    "Candidate",
    "Code",
    "DateOrder",
    "Ignored",
    "ListWarning",
    "MeetingList",
    "Question",
    "ReadingOptions",
    "Reason",
    "Row",
    "Why",
    "lines_of_html",
    "read_file",
    "read_meetings",
    "read_source",
    "school_year_from",
]
