"""The rows of a programme: its years, its strands and its meetings."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.api import APIField
from wagtail.models import Orderable

from plc_wagtail.enums import (
    DayType,
    MeetingKind,
    MeetingStatus,
    Precision,
    PupilEffect,
    StrandAudience,
    StrandKind,
    TimeBasis,
)
from plc_wagtail.models.meeting_standing import MeetingStanding

# For the read-only API. Never what only staff see, and nothing about pupils: that depends on the
# term dates too, and the calendar's own JSON has it.
MEETING_API = (
    "uid",
    "number",
    "date",
    "date_end",
    "start_time",
    "end_time",
    "precision",
    "title",
    "kind",
    "day_type",
    "time_basis",
    "status",
    "status_reason",
    "previous_date",
    "note_public",
    "clubs_and_transport",
    "theme_name",
    "strand_key",
)


class AbstractProgrammeYear(Orderable):
    """One academic year of a programme: what changed since the last one, and why."""

    academic_year = models.ForeignKey(
        "plc_wagtail.AcademicYear",
        verbose_name=_("academic year"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    what_changed = models.TextField(
        _("what changed and why"),
        blank=True,
        help_text=_("From the second year on: one or two sentences a parent would understand."),
    )

    api_fields = [APIField("year_name"), APIField("what_changed")]

    class Meta(Orderable.Meta):
        abstract = True
        verbose_name = _("year of the programme")

    @property
    def year_name(self):
        return year_name(self)


class AbstractStrand(Orderable):
    """One theme in one academic year for one audience; meetings name it by `key`.

    Rows never point at rows: a foreign key between them breaks on copy.
    """

    key = models.SlugField(_("key"), max_length=60, blank=True, allow_unicode=True)
    theme = models.ForeignKey(
        "plc_wagtail.Theme",
        verbose_name=_("theme"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    academic_year = models.ForeignKey(
        "plc_wagtail.AcademicYear",
        verbose_name=_("academic year"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    audience = models.CharField(
        _("for whom"), max_length=20, choices=StrandAudience, default=StrandAudience.ALL
    )
    kind = models.CharField(
        _("kind of group"), max_length=20, choices=StrandKind, default=StrandKind.COMMUNITY
    )

    api_fields = [APIField(name) for name in ("key", "theme_name", "year_name", "audience", "kind")]

    class Meta(Orderable.Meta):
        abstract = True
        verbose_name = _("theme of the programme")

    @property
    def theme_name(self):
        return theme_name(self)

    @property
    def year_name(self):
        return year_name(self)


class AbstractMeeting(MeetingStanding, Orderable):
    """One meeting, in local wall-clock time: the site's zone is added when it leaves the site."""

    uid = models.UUIDField(default=uuid.uuid4)
    number = models.PositiveSmallIntegerField(_("number"), null=True, blank=True)
    date = models.DateField(_("date"), null=True, blank=True)
    date_end = models.DateField(_("last day"), null=True, blank=True)
    start_time = models.TimeField(_("start"), null=True, blank=True)
    end_time = models.TimeField(_("end"), null=True, blank=True)
    precision = models.CharField(
        _("how exact"), max_length=10, choices=Precision, default=Precision.EXACT
    )
    title = models.CharField(_("title"), max_length=160, blank=True)
    kind = models.CharField(
        _("kind of meeting"), max_length=20, choices=MeetingKind, default=MeetingKind.GROUP
    )
    day_type = models.CharField(
        _("kind of day"), max_length=20, choices=DayType, default=DayType.ORDINARY
    )
    time_basis = models.CharField(
        _("staff time"), max_length=20, choices=TimeBasis, default=TimeBasis.UNSPECIFIED
    )
    pupil_effect = models.CharField(
        _("for pupils"), max_length=20, choices=PupilEffect, default=PupilEffect.UNKNOWN
    )
    pupils_from = models.TimeField(_("pupils start at"), null=True, blank=True)
    pupils_until = models.TimeField(_("pupils finish at"), null=True, blank=True)
    status = models.CharField(
        _("status"), max_length=20, choices=MeetingStatus, default=MeetingStatus.SCHEDULED
    )
    status_reason = models.CharField(_("reason"), max_length=255, blank=True)
    previous_date = models.DateField(_("date it was moved from"), null=True, blank=True)
    place = models.CharField(_("place"), max_length=120, blank=True)
    facilitator = models.CharField(_("led by"), max_length=120, blank=True)
    note_public = models.TextField(_("note for everyone"), blank=True)
    note_staff = models.TextField(_("note for staff only"), blank=True)
    prepare = models.TextField(_("what to bring or read"), blank=True)
    agenda = models.TextField(_("agenda"), blank=True)
    materials = models.TextField(_("materials"), blank=True)
    clubs_and_transport = models.CharField(_("clubs and buses"), max_length=255, blank=True)
    exclusive_day = models.BooleanField(_("no other meetings that day"), default=False)
    theme = models.ForeignKey(
        "plc_wagtail.Theme",
        verbose_name=_("theme"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    strand_key = models.CharField(_("group"), max_length=60, blank=True)

    api_fields = [APIField(name) for name in MEETING_API]

    class Meta(Orderable.Meta):
        abstract = True
        verbose_name = _("meeting")
        verbose_name_plural = _("meetings")

    def __str__(self):
        return f"{self.date or self.get_precision_display()} {self.title}".strip()

    @property
    def theme_name(self):
        return theme_name(self)

    @property
    def last_date(self):
        return self.date_end or self.date


def theme_name(row):
    """The name of its theme, once that is published; "" before and without one."""
    return row.theme.name if row.theme and row.theme.live else ""


def year_name(row):
    return row.academic_year.name if row.academic_year else ""
