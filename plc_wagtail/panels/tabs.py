"""The tabs of a long page: what everybody fills in, its rows or story, everything else."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import ObjectList, PublishingPanel, TabbedInterface


def page_tabs(base, *, page, second, more):
    """The editor's three tabs; `second` is an ObjectList, `base` the site's own page model."""
    last = [*more, *base.promote_panels, PublishingPanel()]
    return TabbedInterface(
        [
            ObjectList(page, heading=_("Page")),
            second,
            ObjectList(last, heading=_("More")),
        ]
    )
