"""Paste your term dates: read, look at each line, confirm. Nothing is stored before that."""

from __future__ import annotations

import hashlib

from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Site

from plc_wagtail import clock
from plc_wagtail.forms.term_dates import TermDatesForm
from plc_wagtail.intake.terms import read_terms
from plc_wagtail.models import PAGE_IS_SWAPPED
from plc_wagtail.permissions import sites_for
from plc_wagtail.services.academic_years import years_needed
from plc_wagtail.services.term_import import may_paste, plans_for, store_plans
from plc_wagtail.views.import_choice import import_choices
from plc_wagtail.views.term_dates_shown import shown


@method_decorator(never_cache, name="dispatch")
class TermDatesView(WagtailAdminTemplateMixin, FormView):
    """The text travels with the form; only what is confirmed is ever stored."""

    form_class = TermDatesForm
    template_name = "plc_wagtail/admin/terms/paste.html"
    page_title = gettext_lazy("Paste your term dates")
    header_icon = "date"

    def dispatch(self, request, *args, **kwargs):
        self.sites = Site.objects.filter(pk__in=[site.pk for site in sites_for(request.user)])
        if not may_paste(request.user) or not self.sites:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self):
        years = reverse("wagtailsnippets_plc_wagtail_academicyear:list")
        return [
            *self.breadcrumbs_items,
            {"url": years, "label": _("Academic years")},
            {"url": "", "label": self.page_title},
        ]

    def get_form_kwargs(self):
        this = years_needed(clock.today())[0]
        years = [this, this + 1, this + 2]
        return {**super().get_form_kwargs(), "sites": self.sites, "years": years}

    def get_initial(self):
        return {name: value for name, value in self.request.GET.items() if name in {"site", "year"}}

    def get_context_data(self, **kwargs):
        is_alone = PAGE_IS_SWAPPED or self.back
        choices = [] if is_alone else import_choices(self.request.user, "terms")
        return super().get_context_data(back=self.back, choices=choices, **kwargs)

    @property
    def back(self):
        """Where the user came from; empty for the list of academic years."""
        address = self.request.POST.get("back") or self.request.GET.get("back") or ""
        hosts = {self.request.get_host()}
        is_own = url_has_allowed_host_and_scheme(address, hosts, self.request.is_secure())
        return address if is_own else ""

    def form_valid(self, form):
        text, site = form.cleaned_data["lines"], form.cleaned_data["site"]
        found = read_terms(text, first_year=form.cleaned_data["year"])
        if not found.years:
            form.add_error(None, _("No term dates were found in this."))
            return self.form_invalid(form)
        plans = plans_for(site, found.years)
        seen = seen_of(text, form.cleaned_data["year"], site, plans)
        is_same = self.request.POST.get("seen") == seen
        if "confirm" in self.request.POST and is_same:
            return self.confirm(site, plans)
        return self.look(form, found, plans, seen, text)

    def look(self, form, found, plans, seen, text):
        posted = None
        if "confirm" in self.request.POST:
            words = _("The dates have changed meanwhile. Please look at them again.")
            messages.warning(self.request, words)
            posted = {*self.request.POST.getlist("take"), *self.request.POST.getlist("remove")}
        self.template_name = "plc_wagtail/admin/terms/check.html"
        lines = shown(found, plans, text, posted)
        return self.render_to_response(
            self.get_context_data(form=form, seen=seen, text=text, **lines)
        )

    def confirm(self, site, plans):
        taken = set(self.request.POST.getlist("take"))
        years = store_plans(site, plans, taken, set(self.request.POST.getlist("remove")))
        if not years:
            messages.warning(self.request, _("Nothing was changed: nothing new was ticked."))
        for year in years:
            edit = reverse("wagtailsnippets_plc_wagtail_academicyear:edit", args=[year.pk])
            words = _(
                "The dates of %(year)s are stored. Check and confirm them: until then the "
                "website says nothing about pupils."
            )
            button = messages.button(edit, _("Check and confirm %(year)s") % {"year": year.name})
            messages.success(self.request, words % {"year": year.name}, buttons=[button])
        return redirect(self.back or "wagtailsnippets_plc_wagtail_academicyear:list")


def seen_of(text, first_year, site, plans):
    """A mark of all that the preview shows: confirming anything else shows it again."""
    stored = [f"{plan.year.pk} {plan.year.updated_at}" for plan in plans if plan.year]
    whole = "\n".join([text, str(first_year), str(site.pk), *stored])
    return hashlib.sha256(whole.encode("utf-8", "replace")).hexdigest()


urlpatterns = [
    path("professional-learning/term-dates/", TermDatesView.as_view(), name="plc_term_dates")
]
