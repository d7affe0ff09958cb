"""A theme: what groups of staff study, year after year; its page is a route of the theme index."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldRowPanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.images import get_image_model_string
from wagtail.models import (
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    TranslatableMixin,
    WorkflowMixin,
)
from wagtail.search import index

from plc_wagtail.models.section_snippet import SiteOwned, SiteQuerySet
from plc_wagtail.models.theme_address import ThemeAddress
from plc_wagtail.panels import FoldedPanel


class ThemeQuerySet(SiteQuerySet):
    def live(self):
        return self.filter(live=True)

    def at_address(self, site, locale, slug):
        """The published theme with that slug, and True if it has moved to another one since.

        A site's own theme comes before a shared one, a present address before a former one.
        Returns (None, False) where there is none.
        """
        shown = self.live().for_site(site).filter(locale=locale)
        own_first = models.F("site").asc(nulls_last=True)
        present = shown.filter(slug=slug).order_by(own_first).first()
        former = shown.filter(former_slugs__slug=slug).order_by(own_first, "-former_slugs__pk")
        theme = present or former.first()
        return theme, theme is not None and present is None


class Theme(
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    ThemeAddress,
    TranslatableMixin,
    SiteOwned,
    index.Indexed,
    models.Model,
):
    """Something a school wants to get better at, with the questions its groups ask."""

    name = models.CharField(
        _("name"), max_length=120, help_text=_("For example: Reading in every subject.")
    )
    summary = models.CharField(
        _("in one line"),
        max_length=255,
        help_text=_("For example: Pupils meet hard words in every lesson."),
    )
    acronym = models.CharField(_("short form"), max_length=20, blank=True)
    expansion = models.CharField(
        _("short form in full"),
        max_length=160,
        blank=True,
        help_text=_("Shown to readers the first time the short form is used."),
    )
    driving_questions = models.TextField(
        _("driving questions"),
        blank=True,
        help_text=_("One a line. A good one is open, short and ends with a question mark."),
    )
    description = RichTextField(_("why it matters"), blank=True)
    aliases = models.TextField(
        _("also called"), blank=True, help_text=_("Other names people search for, one a line.")
    )
    lead_role = models.CharField(_("led by"), max_length=120, blank=True, help_text=_("A role."))
    colour = models.CharField(
        _("colour"), max_length=7, blank=True, help_text=_("For example #1d5c63.")
    )
    image = models.ForeignKey(
        get_image_model_string(),
        verbose_name=_("picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    objects = ThemeQuerySet.as_manager()

    kept_while_used = True
    # The names people know it by; the first is its own.
    search_names = ("name", "acronym", "expansion", "aliases")

    panels = [
        "name",
        "summary",
        "driving_questions",
        MultiFieldPanel(
            [FieldRowPanel(["acronym", "expansion"]), "description", "aliases", "lead_role"],
            heading=_("More about the theme"),
        ),
        FoldedPanel(
            ["image", FieldRowPanel(["colour", "slug"]), "site"], heading=_("Look and address")
        ),
    ]
    search_fields = [
        index.SearchField("name", boost=3),
        index.SearchField("summary"),
        index.SearchField("acronym"),
        index.SearchField("aliases"),
        index.SearchField("driving_questions"),
        index.AutocompleteField("name"),
        index.FilterField("site"),
        index.FilterField("locale"),
        index.FilterField("live"),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("theme")
        verbose_name_plural = _("themes")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["site", "locale", "slug"], name="plc_theme_unique_slug")
        ]

    def __str__(self):
        return self.name

    def save(self, *args, **kwargs):
        former = self.published_slug()
        super().save(*args, **kwargs)
        if self.live and former not in (None, self.slug):
            self.former_slugs.get_or_create(slug=former)
            self.former_slugs.filter(slug=self.slug).delete()

    def published_slug(self):
        """The slug under which it is stored and published; None if it is not published."""
        return Theme.objects.live().filter(pk=self.pk).values_list("slug", flat=True).first()

    @property
    def spelt_out(self):
        """What the short form stands for, unless the name says so itself; "" without one."""
        return self.expansion if self.acronym and self.expansion not in self.name else ""

    @property
    def search_words(self):
        """Every name people know it by, in lower case."""
        return " ".join(getattr(self, name) for name in self.search_names).casefold()

    @property
    def questions(self):
        """The driving questions, one string each."""
        return [line.strip() for line in self.driving_questions.splitlines() if line.strip()]


class ThemeFormerSlug(models.Model):
    """An address a theme had; the theme index sends its readers on."""

    theme = models.ForeignKey(Theme, on_delete=models.CASCADE, related_name="former_slugs")
    slug = models.SlugField(max_length=80, allow_unicode=True)

    wagtail_reference_index_ignore = True

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["theme", "slug"], name="plc_theme_former_slug_once")
        ]

    def __str__(self):
        return self.slug
