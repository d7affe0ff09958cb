"""What an editor has yet to look at in a draft that was made of a document."""

from __future__ import annotations

import datetime as dt

from django.db import models
from django.utils.translation import gettext_lazy as _

KEPT = dt.timedelta(days=30)


class DraftDoubts(models.Model):
    """Kept until somebody has looked at them or the page goes live, at most 30 days.

    `page_pk` is no foreign key, because the table exists also where a site has page types of
    its own. `doubts` holds those of `intake.pages`, one (code, line, text, details) each.
    """

    page_pk = models.PositiveIntegerField(unique=True)
    doubts = models.JSONField(default=list)
    expires_at = models.DateTimeField(db_index=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("doubts about a draft")
        verbose_name_plural = _("doubts about drafts")
        # Reached through the page's own editor only, by those who may edit it.
        default_permissions = ()

    def __str__(self):
        return f"{self.page_pk} {self.expires_at:%Y-%m-%d}"
