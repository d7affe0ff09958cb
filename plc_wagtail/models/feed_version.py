"""When each feed was first seen to differ from what it was: its Last-Modified."""

from __future__ import annotations

import datetime as dt

from django.db import DatabaseError, connection, models, transaction

from plc_wagtail import clock

SECOND = dt.timedelta(seconds=1)


class FeedVersion(models.Model):
    """The state of one feed as it was last asked for.

    Nothing else can tell the time of every change: a restriction, an expiry and the edge of the
    window pass without a record. Only rises, by a second at least.
    """

    key = models.CharField(max_length=64, primary_key=True)
    fingerprint = models.CharField(max_length=64)
    changed_at = models.DateTimeField()

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "feed version"

    def __str__(self):
        return f"{self.key} {self.changed_at}"


def known_version(key):
    """(fingerprint, moment) as stored; Nones for a feed that nobody has asked for yet."""
    stored = FeedVersion.objects.filter(key=key).values_list("fingerprint", "changed_at")
    return stored.first() or (None, None)


def moment_of_change(key, fingerprint, known):
    """When the feed became what it is; `known` is (fingerprint, moment) as stored, or Nones.

    None where the database takes no writes: then there is no telling.
    """
    known_fingerprint, known_at = known
    if known_fingerprint == fingerprint:
        return known_at
    now = clock.now().replace(microsecond=0)
    changed_at = max(now, known_at + SECOND) if known_at else now
    try:
        with transaction.atomic():
            remember(FeedVersion(key=key, fingerprint=fingerprint, changed_at=changed_at))
    except DatabaseError:
        return None
    return changed_at


def remember(version):
    """One statement, whether the feed is known or two readers ask for a new one at once."""
    targeted = connection.features.supports_update_conflicts_with_target
    FeedVersion.objects.bulk_create(
        [version],
        update_conflicts=True,
        update_fields=["fingerprint", "changed_at"],
        unique_fields=["key"] if targeted else None,
    )
