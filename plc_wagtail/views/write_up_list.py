"""“My write-ups”: what waits for its author, drafts, what is in review, what is published."""

from itertools import groupby
from operator import attrgetter

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from plc_wagtail.permissions import writes_studies
from plc_wagtail.services.write_up_state import Stage, standings
from plc_wagtail.views.write_up_base import WriteUpMixin

HEADINGS = {
    Stage.SENT_BACK: _("Sent back: something to change"),
    Stage.DRAFT: _("Drafts"),
    Stage.IN_REVIEW: _("Being looked at"),
    Stage.PUBLISHED: _("Published"),
}


class MyWriteUpsView(WriteUpMixin, TemplateView):
    template_name = "plc_wagtail/admin/write_up/list.html"

    def get(self, request, *args, **kwargs):
        self.found = standings(request.user)
        if not self.found and not writes_studies(request.user):
            raise PermissionDenied
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        by_stage = groupby(self.found, attrgetter("stage"))
        groups = [(HEADINGS[stage], list(group)) for stage, group in by_stage]
        return super().get_context_data(
            groups=groups,
            may_begin=writes_studies(self.request.user),
            named=any(one.has_name for one in self.found),
            **kwargs,
        )
