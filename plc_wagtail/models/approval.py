"""Approval by a group of people, which tells them why a page cannot go live yet."""

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.models import AbstractGroupApprovalTask

from plc_wagtail.exceptions import PublishBlocked

NOT_READY = "not-ready"


class GuardedApprovalTask(AbstractGroupApprovalTask):
    """Wagtail's group approval, except that a refused page is not approved and not a bare 403.

    The approver is sent to the editor, which names what is to be mended.
    """

    def on_action(self, task_state, user, action_name, **kwargs):
        try:
            with transaction.atomic():
                return super().on_action(task_state, user, action_name, **kwargs)
        except PublishBlocked as refusal:
            editor = reverse("wagtailadmin_pages:edit", args=[refusal.page.pk])
            return f"{editor}?{NOT_READY}=1"

    @classmethod
    def get_description(cls):
        return _("Members of the chosen groups approve. Pages with something to mend wait.")

    class Meta:
        verbose_name = _("approval of professional learning pages")
        verbose_name_plural = _("approvals of professional learning pages")
