"""What a reviewer looks at: concerns, what changed since the last approval, two buttons."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from plc_wagtail.enums import Severity
from plc_wagtail.forms.write_up_review import ReviewForm
from plc_wagtail.guard import new_blocks, open_concerns
from plc_wagtail.models.concrete import concrete
from plc_wagtail.services.write_up_export import words_of
from plc_wagtail.views.refused import tell_not_published

APPROVED = _("Approved. Its author is told.")
SENT_BACK = _("Sent back. Its author is told and sees what you wrote.")


class ReviewView(WagtailAdminTemplateMixin, FormView):
    """For those who may edit the page; the buttons for those whose approval it waits for."""

    page_title = _("Look at what was proposed")
    header_icon = "clipboard-list"
    form_class = ReviewForm
    template_name = "plc_wagtail/admin/write_up/review.html"

    def dispatch(self, request, *args, **kwargs):
        page = concrete("CaseStudyPage").objects.filter(pk=kwargs["pk"]).first()
        if page is None:
            raise Http404
        rights = page.permissions_for_user(request.user)
        if not (rights.can_edit() or rights.can_publish()):
            raise PermissionDenied
        self.page, self.task_state = page, page.current_workflow_task_state
        self.study = page.get_latest_revision_as_object()
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_page_subtitle(self):
        return self.study.get_admin_display_title()

    @property
    def actions(self):
        """The names of what the user may do with the task the page waits at."""
        if self.task_state is None or not self.page.workflow_in_progress:
            return set()
        task = self.task_state.task.specific
        return {name for name, *_rest in task.get_actions(self.page, self.request.user)}

    @property
    def seen(self):
        """The newest version, which an editor may write over within minutes, and the task."""
        made = self.page.latest_revision_created_at
        task = self.task_state and self.task_state.pk
        return f"{self.page.latest_revision_id} {made and made.isoformat()} {task}"

    def get_initial(self):
        return {"seen": self.seen}

    def form_valid(self, form):
        action = form.cleaned_data["action"]
        if action not in self.actions or form.cleaned_data["seen"] != self.seen:
            messages.warning(self.request, _("That has changed meanwhile. Please look again."))
            return redirect("plc_write_up_review", self.page.pk)
        if action == "approve" and (concerns := new_blocks(self.study)):
            tell_not_published(self.request, self.study, concerns)
            return redirect("plc_write_up_review", self.page.pk)
        task = self.task_state.task.specific
        comment = form.cleaned_data["comment"]
        refused = task.on_action(self.task_state, self.request.user, action, comment=comment)
        if refused:
            return redirect(refused)
        messages.success(self.request, APPROVED if action == "approve" else SENT_BACK)
        return redirect("wagtailadmin_home")

    def what_changed(self):
        comparison = changes_since_approval(self.page, self.study, self.request)
        return {"study": self.study, "comparison": comparison}

    def get_context_data(self, **kwargs):
        concerns = open_concerns(self.study)
        return super().get_context_data(
            page=self.page,
            concerns=[one for one in concerns if one.severity != Severity.TIP],
            **(self.what_changed() if self.page.live else words_of(self.study)),
            is_first=not self.page.live,
            may_decide={"approve", "reject"} <= self.actions,
            editor=reverse("wagtailadmin_pages:edit", args=[self.page.pk]),
            **kwargs,
        )


def changes_since_approval(page, study, request):
    """One comparison a field that differs from what is public, as Wagtail shows two versions."""
    handler = page.get_edit_handler().get_bound_panel(instance=page, request=request, form=None)
    compared = (compare(page, study) for compare in handler.get_comparison())
    return [one for one in compared if one.has_changed() and shows_change(one)]


def shows_change(comparison):
    """Wagtail takes two equal lists within a block for different ones, then shows no difference."""
    if not comparison.is_field:
        return True
    html = str(comparison.htmldiff())
    return "addition" in html or "deletion" in html
