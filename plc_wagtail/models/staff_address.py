"""Secret addresses of the staff page and feed: one of the school, one of each person who wants it.

A row holds a random part; the address adds a signature of it made with SECRET_KEY. So a copy of
the database gives no address away, while the site can show one again at any time. A new
SECRET_KEY ends all addresses, unless the old one stays in SECRET_KEY_FALLBACKS.
"""

from __future__ import annotations

import secrets

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.db import models, transaction
from wagtail.models import Site

from plc_wagtail import clock
from plc_wagtail.secret_addresses import PREFIX

NONCE_BYTES = 16
# Base64 without padding.
NONCE_LENGTH = 22


def signer():
    """Made for each use: it reads the keys when it is made."""
    return Signer(salt="plc_wagtail.staff_address")


class StaffAddresses(models.QuerySet):
    def of(self, site, user=None):
        """The address of a person, or the school's own; at most one."""
        return self.filter(site=site, user=user)

    def by_token(self, token):
        """The row of a token; None, without a query, for one that was never signed here."""
        if not token.startswith(PREFIX):
            return None
        text = token.removeprefix(PREFIX)
        nonce, signature = text[:NONCE_LENGTH], text[NONCE_LENGTH:]
        try:
            # Compares in constant time, also with SECRET_KEY_FALLBACKS.
            signer().unsign(f"{nonce}:{signature}")
        except BadSignature:
            return None
        return self.filter(nonce=nonce).select_related("user").first()

    @transaction.atomic
    def renew(self, site, user=None):
        """A new address; the one before ends at once."""
        # One after the other: a second click must not leave two addresses behind.
        Site.objects.select_for_update().get(pk=site.pk)
        self.of(site, user).delete()
        nonce = secrets.token_urlsafe(NONCE_BYTES)
        return self.create(site=site, user=user, nonce=nonce, made_at=clock.now())


class StaffAddress(models.Model):
    """One address that works; ending it deletes the row. Without a user it is the school's."""

    nonce = models.CharField(max_length=NONCE_LENGTH, unique=True)
    site = models.ForeignKey("wagtailcore.Site", on_delete=models.CASCADE, related_name="+")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE, related_name="+"
    )
    made_at = models.DateTimeField()

    objects = StaffAddresses.as_manager()

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = "staff address"
        verbose_name_plural = "staff addresses"
        constraints = [
            models.UniqueConstraint(fields=["site", "user"], name="plc_staff_address_once")
        ]

    def __str__(self):
        return f"{self.site} {self.made_at:%Y-%m-%d}"

    @property
    def token(self):
        """The secret part of the address, 69 letters; 128 random bits and a 256-bit signature."""
        return f"{PREFIX}{self.nonce}{signer().signature(self.nonce)}"
