"""The controls of "More about this meeting": one set, lent to the row that is open."""

from dataclasses import dataclass

from django.db import models
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _

GROUPS = (
    (
        _("What and when"),
        ("kind", "strand_key", "precision", "date_end", "number", "exclusive_day"),
    ),
    (_("Going ahead?"), ("status", "status_reason", "previous_date")),
    (
        _("For pupils"),
        ("day_type", "pupil_effect", "pupils_from", "pupils_until", "clubs_and_transport"),
    ),
    (_("What staff need"), ("facilitator", "prepare", "agenda", "materials", "note_staff")),
    (_("What everyone may read"), ("note_public",)),
)
HINTS = {
    "precision": _("For example “Some day in this week”; the date is then any day of that week."),
    "date_end": _("Only if it lasts more than one day. For example 13/11/2026."),
    "number": _("Left empty, meetings are counted in date order."),
    "status_reason": _("For example: The hall is used for mock exams."),
    "previous_date": _("For example 05/11/2026."),
    "pupils_from": _("For example 10:30."),
    "pupils_until": _("For example 13:30."),
    "clubs_and_transport": _("For example: Buses leave at 13:45; no after-school clubs."),
    "facilitator": _("A role, for example: Lead practitioner for reading."),
    "prepare": _("For example: Bring three books from one class."),
    "note_staff": _("Never shown in public."),
}
# For which statuses; the page it leads to asks before anything is published.
CHANGES = (
    ("cancel", _("Cancel this meeting now"), "scheduled tentative rescheduled"),
    ("move", _("Move it now"), "scheduled tentative rescheduled cancelled"),
    ("restore", _("Restore it now"), "rescheduled cancelled"),
)
# Stands in the addresses for the uid of whichever row is open.
ANY_ROW = "00000000-0000-0000-0000-000000000000"
KINDS = (
    (models.BooleanField, "tick"),
    (models.DateField, "date"),
    (models.TimeField, "time"),
    (models.IntegerField, "number"),
    (models.TextField, "long"),
)


@dataclass(frozen=True)
class MoreControl:
    """One control without a name: its value lives in a hidden input of the row."""

    field: str
    label: str
    kind: str
    default: str
    hint: str
    choices: tuple = ()
    maxlength: int | None = None

    @property
    def input_id(self):
        return f"plc-more-{self.field}"


def more_controls(model, programme):
    """Heading and controls of each group; `model` is the meeting, `programme` its page."""
    return [
        (heading, [control for name in names if (control := more_control(model, name, programme))])
        for heading, names in GROUPS
    ]


def more_control(model, name, programme):
    """None where there is nothing to choose from."""
    column = model._meta.get_field(name)
    choices = strand_choices(programme) if name == "strand_key" else tuple(column.choices or ())
    if name == "strand_key" and not choices:
        return None
    return MoreControl(
        field=name,
        label=column.verbose_name,
        kind="choice" if choices else kind_of(column),
        default=default_of(column),
        hint=HINTS.get(name, column.help_text),
        choices=choices,
        maxlength=column.max_length,
    )


def kind_of(column):
    return next((kind for model_field, kind in KINDS if isinstance(column, model_field)), "text")


def default_of(column):
    """As the hidden input would hold it."""
    value = column.get_default() if column.has_default() else ""
    return str(value) if value else ""


def strand_choices(programme):
    """The programme's own groups, empty until it has one."""
    strands = [strand for strand in programme.strands.all() if strand.key]
    named = tuple((strand.key, f"{strand.theme or strand.key}") for strand in strands)
    return (("", "---------"), *named) if named else ()


def change_links(programme):
    """Address, words and statuses of what can be done at once; none for a page not yet stored."""
    if not programme.pk:
        return []
    try:
        return [
            (reverse(f"plc_meeting_{action}", args=[programme.pk, ANY_ROW]), words, statuses)
            for action, words, statuses in CHANGES
        ]
    except NoReverseMatch:
        # A site with its own base Page has its own programmes, and no such addresses.
        return []
