"""On the admin's home page: the list that was pasted and not confirmed."""

from wagtail.admin.ui.components import Component

from plc_wagtail.models import PAGE_IS_SWAPPED
from plc_wagtail.services.unfinished import forget_expired, unfinished_of


class UnfinishedPanel(Component):
    name = "plc_unfinished_imports"
    template_name = "plc_wagtail/admin/import/panel.html"
    order = 20

    def __init__(self, waiting):
        self.waiting = waiting

    def get_context_data(self, parent_context):
        return {"waiting": self.waiting, "csrf_token": parent_context.get("csrf_token")}


def add_unfinished_panel(request, panels):
    """For the owner alone. Old lists of anybody go here, too: it is the page most often opened."""
    if PAGE_IS_SWAPPED:
        return
    forget_expired()
    waiting = list(unfinished_of(request.user))
    if waiting:
        panels.append(UnfinishedPanel(waiting))
