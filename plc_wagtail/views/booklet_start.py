"""Make a booklet: a theme or a year fills the list, ticks choose, one button makes the draft."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from plc_wagtail.forms.booklet_start import BookletStartForm, FilterForm
from plc_wagtail.services.booklet_draft import add_to_booklet, draft_booklet


class BookletStartView(WagtailAdminTemplateMixin, FormView):
    page_title = _("Make a booklet")
    header_icon = "doc-full"
    template_name = "plc_wagtail/admin/booklet/start.html"
    form_class = BookletStartForm

    def dispatch(self, request, *args, **kwargs):
        if self.narrowing.where is None:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def narrowing(self):
        return FilterForm(self.request.GET, user=self.request.user)

    def get_initial(self):
        wanted = self.narrowing.studies if self.narrowing.is_narrowed else []
        return {"studies": [study.pk for study in wanted], "booklet": self.request.GET.get("into")}

    def get_form_kwargs(self):
        studies = self.narrowing.studies
        return {**super().get_form_kwargs(), "user": self.request.user, "studies": studies}

    def form_valid(self, form):
        chosen = {"studies": form.cleaned_data["studies"], "user": self.request.user}
        booklet = form.cleaned_data["booklet"]
        if booklet is None:
            title = form.cleaned_data["title"]
            page = draft_booklet(self.narrowing.where, title=title, **chosen)
        elif booklet.permissions_for_user(self.request.user).page_locked():
            form.add_error("booklet", _("It is locked. Unlock it first, or make a new booklet."))
            return self.form_invalid(form)
        else:
            page = add_to_booklet(booklet, **chosen)
        messages.success(
            self.request, _("Here is the draft. Put the studies in order, then publish.")
        )
        return redirect("wagtailadmin_pages:edit", page.pk)

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        return super().get_context_data(narrowing=self.narrowing, **kwargs)
