"""How many hours a year a school has agreed to ask of somebody, and where that is written."""

from decimal import Decimal

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldRowPanel
from wagtail.models import Orderable

from plc_wagtail.enums import LimitScope, StrandAudience

# Whom a school directs; the time of governors and of other schools is not its own.
DIRECTED = (
    StrandAudience.ALL,
    StrandAudience.TEACHERS,
    StrandAudience.EARLY_CAREER,
    StrandAudience.NEW_STAFF,
    StrandAudience.SUPPORT_STAFF,
)


class TimeLimit(Orderable):
    """Never filled in by us: it differs by nation, kind of school and contract, and changes."""

    settings = ParentalKey(
        "plc_wagtail.PlcSiteSettings", on_delete=models.CASCADE, related_name="time_limits"
    )
    audience = models.CharField(
        _("for whom"),
        max_length=20,
        choices=[(one.value, one.label) for one in DIRECTED],
        default=StrandAudience.TEACHERS,
    )
    hours = models.DecimalField(
        _("hours a year"),
        max_digits=6,
        decimal_places=2,
        validators=[MinValueValidator(Decimal("0.01"))],
        help_text=_("Of a full post. 32.5 is thirty-two and a half hours."),
    )
    scope = models.CharField(
        _("of what"), max_length=20, choices=LimitScope, default=LimitScope.EVERYTHING
    )
    source = models.CharField(
        _("where this is written"),
        max_length=200,
        help_text=_("For example: our directed time calendar, agreed with staff."),
    )
    source_year = models.CharField(
        _("year of that document"), max_length=20, help_text=_("For example 2026 or 2026-27.")
    )

    panels = [
        FieldRowPanel(["audience", "hours"]),
        "scope",
        FieldRowPanel(["source", "source_year"]),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("limit of hours")
        verbose_name_plural = _("limits of hours")

    def __str__(self):
        return f"{self.get_audience_display()}: {self.hours}"
