"""What the school is working on this year, as its improvement plan words it."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import TranslatableMixin
from wagtail.search import index

from plc_wagtail.models.section_snippet import SiteOwned


class Priority(TranslatableMixin, SiteOwned, index.Indexed, models.Model):
    """One improvement priority; programmes and case studies say which ones they serve."""

    number = models.PositiveSmallIntegerField(_("number"), null=True, blank=True)
    name = models.CharField(
        _("name"), max_length=160, help_text=_("For example: Every pupil reads with confidence.")
    )
    summary = models.TextField(_("in one sentence"), blank=True)

    panels = ["name", "number", "summary", "site"]
    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.FilterField("site"),
        index.FilterField("locale"),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("priority")
        verbose_name_plural = _("priorities")
        ordering = ["number", "name"]
        constraints = [
            models.UniqueConstraint(
                fields=["site", "locale", "slug"], name="plc_priority_unique_slug"
            )
        ]

    def __str__(self):
        return f"{self.number}. {self.name}" if self.number else self.name
