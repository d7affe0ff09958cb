"""What the reader can say of a whole document; stored and shown by these values."""

from enum import StrEnum


class DocumentKind(StrEnum):
    PROGRAMME = "programme"
    CASE_STUDY = "case_study"
    UPDATE = "update"


class Clue(StrEnum):
    """Why a kind is suggested."""

    STUDY_HEADINGS = "study_headings"
    MEETINGS = "meetings"
    THEMES = "themes"
    PROGRAMME_HEADINGS = "programme_headings"
    POST_DATE = "post_date"
    POST_FURNITURE = "post_furniture"
    CHOSEN = "chosen"
    NOTHING_ELSE = "nothing_else"


class Role(StrEnum):
    """What a section is for, in the order of a case study, then of a programme.

    A role is a suggestion: `Document.mapping` holds them by section and any may be changed.
    """

    SUMMARY = "summary"
    DRIVING_QUESTION = "driving_question"
    AIM = "aim"
    BACKGROUND = "background"
    YEAR = "year"
    METHOD = "method"
    EVIDENCE = "evidence"
    IMPACT = "impact"
    DID_NOT_WORK = "did_not_work"
    REFLECTIONS = "reflections"
    NEXT_STEPS = "next_steps"
    WHO = "who"
    STAFF_GET = "staff_get"
    WE_ASK = "we_ask"
    THEMES = "themes"
    STAGES = "stages"
    MEETINGS = "meetings"
    REFERENCES = "references"
    CONTACT = "contact"
    BODY = "body"


class Dropped(StrEnum):
    """Why a line of a document is no content of a page."""

    NAVIGATION = "navigation"
    BREADCRUMB = "breadcrumb"
    FOOTER = "footer"
    COMMENT_FORM = "comment_form"
    COMMENTS = "comments"
    LOG_IN = "log_in"
    SHARE_BUTTONS = "share_buttons"
    NEEDS_JAVASCRIPT = "needs_javascript"
    POSTED = "posted"
    AUTHOR = "author"
    REPEATED_TITLE = "repeated_title"
    PICTURE = "picture"
    STRUCK_OUT = "struck_out"
    RULE = "rule"
    COOKIES = "cookies"
    COVERING_MAIL = "covering_mail"
    ATTACHMENT = "attachment"


class DoubtCode(StrEnum):
    """What an editor has to look at. In the order in which they would want to hear of it."""

    NO_TITLE = "no_title"
    NO_SUMMARY = "no_summary"
    NO_YEAR = "no_year"
    YEAR_FROM_TEXT = "year_from_text"
    MEETING = "meeting"
    MISSING_AFTER_COLON = "missing_after_colon"
    TEXT_IN_IMAGE = "text_in_image"
    NEEDED_JAVASCRIPT = "needed_javascript"
    UNCLOSED_QUOTATION = "unclosed_quotation"
    UNATTRIBUTED_QUOTATION = "unattributed_quotation"
    UNDATED_INSPECTION = "undated_inspection"
    INCOMPLETE_STATISTIC = "incomplete_statistic"
    APPRAISAL = "appraisal"
    PERSONAL_DATA = "personal_data"
    NAMED_PERSON = "named_person"
    INCOMPLETE_CONTACT = "incomplete_contact"
    LOST_LINK = "lost_link"
    POOR_LINK_TEXT = "poor_link_text"
    INCOMPLETE_REFERENCE = "incomplete_reference"
    UNDEFINED_ACRONYM = "undefined_acronym"
    RELATIVE_DATE = "relative_date"
    AMBIGUOUS_DATE = "ambiguous_date"
    LIST_REBUILT = "list_rebuilt"
    LINE_TOO_LONG = "line_too_long"
    # Of making a draft of it:
    SEVERAL_QUESTIONS = "several_questions"
    UNKNOWN_THEME = "unknown_theme"
    NEW_THEME = "new_theme"
    NEW_REFERENCE = "new_reference"
    NEW_CONTACT = "new_contact"
    UNKNOWN_CONTACT = "unknown_contact"
    MEETING_LEFT_OUT = "meeting_left_out"
    SHORTENED = "shortened"
