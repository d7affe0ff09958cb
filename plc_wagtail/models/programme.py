"""A programme: why staff study together, in which groups, on which dates."""

from django.db import models
from django.utils.dates import MONTHS
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    TitleFieldPanel,
)
from wagtail.api import APIField
from wagtail.fields import RichTextField
from wagtail.search import index

from plc_wagtail.blocks import BodyField, DocumentsBody, ProgrammeBody, StagesBody
from plc_wagtail.models.programme_facts import ProgrammeFacts
from plc_wagtail.models.row_storage import RowStorage
from plc_wagtail.models.section_page import AbstractSectionPage, ReviewedPage
from plc_wagtail.panels import FoldedPanel, ImportLinkPanel, MeetingsPanel, ProgrammeForm, page_tabs

MONTH_CHOICES = list(MONTHS.items())
API_FIELDS = (
    "summary",
    "is_pilot",
    "why",
    "who_takes_part",
    "what_staff_get",
    "what_we_ask",
    "phase",
    "subject",
    "stages",
    "baseline",
    "measure",
    "measured_when",
    "safe_to_try",
    "where_we_share",
    "what_next",
    "body",
    "reviewed_on",
    "programme_years",
    "strands",
    "meetings",
)


class AbstractProgramme(ReviewedPage, AbstractSectionPage, RowStorage):
    """Fields and behaviour of a programme, for any base Page."""

    summary = models.TextField(
        _("summary"),
        max_length=600,
        null=True,
        help_text=_(
            "Two or three plain sentences. For example: Our staff meet in small groups "
            "to get better at one part of teaching."
        ),
    )
    is_pilot = models.BooleanField(
        _("this is a pilot"), default=False, help_text=_("A trial, told so to readers.")
    )
    why = RichTextField(_("why we do this"), blank=True)
    priorities = ParentalManyToManyField(
        "plc_wagtail.Priority", verbose_name=_("priorities"), blank=True, related_name="+"
    )
    who_takes_part = RichTextField(_("who takes part"), blank=True)
    what_staff_get = RichTextField(_("what staff get"), blank=True)
    what_we_ask = RichTextField(_("what we ask"), blank=True)
    stages = BodyField(StagesBody(), verbose_name=_("how a meeting works"), blank=True)
    promised_meetings = models.PositiveSmallIntegerField(
        _("meetings a year"), null=True, blank=True
    )
    promised_meetings_per_strand = models.PositiveSmallIntegerField(
        _("meetings for each theme"), null=True, blank=True
    )
    promised_half_terms = models.PositiveSmallIntegerField(
        _("spread over this many half terms"), null=True, blank=True
    )
    promised_first_month = models.PositiveSmallIntegerField(
        _("from the month"), null=True, blank=True, choices=MONTH_CHOICES
    )
    promised_last_month = models.PositiveSmallIntegerField(
        _("to the month"), null=True, blank=True, choices=MONTH_CHOICES
    )
    promised_latest_finish = models.TimeField(_("all over by"), null=True, blank=True)
    baseline = models.TextField(_("where we start from"), blank=True)
    measure = models.TextField(_("what we will look at"), blank=True)
    measured_when = models.TextField(_("when we look again"), blank=True)
    safe_to_try = models.TextField(
        _("safe to try"),
        blank=True,
        help_text=_("For example: What staff try here is never used in appraisal."),
    )
    where_we_share = models.TextField(_("where we share what we find"), blank=True)
    host_school = models.CharField(_("host school"), max_length=160, blank=True)
    partner_schools = models.TextField(_("partner schools"), blank=True, help_text=_("One a line."))
    phase = models.CharField(_("phase or key stage"), max_length=80, blank=True)
    subject = models.CharField(_("subject"), max_length=80, blank=True)
    what_next = models.TextField(_("what we do next"), blank=True)
    body = BodyField(ProgrammeBody(), verbose_name=_("more to say"), blank=True)
    references = ParentalManyToManyField(
        "plc_wagtail.Reference", verbose_name=_("sources"), blank=True, related_name="+"
    )
    documents = BodyField(DocumentsBody(), verbose_name=_("documents"), blank=True)

    template = "plc_wagtail/pages/programme_page.html"
    api_fields = [APIField(name) for name in API_FIELDS]
    base_form_class = ProgrammeForm
    rows_stored_at_once = ["meetings"]

    page_panels = [
        # Fills in the address too, without which nothing is saved.
        TitleFieldPanel("title"),
        "summary",
        ImportLinkPanel(),
        FieldPanel("why"),
        MultiFieldPanel(
            [
                InlinePanel("strands", label=_("Theme")),
            ],
            heading=_("Themes"),
        ),
        "body",
    ]
    dates_panels = [
        MeetingsPanel(heading=_("Dates of the meetings"), label=_("Meeting")),
    ]
    more_panels = [
        MultiFieldPanel(
            [
                InlinePanel("programme_years", label=_("Year")),
                "is_pilot",
                FieldRowPanel(["contact", "owner_role"]),
                FieldRowPanel(["reviewed_on", "review_date"]),
            ],
            heading=_("Years and people"),
        ),
        FoldedPanel(
            [
                "priorities",
                "who_takes_part",
                FieldRowPanel(["phase", "subject"]),
                "what_staff_get",
                "what_we_ask",
                "safe_to_try",
            ],
            heading=_("Who and why"),
        ),
        FoldedPanel(["stages"], heading=_("How a meeting works")),
        FoldedPanel(
            [
                FieldRowPanel(["promised_meetings", "promised_meetings_per_strand"]),
                FieldRowPanel(["promised_half_terms", "promised_latest_finish"]),
                FieldRowPanel(["promised_first_month", "promised_last_month"]),
            ],
            heading=_("Ground rules"),
            switch="promises_on",
        ),
        FoldedPanel(
            ["baseline", "measure", "measured_when"], heading=_("How we will know if it helps")
        ),
        FoldedPanel(
            ["host_school", "partner_schools"], heading=_("Partner schools"), switch="partners_on"
        ),
        FoldedPanel(
            ["where_we_share", "what_next", "related_studies", "references", "documents"],
            heading=_("What comes of it"),
        ),
    ]

    class Meta:
        abstract = True

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["programme"] = ProgrammeFacts(self, **self.sources(context))
        return context

    @classmethod
    def tabs(cls, base):
        second = ObjectList(cls.dates_panels, heading=_("Dates"))
        return page_tabs(base, page=cls.page_panels, second=second, more=cls.more_panels)

    @classmethod
    def programme_search_fields(cls):
        return [
            index.SearchField("summary", boost=2),
            index.SearchField("why"),
            index.SearchField("body"),
        ]
