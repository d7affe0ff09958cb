"""Where the files of a booklet stand, and the way to make them, above its fields."""

from django.urls import NoReverseMatch, reverse
from wagtail.admin.panels import Panel


def making_address(page):
    """Of a stored page; "" where there are no booklets."""
    try:
        return reverse("plc_booklet", args=[page.pk])
    except NoReverseMatch:
        return ""


class BookletFilesPanel(Panel):
    """What a new page has no files for is said there, too: first save, then make."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "plc_wagtail/panels/booklet_files.html"

        def get_context_data(self, parent_context=None):
            address = making_address(self.instance) if self.instance.pk else ""
            return {**super().get_context_data(parent_context), "address": address}
