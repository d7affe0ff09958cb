"""The way from a programme's editor to the import of a list."""

from django.urls import NoReverseMatch, reverse
from wagtail.admin.panels import Panel


def import_address(page, parent):
    """Of a new programme the list makes the page; "" where there is no import."""
    try:
        if page.pk:
            return reverse("plc_import_into", args=[page.pk])
        return f"{reverse('plc_import')}?to=new-{parent.pk}"
    except NoReverseMatch:
        return ""


class ImportLinkPanel(Panel):
    """One line with the link, on the tab that opens first."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "plc_wagtail/panels/import_link.html"

        def get_context_data(self, parent_context=None):
            address = import_address(self.instance, self.form.parent_page)
            return {**super().get_context_data(parent_context), "import_address": address}
