"""The calendar of a section: its meetings by half term, the feeds, the days that affect pupils."""

from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.fields import RichTextField

from plc_wagtail.models.calendar_json import CalendarJson
from plc_wagtail.models.calendar_views import calendar_facts
from plc_wagtail.models.feed_routes import FeedRoutes
from plc_wagtail.models.pupil_routes import PupilRoutes
from plc_wagtail.models.section_page import AbstractSectionPage
from plc_wagtail.models.staff_routes import StaffRoutes


class AbstractMeetingCalendar(
    StaffRoutes, CalendarJson, PupilRoutes, FeedRoutes, RoutablePageMixin, AbstractSectionPage
):
    """Fields and behaviour of the calendar, for any base Page."""

    introduction = RichTextField(_("introduction"), blank=True)

    template = "plc_wagtail/pages/meeting_calendar_page.html"
    usual_text = _(
        "When our %(staff)s meet to learn from each other, and what it means for %(pupils)s."
    )
    calendar_panels = ["introduction"]

    class Meta:
        abstract = True

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["calendar"] = calendar_facts(self, **self.sources(context))
        return context
