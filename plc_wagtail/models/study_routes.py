"""What else the index of case studies answers: by where and with whom, by question, as a feed."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.contrib.routable_page.models import path
from wagtail.models import Site

from plc_wagtail.models.atom import FeedOf, atom_response
from plc_wagtail.models.crumb import Crumb
from plc_wagtail.models.question_wall import QuestionWall
from plc_wagtail.models.study_finder import StudyFinder
from plc_wagtail.models.theme_list import themes_of

PER_FEED = 20
# Route -> how the link to it reads.
WAYS = {
    "": gettext_lazy("All case studies"),
    "study_finder": gettext_lazy("Where and with whom"),
    "question_wall": gettext_lazy("By question"),
}


@dataclass(frozen=True)
class Way:
    """A link to one way of finding a study; `is_here` if that is what is read."""

    label: str
    address: str
    is_here: bool


class StudyRoutes:
    """The routes; mixed into the index, whose section they cover."""

    @path("where-and-with-whom/", name="study_finder")
    def study_finder(self, request):
        context = self.get_base_context(request)
        finder = StudyFinder(context["parts"].pages("CaseStudyPage"), request.GET)
        head = self.route_head(
            request,
            "study_finder",
            _("Where and with whom"),
            _(
                "Tell us about your class. We show what was tried in places like it, the best "
                "fit first, whatever it found."
            ),
        )
        template = "plc_wagtail/pages/study_finder.html"
        return TemplateResponse(request, template, {**context, **head, "finder": finder})

    @path("driving-questions/", name="question_wall")
    def question_wall(self, request):
        context = self.get_base_context(request)
        parts = context["parts"]
        themes = themes_of(Site.find_for_request(request), self.locale)
        for theme in themes:
            theme.address = parts.theme_url(theme)
        wall = QuestionWall(parts.pages("CaseStudyPage"), themes, request.GET)
        head = self.route_head(
            request,
            "question_wall",
            _("Questions we have asked"),
            _("Every question our %(staff)s set out to answer, year by year, and what they found.")
            % vars(context["words"]),
        )
        template = "plc_wagtail/pages/question_wall.html"
        return TemplateResponse(request, template, {**context, **head, "wall": wall})

    @path("atom/", name="studies_feed")
    def studies_feed(self, request):
        studies = self.get_base_context(request)["parts"].pages("CaseStudyPage")
        latest = studies.order_by("-first_published_at", "-pk").defer_streamfields()
        asked = FeedOf(
            page=self,
            title=self.title,
            address=self.get_full_url(request),
            route=self.reverse_subpage("studies_feed"),
            items=Paginator(latest, PER_FEED).get_page(request.GET.get("page")),
        )
        return atom_response(asked, request)

    def ways(self, request, here=""):
        base = self.get_url(request) or ""
        return [
            Way(label, base + (self.reverse_subpage(route) if route else ""), route == here)
            for route, label in WAYS.items()
        ]

    def feed_address(self, request):
        return (self.get_url(request) or "") + self.reverse_subpage("studies_feed")

    def route_head(self, request, name, title, description):
        """What the layout says of a route instead of the index."""
        route = self.reverse_subpage(name)
        address = (self.get_full_url(request) or "") + route
        return {
            "plc_title": f"{title}: {self.title}",
            "plc_description": description,
            "plc_canonical": address,
            "plc_crumbs": [Crumb(title, (self.get_url(request) or "") + route, address)],
            "ways": self.ways(request, name),
            "feed_address": self.feed_address(request),
        }

    def get_sitemap_urls(self, request=None):
        addresses = super().get_sitemap_urls(request)
        base = self.get_full_url(request)
        return addresses and addresses + [
            {"location": base + self.reverse_subpage(route), "lastmod": self.last_published_at}
            for route in WAYS
            if route
        ]

    def get_cached_paths(self):
        routes = ["study_finder", "question_wall", "studies_feed"]
        return [*super().get_cached_paths(), *(f"/{self.reverse_subpage(r)}" for r in routes)]
