"""What subscribers' calendars were last told about each meeting (RFC 5545 section 3.8.7.4)."""

from django.db import models


class FeedStamp(models.Model):
    """SEQUENCE, change time and fingerprint of one calendar entry.

    Keyed by UID and not by the row, so it outlives a deleted meeting and never goes
    down when an older revision is published again (design D2).
    """

    uid = models.CharField(max_length=120, primary_key=True)
    page_key = models.UUIDField(db_index=True)
    sequence = models.PositiveIntegerField(default=0)
    # When, where and whether: a change raises SEQUENCE.
    fingerprint = models.CharField(max_length=64)
    # Everything a subscriber reads: a change moves LAST-MODIFIED.
    content_fingerprint = models.CharField(max_length=64)
    created_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    deleted_at = models.DateTimeField(null=True, blank=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "feed stamp"

    def __str__(self):
        return f"{self.uid} {self.sequence}"
