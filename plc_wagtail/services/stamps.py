"""Keeps the feed stamps true: what changed since subscribers last heard, and when."""

from django.db import connection, transaction

from plc_wagtail import clock
from plc_wagtail.models import FeedStamp
from plc_wagtail.models.entries import content_fingerprint, entry_uid, schedule_fingerprint
from plc_wagtail.models.site_settings import settings_for


@transaction.atomic
def record_stamps(programme, *, now=None):
    """Compare a live programme's meetings with their stamps and move on those that changed.

    SEQUENCE only rises (RFC 5545 section 3.8.7.4); a meeting that is gone keeps its stamp with
    the time it went, so that Last-Modified moves on a deletion as well.
    """
    now = now or clock.now()
    settings = settings_for(programme.get_site())
    stored = {
        stamp.uid: stamp
        for stamp in FeedStamp.objects.select_for_update().filter(
            page_key=programme.translation_key
        )
    }
    moved_on = []
    for meeting in programme.meetings.all():
        uid = entry_uid(meeting, programme)
        moved_on += record_meeting(meeting, uid, stored.pop(uid, None), programme, settings, now)
    write(moved_on)
    language = f".{programme.locale.language_code}@plc"
    gone = [uid for uid, stamp in stored.items() if not stamp.deleted_at and uid.endswith(language)]
    FeedStamp.objects.filter(uid__in=gone).update(deleted_at=now, changed_at=now)


def record_meeting(meeting, uid, stamp, programme, settings, now):
    """The meeting's stamp, not written yet, if it moved on."""
    schedule = schedule_fingerprint(meeting, settings)
    content = content_fingerprint(meeting, settings)
    if stamp is None:
        stamp = FeedStamp(uid=uid, page_key=programme.translation_key, created_at=now, sequence=-1)
    elif stamp.content_fingerprint == content and not stamp.deleted_at:
        return []
    if stamp.fingerprint != schedule or stamp.deleted_at:
        stamp.sequence += 1
    stamp.fingerprint, stamp.content_fingerprint = schedule, content
    stamp.changed_at, stamp.deleted_at = now, None
    return [stamp]


def write(stamps):
    """One statement for new stamps and those that are there already."""
    names = [field.name for field in FeedStamp._meta.concrete_fields if not field.primary_key]
    targeted = connection.features.supports_update_conflicts_with_target
    FeedStamp.objects.bulk_create(
        stamps,
        update_conflicts=True,
        update_fields=names,
        unique_fields=["uid"] if targeted else None,
    )


def record_published(sender, instance, **kwargs):
    """Receiver of `page_published`, which Wagtail also sends for a page that is only scheduled."""
    if not instance.live:
        return
    # A new alias sends no signal. What its feed has told so far is noted before it follows.
    for alias in type(instance).objects.filter(alias_of=instance.pk, live=True):
        if not FeedStamp.objects.filter(page_key=alias.translation_key).exists():
            record_stamps(alias)
    record_stamps(instance)


def record_unpublished(sender, instance, **kwargs):
    """Receiver of `page_unpublished`, which Wagtail also sends before it deletes a page."""
    now = clock.now()
    stamps = FeedStamp.objects.filter(page_key=instance.translation_key, deleted_at=None)
    stamps.filter(uid__endswith=f".{instance.locale.language_code}@plc").update(
        deleted_at=now, changed_at=now
    )
