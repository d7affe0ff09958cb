"""Who may read it: me, a group, all staff, or everybody once the reviewers agree."""

from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView
from wagtail.admin import messages

from plc_wagtail.enums import Severity, StudyAudience
from plc_wagtail.exceptions import NotProposed
from plc_wagtail.forms.write_up_audience import AudienceForm
from plc_wagtail.forms.write_up_words import WriteUpForm
from plc_wagtail.guard import open_concerns
from plc_wagtail.guard.rules.write_ups import NOT_PROPOSED
from plc_wagtail.services.write_ups import lacks, propose, share
from plc_wagtail.views.write_up_base import OwnStudyMixin

DONE = {
    StudyAudience.ME: _("Saved. Only you read it, and those who look after the website."),
    StudyAudience.GROUP: _("Saved. Your group can read it now."),
    StudyAudience.STAFF: _("Saved. Staff with an account can read it now."),
    StudyAudience.PUBLIC: _("Proposed. You are told here and by e-mail what the reviewers say."),
}
REFUSALS = {
    "in_review": _("It has been proposed already."),
    "no_approval": _(
        "Nobody is set up to approve write-ups yet. Ask whoever looks after the website to switch "
        "the approval on; what you wrote is safe."
    ),
    "incomplete": _("Something is missing: see the list below."),
    "must_fix": _("Something must be mended first: see the list below."),
}


class AudienceView(OwnStudyMixin, FormView):
    page_title = _("Who may read it?")
    form_class = AudienceForm
    template_name = "plc_wagtail/admin/write_up/audience.html"

    def dispatch(self, request, *args, **kwargs):
        if request.user.is_authenticated and not self.may_edit:
            return redirect("plc_write_up", self.study.pk)
        return super().dispatch(request, *args, **kwargs)

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        # That it is not proposed is what this page is there to change.
        found = open_concerns(self.study)
        self.concerns = [concern for concern in found if concern.code != NOT_PROPOSED]

    def get_form_kwargs(self):
        was_public = self.standing.was_public
        return {**super().get_form_kwargs(), "user": self.request.user, "was_public": was_public}

    def get_initial(self):
        chosen = self.study.audience or StudyAudience.ME
        if self.standing.was_public:
            chosen = StudyAudience.PUBLIC
        return {"audience": chosen, "group": self.study.audience_group_id}

    def form_valid(self, form):
        audience = StudyAudience(form.cleaned_data["audience"])
        if audience == StudyAudience.PUBLIC:
            try:
                self.propose()
            except NotProposed as refusal:
                if refusal.reason not in REFUSALS:
                    raise
                form.add_error("audience", REFUSALS[refusal.reason])
                return self.form_invalid(form)
        else:
            group = form.cleaned_data.get("group")
            share(self.study, audience, group, self.request.user)
        messages.success(self.request, DONE[audience])
        return redirect("plc_write_ups")

    def propose(self):
        """What the reviewers would have to send back is not sent to them."""
        if any(concern.severity == Severity.BLOCK for concern in self.concerns):
            raise NotProposed("must_fix")
        propose(self.study, self.request.user)

    def get_context_data(self, **kwargs):
        prompts = WriteUpForm.base_fields
        return super().get_context_data(
            missing=[prompts[name].label for name in lacks(self.study)],
            concerns=[one for one in self.concerns if one.severity != Severity.TIP],
            has_approval=self.study.get_workflow() is not None,
            **kwargs,
        )
