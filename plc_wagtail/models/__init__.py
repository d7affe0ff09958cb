"""Every table of the package, and the abstract halves a site with its own base Page builds on."""

from plc_wagtail.models.academic_year import AcademicYear, ClosureDay, Term
from plc_wagtail.models.acceptance import Acceptance
from plc_wagtail.models.approval import GuardedApprovalTask
from plc_wagtail.models.base_page import PAGE_IS_SWAPPED, page_model
from plc_wagtail.models.booklet import AbstractBooklet
from plc_wagtail.models.booklet_edition import AbstractBookletEdition, AbstractBookletFile
from plc_wagtail.models.calendar import AbstractMeetingCalendar
from plc_wagtail.models.case_study import AbstractCaseStudy
from plc_wagtail.models.case_study_index import AbstractCaseStudyIndex
from plc_wagtail.models.checked_link import CheckedLink
from plc_wagtail.models.contact import Contact
from plc_wagtail.models.draft_doubts import DraftDoubts
from plc_wagtail.models.feed_stamp import FeedStamp
from plc_wagtail.models.feed_version import FeedVersion
from plc_wagtail.models.landing import AbstractLanding
from plc_wagtail.models.meeting import AbstractMeeting, AbstractProgrammeYear, AbstractStrand
from plc_wagtail.models.priority import Priority
from plc_wagtail.models.programme import AbstractProgramme
from plc_wagtail.models.reference import Reference
from plc_wagtail.models.site_settings import PlcSiteSettings
from plc_wagtail.models.staff_address import StaffAddress
from plc_wagtail.models.theme import Theme, ThemeFormerSlug
from plc_wagtail.models.theme_index import AbstractThemeIndex
from plc_wagtail.models.time_limit import TimeLimit
from plc_wagtail.models.unfinished_import import UnfinishedImport
from plc_wagtail.models.update import AbstractUpdate

__all__ = [
    "PAGE_IS_SWAPPED",
    "AbstractBooklet",
    "AbstractBookletEdition",
    "AbstractBookletFile",
    "AbstractCaseStudy",
    "AbstractCaseStudyIndex",
    "AbstractLanding",
    "AbstractMeeting",
    "AbstractMeetingCalendar",
    "AbstractProgramme",
    "AbstractProgrammeYear",
    "AbstractStrand",
    "AbstractThemeIndex",
    "AbstractUpdate",
    "AcademicYear",
    "Acceptance",
    "ClosureDay",
    "CheckedLink",
    "Contact",
    "FeedStamp",
    "FeedVersion",
    "GuardedApprovalTask",
    "PlcSiteSettings",
    "Priority",
    "Reference",
    "StaffAddress",
    "Term",
    "Theme",
    "ThemeFormerSlug",
    "TimeLimit",
    "DraftDoubts",
    "UnfinishedImport",
    "page_model",
]

if not PAGE_IS_SWAPPED:
    from plc_wagtail.models.pages import (
        BookletEdition,
        BookletFile,
        BookletPage,
        BookletStudy,
        CaseStudyIndexPage,
        CaseStudyPage,
        Meeting,
        MeetingCalendarPage,
        ProfessionalLearningPage,
        ProgrammePage,
        ProgrammeYear,
        Strand,
        ThemeIndexPage,
        UpdatePage,
    )

    __all__ += [
        "BookletEdition",
        "BookletFile",
        "BookletPage",
        "BookletStudy",
        "CaseStudyIndexPage",
        "CaseStudyPage",
        "Meeting",
        "MeetingCalendarPage",
        "ProfessionalLearningPage",
        "ProgrammePage",
        "ProgrammeYear",
        "Strand",
        "ThemeIndexPage",
        "UpdatePage",
    ]
