"""The invitation on the admin's home page, with what waits for the author."""

from wagtail.admin.ui.components import Component

from plc_wagtail.models import PAGE_IS_SWAPPED
from plc_wagtail.permissions import writes_studies
from plc_wagtail.services.write_up_state import Stage, standings

SHOWN = 5


class WriteUpPanel(Component):
    name = "plc_write_up"
    template_name = "plc_wagtail/admin/write_up/panel.html"
    order = 30

    def __init__(self, found):
        self.found = found

    def get_context_data(self, parent_context):
        waiting = [one for one in self.found if one.stage != Stage.PUBLISHED]
        return {"waiting": waiting[:SHOWN], "more": len(waiting) - SHOWN}


def add_write_up_panel(request, panels):
    if not PAGE_IS_SWAPPED and writes_studies(request.user):
        panels.append(WriteUpPanel(standings(request.user)))
