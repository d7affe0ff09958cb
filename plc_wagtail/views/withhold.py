"""Pages that Wagtail would serve although they are not out."""

from django.http import Http404

from plc_wagtail.models.section_page import AbstractSectionPage
from plc_wagtail.models.visibility import Visibility


def withhold_page(page, request, serve_args, serve_kwargs):
    """404 for an expired page that no command has taken down yet, and for an alias of a page that
    is only scheduled, which Wagtail publishes at once (wagtail#11344)."""
    if isinstance(page, AbstractSectionPage) and not Visibility().finds_published(page):
        raise Http404
