"""What the bar on the public page of a programme offers: three clicks until a meeting is off."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.userbar import BaseItem

from plc_wagtail import clock
from plc_wagtail.date_words import short_day_words
from plc_wagtail.models import AbstractProgramme
from plc_wagtail.models.site_settings import settings_for
from plc_wagtail.panels.numbering import by_date
from plc_wagtail.services.meeting_state import actions_for


def words_for(action, day):
    said = {
        "cancel": _("Cancel the meeting of %(day)s"),
        "move": _("Move the meeting of %(day)s"),
        "restore": _("Restore the meeting of %(day)s"),
    }
    return said[action] % {"day": short_day_words(day)}


class MeetingsItem(BaseItem):
    """The next meeting, then all of them; for those who may edit the programme."""

    template_name = "plc_wagtail/admin/meeting/userbar_items.html"

    def __init__(self, page):
        self.page = page

    def get_context_data(self, parent_context):
        links = [*self.next_links(), (reverse("plc_meetings", args=[self.page.pk]), None)]
        return {**super().get_context_data(parent_context), "links": links}

    def next_links(self):
        """(address, words) of what can be done with the next meeting that is still to come."""
        today = clock.today(settings_for(self.page.get_site()).time_zone)
        coming = (row for row in by_date(self.page.meetings.all()) if row.is_dated)
        meeting = next((row for row in coming if row.last_date >= today), None)
        page_id = self.page.alias_of_id or self.page.pk
        for action in actions_for(meeting) if meeting else ():
            address = reverse(f"plc_meeting_{action}", args=[page_id, meeting.uid])
            yield address, words_for(action, meeting.date)

    def render_html(self, parent_context=None):
        user = parent_context["request"].user
        may_edit = self.page.pk and self.page.permissions_for_user(user).can_edit()
        return super().render_html(parent_context) if may_edit else ""


def add_userbar_item(request, items, page):
    if isinstance(page, AbstractProgramme) and not getattr(request, "is_preview", False):
        items.append(MeetingsItem(page))
