"""An editor's "It is right" to something the guard asked to check."""

from django.conf import settings
from django.db import models


class Acceptance(models.Model):
    """One concern answered for one wording; kept outside the page so that a revert or copy does
    not carry it (design D16). Asked again when the text changes, because its fingerprint does."""

    page_key = models.UUIDField()
    locale = models.ForeignKey("wagtailcore.Locale", on_delete=models.CASCADE, related_name="+")
    code = models.CharField(max_length=60)
    fingerprint = models.CharField(max_length=64)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    accepted_at = models.DateTimeField()
    reason = models.CharField(max_length=255, blank=True)

    wagtail_reference_index_ignore = True

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["page_key", "locale", "code", "fingerprint"], name="plc_acceptance_once"
            )
        ]

    def __str__(self):
        return f"{self.code} {self.accepted_at:%Y-%m-%d}"
