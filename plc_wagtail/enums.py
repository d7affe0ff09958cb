"""Choices used by more than one rung; their stored values never change."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Nation(TextChoices):
    ENGLAND = "england", _("England")
    SCOTLAND = "scotland", _("Scotland")
    WALES = "wales", _("Wales")
    NORTHERN_IRELAND = "northern_ireland", _("Northern Ireland")


class TimeStyle(TextChoices):
    GOVUK = "govuk", _("3:45pm")
    DOT = "dot", _("3.45pm")
    TWENTY_FOUR = "24h", _("15:45")


class Precision(TextChoices):
    EXACT = "exact", _("On this date")
    WEEK = "week", _("Some day in this week")
    MONTH = "month", _("Some day in this month")
    TBC = "tbc", _("Date to be confirmed")


class MeetingKind(TextChoices):
    GROUP = "group", _("Group meeting")
    BRIEFING = "briefing", _("Briefing for everyone")
    SHARING = "sharing", _("Sharing what we found")
    INDUCTION = "induction", _("Meeting for new staff")


class DayType(TextChoices):
    ORDINARY = "ordinary", _("Ordinary school day")
    TRAINING_DAY = "training_day", _("Training day")


class TimeBasis(TextChoices):
    UNSPECIFIED = "unspecified", _("Not stated")
    DISAGGREGATED = "disaggregated", _("After-school training (counts towards a training day)")
    NON_DISAGGREGATED = "non_disaggregated", _("Within a training day or ordinary meeting time")
    VOLUNTARY = "voluntary", _("Voluntary")


class PupilEffect(TextChoices):
    UNKNOWN = "unknown", _("Not stated: taken from confirmed term dates")
    UNCHANGED = "unchanged", _("School day as usual")
    CLOSED = "closed", _("School closed to pupils")
    EARLY_FINISH = "early_finish", _("Pupils finish early")
    LATE_START = "late_start", _("Pupils start late")


class MeetingStatus(TextChoices):
    SCHEDULED = "scheduled", _("Going ahead")
    TENTATIVE = "tentative", _("Provisional")
    CANCELLED = "cancelled", _("Cancelled")
    RESCHEDULED = "rescheduled", _("Moved")


class ClosureKind(TextChoices):
    HALF_TERM = "half_term", _("Half term")
    HOLIDAY = "holiday", _("Holiday")
    INSET = "inset", _("Training day")
    DISAGGREGATED_DAY = "disaggregated_day", _("Closed because staff trained on other days")
    BANK_HOLIDAY = "bank_holiday", _("Bank holiday")
    OTHER = "other", _("Other change to the school day")


class DayMark(TextChoices):
    """What a planner marks a day with; the value of each is a CSS class."""

    MEETING = "meeting", _("Meeting")
    TRAINING_DAY = "training", _("Training day")
    CLOSED = "closed", _("School closed")
    CHANGED = "changed", _("Different times")
    HOLIDAY = "holiday", _("Holiday")
    BANK_HOLIDAY = "bank", _("Bank holiday")
    TERM_STARTS = "starts", _("Term starts")
    TERM_ENDS = "ends", _("Term ends")


class StrandAudience(TextChoices):
    ALL = "all", _("All staff")
    TEACHERS = "teachers", _("Teachers")
    NEW_STAFF = "new_staff", _("New staff")
    EARLY_CAREER = "early_career", _("Early career teachers")
    SUPPORT_STAFF = "support_staff", _("Support staff")
    GOVERNORS = "governors", _("Governors")
    PARTNERS = "partners", _("Staff of partner schools")


class LimitScope(TextChoices):
    """What an agreed number of hours is a limit of."""

    EVERYTHING = "everything", _("All directed time of a year, lessons among it")
    TRAINING = "training", _("Professional learning only")


class StrandKind(TextChoices):
    COMMUNITY = "community", _("Learning community")
    ENQUIRY = "enquiry", _("Enquiry")
    PROJECT = "project", _("Project")
    INDUCTION = "induction", _("Induction")


class StudyResult(TextChoices):
    CHANGE = "change", _("Change seen")
    MIXED = "mixed", _("Mixed")
    NO_CHANGE = "no_change", _("No difference seen")
    TOO_EARLY = "too_early", _("Too early to say")
    NOT_MEASURED = "not_measured", _("Not measured")


class EvidenceKind(TextChoices):
    STUDENT_VOICE = "student_voice", _("What pupils told us")
    LESSON_OBSERVATION = "lesson_observation", _("Lesson visits, taken together")
    LEARNING_WALK = "learning_walk", _("Short visits to several lessons")
    STAFF_FEEDBACK = "staff_feedback", _("What staff told us")
    WORK_SCRUTINY = "work_scrutiny", _("Looking at pupils' work")
    INSPECTION_REPORT = "inspection_report", _("Inspection report")
    EXAM_RESULTS = "exam_results", _("Examination results")
    PUPIL_OUTCOMES = "pupil_outcomes", _("Pupils' results in class")
    SELF_REVIEW = "self_review", _("Staff looking back on their own work")


class Counted(TextChoices):
    """What a count is of: it decides what is told of small numbers."""

    PEOPLE = "people", _("Pupils, parents or other people")
    STAFF = "staff", _("Members of staff")
    THINGS = "things", _("Lessons, visits, classes or pieces of work")


class SecondGroup(TextChoices):
    OTHERS = "others", _("The others: nobody is in both groups")
    EVERYBODY = "everybody", _("Everybody, the first group included")


class MeasureKind(TextChoices):
    SHARE = "share", _("So many of so many, as a percentage")
    NUMBER = "number", _("A number: marks, days, a percentage without counts")


class Severity(TextChoices):
    BLOCK = "block", _("Must fix")
    CHECK = "check", _("Please check")
    TIP = "tip", _("Tip")


class StudyAudience(TextChoices):
    """Who may read what a member of staff writes up, until it is published."""

    ME = "me", _("Only me")
    GROUP = "group", _("A group of mine")
    STAFF = "staff", _("All staff with an account")
    PUBLIC = "public", _("Everybody: propose it for the website")


class EvidenceVisibility(TextChoices):
    PUBLIC = "public", _("Everybody")
    STAFF = "staff", _("Staff only")


class Inspectorate(TextChoices):
    OFSTED = "ofsted", _("Ofsted")
    ESTYN = "estyn", _("Estyn")
    EDUCATION_SCOTLAND = "education_scotland", _("Education Scotland")
    ETI = "eti", _("Education and Training Inspectorate")
    ISI = "isi", _("Independent Schools Inspectorate")
    OTHER = "other", _("Another inspectorate")


class MakingState(TextChoices):
    """How far an edition of a booklet is."""

    WAITING = "waiting", _("Waiting for its turn")
    WORKING = "working", _("Being made")
    DONE = "done", _("Made")
    FAILED = "failed", _("Not made")


class FileKind(TextChoices):
    """Of a booklet; the value is the end of the file's name too."""

    PDF = "pdf", _("PDF")
    EPUB = "epub", _("EPUB")
