"""Pages for Wagtail's read-only API (v2): only those an anonymous visitor may see.

Wagtail's own `PagesAPIViewSet` lists expired pages, and aliases of restricted ones. Use it as
`api_router.register_endpoint("pages", SectionPagesAPIViewSet)`.
"""

from wagtail.api.v2.views import PagesAPIViewSet

from plc_wagtail.models.visibility import Visibility

# What a list of one page type asks of each page: fetched for all of them at once.
FETCHED = {
    "CaseStudyPage": ("academic_year", "themes"),
    "ProgrammePage": (
        "programme_years__academic_year",
        "strands__theme",
        "strands__academic_year",
        "meetings__theme",
    ),
}


class SectionPagesAPIViewSet(PagesAPIViewSet):
    def get_base_queryset(self):
        return Visibility().pages(super().get_base_queryset())

    def get_queryset(self):
        pages = super().get_queryset()
        fetched = FETCHED.get(pages.model.__name__, ())
        return pages.select_related("locale").prefetch_related(*fetched)
