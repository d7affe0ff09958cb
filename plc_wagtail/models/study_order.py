"""The order in which case studies are told: by the year they are about, then by publication."""

from django.db.models import F

NEWEST_FIRST = (
    F("academic_year__start").desc(nulls_last=True),
    "-first_published_at",
    "-pk",
)
