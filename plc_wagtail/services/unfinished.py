"""The paste that waits for its owner: kept a day, a few of one person, then gone."""

from __future__ import annotations

from django.db import transaction

from plc_wagtail import clock
from plc_wagtail.exceptions import ImportOutdated
from plc_wagtail.models import DraftDoubts, UnfinishedImport
from plc_wagtail.models.unfinished_import import KEPT, MOST


@transaction.atomic
def keep_unfinished(unfinished: UnfinishedImport, user) -> None:
    """Store it for a day; the oldest of the user's own makes room."""
    now = clock.now()
    unfinished.user, unfinished.created_at, unfinished.expires_at = user, now, now + KEPT
    unfinished.save()
    surplus = list(UnfinishedImport.objects.of(user, now).values_list("pk", flat=True)[MOST:])
    UnfinishedImport.objects.filter(pk__in=surplus).delete()


def take(unfinished: UnfinishedImport) -> None:
    """Delete it before anything else: of two requests that confirm it, one goes on.

    Raises ImportOutdated for the other.
    """
    deleted, _by_model = UnfinishedImport.objects.filter(pk=unfinished.pk).delete()
    if not deleted:
        raise ImportOutdated(unfinished)


def forget_expired() -> int:
    """Everybody's; called wherever an import is looked at, and by `plc_forget_imports`."""
    now = clock.now()
    DraftDoubts.objects.filter(expires_at__lte=now).delete()
    deleted, _by_model = UnfinishedImport.objects.expired(now).delete()
    return deleted


def unfinished_of(user):
    """The user's own that still wait, newest first."""
    return UnfinishedImport.objects.of(user, clock.now())
