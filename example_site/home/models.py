"""The pages a school already has before it installs the plugin."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.blocks import CharBlock, PageChooserBlock, RichTextBlock, StructBlock
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page, PageManager
from wagtail.query import PageQuerySet

from plc_wagtail.blocks.lists import PupilDatesBlock

LATEST_NEWS = 3


class QuickLinkBlock(StructBlock):
    page = PageChooserBlock()
    label = CharBlock(max_length=40)
    text = CharBlock(max_length=80, required=False)

    class Meta:
        icon = "link"


class FactBlock(StructBlock):
    figure = CharBlock(max_length=20)
    text = CharBlock(max_length=60)

    class Meta:
        icon = "pick"


class HomePage(Page):
    headline = models.CharField(_("headline"), max_length=60, blank=True)
    introduction = RichTextField(_("introduction"), blank=True)
    quick_links = StreamField([("link", QuickLinkBlock())], blank=True)
    welcome = RichTextField(_("welcome"), blank=True)
    facts = StreamField([("fact", FactBlock())], blank=True)

    content_panels = [
        *Page.content_panels,
        FieldPanel("headline"),
        FieldPanel("introduction"),
        FieldPanel("quick_links"),
        FieldPanel("welcome"),
        FieldPanel("facts"),
    ]

    def latest_news(self):
        return NewsPage.objects.descendant_of(self).live().public().newest_first()[:LATEST_NEWS]


class StandardPage(Page):
    lead = models.TextField(_("lead"), blank=True, help_text=_("One or two sentences."))
    body = RichTextField(_("body"), blank=True)

    content_panels = [*Page.content_panels, FieldPanel("lead"), FieldPanel("body")]


class TermDatesPage(Page):
    """Blocks: the plugin's list of days that affect pupils stands among the school's words."""

    lead = models.TextField(_("lead"), blank=True)
    body = StreamField([("text", RichTextBlock()), ("pupil_dates", PupilDatesBlock())], blank=True)

    content_panels = [*Page.content_panels, FieldPanel("lead"), FieldPanel("body")]


class ContactPage(Page):
    lead = models.TextField(_("lead"), blank=True)
    address = models.TextField(_("address"), blank=True)
    telephone = models.CharField(_("telephone"), max_length=30, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    body = RichTextField(_("body"), blank=True)

    content_panels = [
        *Page.content_panels,
        FieldPanel("lead"),
        FieldPanel("address"),
        FieldPanel("telephone"),
        FieldPanel("email"),
        FieldPanel("body"),
    ]


class NewsIndexPage(Page):
    lead = models.TextField(_("lead"), blank=True)

    content_panels = [*Page.content_panels, FieldPanel("lead")]
    subpage_types = ["home.NewsPage"]

    def news(self):
        return NewsPage.objects.child_of(self).live().public().newest_first()


class NewsPageQuerySet(PageQuerySet):
    def newest_first(self):
        return self.order_by("-date", "-pk")


class Illustration(models.TextChoices):
    """The drawings in static/thornmere/news/, by file name."""

    BOOKS = "books", _("Books")
    GARDEN = "garden", _("Garden")
    MUSIC = "music", _("Music")


class NewsPage(Page):
    date = models.DateField(_("date"))
    summary = models.TextField(_("summary"))
    illustration = models.CharField(
        _("drawing"), max_length=10, choices=Illustration.choices, blank=True
    )
    body = RichTextField(_("body"), blank=True)

    objects = PageManager.from_queryset(NewsPageQuerySet)()

    content_panels = [
        *Page.content_panels,
        FieldPanel("date"),
        FieldPanel("summary"),
        FieldPanel("illustration"),
        FieldPanel("body"),
    ]
    parent_page_types = ["home.NewsIndexPage"]
    subpage_types = []
