"""The updates of a section: all of them, the latest first, and those of one series in order."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import DateField
from django.db.models.functions import Cast, Coalesce


def section_updates(parts):
    """Updates of a section that the reader may see, the latest first."""
    day = Coalesce("date", Cast("first_published_at", DateField()))
    return parts.pages("UpdatePage").annotate(day=day).order_by("-day", "-pk")


@dataclass(frozen=True)
class SeriesParts:
    """Where an update stands in its series; `previous` and `next` are None at either end."""

    name: str
    number: int
    total: int
    previous: object
    next: object


def series_parts(update, updates):
    """None for an update that is no part of a series, or its only part."""
    if not update.series:
        return None
    parts = sorted(updates.filter(series=update.series).defer_streamfields(), key=place)
    keys = [part.pk for part in parts]
    if update.pk not in keys or len(parts) == 1:
        return None
    here = keys.index(update.pk)
    return SeriesParts(
        name=update.series,
        number=here + 1,
        total=len(parts),
        previous=parts[here - 1] if here else None,
        next=parts[here + 1] if here + 1 < len(parts) else None,
    )


def place(part):
    """By the number given, then by date; a part without a number comes after the numbered."""
    return (part.series_part is None, part.series_part or 0, part.day, part.pk)
