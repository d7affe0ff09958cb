"""Answer a concern of the guard with "It is right"."""

from __future__ import annotations

from plc_wagtail import clock
from plc_wagtail.guard import Concern, concerns_for
from plc_wagtail.models import Acceptance
from plc_wagtail.models.section_page import AbstractSectionPage


def accept_concern(
    page: AbstractSectionPage,
    concern: Concern,
    user: object,
    reason: str = "",
    same_for_all: bool = False,
) -> int:
    """Store the answer until the text changes; the number of concerns it answers.

    With `same_for_all` it answers every concern of that kind the page has now. What must be
    mended cannot be answered away: ValueError.
    """
    if concern.is_block:
        raise ValueError(f"{concern.code} must be mended")
    alike = [other for other in concerns_for(page) if other.code == concern.code]
    answered = {other.key for other in alike} if same_for_all else {concern.key}
    for code, fingerprint in answered:
        Acceptance.objects.update_or_create(
            page_key=page.translation_key,
            locale_id=page.locale_id,
            code=code,
            fingerprint=fingerprint,
            defaults={"user": user, "reason": reason[:255], "accepted_at": clock.now()},
        )
    return len(answered)
