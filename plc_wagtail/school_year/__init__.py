"""School years, terms, half terms and closures: plain dates in, plain dates out."""

from plc_wagtail.school_year.answers import PupilAnswer, Reason, pupil_answer
from plc_wagtail.school_year.bank_holidays import bank_holidays
from plc_wagtail.school_year.clashes import Claim, Clash, ClashKind, Slot, clashes
from plc_wagtail.school_year.findings import DateFinding, date_findings, range_findings
from plc_wagtail.school_year.half_terms import (
    HalfTerm,
    date_in_week,
    group_by_half_term,
    half_term_on,
    half_terms,
    week_of_half_term,
)
from plc_wagtail.school_year.hours import Hours, TimedMeeting, hours_in, in_days
from plc_wagtail.school_year.marks import Mark, year_marks
from plc_wagtail.school_year.months import Month, months_between
from plc_wagtail.school_year.naming import first_year_of, parse_year_name, year_name
from plc_wagtail.school_year.promises import (
    PlannedMeeting,
    PromiseAnswer,
    PromiseKind,
    Promises,
    promise_answers,
)
from plc_wagtail.school_year.pupils import PupilDate, PupilDay, pupil_dates, pupil_day
from plc_wagtail.school_year.roll_over import RolledDate, roll_over
from plc_wagtail.school_year.usual_shape import usual_shape
from plc_wagtail.school_year.year import Closure, SchoolYear, Term

__all__ = [
    "Claim",
    "Clash",
    "ClashKind",
    "Closure",
    "DateFinding",
    "HalfTerm",
    "Hours",
    "Mark",
    "Month",
    "PlannedMeeting",
    "PromiseAnswer",
    "PromiseKind",
    "Promises",
    "PupilAnswer",
    "PupilDate",
    "PupilDay",
    "Reason",
    "RolledDate",
    "SchoolYear",
    "Slot",
    "Term",
    "TimedMeeting",
    "bank_holidays",
    "clashes",
    "date_findings",
    "date_in_week",
    "first_year_of",
    "group_by_half_term",
    "half_term_on",
    "half_terms",
    "hours_in",
    "in_days",
    "months_between",
    "parse_year_name",
    "promise_answers",
    "pupil_answer",
    "pupil_dates",
    "pupil_day",
    "range_findings",
    "roll_over",
    "usual_shape",
    "week_of_half_term",
    "year_marks",
    "year_name",
]
