"""Copy into next year: the dates as they would fall, to correct, then one button for the draft."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from plc_wagtail import clock
from plc_wagtail.forms.next_year import NextYearForm, chosen_dates, rows_for
from plc_wagtail.models.site_settings import settings_for
from plc_wagtail.services.next_year import copy_into_next_year, plan_for
from plc_wagtail.views.meeting_change import programme_for

MAKE_YEAR = "plc_wagtail.add_academicyear"


class NextYearView(WagtailAdminTemplateMixin, FormView):
    page_title = _("Copy into next year")
    header_icon = "copy"
    template_name = "plc_wagtail/admin/next_year/next_year.html"
    form_class = NextYearForm

    def dispatch(self, request, *args, **kwargs):
        self.programme = programme_for(request.user, kwargs["page_id"])
        if self.programme.alias_of_id:
            return redirect("plc_next_year", self.programme.alias_of_id)
        if not self.programme.get_parent().permissions_for_user(request.user).can_add_subpage():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def plan(self):
        zone = settings_for(self.programme.get_site()).time_zone
        return plan_for(self.programme, clock.today(zone))

    @cached_property
    def rows(self):
        return rows_for(self.plan, self.request.POST if self.request.method == "POST" else None)

    def get_initial(self):
        return {"title": self.plan.title}

    def post(self, request, *args, **kwargs):
        form = self.get_form()
        valid = [form.is_valid(), self.rows.is_valid()]
        return self.form_valid(form) if all(valid) else self.form_invalid(form)

    def form_valid(self, form):
        draft = copy_into_next_year(
            self.plan,
            chosen_dates(self.rows, self.plan),
            title=form.cleaned_data["title"],
            user=self.request.user,
            make_year=self.request.user.has_perm(MAKE_YEAR) and "make_year" in self.request.POST,
        )
        messages.success(
            self.request,
            _("The draft is made. Nobody sees it before you publish it."),
        )
        return redirect(reverse("wagtailadmin_pages:edit", args=[draft.pk]) + "#tab-dates")

    def get_breadcrumbs_items(self):
        editor = reverse("wagtailadmin_pages:edit", args=[self.programme.pk])
        title = self.programme.get_admin_display_title()
        crumbs = [{"url": editor, "label": title}, {"url": "", "label": self.page_title}]
        return [*self.breadcrumbs_items, *crumbs]

    def get_context_data(self, **kwargs):
        planned = {row.meeting.uid: row for row in self.plan.rows}
        shown = [(one, planned.get(one.initial.get("uid"))) for one in self.rows.forms]
        return super().get_context_data(
            plan=self.plan,
            programme=self.programme,
            formset=self.rows,
            rows=shown,
            may_make_year=self.request.user.has_perm(MAKE_YEAR),
            editor=reverse("wagtailadmin_pages:edit", args=[self.programme.pk]),
            has_errors=self.rows.is_bound,
            **kwargs,
        )
