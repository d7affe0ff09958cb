"""A pasted list or an uploaded file between reading and confirming, for its owner alone."""

from __future__ import annotations

import datetime as dt

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from plc_wagtail.intake import Reason
from plc_wagtail.intake.sources import Source, Unread

KEPT = dt.timedelta(hours=24)
# Of one person; the oldest goes when a sixth comes.
MOST = 5


class UnfinishedImportQuerySet(models.QuerySet):
    def expired(self, now):
        return self.filter(expires_at__lte=now)

    def of(self, user, now):
        """The user's own, newest first; nobody else's, whoever asks."""
        return self.filter(user=user, expires_at__gt=now).order_by("-created_at", "-pk")


class UnfinishedImport(models.Model):
    """What was pasted, as text, and what has been answered so far (design D20).

    `page_pk` is the programme the dates go to; of a new programme, the page it will stand below.
    It is no foreign key, because the table exists also where a site has page types of its own.
    `attached` are files and sheets that came with it and were not read: why, and the name.
    `answers` holds what the editor changed, by number of the row and name of the input.
    Of a whole document `page_pk` is the section, `text` its lines as `intake.pages.keeping` has
    them, and `first_year` is empty until somebody says of which year its dates are.
    """

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", verbose_name=_("user")
    )
    site = models.ForeignKey("wagtailcore.Site", on_delete=models.CASCADE, related_name="+")
    page_pk = models.PositiveIntegerField()
    is_document = models.BooleanField(default=False)
    is_new_programme = models.BooleanField(default=False)
    title = models.CharField(max_length=255, blank=True)
    summary = models.TextField(max_length=600, blank=True)
    source_name = models.CharField(max_length=255, blank=True)
    text = models.TextField()
    is_calendar = models.BooleanField(default=False)
    attached = models.JSONField(default=list, blank=True)
    first_year = models.PositiveSmallIntegerField(null=True, blank=True)
    date_order = models.CharField(max_length=3, blank=True)
    answers = models.JSONField(default=dict, blank=True)
    back_to = models.CharField(max_length=255, blank=True)
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField(db_index=True)

    objects = UnfinishedImportQuerySet.as_manager()

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("unfinished import")
        verbose_name_plural = _("unfinished imports")
        # Reached through the import's own views only, by its owner.
        default_permissions = ()

    def __str__(self):
        return f"{self.source_name or self.page_pk} {self.created_at:%Y-%m-%d}"

    @property
    def name(self) -> str:
        """Words by which its owner knows it again."""
        return self.title if self.is_document else self.source_name or self.text

    @property
    def source(self) -> Source:
        unread = tuple(Unread(Reason(reason), name) for reason, name in self.attached)
        return Source(self.text, self.is_calendar, unread)
