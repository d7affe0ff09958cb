"""What each school decides for itself: nation, words, times, and which features are on."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from zoneinfo import available_timezones

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldRowPanel, HelpPanel, InlinePanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting
from wagtail.models import Site

from plc_wagtail.enums import Nation, TimeStyle
from plc_wagtail.panels import FoldedPanel


@dataclass(frozen=True)
class Words:
    """The school's own words, as public pages and the admin use them."""

    section: str
    group: str
    groups: str
    group_short: str
    groups_short: str
    pupil: str
    pupils: str
    staff: str
    training_day: str
    training_days: str


def check_time_zone(value):
    if value not in available_timezones():
        raise ValidationError(
            _("'%(value)s' is not a time zone. For the United Kingdom: Europe/London."),
            params={"value": value},
        )


class PlcSiteSettings(BaseSiteSetting, ClusterableModel):
    """One row a site; every field has a default a school can start with."""

    nation = models.CharField(_("nation"), max_length=20, choices=Nation, default=Nation.ENGLAND)
    time_zone = models.CharField(
        _("time zone"), max_length=60, default="Europe/London", validators=[check_time_zone]
    )
    time_style = models.CharField(
        _("how times are written"), max_length=10, choices=TimeStyle, default=TimeStyle.GOVUK
    )
    latest_finish = models.TimeField(
        _("meetings are over by"),
        null=True,
        blank=True,
        help_text=_("For example 16:45. Later meetings are pointed out to the editor."),
    )
    default_place = models.CharField(_("usual place"), max_length=120, blank=True)
    default_start_time = models.TimeField(_("meetings usually start at"), null=True, blank=True)
    default_end_time = models.TimeField(_("meetings usually end at"), null=True, blank=True)
    contact = models.ForeignKey(
        "plc_wagtail.Contact",
        verbose_name=_("whom to ask"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    term_dates_url = models.CharField(
        _("address of the school's term dates"),
        max_length=500,
        blank=True,
        help_text=_("For example /parents/term-dates/."),
    )

    section_word = models.CharField(
        _("name of the section"), max_length=60, blank=True, default="Professional learning"
    )
    group_word = models.CharField(
        _("a group, in full"), max_length=80, blank=True, default="professional learning community"
    )
    groups_word = models.CharField(
        _("groups, in full"),
        max_length=80,
        blank=True,
        default="professional learning communities",
    )
    group_short_word = models.CharField(
        _("a group, in short"), max_length=40, blank=True, default="PLC"
    )
    groups_short_word = models.CharField(
        _("groups, in short"), max_length=40, blank=True, default="PLCs"
    )
    pupil_word = models.CharField(_("a pupil"), max_length=40, blank=True, default="pupil")
    pupils_word = models.CharField(_("pupils"), max_length=40, blank=True, default="pupils")
    staff_word = models.CharField(_("staff"), max_length=40, blank=True, default="staff")
    training_day_word = models.CharField(
        _("a training day"), max_length=40, blank=True, default="training day"
    )
    training_days_word = models.CharField(
        _("training days"), max_length=40, blank=True, default="training days"
    )

    show_place = models.BooleanField(
        _("show rooms in public"),
        default=False,
        help_text=_("Off: only staff see where they meet."),
    )
    show_facilitator = models.BooleanField(_("show who leads in public"), default=False)
    show_prepare = models.BooleanField(_("show what to bring in public"), default=False)

    link_staff_page = models.BooleanField(
        _("say in public where staff find rooms"),
        default=True,
        help_text=_("A link on the calendar and on programmes. What it leads to stays closed."),
    )
    staff_link_shows_notes = models.BooleanField(
        _("show notes for staff at the school's staff address"),
        default=False,
        help_text=_("Whoever is given that address reads them. People who log in always do."),
    )

    hours_ledger_on = models.BooleanField(
        _("hours ledger"),
        default=False,
        help_text=_(
            "Adds up the time that meetings take of staff, on a page of this admin. "
            "The website never shows it."
        ),
    )
    training_day_hours = models.DecimalField(
        _("hours of one training day"),
        max_digits=4,
        decimal_places=2,
        default=Decimal("6.00"),
        validators=[MinValueValidator(Decimal("0.25")), MaxValueValidator(Decimal(24))],
        help_text=_("6.5 is six and a half hours."),
    )
    promises_on = models.BooleanField(_("ground rules"), default=False)
    partners_on = models.BooleanField(_("partner schools"), default=False)

    panels = [
        MultiFieldPanel(
            [
                "nation",
                FieldRowPanel(["latest_finish", "time_style"]),
                FieldRowPanel(["default_start_time", "default_end_time"]),
                "default_place",
                "contact",
                "term_dates_url",
            ],
            heading=_("Your school"),
        ),
        FoldedPanel(
            [
                "section_word",
                FieldRowPanel(["group_word", "groups_word"]),
                FieldRowPanel(["group_short_word", "groups_short_word"]),
                FieldRowPanel(["pupil_word", "pupils_word", "staff_word"]),
                FieldRowPanel(["training_day_word", "training_days_word"]),
            ],
            heading=_("Your words"),
        ),
        FoldedPanel(
            ["show_place", "show_facilitator", "show_prepare"],
            heading=_("What the public sees of a meeting"),
        ),
        FoldedPanel(
            ["link_staff_page", "staff_link_shows_notes"],
            heading=_("What staff see of a meeting"),
        ),
        FoldedPanel(
            [
                "promises_on",
                "partners_on",
                "time_zone",
            ],
            heading=_("More features"),
        ),
        FoldedPanel(
            [
                "hours_ledger_on",
                "training_day_hours",
                HelpPanel(template="plc_wagtail/admin/time_limits_help.html"),
                InlinePanel("time_limits", heading=_("Limits"), label=_("Limit")),
            ],
            heading=_("Hours ledger"),
        ),
    ]

    class Meta:
        verbose_name = _("professional learning")
        # On the settings, because they exist whichever base Page a site has.
        permissions = [("view_staff_details", _("Can see what only staff see of meetings"))]

    def __str__(self):
        return gettext("Professional learning settings")

    @property
    def training_day_length(self):
        return dt.timedelta(minutes=round(self.training_day_hours * 60))

    @property
    def words(self):
        """Each word as the school wrote it, or the default where it was left empty."""
        names = Words.__dataclass_fields__
        return Words(**{name: self.word(name) for name in names})

    def word(self, name):
        field = self._meta.get_field(f"{name}_word")
        return getattr(self, field.name) or field.default


def settings_for(request_or_site):
    """The settings of the site; defaults, not stored, where there is no site."""
    if isinstance(request_or_site, Site):
        return PlcSiteSettings.for_site(request_or_site)
    site = Site.find_for_request(request_or_site) if request_or_site else None
    return PlcSiteSettings.for_request(request_or_site) if site else PlcSiteSettings()
