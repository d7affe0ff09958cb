"""Flat listings of programmes, case studies, calendars and updates, wherever in the tree."""

from django.db.models import OuterRef, Subquery
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter, ModelMultipleChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.pages.listing import IndexView
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.admin.widgets import HeaderButton

from plc_wagtail import clock
from plc_wagtail.enums import MeetingStatus, StudyResult
from plc_wagtail.models import (
    AcademicYear,
    BookletPage,
    CaseStudyPage,
    Meeting,
    MeetingCalendarPage,
    ProgrammePage,
    Theme,
    UpdatePage,
)
from plc_wagtail.models.base_page import page_model
from plc_wagtail.permissions import edits_any_page, visible_snippets
from plc_wagtail.services.booklet_draft import places_for

*BEFORE, UPDATED, STATUS = IndexView.base_columns
STATES = [("True", _("Live")), ("False", _("Not live"))]


def own_years(request):
    return visible_snippets(request.user, AcademicYear.objects.all())


def own_themes(request):
    return visible_snippets(request.user, Theme.objects.all())


class StateFilters(WagtailFilterSet):
    """Wagtail's own filters would list the sites and users of every school."""

    live = ChoiceFilter(label=_("Status"), choices=STATES, empty_label=_("Any"))

    class Meta:
        model = page_model()
        fields = []


class ProgrammeFilters(StateFilters):
    year = ModelMultipleChoiceFilter(
        field_name="programme_years__academic_year", label=_("Academic year"), queryset=own_years
    )
    theme = ModelMultipleChoiceFilter(
        field_name="strands__theme", label=_("Theme"), queryset=own_themes
    )

    class Meta:
        model = ProgrammePage
        fields = []


class StudyFilters(StateFilters):
    academic_year = ModelMultipleChoiceFilter(label=_("Academic year"), queryset=own_years)
    themes = ModelMultipleChoiceFilter(label=_("Theme"), queryset=own_themes)
    result = ChoiceFilter(label=_("Result"), choices=StudyResult, empty_label=_("Any"))

    class Meta:
        model = CaseStudyPage
        fields = []


class SectionMenuItem(MenuItem):
    def is_shown(self, request):
        return edits_any_page(request.user)


class SectionListing(PageListingViewSet):
    filterset_class = StateFilters
    list_per_page = 50

    menu_item_class = SectionMenuItem

    @cached_property
    def menu_label(self):
        return self.model._meta.verbose_name_plural.capitalize()


class ProgrammeIndex(IndexView):
    def annotate_queryset(self, pages):
        ahead = Meeting.objects.filter(page=OuterRef("pk"), date__gte=clock.today())
        coming = ahead.exclude(status=MeetingStatus.CANCELLED).order_by("date")
        pages = pages.annotate(next_meeting=Subquery(coming.values("date")[:1]))
        return super().annotate_queryset(pages)


def date_column(name, label):
    return Column(name, label=label, sort_key=name, width="14%")


class ProgrammeListing(SectionListing):
    model = ProgrammePage
    name = "plc_programmes"
    icon = "group"
    index_view_class = ProgrammeIndex
    filterset_class = ProgrammeFilters
    columns = [
        *BEFORE,
        date_column("next_meeting", _("Next meeting")),
        date_column("reviewed_on", _("Last reviewed")),
        UPDATED,
        STATUS,
    ]
    list_export = ["title", "next_meeting", "reviewed_on", "review_date", "owner_role", "live"]
    export_headings = {"title": _("Title"), "next_meeting": _("Next meeting"), "live": _("Live")}


class CaseStudyIndex(IndexView):
    @cached_property
    def header_buttons(self):
        buttons = super().header_buttons
        if not places_for(self.request.user).exists():
            return buttons
        address = reverse("plc_booklet_start")
        return [*buttons, HeaderButton(_("Make a booklet"), url=address, icon_name="doc-full")]


class CaseStudyListing(SectionListing):
    model = CaseStudyPage
    name = "plc_case_studies"
    icon = "doc-full-inverse"
    index_view_class = CaseStudyIndex
    filterset_class = StudyFilters
    columns = [
        *BEFORE,
        Column("get_result_display", label=_("Result"), sort_key="result", width="14%"),
        date_column("reviewed_on", _("Last reviewed")),
        UPDATED,
        STATUS,
    ]
    list_export = ["title", "driving_question", "result", "academic_year", "reviewed_on", "live"]


class BookletListing(SectionListing):
    model = BookletPage
    name = "plc_booklets"
    icon = "doc-full"
    columns = [*BEFORE, UPDATED, STATUS]
    list_export = ["title", "live", "last_published_at"]


class CalendarListing(SectionListing):
    model = MeetingCalendarPage
    name = "plc_calendars"
    icon = "calendar-alt"
    columns = [*BEFORE, UPDATED, STATUS]
    list_export = ["title", "live", "last_published_at"]


class UpdateListing(SectionListing):
    model = UpdatePage
    name = "plc_updates"
    icon = "history"
    columns = [
        *BEFORE,
        DateColumn("date", label=_("Date"), sort_key="date", width="14%"),
        Column("series", label=_("Series"), sort_key="series", width="14%"),
        UPDATED,
        STATUS,
    ]
    list_export = ["title", "date", "series", "series_part", "live"]
