"""Which school's site a page being edited belongs to, and what that school decided."""

from django.apps import apps


def site_of(page, parent=None):
    """The site of a page, of its parent while it has no place in the tree; None outside a site."""
    placed = page if page and page.path else parent
    return placed.get_site() if placed else None


def settings_of(site):
    """The school's settings; their defaults, not stored, where there is no site."""
    model = apps.get_model("plc_wagtail", "PlcSiteSettings")
    return model.for_site(site) if site else model()
