"""The prompts on one page: begin, save as often as one likes, go on in the full editor."""

from django.core.exceptions import PermissionDenied
from django.http import JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView
from wagtail.admin import messages

from plc_wagtail.forms.write_up_words import WriteUpForm
from plc_wagtail.models.concrete import concrete
from plc_wagtail.permissions import study_places
from plc_wagtail.services.write_up_words import answers_of
from plc_wagtail.services.write_ups import begin, keep
from plc_wagtail.views.write_up_base import OwnStudyMixin, WriteUpMixin

AUTOSAVE = "application/json"


class WordsView(WriteUpMixin, FormView):
    """`store` puts the answers into a study and returns it."""

    form_class = WriteUpForm
    template_name = "plc_wagtail/admin/write_up/words.html"
    page_title = _("Write up what you tried")
    study = None

    @property
    def is_autosave(self):
        return self.request.headers.get("accept") == AUTOSAVE

    def form_valid(self, form):
        study = self.store(form)
        if self.is_autosave:
            return JsonResponse(self.told(study))
        if "share" in self.request.POST:
            return redirect("plc_write_up_audience", study.pk)
        messages.success(self.request, _("Saved. Go on whenever you like."))
        return redirect("plc_write_up", study.pk)

    def form_invalid(self, form):
        if self.is_autosave:
            return JsonResponse({"errors": form.errors.get_json_data()}, status=400)
        return super().form_invalid(form)

    def told(self, study):
        """What the page needs to know after it was saved without being loaded again."""
        return {
            "address": reverse("plc_write_up", args=[study.pk]),
            "version": concrete("CaseStudyPage").objects.get(pk=study.pk).latest_revision_id,
        }


class BeginView(WordsView):
    def dispatch(self, request, *args, **kwargs):
        self.places = list(study_places(request.user))
        if not self.places:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def index(self):
        """Where it will stand; asked for by key where there are several."""
        asked = self.request.GET.get("in")
        return next((place for place in self.places if str(place.pk) == asked), self.places[0])

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "site": self.index.get_site()}

    def store(self, form):
        return begin(self.index, self.request.user, form.answers())

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            places=self.places, index=self.index, may_edit=True, **kwargs
        )


class WriteUpView(OwnStudyMixin, WordsView):
    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "site": self.study.get_site()}

    def get_initial(self):
        return {**answers_of(self.study), "version": self.study.latest_revision_id}

    def post(self, request, *args, **kwargs):
        if not self.may_edit:
            messages.error(request, _("It is being looked at, so nothing was saved."))
            return redirect("plc_write_up", self.study.pk)
        return super().post(request, *args, **kwargs)

    def form_valid(self, form):
        newest = self.study.latest_revision
        typed_over = form.cleaned_data.get("version")
        if newest and newest.pk != typed_over and newest.user_id != self.request.user.pk:
            return self.somebody_was_here(form, newest)
        return super().form_valid(form)

    def somebody_was_here(self, form, newest):
        """Not saved yet: saving once more replaces what the other person wrote."""
        form.add_error(
            None,
            gettext(
                "Somebody else has changed this meanwhile. Look at their version in the full "
                "editor first. If you save once more, your words take its place."
            ),
        )
        form.data = form.data.copy()
        form.data["version"] = newest.pk
        return self.form_invalid(form)

    def store(self, form):
        keep(self.study, self.request.user, form.answers())
        return self.study
