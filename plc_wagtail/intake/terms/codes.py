"""What the reader of term dates can say about a line; stored and shown by these values."""

from enum import StrEnum


class TermCode(StrEnum):
    """A doubt about a line. Where lists of meetings know the same doubt, it has the same value."""

    UNPARSED_LINE = "unparsed_line"
    UNREADABLE_NUMBER = "unreadable_number"
    INVALID_DATE = "invalid_date"
    US_FORMAT_SUSPECTED = "us_format_suspected"
    NO_YEAR = "no_year"
    WEEKDAY_MISMATCH = "weekday_mismatch"
    YEAR_CONFLICT = "year_conflict"
    YEAR_INFERRED = "year_inferred"
    END_BEFORE_START = "end_before_start"
    LONG_RANGE = "long_range"
    TERM_INCOMPLETE = "term_incomplete"
    TERM_UNNAMED = "term_unnamed"
    SEVERAL_STARTS = "several_starts"
    SEVERAL_ENDS = "several_ends"
    HALF_TERM_INFERRED = "half_term_inferred"
    OVERLAP = "overlap"
    GAP = "gap"
    INSET_OUTSIDE_TERM = "inset_outside_term"
    OUTSIDE_TERM = "outside_term"
    WEEKEND = "weekend"
    TIME_AMBIGUOUS_AMPM = "time_ambiguous_ampm"
    SPELLING_ASSUMED = "spelling_assumed"
    PERSONAL_DATA = "personal_data"


class TermReason(StrEnum):
    """Why nothing was taken from a line. The first values are those of lists of meetings."""

    HEADING = "heading"
    TABLE_HEADER = "table_header"
    EMAIL_HEADER = "email_header"
    GREETING = "greeting"
    SIGNATURE = "signature"
    STRUCK_OUT = "struck_out"
    LINE_TOO_LONG = "line_too_long"
    ATTACHMENT = "attachment"
    HIDDEN_SHEET = "hidden_sheet"
    HIDDEN_CELLS = "hidden_cells"
    NO_DATE = "no_date"
    TO_BE_CONFIRMED = "to_be_confirmed"
    PUBLISHED_ON = "published_on"
    FOR_STAFF = "for_staff"
    UNKNOWN_DATE = "unknown_date"
    UNREADABLE_DATE = "unreadable_date"
    NO_YEAR = "no_year"
    INCOMPLETE = "incomplete"
