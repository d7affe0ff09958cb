"""Columns that more than one listing shows."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, StatusTagColumn


def site_name(record):
    return str(record.site.site_name or record.site.hostname) if record.site else _("All sites")


def site_column():
    return Column("site", label=_("Site"), accessor=site_name)


def draft_state(record):
    if not record.live:
        return _("Draft")
    return _("Live, with a draft") if record.has_unpublished_changes else _("Live")


def state_column(**kwargs):
    """Unlike Wagtail's, without two queries a row for schedule and workflow."""
    return StatusTagColumn(
        "state", label=_("Status"), accessor=draft_state, primary=is_live, **kwargs
    )


def is_live(record):
    return record.live
