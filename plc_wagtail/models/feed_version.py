"""When each feed was first seen to differ from what it was: its Last-Modified."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property

from django.db import DatabaseError, models

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


@dataclass(frozen=True)
class SeenVersion:
    """What a feed is now, beside (fingerprint, moment) as stored, or Nones."""

    key: str
    fingerprint: str
    known: tuple[str | None, dt.datetime | None]

    @property
    def is_new(self):
        return self.known[0] != self.fingerprint

    @cached_property
    def changed_at(self):
        """When the feed became what it is."""
        known_at = self.known[1]
        if not self.is_new:
            return known_at
        now = clock.now().replace(microsecond=0)
        return max(now, known_at + SECOND) if known_at else now

    def remember(self):
        """False where the database takes no writes, or another reader was as quick.

        One statement, without a savepoint: what fails here must be the last that is asked.
        """
        now = {"fingerprint": self.fingerprint, "changed_at": self.changed_at}
        try:
            if self.known[1]:
                FeedVersion.objects.filter(key=self.key).update(**now)
            else:
                FeedVersion(key=self.key, **now).save(force_insert=True)
        except DatabaseError:
            return False
        return True
