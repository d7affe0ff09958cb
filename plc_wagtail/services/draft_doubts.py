"""Doubts about a draft made of a document: kept beside it until somebody has looked."""

from __future__ import annotations

from collections.abc import Iterable

from plc_wagtail import clock
from plc_wagtail.intake.pages import Doubt, DoubtCode
from plc_wagtail.models import DraftDoubts
from plc_wagtail.models.draft_doubts import KEPT


def keep_doubts(page, doubts: Iterable[Doubt]) -> None:
    kept = [[one.code, one.line, one.text, list(one.details)] for one in doubts]
    if kept:
        DraftDoubts.objects.create(page_pk=page.pk, doubts=kept, expires_at=clock.now() + KEPT)


def doubts_about(page) -> list[Doubt]:
    now = clock.now()
    found = DraftDoubts.objects.filter(page_pk=page.pk, expires_at__gt=now).first()
    rows = found.doubts if found else []
    return [
        Doubt(DoubtCode(code), line, text, tuple(details)) for code, line, text, details in rows
    ]


def forget_doubts(page) -> None:
    DraftDoubts.objects.filter(page_pk=page.pk).delete()


def on_published(sender, instance, **kwargs) -> None:
    """Source lines are not kept after publishing."""
    forget_doubts(instance)
