"""Which meeting is to be cancelled or moved: those to come first, two buttons for each."""

from __future__ import annotations

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from plc_wagtail import clock
from plc_wagtail.date_words import when_words
from plc_wagtail.models.site_settings import settings_for
from plc_wagtail.panels.numbering import when as order
from plc_wagtail.services.meeting_standing import draft_of
from plc_wagtail.views.meeting_change import programme_for


class MeetingListView(WagtailAdminTemplateMixin, TemplateView):
    page_title = _("Cancel or move a meeting")
    header_icon = "date"
    template_name = "plc_wagtail/admin/meeting/list.html"

    def dispatch(self, request, *args, **kwargs):
        self.programme = programme_for(request.user, kwargs["page_id"])
        if self.programme.alias_of_id:
            return redirect("plc_meetings", self.programme.alias_of_id)
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self):
        return self.programme.get_admin_display_title()

    @cached_property
    def rows(self):
        page = self.programme if self.programme.live else draft_of(self.programme)
        return sorted(page.meetings.all(), key=order)

    def get_breadcrumbs_items(self):
        editor = reverse("wagtailadmin_pages:edit", args=[self.programme.pk])
        return [
            *self.breadcrumbs_items,
            {"url": editor, "label": self.programme.get_admin_display_title()},
            {"url": "", "label": self.page_title},
        ]

    def get_context_data(self, **kwargs):
        settings = settings_for(self.programme.get_site())
        today = clock.today(settings.time_zone)
        described = [(row, self.when(row, settings)) for row in self.rows]
        is_past = {row.uid for row in self.rows if row.date and row.last_date < today}
        return super().get_context_data(
            programme=self.programme,
            to_come=[pair for pair in described if pair[0].uid not in is_past],
            past=[pair for pair in reversed(described) if pair[0].uid in is_past],
            editor=reverse("wagtailadmin_pages:edit", args=[self.programme.pk]) + "#tab-dates",
            **kwargs,
        )

    def when(self, row, settings):
        times = (row.start_time, row.end_time)
        return when_words(row.date, row.date_end, *times, row.precision, settings.time_style)
