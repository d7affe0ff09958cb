"""A booklet: case studies in an order, with a foreword, to read here, to print and to keep."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldRowPanel, MultiFieldPanel, MultipleChooserPanel
from wagtail.api import APIField
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.fields import RichTextField
from wagtail.search import index

from plc_wagtail.models.booklet_facts import BookletFacts
from plc_wagtail.models.booklet_routes import BookletRoutes
from plc_wagtail.models.section_page import AbstractSectionPage
from plc_wagtail.panels import BookletFilesPanel

FOREWORD = ["h3", "bold", "italic", "ol", "ul", "link"]


class AbstractBooklet(BookletRoutes, RoutablePageMixin, AbstractSectionPage):
    """Fields and behaviour of a booklet, for any base Page."""

    cover_line = models.CharField(
        _("line on the cover"),
        max_length=120,
        blank=True,
        help_text=_("Under the title, for example 2024-25."),
    )
    introduction = models.TextField(
        _("what it is"),
        blank=True,
        max_length=600,
        help_text=_("One or two plain sentences. They stand on the cover too."),
    )
    foreword = RichTextField(_("foreword"), blank=True, features=FOREWORD)
    foreword_by = models.CharField(
        _("signed by"), max_length=120, blank=True, help_text=_("A role, for example Headteacher.")
    )

    template = "plc_wagtail/pages/booklet_page.html"
    share_fields = ("introduction",)
    api_fields = [APIField(name) for name in ("introduction", "foreword", "foreword_by")]
    booklet_panels = [
        BookletFilesPanel(),
        FieldRowPanel(["cover_line"]),
        "introduction",
        MultiFieldPanel(["foreword", "foreword_by"], heading=_("Foreword")),
        MultipleChooserPanel(
            "booklet_studies",
            chooser_field_name="study",
            heading=_("Case studies, in this order"),
            label=_("Case study"),
        ),
    ]

    class Meta:
        abstract = True

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["booklet"] = BookletFacts(self, **self.sources(context))
        return context

    @property
    def study_ids(self):
        """Keys of the chosen studies, in order, also of an unsaved page."""
        return [row.study_id for row in self.booklet_studies.all() if row.study_id]

    @classmethod
    def booklet_search_fields(cls):
        return [index.SearchField("introduction"), index.SearchField("foreword")]
