"""What an author has not offered to the public goes to the public by nobody's hand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from plc_wagtail.enums import Severity, StudyAudience
from plc_wagtail.guard.concern import Concern
from plc_wagtail.guard.reading import Reading
from plc_wagtail.models.write_up import KEPT_BACK

NOT_PROPOSED = "not_proposed"


def not_proposed_by_author(reading: Reading) -> Iterator[Concern]:
    page = reading.page
    if getattr(page, "audience", "") in KEPT_BACK and page.owner_id and not was_public(page):
        yield Concern(
            code=NOT_PROPOSED,
            severity=Severity.BLOCK,
            message=_("Its author has not proposed it for the website."),
            hint=_("They choose “Everybody” at “Who may read it?” in “My write-ups”."),
            place=reading.place("title"),
            text=StudyAudience(page.audience).value,
        )


def was_public(page: Any) -> bool:
    """As it is stored: in memory a page that is about to go live says it is."""
    stored = type(page)._base_manager.filter(pk=page.pk)
    return stored.filter(first_published_at__isnull=False).exists()
