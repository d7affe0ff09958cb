"""References, contacts, priorities and academic years."""

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, UpdatedAtColumn
from wagtail.admin.widgets.button import HeaderButton

from plc_wagtail.models import AcademicYear, Contact, Priority, Reference
from plc_wagtail.viewsets.citing import ReferenceChooser
from plc_wagtail.viewsets.columns import site_column
from plc_wagtail.viewsets.rows import OwnIndex
from plc_wagtail.viewsets.snippets import SiteOwnedViewSet


class IndexWithDoor(OwnIndex):
    """Offers another way to add records, to those who may add one."""

    door = ("", "", "")

    @cached_property
    def header_buttons(self):
        buttons = super().header_buttons
        if not buttons:
            return buttons
        name, label, icon = self.door
        return [*buttons, HeaderButton(label, url=reverse(name), icon_name=icon)]


class ReferenceIndex(IndexWithDoor):
    door = ("plc_add_references", _("Paste references"), "download")


class ReferenceViewSet(SiteOwnedViewSet):
    model = Reference
    index_view_class = ReferenceIndex
    chooser_viewset_class = ReferenceChooser
    icon = "openquote"
    list_display = [
        "title",
        Column("first_author", label=_("Author"), sort_key="author"),
        "issued_year",
        "type",
        site_column(),
        UpdatedAtColumn(),
    ]
    list_filter = ["type"]
    list_export = ["title", "author", "issued_year", "type", "doi", "url"]


class ContactViewSet(SiteOwnedViewSet):
    model = Contact
    icon = "mail"
    list_display = ["role", "email", "person_name", site_column(), UpdatedAtColumn()]
    list_export = ["role", "email", "telephone", "person_name", "name_review_date"]


class PriorityViewSet(SiteOwnedViewSet):
    model = Priority
    icon = "pick"
    list_display = ["name", "number", site_column(), UpdatedAtColumn()]
    list_export = ["number", "name", "summary"]


def dates_state(year):
    return _("Confirmed") if year.is_confirmed else _("Not confirmed")


class AcademicYearIndex(IndexWithDoor):
    door = ("plc_term_dates", _("Paste your term dates"), "date")


class AcademicYearViewSet(SiteOwnedViewSet):
    model = AcademicYear
    index_view_class = AcademicYearIndex
    icon = "date"
    list_display = [
        "name",
        "start",
        "end",
        Column("confirmed", label=_("Dates"), accessor=dates_state, sort_key="confirmed_at"),
        site_column(),
        UpdatedAtColumn(),
    ]
    list_export = ["name", "start", "end", "confirmed_at"]
