"""The index of case studies: search, facets, one page of results at a time."""

from django.utils.translation import gettext_lazy as _
from wagtail.api import APIField
from wagtail.fields import RichTextField

from plc_wagtail.models.reader_restrictions import ReaderRestrictions
from plc_wagtail.models.section_page import AbstractSectionPage
from plc_wagtail.models.study_routes import StudyRoutes
from plc_wagtail.models.study_search import StudySearch
from plc_wagtail.models.study_staff_routes import StudyStaffRoutes


class AbstractCaseStudyIndex(
    ReaderRestrictions, StudyRoutes, StudyStaffRoutes, AbstractSectionPage
):
    """The list of a section's case studies, for any base Page."""

    introduction = RichTextField(_("introduction"), blank=True)

    template = "plc_wagtail/pages/case_study_index_page.html"
    usual_text = _(
        "What our %(staff)s tried in their lessons and what they found, whether it helped or not."
    )
    api_fields = [APIField("introduction")]

    class Meta:
        abstract = True

    def get_base_context(self, request):
        """What every page of a section has, without what the list of studies alone asks for."""
        return super().get_context(request)

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        parts = context["parts"]
        search = StudySearch(parts.pages("CaseStudyPage"), request.GET)
        return context | {
            "search": search,
            "ways": self.ways(request),
            "feed_address": self.feed_address(request),
            # Whoever narrows the list, or turns its pages, is looking for a study.
            "booklets": () if request.GET else parts.pages("BookletPage"),
        }

    def serve(self, request, *args, **kwargs):
        response = super().serve(request, *args, **kwargs)
        if request.GET.keys() - {"page"}:
            # A header, because not every host has a place for a meta element.
            response["X-Robots-Tag"] = "noindex"
        return response
