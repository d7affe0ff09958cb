"""Pages made of the site's base Page and the plugin's halves."""

from django.db import models
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.models import Orderable
from wagtail.test.basepage.models import BasePage

from plc_wagtail.models import (
    AbstractBooklet,
    AbstractBookletEdition,
    AbstractBookletFile,
    AbstractCaseStudy,
    AbstractCaseStudyIndex,
    AbstractLanding,
    AbstractMeeting,
    AbstractMeetingCalendar,
    AbstractProgramme,
    AbstractProgrammeYear,
    AbstractStrand,
    AbstractThemeIndex,
    AbstractUpdate,
)


class LandingPage(AbstractLanding, BasePage):
    content_panels = [*BasePage.content_panels, *AbstractLanding.landing_panels]


class OfferPage(AbstractProgramme, BasePage):
    related_studies = ParentalManyToManyField(
        "swapped_host.StudyPage", blank=True, related_name="+"
    )
    edit_handler = AbstractProgramme.tabs(BasePage)


class OfferYear(AbstractProgrammeYear):
    page = ParentalKey(OfferPage, on_delete=models.CASCADE, related_name="programme_years")


class OfferStrand(AbstractStrand):
    page = ParentalKey(OfferPage, on_delete=models.CASCADE, related_name="strands")


class OfferMeeting(AbstractMeeting):
    page = ParentalKey(OfferPage, on_delete=models.CASCADE, related_name="meetings")


class DatesPage(AbstractMeetingCalendar, BasePage):
    content_panels = [*BasePage.content_panels, *AbstractMeetingCalendar.calendar_panels]


class ThemesPage(AbstractThemeIndex, BasePage):
    content_panels = [*BasePage.content_panels, *AbstractThemeIndex.theme_index_panels]


class StudiesPage(AbstractCaseStudyIndex, BasePage):
    content_panels = [*BasePage.content_panels, "introduction"]


class StudyPage(AbstractCaseStudy, BasePage):
    programme = models.ForeignKey(
        OfferPage, null=True, blank=True, on_delete=models.SET_NULL, related_name="case_studies"
    )
    edit_handler = AbstractCaseStudy.tabs(BasePage)


class NewsPage(AbstractUpdate, BasePage):
    content_panels = [*BasePage.content_panels, *AbstractUpdate.update_panels]


class ReaderPage(AbstractBooklet, BasePage):
    content_panels = [*BasePage.content_panels, *AbstractBooklet.booklet_panels]


class ReaderStudy(Orderable):
    page = ParentalKey(ReaderPage, on_delete=models.CASCADE, related_name="booklet_studies")
    study = models.ForeignKey(StudyPage, on_delete=models.CASCADE, related_name="+")


class ReaderEdition(AbstractBookletEdition):
    page = models.ForeignKey(ReaderPage, on_delete=models.CASCADE, related_name="editions")


class ReaderFile(AbstractBookletFile):
    edition = models.ForeignKey(ReaderEdition, on_delete=models.CASCADE, related_name="files")
