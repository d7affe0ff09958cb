"""Where a theme is read: a route of a theme index, through which its preview is rendered too."""

from django.db import models
from django.template.response import TemplateResponse
from wagtail.models import PreviewableMixin

from plc_wagtail.models.concrete import concrete


class ThemeAddress(PreviewableMixin, models.Model):
    """The public address and the preview of a theme; it has none without a theme index."""

    class Meta:
        abstract = True

    def live_index(self):
        """The published index that lists this theme first; None where there is none."""
        return next((index for index in self.indexes() if index.live), None)

    def indexes(self):
        try:
            pages = concrete("ThemeIndexPage").objects.filter(locale=self.locale_id)
        except LookupError:
            return ()
        own = pages.in_site(self.site) if self.site else pages
        return own.order_by("path")

    def get_url(self, request=None):
        """The address on the reader's own site; None where no index shows the theme."""
        index = self.live_index()
        return index and index.theme_url(self, index.get_url(request))

    def get_full_url(self):
        index = self.live_index()
        return index and index.theme_url(self, index.full_url)

    def serve_preview(self, request, mode_name):
        index = self.live_index() or next(iter(self.indexes()), None)
        if index is None:
            template = "plc_wagtail/admin/theme_without_index.html"
            return TemplateResponse(request, template, {"theme": self})
        return index.render_theme(request, self)
