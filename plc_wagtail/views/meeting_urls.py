"""The addresses of what can be done with a programme's meetings, and what leads to them."""

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import Button

from plc_wagtail.models import AbstractProgramme
from plc_wagtail.views.meeting_change import CancelView, MoveView, RestoreView
from plc_wagtail.views.meeting_list import MeetingListView
from plc_wagtail.views.next_year import NextYearView

ROOT = "professional-learning/change-meetings/<int:page_id>/"
NEXT_YEAR = "professional-learning/next-year/<int:page_id>/"
LABEL = _("Cancel or move a meeting")

urlpatterns = [
    path(NEXT_YEAR, NextYearView.as_view(), name="plc_next_year"),
    path(ROOT, MeetingListView.as_view(), name="plc_meetings"),
    path(f"{ROOT}<uuid:uid>/cancel/", CancelView.as_view(), name="plc_meeting_cancel"),
    path(f"{ROOT}<uuid:uid>/move/", MoveView.as_view(), name="plc_meeting_move"),
    path(f"{ROOT}<uuid:uid>/restore/", RestoreView.as_view(), name="plc_meeting_restore"),
]


def header_buttons(page, user, view_name, next_url=None):
    """In the menu beside the title of a programme, in the editor and in the listing."""
    if isinstance(page, AbstractProgramme) and page.permissions_for_user(user).can_edit():
        yield Button(LABEL, address_of(page), icon_name="date", priority=25)
        address = reverse("plc_next_year", args=[page.pk])
        yield Button(_("Copy into next year"), address, icon_name="copy", priority=26)


def listing_buttons(page, user, next_url=None):
    return header_buttons(page, user, "index", next_url)


def address_of(page):
    return reverse("plc_meetings", args=[page.pk])
