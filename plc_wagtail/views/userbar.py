"""What those who may edit a programme find on its public page: links to cancel or move a meeting.

The bar offers the next meeting; its script writes the same beside each date. Neither is in the
HTML that everybody gets.
"""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.userbar import BaseItem

from plc_wagtail import clock
from plc_wagtail.date_words import short_day_words
from plc_wagtail.models import AbstractProgramme
from plc_wagtail.models.site_settings import settings_for
from plc_wagtail.panels.numbering import by_date
from plc_wagtail.services.meeting_state import actions_for

SHORT = {
    "cancel": gettext_lazy("Cancel"),
    "move": gettext_lazy("Move"),
    "restore": gettext_lazy("Restore"),
}


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

    class Media:
        js = ["plc_wagtail/admin/js/date-links.js"]

    def get_context_data(self, parent_context):
        coming = self.coming()
        following = [(address, words) for address, words, _short in self.links(coming[:1])]
        links = [*following, (reverse("plc_meetings", args=[self.page.pk]), None)]
        dates = {f"date-{row.uid}": list(self.links([row])) for row in coming}
        context = super().get_context_data(parent_context)
        return {**context, "links": links, "dates": dates}

    def coming(self):
        """The meetings that are not over yet, in order."""
        today = clock.today(settings_for(self.page.get_site()).time_zone)
        dated = (row for row in by_date(self.page.meetings.all()) if row.is_dated)
        return [row for row in dated if row.last_date >= today]

    def links(self, meetings):
        """(address, words, one word) of each thing that can be done with them."""
        page_id = self.page.alias_of_id or self.page.pk
        for meeting in meetings:
            for action in actions_for(meeting):
                address = reverse(f"plc_meeting_{action}", args=[page_id, meeting.uid])
                yield address, words_for(action, meeting.date), str(SHORT[action])

    def render_html(self, parent_context=None):
        user = parent_context["request"].user
        may_edit = self.page.pk and self.page.permissions_for_user(user).can_edit()
        return super().render_html(parent_context) if may_edit else ""


def add_userbar_item(request, items, page):
    if isinstance(page, AbstractProgramme) and not getattr(request, "is_preview", False):
        items.append(MeetingsItem(page))
