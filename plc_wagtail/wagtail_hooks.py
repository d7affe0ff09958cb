"""What Wagtail's admin learns of this package; registration only."""

from django.apps import apps
from django.contrib.auth.models import Permission
from django.templatetags.static import static
from django.urls import path
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import VERSION, hooks
from wagtail.contrib.settings.registry import register_setting
from wagtail.snippets.models import register_snippet

from plc_wagtail.forms.staff_details import StaffDetailsForm
from plc_wagtail.guard.receivers import UNSCHEDULED
from plc_wagtail.models import PAGE_IS_SWAPPED, PlcSiteSettings
from plc_wagtail.panels import BYLINE_REMOVED
from plc_wagtail.permissions import SnippetPolicy
from plc_wagtail.views import concerns, editor, refused
from plc_wagtail.views.booklet_urls import (
    booklet_buttons,
    booklet_listing_buttons,
    register_booklet_log_actions,
)
from plc_wagtail.views.booklet_urls import urlpatterns as booklet_urls
from plc_wagtail.views.help import HelpView
from plc_wagtail.views.home_panel import add_home_panel
from plc_wagtail.views.hours_ledger import HoursLedgerView
from plc_wagtail.views.import_panel import add_unfinished_panel
from plc_wagtail.views.import_urls import urlpatterns as import_urls
from plc_wagtail.views.journey_panel import add_journey_panel
from plc_wagtail.views.journey_urls import urlpatterns as journey_urls
from plc_wagtail.views.meeting_history import register_log_actions
from plc_wagtail.views.meeting_urls import header_buttons, listing_buttons
from plc_wagtail.views.meeting_urls import urlpatterns as meeting_urls
from plc_wagtail.views.reference_paste import urlpatterns as reference_urls
from plc_wagtail.views.staff_address import ENDED, RENEWED, StaffAddressView
from plc_wagtail.views.term_dates import urlpatterns as term_dates_urls
from plc_wagtail.views.userbar import add_userbar_item
from plc_wagtail.views.withhold import withhold_page
from plc_wagtail.views.write_up_panel import add_write_up_panel
from plc_wagtail.views.write_up_submit import choose_readers_first
from plc_wagtail.views.write_up_urls import urlpatterns as write_up_urls
from plc_wagtail.viewsets.citing import register_citations
from plc_wagtail.viewsets.deletion import DeleteOwnUnlessUsed
from plc_wagtail.viewsets.menu import SNIPPETS, ProfessionalLearning, register
from plc_wagtail.viewsets.source_links import SourceLinksItem
from plc_wagtail.viewsets.source_links import urlpatterns as source_links_urls

# First of all: once Wagtail has made a policy of its own for a model, ours comes too late.
if VERSION >= (8, 0):
    from wagtail.permissions import register_permission_policy

    for viewset in SNIPPETS:
        register_permission_policy(viewset.model, SnippetPolicy(viewset.model))

register_snippet(ProfessionalLearning)

if register:
    register.register_with_wagtail()

if apps.is_installed("wagtail.contrib.settings"):
    register_setting(PlcSiteSettings, icon="group")
    hooks.register("register_group_permission_panel", lambda: StaffDetailsForm)

# After Wagtail's own, whose place it takes for our records.
hooks.register("register_bulk_action", DeleteOwnUnlessUsed, order=100)


# Before any other hook of this name could answer with the page.
hooks.register("before_serve_page", withhold_page, order=-1)


@hooks.register("insert_global_admin_css")
def menu_style():
    return format_html(
        '<link rel="stylesheet" href="{}">', static("plc_wagtail/admin/css/menu.css")
    )


@hooks.register("register_admin_urls")
def help_url():
    return [path("professional-learning/help/", HelpView.as_view(), name="plc_help")]


@hooks.register("register_permissions")
def staff_details_permission():
    return Permission.objects.filter(
        content_type__app_label="plc_wagtail", codename="view_staff_details"
    )


# First, so that other apps' hooks run once: in the view the request is handed to.
hooks.register("before_create_page", editor.before_create_page, order=-100)
hooks.register("before_edit_page", editor.before_edit_page, order=-100)
hooks.register("before_publish_page", refused.before_publish_page)
hooks.register("before_bulk_action", refused.before_bulk_action)
hooks.register("before_copy_page", refused.before_copy_page)
hooks.register("construct_homepage_panels", add_home_panel)


@hooks.register("register_admin_urls")
def guard_urls():
    address = "professional-learning/concerns/<int:page_id>/"
    return [
        path(address, concerns.accept, name="plc_wagtail_accept_concern"),
        path(f"{address}seen/", concerns.seen, name="plc_wagtail_document_seen"),
    ]


@hooks.register("register_log_actions")
def guard_log_actions(actions):
    label = _("Not published at its time")
    actions.register_action(UNSCHEDULED, label, _("Not published at its time: must be mended"))


hooks.register("register_admin_urls", lambda: [] if PAGE_IS_SWAPPED else journey_urls)
hooks.register("register_admin_urls", lambda: term_dates_urls)
hooks.register("register_admin_urls", lambda: reference_urls)
hooks.register("register_rich_text_features", register_citations)
hooks.register("register_admin_urls", lambda: source_links_urls)
hooks.register("register_reports_menu_item", SourceLinksItem)


@hooks.register("register_admin_urls")
def staff_address_url():
    address, view = "professional-learning/staff-address/", StaffAddressView.as_view()
    return [] if PAGE_IS_SWAPPED else [path(address, view, name="plc_staff_address")]


@hooks.register("register_admin_urls")
def hours_ledger_url():
    address, view = "professional-learning/hours/", HoursLedgerView.as_view()
    return [] if PAGE_IS_SWAPPED else [path(address, view, name="plc_hours_ledger")]


@hooks.register("register_log_actions")
def staff_address_log_actions(actions):
    actions.register_action(RENEWED, _("Make staff address"), _("Staff address made"))
    actions.register_action(ENDED, _("End staff address"), _("Staff address ended"))


hooks.register("construct_homepage_panels", add_journey_panel)
hooks.register("register_admin_urls", lambda: [] if PAGE_IS_SWAPPED else meeting_urls)
hooks.register("register_log_actions", register_log_actions)
hooks.register("register_page_header_buttons", header_buttons)
hooks.register("register_page_listing_more_buttons", listing_buttons)
hooks.register("construct_wagtail_userbar", add_userbar_item)
hooks.register("register_admin_urls", lambda: [] if PAGE_IS_SWAPPED else import_urls)
hooks.register("construct_homepage_panels", add_unfinished_panel)
hooks.register("register_admin_urls", lambda: [] if PAGE_IS_SWAPPED else booklet_urls)
hooks.register("register_page_header_buttons", booklet_buttons)
hooks.register("register_page_listing_more_buttons", booklet_listing_buttons)
hooks.register("register_log_actions", register_booklet_log_actions)
hooks.register("register_admin_urls", lambda: [] if PAGE_IS_SWAPPED else write_up_urls)
hooks.register("construct_homepage_panels", add_write_up_panel)
hooks.register("construct_page_action_menu", choose_readers_first)


@hooks.register("register_log_actions")
def byline_log_actions(actions):
    actions.register_action(
        BYLINE_REMOVED, _("Remove the author's name"), _("Author's name removed")
    )
