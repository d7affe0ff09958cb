"""The page editor of our page types: Wagtail's own, with "Ready to publish?" beside it.

Wagtail has no hook for side panels, and views by page type only from version 8. So the hooks
that run first in its views hand the request to these views instead.
"""

from __future__ import annotations

from django.shortcuts import redirect
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView
from wagtail.models import TaskState

from plc_wagtail.exceptions import PublishBlocked
from plc_wagtail.guard import new_blocks
from plc_wagtail.models.approval import NOT_READY
from plc_wagtail.models.section_page import AbstractSectionPage
from plc_wagtail.models.write_up import WriteUp
from plc_wagtail.permissions import only_proposes
from plc_wagtail.views.refused import tell_not_published, to_editor
from plc_wagtail.views.side_panel import ReadySidePanel
from plc_wagtail.views.write_up_submit import ChooseReadersFirstMixin


class SidePanelMixin:
    def get_side_panels(self):
        panels = super().get_side_panels()
        return MediaContainer([*panels, ReadySidePanel(self.page, self.request)])


class EditorCreateView(SidePanelMixin, ChooseReadersFirstMixin, CreateView):
    def post(self, request):
        if isinstance(self.page, WriteUp) and only_proposes(request.user, self.parent_page):
            self.page.begin_kept_back()
        return super().post(request)

    def publish_action(self):
        # Stored as a draft that its revision then publishes. Wagtail would store it live before
        # any hook can say what is to be mended, and what was typed would be lost.
        self.page.live = False
        return super().publish_action()

    def submit_action(self):
        # As Wagtail does later: a new page says that it is live until it is stored.
        self.page.live = False
        return super().submit_action()


class EditorView(SidePanelMixin, ChooseReadersFirstMixin, EditView):
    def get(self, request, *args, **kwargs):
        if NOT_READY in request.GET:
            tell_not_published(request, self.page, new_blocks(self.page))
            return redirect("wagtailadmin_pages:edit", self.page.pk)
        return super().get(request, *args, **kwargs)

    def perform_workflow_action(self):
        task_state = self.page.current_workflow_task_state
        try:
            response = super().perform_workflow_action()
        except PublishBlocked as refusal:
            return to_editor(self.request, self.page, refusal.concerns)
        approved = self.workflow_action == "approve"
        if approved and is_waiting(task_state) and (concerns := new_blocks(self.page)):
            return to_editor(self.request, self.page, concerns)
        return response


def is_waiting(task_state):
    waiting = TaskState.objects.filter(status=TaskState.STATUS_IN_PROGRESS)
    return waiting.filter(pk=task_state.pk).exists()


def before_create_page(request, parent_page, page_class):
    return hand_over(request, page_class, "wagtailadmin_pages:add", EditorCreateView)


def before_edit_page(request, page):
    return hand_over(request, type(page), "wagtailadmin_pages:edit", EditorView)


def hand_over(request, page_class, view_name, view_class):
    """The answer of our view; None for other page types, other views and the second time round."""
    match = request.resolver_match
    ours = issubclass(page_class, AbstractSectionPage) and match.view_name == view_name
    if not ours or hasattr(request, "plc_handed_over"):
        return None
    request.plc_handed_over = True
    return view_class.as_view()(request, *match.args, **match.kwargs)
