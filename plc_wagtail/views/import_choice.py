"""What can be imported, for one user: the ways that the Import page offers."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from plc_wagtail.services.import_place import landings_for
from plc_wagtail.services.term_import import may_paste


@dataclass(frozen=True)
class ImportChoice:
    label: str
    url: str
    is_here: bool


def import_choices(user, here: str) -> list[ImportChoice]:
    ways = [("meetings", _("A list of meetings"), "plc_import")]
    if may_paste(user):
        ways.append(("terms", _("Term dates"), "plc_term_dates"))
    if landings_for(user):
        ways.append(("document", _("A whole page or document"), "plc_document"))
    return [ImportChoice(label, reverse(name), way == here) for way, label, name in ways]
