"""The one menu of the plugin."""

from django.apps import apps
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.contrib.settings.registry import SettingMenuItem
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from plc_wagtail.models import PAGE_IS_SWAPPED, PlcSiteSettings
from plc_wagtail.permissions import (
    edits_any_page,
    sites_of_ledger,
    sites_of_settings,
    writes_studies,
)
from plc_wagtail.viewsets.records import (
    AcademicYearViewSet,
    ContactViewSet,
    PriorityViewSet,
    ReferenceViewSet,
)
from plc_wagtail.viewsets.themes import ThemeViewSet

SNIPPETS = (
    ThemeViewSet,
    ReferenceViewSet,
    ContactViewSet,
    PriorityViewSet,
    AcademicYearViewSet,
)

if PAGE_IS_SWAPPED:
    PAGES = ()
else:
    from plc_wagtail.viewsets.pages import (
        BookletListing,
        CalendarListing,
        CaseStudyListing,
        ProgrammeListing,
        UpdateListing,
    )

    PAGES = (ProgrammeListing, CaseStudyListing, BookletListing, CalendarListing, UpdateListing)

if apps.is_installed("wagtail_modeladmin") and not PAGE_IS_SWAPPED:
    from plc_wagtail.viewsets.register import MeetingRegister

    register = MeetingRegister()
else:
    register = None


class AskedOnceItem(MenuItem):
    """Shown to whom `is_for` names; Wagtail asks for the group, and again for its menu."""

    def is_shown(self, request):
        answers = vars(request).setdefault("_plc_menu", {})
        if self.name not in answers:
            answers[self.name] = self.is_for(request.user)
        return answers[self.name]


class HelpItem(MenuItem):
    """Last in the menu, whatever else a role sees of it."""

    def __init__(self):
        super().__init__(_("Help"), reverse("plc_help"), icon_name="help", order=100)


class ImportItem(MenuItem):
    """For those who may edit or make a programme; the view asks again."""

    def __init__(self):
        super().__init__(
            _("Import"), reverse("plc_import"), icon_name="download", name="plc-import"
        )

    def is_shown(self, request):
        return edits_any_page(request.user)


class HoursItem(AskedOnceItem):
    """For staff of a site that keeps the ledger; the view asks again."""

    def __init__(self):
        super().__init__(_("Hours ledger"), reverse("plc_hours_ledger"), icon_name="time")

    def is_for(self, user):
        return bool(sites_of_ledger(user))


class WriteUpItem(AskedOnceItem):
    """First for those who only write up; the view asks again."""

    def __init__(self):
        super().__init__(
            _("Write up what you tried"),
            reverse("plc_write_ups"),
            icon_name="edit",
            name="plc-write-up",
        )

    def is_for(self, user):
        return writes_studies(user)


class StaffAddressItem(AskedOnceItem):
    def __init__(self):
        super().__init__(_("Staff address"), reverse("plc_staff_address"), icon_name="key")

    def is_for(self, user):
        return sites_of_settings(user).exists()


class ProfessionalLearning(SnippetViewSetGroup):
    items = (*PAGES, *SNIPPETS)
    menu_label = _("Professional learning")
    menu_name = "professional-learning"
    menu_icon = "group"
    menu_order = 150

    def get_menu_item(self, order=None):
        item = super().get_menu_item(order)
        item.classname = "plc-menu-item"
        return item

    def get_submenu_items(self):
        """Pages, then their meetings and how to import them, then what they are made of."""
        items = super().get_submenu_items()
        pages, snippets = items[: len(PAGES)], items[len(PAGES) :]
        middle = [register.get_menu_item()] if register else []
        middle += [] if PAGE_IS_SWAPPED else [ImportItem()]
        staff = [] if PAGE_IS_SWAPPED else [StaffAddressItem(), HoursItem()]
        first = [] if PAGE_IS_SWAPPED else [WriteUpItem()]
        ordered = [*first, *pages, *middle, *snippets, *staff, *settings_items()]
        for order, item in enumerate(ordered):
            item.order = order
        return [*ordered, HelpItem()]


class SettingsItem(SettingMenuItem):
    """Named after the plugin in Wagtail's own menu of settings, but not in ours."""

    def __init__(self):
        super().__init__(PlcSiteSettings, icon="cog", name="plc-settings")
        self.label = _("Settings")


def settings_items():
    if apps.is_installed("wagtail.contrib.settings"):
        yield SettingsItem()
