"""A case study: a question staff asked, what they tried, what they found, and how sure they are."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    MultiFieldPanel,
    ObjectList,
    TitleFieldPanel,
)
from wagtail.api import APIField
from wagtail.fields import RichTextField
from wagtail.search import index

from plc_wagtail.blocks import (
    BodyField,
    CaseStudyBody,
    DocumentsBody,
    EvidenceBody,
    ImpactBody,
    StudyYearsBody,
)
from plc_wagtail.blocks.text import FEATURES
from plc_wagtail.enums import StudyResult
from plc_wagtail.models.byline import Byline
from plc_wagtail.models.conditions import Conditions
from plc_wagtail.models.section_page import AbstractSectionPage, ReviewedPage
from plc_wagtail.models.study_facts import study_facts
from plc_wagtail.models.study_marks import StudyMarks
from plc_wagtail.models.write_up import WriteUp
from plc_wagtail.panels import CaseStudyForm, FoldedPanel, page_tabs

API_FIELDS = (
    "driving_question",
    "tried",
    "found",
    "how_sure",
    "result",
    "years_text",
    "who_took_part",
    "aim",
    "background",
    "years",
    "evidence",
    "impact",
    "what_did_not_work",
    "reflections",
    "next_steps",
    "body",
    "phase",
    "subject",
    "cohort",
    "prior_attainment",
    "time_invested",
    "resources",
    "theme_names",
    "reviewed_on",
    "shown_byline",
)


class AbstractCaseStudy(WriteUp, Conditions, Byline, ReviewedPage, StudyMarks, AbstractSectionPage):
    """Fields and behaviour of a case study, for any base Page."""

    driving_question = models.CharField(
        _("driving question"),
        max_length=255,
        null=True,
        help_text=_("For example: Which study habits last longer than a fortnight?"),
    )
    tried = models.TextField(_("what we tried"), null=True, help_text=_("One sentence."))
    found = models.TextField(
        _("what we found"), null=True, help_text=_("One sentence. Finding nothing is a finding.")
    )
    how_sure = models.TextField(_("how sure we are"), blank=True, help_text=_("One line."))
    result = models.CharField(
        _("result"), max_length=20, choices=StudyResult, default=StudyResult.NOT_MEASURED
    )
    academic_year = models.ForeignKey(
        "plc_wagtail.AcademicYear",
        verbose_name=_("academic year"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    years_label = models.CharField(
        _("years, if more than one"), max_length=40, blank=True, help_text=_("For example 2023-26.")
    )
    themes = ParentalManyToManyField(
        "plc_wagtail.Theme", verbose_name=_("themes"), blank=True, related_name="+"
    )
    priorities = ParentalManyToManyField(
        "plc_wagtail.Priority", verbose_name=_("priorities"), blank=True, related_name="+"
    )
    who_took_part = models.CharField(
        _("who took part"),
        max_length=200,
        blank=True,
        help_text=_("As numbers: 14 teachers, 112 pupils."),
    )
    aim = RichTextField(_("aim"), blank=True, features=FEATURES)
    background = RichTextField(_("background"), blank=True, features=FEATURES)
    years = BodyField(StudyYearsBody(), verbose_name=_("year by year"), blank=True)
    evidence = BodyField(EvidenceBody(), verbose_name=_("evidence"), blank=True)
    impact = BodyField(ImpactBody(), verbose_name=_("impact"), blank=True)
    what_did_not_work = RichTextField(
        _("what did not work as hoped"), blank=True, features=FEATURES
    )
    reflections = RichTextField(_("reflections"), blank=True, features=FEATURES)
    next_steps = RichTextField(_("next steps"), blank=True, features=FEATURES)
    body = BodyField(CaseStudyBody(), verbose_name=_("more to say"), blank=True)
    references = ParentalManyToManyField(
        "plc_wagtail.Reference", verbose_name=_("sources"), blank=True, related_name="+"
    )
    documents = BodyField(DocumentsBody(), verbose_name=_("documents"), blank=True)

    template = "plc_wagtail/pages/case_study_page.html"
    base_form_class = CaseStudyForm
    share_fields = ("found", "tried")
    api_fields = [APIField(name) for name in API_FIELDS]

    page_panels = [
        # Fills in the address too, without which nothing is saved.
        TitleFieldPanel("title"),
        "driving_question",
        MultiFieldPanel(
            ["tried", "found", "how_sure", "result"],
            heading=_("In short"),
        ),
        FieldRowPanel(["themes", "academic_year"]),
    ]
    story_panels = [
        FieldPanel("aim"),
        FieldPanel("background"),
        FieldPanel("years"),
        FieldPanel("evidence"),
        FieldPanel("impact"),
        FieldPanel("what_did_not_work"),
        FieldPanel("reflections"),
        FieldPanel("next_steps"),
        FieldPanel("body"),
    ]
    more_panels = [
        MultiFieldPanel(
            [
                FieldRowPanel(["contact", "owner_role"]),
                FieldRowPanel(["reviewed_on", "review_date"]),
            ],
            heading=_("People and review"),
        ),
        FoldedPanel(
            [
                FieldRowPanel(["phase", "subject"]),
                "cohort",
                FieldRowPanel(["prior_attainment", "time_invested"]),
                "resources",
                "who_took_part",
                "years_label",
            ],
            heading=_("Where and with whom"),
        ),
        FoldedPanel(["byline", "byline_consented_on"], heading=_("Byline")),
        FoldedPanel(["programme", "priorities", "references", "documents"], heading=_("Links")),
    ]

    class Meta:
        abstract = True

    @property
    def years_text(self):
        """The years as readers see them: 2023-26, else the one academic year, else ""."""
        return self.years_label or getattr(self.academic_year, "name", "")

    @property
    def theme_names(self):
        return [theme.name for theme in self.themes.all() if theme.live]

    @property
    def feed_text(self):
        """What was found and with which result, as one line of a feed."""
        return f"{self.get_result_display()}. {self.found or ''}".strip()

    @property
    def public_evidence(self):
        """The pieces of evidence everybody may see."""
        return [block for block in self.evidence if block.value.is_public]

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        return context | study_facts(self, context)

    @classmethod
    def tabs(cls, base):
        second = ObjectList(cls.story_panels, heading=_("Story"))
        return page_tabs(base, page=cls.page_panels, second=second, more=cls.more_panels)

    @classmethod
    def study_search_fields(cls):
        return [
            index.SearchField("driving_question", boost=3),
            index.SearchField("tried"),
            index.SearchField("found", boost=2),
            index.SearchField("aim"),
            index.SearchField("background"),
            index.SearchField("years"),
            index.SearchField("evidence"),
            index.SearchField("impact"),
            index.SearchField("what_did_not_work"),
            index.SearchField("reflections"),
            index.SearchField("next_steps"),
            index.SearchField("body"),
            index.SearchField("who_took_part"),
            *(index.SearchField(field.name) for field in Conditions._meta.fields),
            index.FilterField("result"),
            index.FilterField("phase"),
            index.FilterField("subject"),
            index.FilterField("academic_year"),
        ]
