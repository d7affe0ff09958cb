"""Which signal calls which service; called once from AppConfig.ready()."""

from django.contrib.auth import get_user_model
from django.db.models.signals import m2m_changed
from wagtail.signals import page_published, page_unpublished

from plc_wagtail import models
from plc_wagtail.services.approval import on_new_member
from plc_wagtail.services.draft_doubts import on_published
from plc_wagtail.services.stamps import record_published, record_unpublished


def connect():
    if models.PAGE_IS_SWAPPED:
        return
    page_published.connect(record_published, sender=models.ProgrammePage)
    page_unpublished.connect(record_unpublished, sender=models.ProgrammePage)
    for model in (models.ProgrammePage, models.CaseStudyPage, models.UpdatePage):
        page_published.connect(on_published, sender=model)
    m2m_changed.connect(on_new_member, sender=get_user_model().groups.through)
