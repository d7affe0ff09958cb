"""Whom to ask: a role first, a named person only with a recorded basis."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import TranslatableMixin
from wagtail.search import index

from plc_wagtail.models.section_snippet import SiteOwned
from plc_wagtail.panels import FoldedPanel


class Contact(TranslatableMixin, SiteOwned, index.Indexed, models.Model):
    """A role with a mailbox; the person's name is optional, needs a basis and a review date."""

    role = models.CharField(
        _("role"), max_length=120, help_text=_("For example: Assistant Headteacher (Learning).")
    )
    email = models.EmailField(
        _("e-mail address"),
        blank=True,
        help_text=_("Best a mailbox of the role, for example learning@school.example."),
    )
    telephone = models.CharField(_("telephone"), max_length=40, blank=True)
    person_name = models.CharField(
        _("name of the person"),
        max_length=120,
        blank=True,
        help_text=_("Leave empty unless the person has agreed to be named in public."),
    )
    name_basis = models.CharField(
        _("why we may name them"),
        max_length=200,
        blank=True,
        help_text=_("For example: agreed by e-mail on 3 September 2026."),
    )
    name_review_date = models.DateField(_("ask again on"), null=True, blank=True)

    slug_source = "role"
    panels = [
        "role",
        FieldRowPanel(["email", "telephone"]),
        FoldedPanel(["person_name", "name_basis", "name_review_date"], heading=_("Named person")),
        FieldPanel("site", classname="collapsed"),
    ]
    search_fields = [
        index.SearchField("role"),
        index.AutocompleteField("role"),
        index.FilterField("site"),
        index.FilterField("locale"),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")
        ordering = ["role"]
        constraints = [
            models.UniqueConstraint(
                fields=["site", "locale", "slug"], name="plc_contact_unique_slug"
            )
        ]

    def __str__(self):
        return self.role

    @property
    def shown_name(self):
        """The person's name, where it is recorded why we may say it; otherwise ""."""
        return self.person_name if self.name_basis else ""

    def clean(self):
        super().clean()
        if self.person_name and not self.name_basis:
            raise ValidationError(
                {"name_basis": _("Say why this person may be named, or leave the name empty.")}
            )
