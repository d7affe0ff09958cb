"""The panel "Pages that need you" on the home page of the admin."""

from __future__ import annotations

from wagtail.admin.ui.components import Component

from plc_wagtail import clock
from plc_wagtail.models import PAGE_IS_SWAPPED
from plc_wagtail.models.site_settings import settings_for
from plc_wagtail.services.attention import (
    coming_meetings,
    next_meeting_date,
    open_checks,
    our_pages,
    overdue_reviews,
    unready_drafts,
)
from plc_wagtail.services.booklet_standing import stale_booklets


class PagesThatNeedYou(Component):
    name = "plc_pages_that_need_you"
    template_name = "plc_wagtail/admin/pages_that_need_you.html"
    order = 150

    def __init__(self, user):
        self.user = user

    def get_context_data(self, parent_context):
        today, request = clock.today(), parent_context.get("request")
        reviews, drafts = overdue_reviews(self.user, today), unready_drafts(self.user)
        context = {"reviews": reviews, "drafts": drafts}
        if not PAGE_IS_SWAPPED:
            context |= {
                "checks": open_checks(self.user, today),
                "meetings": coming_meetings(self.user, today),
                "booklets": stale_booklets(self.user, request),
            }
        if not any(context.values()):
            context["next_date"] = next_meeting_date(self.user, today)
        context["plc_settings"] = settings_for(request)
        return context


def add_home_panel(request, panels):
    """For those who edit one of our pages; to others it would say nothing."""
    if our_pages(request.user).exists():
        panels.append(PagesThatNeedYou(request.user))
