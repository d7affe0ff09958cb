"""Where the guard stands: in front of every way a page can go live."""

from __future__ import annotations

import logging

from django.db.models.signals import pre_save
from wagtail.log_actions import log
from wagtail.models import Revision

from plc_wagtail.guard.notice import tell_owner
from plc_wagtail.guard.refusal import refuse_if_blocked
from plc_wagtail.models.section_page import AbstractSectionPage
from plc_wagtail.signals import publishing, schedule_refused

logger = logging.getLogger(__name__)
UNSCHEDULED = "plc_wagtail.publish.refused"


def connect():
    publishing.connect(on_publishing, dispatch_uid="plc_guard_publishing")
    pre_save.connect(on_revision, sender=Revision, dispatch_uid="plc_guard_revision")
    schedule_refused.connect(on_schedule_refused, dispatch_uid="plc_guard_schedule")


def on_publishing(page, **kwargs):
    refuse_if_blocked(page)


def on_revision(instance, raw=False, **kwargs):
    """A revision that is given a time to go live."""
    if raw or instance.approved_go_live_at is None:
        return
    model = instance.content_type.model_class()
    if model and issubclass(model, AbstractSectionPage):
        refuse_if_blocked(instance.as_object())


def on_schedule_refused(page, revision, refusal, **kwargs):
    reasons = [str(concern) for concern in refusal.concerns]
    logger.warning('Not published at its time: "%s" pk=%s: %s', page, page.pk, "; ".join(reasons))
    log(instance=page, action=UNSCHEDULED, revision=revision, data={"reasons": reasons})
    tell_owner(page, revision, refusal)
