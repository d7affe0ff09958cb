"""The school year: its terms, and the days on which pupils' school day differs."""

import uuid

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldRowPanel, HelpPanel, InlinePanel
from wagtail.models import Orderable
from wagtail.search import index

from plc_wagtail.enums import ClosureKind
from plc_wagtail.models.section_snippet import SiteOwned
from plc_wagtail.panels import FoldedPanel
from plc_wagtail.school_year import Closure, SchoolYear
from plc_wagtail.school_year import Term as TermDates


def end_not_before_start(row):
    if row.start and row.end and row.end < row.start:
        raise ValidationError({"end": _("The last day is before the first day.")})


class AcademicYear(SiteOwned, index.Indexed, ClusterableModel):
    """One school year. Nothing is said about pupils until `confirmed_at` is filled (design D17)."""

    name = models.CharField(
        _("name"), max_length=20, help_text=_("As your school writes it, for example 2026-27.")
    )
    start = models.DateField(_("first day of the year"))
    end = models.DateField(_("last day of the year"))
    confirmed_at = models.DateTimeField(
        _("dates confirmed on"),
        null=True,
        blank=True,
        help_text=_(
            "Fill this in when the dates are your school's own and checked. "
            "Until then the website says nothing about whether pupils are in school."
        ),
    )

    updated_at = models.DateTimeField(auto_now=True)

    kept_while_used = True
    panels = [
        FieldRowPanel(["name", "start", "end"]),
        "confirmed_at",
        InlinePanel("terms", heading=_("Terms"), label=_("Term")),
        InlinePanel("closure_days", heading=_("Holidays and other days"), label=_("Day or days")),
        FoldedPanel(["slug", "site"], heading=_("More")),
        HelpPanel(template="plc_wagtail/admin/academic_year_help.html"),
    ]
    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.FilterField("site"),
    ]

    class Meta:
        verbose_name = _("academic year")
        verbose_name_plural = _("academic years")
        ordering = ["-start"]
        constraints = [
            models.UniqueConstraint(fields=["site", "slug"], name="plc_academic_year_unique_slug")
        ]

    def __str__(self):
        return self.name

    @property
    def is_confirmed(self):
        return self.confirmed_at is not None

    def clean(self):
        super().clean()
        end_not_before_start(self)

    def to_school_year(self):
        """The dates as plain values. Two queries, none after a prefetch of both relations."""
        return SchoolYear(
            name=self.name,
            start=self.start,
            end=self.end,
            terms=tuple(TermDates(t.name, t.start, t.end) for t in self.terms.all()),
            closures=tuple(day.to_closure() for day in self.closure_days.all()),
            confirmed=self.is_confirmed,
        )


class Term(Orderable):
    """One term, as the school names and counts them."""

    academic_year = ParentalKey(AcademicYear, on_delete=models.CASCADE, related_name="terms")
    name = models.CharField(_("name"), max_length=40, help_text=_("For example Autumn or Term 1."))
    start = models.DateField(_("first day"))
    end = models.DateField(_("last day"))

    panels = [FieldRowPanel(["name", "start", "end"])]

    class Meta(Orderable.Meta):
        verbose_name = _("term")
        verbose_name_plural = _("terms")

    def __str__(self):
        return self.name

    def clean(self):
        super().clean()
        end_not_before_start(self)


class ClosureDay(Orderable):
    """One day, or days in a row, on which the pupils' school day is not the usual one."""

    academic_year = ParentalKey(AcademicYear, on_delete=models.CASCADE, related_name="closure_days")
    uid = models.UUIDField(default=uuid.uuid4, editable=False)
    kind = models.CharField(_("what it is"), max_length=20, choices=ClosureKind)
    start = models.DateField(_("first day"))
    end = models.DateField(
        _("last day"), null=True, blank=True, help_text=_("Leave empty for a single day.")
    )
    pupils_attend = models.BooleanField(_("pupils come to school"), default=False)
    pupils_from = models.TimeField(
        _("pupils start at"), null=True, blank=True, help_text=_("Only if later than usual.")
    )
    pupils_until = models.TimeField(
        _("pupils finish at"), null=True, blank=True, help_text=_("Only if earlier than usual.")
    )
    label = models.CharField(_("note for parents"), max_length=200, blank=True)

    panels = [
        FieldRowPanel(["kind", "start", "end"]),
        FieldRowPanel(["pupils_attend", "pupils_from", "pupils_until"]),
        "label",
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("holiday or other day")
        verbose_name_plural = _("holidays and other days")

    def __str__(self):
        return f"{self.get_kind_display()} {self.start}"

    def clean(self):
        super().clean()
        end_not_before_start(self)

    def to_closure(self):
        return Closure(
            kind=self.kind,
            start=self.start,
            end=self.end or self.start,
            label=self.label,
            pupils_attend=self.pupils_attend,
            pupils_from=self.pupils_from,
            pupils_until=self.pupils_until,
            key=str(self.uid),
        )
