"""The page types themselves; they exist only where the base Page is not swapped (design D6)."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.models import Orderable, Page

from plc_wagtail.models.booklet import AbstractBooklet
from plc_wagtail.models.booklet_edition import AbstractBookletEdition, AbstractBookletFile
from plc_wagtail.models.calendar import AbstractMeetingCalendar
from plc_wagtail.models.case_study import AbstractCaseStudy
from plc_wagtail.models.case_study_index import AbstractCaseStudyIndex
from plc_wagtail.models.landing import AbstractLanding
from plc_wagtail.models.meeting import AbstractMeeting, AbstractProgrammeYear, AbstractStrand
from plc_wagtail.models.programme import AbstractProgramme
from plc_wagtail.models.theme_index import AbstractThemeIndex
from plc_wagtail.models.update import AbstractUpdate

# Wagtail gives each page class a template of its own name unless the class itself states one.


class ProfessionalLearningPage(AbstractLanding, Page):
    """The landing page; its subtree in one language is a section."""

    template = AbstractLanding.template
    subpage_types = [
        "plc_wagtail.ProgrammePage",
        "plc_wagtail.MeetingCalendarPage",
        "plc_wagtail.ThemeIndexPage",
        "plc_wagtail.CaseStudyIndexPage",
        "plc_wagtail.UpdatePage",
        "plc_wagtail.BookletPage",
    ]
    content_panels = [*Page.content_panels, *AbstractLanding.landing_panels]

    class Meta:
        verbose_name = _("professional learning section")
        verbose_name_plural = _("professional learning sections")


class ProgrammePage(AbstractProgramme, Page):
    """One programme with its rows: years, strands and meetings."""

    template = AbstractProgramme.template
    related_studies = ParentalManyToManyField(
        "plc_wagtail.CaseStudyPage",
        verbose_name=_("related case studies"),
        blank=True,
        related_name="+",
    )

    parent_page_types = ["plc_wagtail.ProfessionalLearningPage"]
    subpage_types = ["plc_wagtail.UpdatePage"]
    edit_handler = AbstractProgramme.tabs(Page)
    search_fields = [*Page.search_fields, *AbstractProgramme.programme_search_fields()]

    class Meta:
        verbose_name = _("programme")
        verbose_name_plural = _("programmes")


class ProgrammeYear(AbstractProgrammeYear):
    """One academic year of a programme."""

    page = ParentalKey(ProgrammePage, on_delete=models.CASCADE, related_name="programme_years")
    panels = ["academic_year", "what_changed"]


class Strand(AbstractStrand):
    """One theme of a programme in one year for one audience."""

    page = ParentalKey(ProgrammePage, on_delete=models.CASCADE, related_name="strands")
    panels = ["theme", "academic_year", "audience", "kind"]


class Meeting(AbstractMeeting):
    """One meeting of a programme."""

    page = ParentalKey(ProgrammePage, on_delete=models.CASCADE, related_name="meetings")

    class Meta(AbstractMeeting.Meta):
        indexes = [models.Index(fields=["date"], name="plc_meeting_date")]


class MeetingCalendarPage(AbstractMeetingCalendar, Page):
    """The calendar of a section."""

    template = AbstractMeetingCalendar.template
    parent_page_types = ["plc_wagtail.ProfessionalLearningPage"]
    subpage_types = []
    content_panels = [*Page.content_panels, *AbstractMeetingCalendar.calendar_panels]

    class Meta:
        verbose_name = _("meeting calendar")
        verbose_name_plural = _("meeting calendars")


class ThemeIndexPage(AbstractThemeIndex, Page):
    """The themes of a section, each with a page of its own."""

    template = AbstractThemeIndex.template
    parent_page_types = ["plc_wagtail.ProfessionalLearningPage"]
    subpage_types = []
    content_panels = [*Page.content_panels, *AbstractThemeIndex.theme_index_panels]

    class Meta:
        verbose_name = _("theme index")
        verbose_name_plural = _("theme indexes")


class CaseStudyIndexPage(AbstractCaseStudyIndex, Page):
    """The case studies of a section."""

    template = AbstractCaseStudyIndex.template
    parent_page_types = ["plc_wagtail.ProfessionalLearningPage"]
    subpage_types = ["plc_wagtail.CaseStudyPage", "plc_wagtail.BookletPage"]
    content_panels = [*Page.content_panels, "introduction"]

    class Meta:
        verbose_name = _("case study index")
        verbose_name_plural = _("case study indexes")


class CaseStudyPage(AbstractCaseStudy, Page):
    """One case study."""

    template = AbstractCaseStudy.template
    programme = models.ForeignKey(
        ProgrammePage,
        verbose_name=_("programme"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="case_studies",
    )

    parent_page_types = ["plc_wagtail.CaseStudyIndexPage"]
    subpage_types = []
    edit_handler = AbstractCaseStudy.tabs(Page)
    search_fields = [*Page.search_fields, *AbstractCaseStudy.study_search_fields()]

    class Meta:
        verbose_name = _("case study")
        verbose_name_plural = _("case studies")


class UpdatePage(AbstractUpdate, Page):
    """One update."""

    template = AbstractUpdate.template
    parent_page_types = ["plc_wagtail.ProfessionalLearningPage", "plc_wagtail.ProgrammePage"]
    subpage_types = []
    content_panels = [*Page.content_panels, *AbstractUpdate.update_panels]
    search_fields = [*Page.search_fields, *AbstractUpdate.update_search_fields()]

    class Meta:
        verbose_name = _("update")
        verbose_name_plural = _("updates")


class BookletPage(AbstractBooklet, Page):
    """Case studies as a booklet."""

    template = AbstractBooklet.template
    parent_page_types = ["plc_wagtail.ProfessionalLearningPage", "plc_wagtail.CaseStudyIndexPage"]
    subpage_types = []
    content_panels = [*Page.content_panels, *AbstractBooklet.booklet_panels]
    search_fields = [*Page.search_fields, *AbstractBooklet.booklet_search_fields()]

    class Meta:
        verbose_name = _("booklet")
        verbose_name_plural = _("booklets")


class BookletStudy(Orderable):
    """A case study in its place in a booklet."""

    page = ParentalKey(BookletPage, on_delete=models.CASCADE, related_name="booklet_studies")
    study = models.ForeignKey(
        CaseStudyPage,
        verbose_name=_("case study"),
        on_delete=models.CASCADE,
        related_name="+",
    )
    panels = ["study"]


class BookletEdition(AbstractBookletEdition):
    """One making of a booklet."""

    page = models.ForeignKey(BookletPage, on_delete=models.CASCADE, related_name="editions")


class BookletFile(AbstractBookletFile):
    """A file of an edition."""

    edition = models.ForeignKey(BookletEdition, on_delete=models.CASCADE, related_name="files")
