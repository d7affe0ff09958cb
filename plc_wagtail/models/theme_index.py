"""The index of themes; each theme's page is a route of it (design D3)."""

from django.core.paginator import Paginator
from django.db.models import prefetch_related_objects
from django.http import Http404, HttpResponsePermanentRedirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _
from wagtail.api import APIField
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import RichTextField
from wagtail.models import Site

from plc_wagtail import clock
from plc_wagtail.models.atom import FeedOf, atom_response
from plc_wagtail.models.crumb import Crumb
from plc_wagtail.models.section_page import AbstractSectionPage
from plc_wagtail.models.theme import Theme
from plc_wagtail.models.theme_facts import ThemeFacts
from plc_wagtail.models.theme_list import study_counts, theme_after, themes_of

PER_FEED = 20


class AbstractThemeIndex(RoutablePageMixin, AbstractSectionPage):
    """Fields and behaviour of the theme index, for any base Page."""

    introduction = RichTextField(_("introduction"), blank=True)

    template = "plc_wagtail/pages/theme_index_page.html"
    usual_text = _(
        "What our %(staff)s are working on: the questions they ask, and what they have found."
    )
    theme_index_panels = ["introduction"]
    api_fields = [APIField("introduction")]

    class Meta:
        abstract = True

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        studies = context["parts"].pages("CaseStudyPage")
        themes = themes_of(Site.find_for_request(request), self.locale)
        prefetch_related_objects(themes, "image__renditions")
        base, counts = self.get_url(request), study_counts(studies)
        for theme in themes:
            theme.address = self.theme_url(theme, base)
            theme.study_count = counts.get(theme.pk, 0)
        return context | {"themes": themes}

    @path("<str:slug>/", name="theme")
    def theme_view(self, request, slug):
        theme, moved = self.theme_at(request, slug)
        if moved:
            return HttpResponsePermanentRedirect(self.theme_url(theme, self.get_url(request)))
        return self.render_theme(request, theme)

    @path("<str:slug>/atom/", name="theme_feed")
    def theme_feed(self, request, slug):
        """The findings about one theme, the latest first."""
        theme, moved = self.theme_at(request, slug)
        if moved:
            return HttpResponsePermanentRedirect(self.feed_url(theme, self.get_url(request)))
        studies = super().get_context(request)["parts"].pages("CaseStudyPage").filter(themes=theme)
        latest = studies.order_by("-first_published_at", "-pk").defer_streamfields()
        asked = FeedOf(
            page=self,
            title=theme.name,
            address=self.theme_url(theme, self.get_full_url(request)),
            route=self.feed_url(theme, ""),
            items=Paginator(latest, PER_FEED).get_page(request.GET.get("page")),
        )
        return atom_response(asked, request)

    def theme_at(self, request, slug):
        """The published theme at an address, and True if it has moved since; else 404."""
        site = Site.find_for_request(request)
        theme, moved = Theme.objects.at_address(site, self.locale, slug)
        if theme is None:
            raise Http404
        return theme, moved

    def feed_url(self, theme, base):
        return base + self.reverse_subpage("theme_feed", kwargs={"slug": theme.slug})

    def theme_url(self, theme, base):
        """The address of `theme` below `base`, an address of this page; None without one."""
        return base and base + self.reverse_subpage("theme", kwargs={"slug": theme.slug})

    def render_theme(self, request, theme):
        """The public page of `theme`, which need not be stored: previews come this way."""
        context = self.get_context(request)
        context |= self.theme_context(theme, context) | self.theme_head(theme, request)
        return TemplateResponse(request, "plc_wagtail/pages/theme_page.html", context)

    def theme_context(self, theme, context):
        facts = ThemeFacts(
            theme,
            parts=context["parts"],
            today=clock.today(context["plc_settings"].time_zone),
        )
        return {"theme": theme, "facts": facts, "next_theme": theme_after(theme, context["themes"])}

    def theme_head(self, theme, request):
        """What the layout says in the theme's name instead of this page's."""
        address = self.theme_url(theme, self.get_full_url(request)) or ""
        path = self.theme_url(theme, self.get_url(request)) or ""
        return {
            "plc_title": theme.name,
            "plc_description": theme.summary,
            "plc_canonical": address,
            "plc_crumbs": [Crumb(theme.name, path, address)],
            "feed_address": self.feed_url(theme, self.get_url(request) or ""),
        }

    def get_sitemap_urls(self, request=None):
        addresses = super().get_sitemap_urls(request)
        base = self.get_full_url(request)
        return addresses and addresses + [
            {"location": self.theme_url(theme, base), "lastmod": theme.last_published_at}
            for theme in themes_of(self.get_site(), self.locale)
        ]

    def get_cached_paths(self):
        themes = themes_of(self.get_site(), self.locale)
        return [*super().get_cached_paths(), *(self.theme_url(theme, "/") for theme in themes)]
