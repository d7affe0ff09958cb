"""What the reader can say about a row, a line or a whole list; stored and shown by these values."""

from enum import StrEnum


class Code(StrEnum):
    """A doubt beside a row. In the order in which a person would want to hear of them."""

    UNPARSED_LINE = "unparsed_line"
    UNREADABLE_NUMBER = "unreadable_number"
    INVALID_DATE = "invalid_date"
    US_FORMAT_SUSPECTED = "us_format_suspected"
    WEEKDAY_MISMATCH = "weekday_mismatch"
    YEAR_CONFLICT = "year_conflict"
    OUTSIDE_ACADEMIC_YEAR = "outside_academic_year"
    YEAR_INFERRED = "year_inferred"
    RELATIVE_DATE = "relative_date"
    WEEK_COMMENCING_NOT_MONDAY = "week_commencing_not_monday"
    BANK_HOLIDAY = "bank_holiday"
    WEEKEND = "weekend"
    OUTSIDE_TERM = "outside_term"
    INSET_DAY_MISMATCH = "inset_day_mismatch"
    PAST_FINISH_RULE = "past_finish_rule"
    END_BEFORE_START = "end_before_start"
    START_MISSING = "start_missing"
    END_MISSING = "end_missing"
    TIME_AMBIGUOUS_AMPM = "time_ambiguous_ampm"
    DUPLICATE = "duplicate"
    OVERLAP = "overlap"
    OUT_OF_ORDER = "out_of_order"
    NUMBER_GAP = "number_gap"
    ALTERNATIVES = "alternatives"
    RECURRENCE_EXPANDED = "recurrence_expanded"
    SPELLING_ASSUMED = "spelling_assumed"
    PERSONAL_DATA = "personal_data"
    STALE_LIST = "stale_list"


class Reason(StrEnum):
    """Why a line did not become a row."""

    HEADING = "heading"
    SHARED_FACTS = "shared_facts"
    TABLE_HEADER = "table_header"
    NO_MEETING = "no_meeting"
    CLOSURE = "closure"
    DEADLINE = "deadline"
    EMAIL_HEADER = "email_header"
    GREETING = "greeting"
    SIGNATURE = "signature"
    STRUCK_OUT = "struck_out"
    LINE_TOO_LONG = "line_too_long"
    ATTACHMENT = "attachment"
    HIDDEN_SHEET = "hidden_sheet"
    HIDDEN_CELLS = "hidden_cells"
    TEMPLATE = "template"
    GOES_ON = "goes_on"
    NEVER_HAPPENS = "never_happens"
    NO_DATE = "no_date"


class Why(StrEnum):
    """Where the date of a candidate comes from."""

    AS_WRITTEN = "as_written"
    WEEKDAY_BEFORE = "weekday_before"
    WEEKDAY_AFTER = "weekday_after"


class DateOrder(StrEnum):
    DMY = "dmy"
    MDY = "mdy"
