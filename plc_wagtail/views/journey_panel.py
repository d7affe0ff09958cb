"""The invitation on the admin's home page, until the section is live."""

from wagtail.admin.ui.components import Component

from plc_wagtail.models import PAGE_IS_SWAPPED
from plc_wagtail.services.journey_progress import may_begin, unfinished_section


class JourneyPanel(Component):
    name = "plc_journey"
    template_name = "plc_wagtail/admin/journey/panel.html"
    # Before everything else on the page.
    order = 10

    def __init__(self, is_begun):
        self.is_begun = is_begun

    def get_context_data(self, parent_context):
        return {"is_begun": self.is_begun}


def add_journey_panel(request, panels):
    """For those who may set a section up, where there is none or only a draft."""
    if PAGE_IS_SWAPPED:
        return
    is_begun = unfinished_section(request.user) is not None
    if is_begun or may_begin(request.user):
        panels.append(JourneyPanel(is_begun))
