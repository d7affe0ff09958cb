"""The addresses of what can be done with booklets, and what leads to them."""

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import Button

from plc_wagtail.models import AbstractBooklet
from plc_wagtail.views.booklet import MADE, TAKEN_DOWN, BookletFileView, BookletView
from plc_wagtail.views.booklet_start import BookletStartView

ROOT = "professional-learning/booklets/<int:page_id>/"

urlpatterns = [
    path(
        "professional-learning/booklets/new/", BookletStartView.as_view(), name="plc_booklet_start"
    ),
    path(ROOT, BookletView.as_view(), name="plc_booklet"),
    path(f"{ROOT}<slug:kind>/", BookletFileView.as_view(), name="plc_booklet_file"),
]


def booklet_buttons(page, user, view_name, next_url=None):
    """In the menu beside the title of a booklet, in the editor and in the listing."""
    if isinstance(page, AbstractBooklet) and page.permissions_for_user(user).can_edit():
        address = reverse("plc_booklet", args=[page.pk])
        yield Button(_("Files of the booklet"), address, icon_name="doc-full", priority=25)
        more = f"{reverse('plc_booklet_start')}?into={page.pk}"
        yield Button(_("Add case studies"), more, icon_name="plus", priority=26)


def booklet_listing_buttons(page, user, next_url=None):
    return booklet_buttons(page, user, "index", next_url)


def register_booklet_log_actions(actions):
    actions.register_action(MADE, _("Make booklet"), _("Booklet made"))
    actions.register_action(TAKEN_DOWN, _("Take booklet down"), _("Files of the booklet deleted"))
