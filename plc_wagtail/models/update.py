"""A dated post about a programme or the section, on its own or as a part of a series."""

from django.db import models
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldRowPanel
from wagtail.api import APIField
from wagtail.search import index

from plc_wagtail.blocks import BodyField, UpdateBody
from plc_wagtail.models.section_page import AbstractSectionPage
from plc_wagtail.models.update_list import section_updates, series_parts
from plc_wagtail.panels import FoldedPanel


class AbstractUpdate(AbstractSectionPage):
    """Fields and behaviour of an update, for any base Page."""

    date = models.DateField(
        _("date"), null=True, blank=True, help_text=_("Left empty, the day it is first published.")
    )
    summary = models.TextField(_("summary"), max_length=400, null=True)
    body = BodyField(UpdateBody(), verbose_name=_("text"), blank=True)
    series = models.CharField(
        _("series"),
        max_length=120,
        blank=True,
        help_text=_("Updates with the same series name link to the part before and after."),
    )
    series_part = models.PositiveSmallIntegerField(_("part"), null=True, blank=True)

    template = "plc_wagtail/pages/update_page.html"
    api_fields = [APIField(name) for name in ("summary", "date", "body", "series", "series_part")]
    update_panels = [
        "summary",
        "date",
        "body",
        FoldedPanel([FieldRowPanel(["series", "series_part"])], heading=_("Series")),
    ]

    class Meta:
        abstract = True

    @property
    def feed_text(self):
        return self.summary or ""

    @property
    def shown_date(self):
        """The day it tells of; the day it was first published where none was given."""
        published = self.first_published_at
        return self.date or (published and localdate(published))

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        updates = section_updates(context["parts"])
        return context | {
            "home": self.get_parent() if self.path else None,
            "series_parts": series_parts(self, updates),
        }

    @classmethod
    def update_search_fields(cls):
        return [index.SearchField("summary"), index.SearchField("body")]
