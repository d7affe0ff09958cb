"""The register: every meeting of every programme, to look up, filter and export; never to edit."""

from django.contrib.auth.models import Permission
from django.db.models import OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.dateformat import format as date_format
from django.utils.functional import Promise
from django.utils.http import urlencode
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail_modeladmin.helpers import ButtonHelper, PermissionHelper
from wagtail_modeladmin.options import ModelAdmin
from wagtail_modeladmin.views import IndexView, InspectView

from plc_wagtail.date_words import joined, time_moments, vague_moment
from plc_wagtail.models import Meeting, ProgrammePage, Strand
from plc_wagtail.permissions import editable_pages, edits_any_page
from plc_wagtail.services.meeting_state import actions_for
from plc_wagtail.viewsets.register_filters import FILTERS, ByProgramme, ByTheme, ByYear

CHANGES = {
    "cancel": (_("Cancel meeting"), _("Cancel this meeting and tell everybody")),
    "move": (_("Move"), _("Move this meeting to another day or time")),
    "restore": (_("Restore"), _("Take the cancelling or moving back")),
}


# OWASP, "CSV Injection".
BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def harmless(value):
    """Text that a spreadsheet shows as it is."""
    # Lazy translations are text as well; numbers, dates and times are not.
    is_text = isinstance(value, (str, Promise))
    return f"'{value}" if is_text and str(value).startswith(BEGINS_A_FORMULA) else value


class PagePermissions(PermissionHelper):
    """Read-only, and only what stands on a page the user may edit or publish."""

    def user_can_list(self, user):
        return edits_any_page(user)

    def user_can_inspect_obj(self, user, obj):
        return editable_pages(user).filter(pk=obj.page_id).exists()

    def user_can_create(self, user):
        return False

    def user_can_edit_obj(self, user, obj):
        return False

    def user_can_delete_obj(self, user, obj):
        return False


class RegisterButtons(ButtonHelper):
    """Inspect here; edit on the programme, at its dates. Rows of other pages are not listed."""

    def get_buttons_for_obj(self, obj, exclude=(), classnames_add=None, classnames_exclude=None):
        classnames = classnames_add or []
        if "inspect" in exclude:
            return [self.dates_button(obj, classnames)]
        secondary = [*self.edit_button_classnames, *classnames]
        return [
            self.inspect_button(obj.pk, classnames),
            *(self.change_button(obj, action, secondary) for action in actions_for(obj)),
            self.dates_button(obj, secondary),
        ]

    def get_primary_button(self, obj):
        return self.inspect_button(obj.pk)

    def change_button(self, meeting, action, classnames):
        """To a page that asks first; the register itself changes nothing."""
        label, title = CHANGES[action]
        page_id = meeting.page.alias_of_id or meeting.page_id
        address = reverse(f"plc_meeting_{action}", args=[page_id, meeting.uid])
        back = urlencode({"next": self.request.get_full_path()})
        return {
            "url": f"{address}?{back}",
            "label": label,
            "classname": self.finalise_classname(classnames),
            "title": title,
        }

    def dates_button(self, meeting, classnames):
        return {
            "url": reverse("wagtailadmin_pages:edit", args=[meeting.page_id]) + "#tab-dates",
            "label": _("Edit dates"),
            "classname": self.finalise_classname(classnames),
            "title": _("Open the dates of this programme"),
        }


class RegisterIndex(IndexView):
    export_headings = {
        "page_title": _("Programme"),
        "theme_name": _("Theme"),
        "published": _("On the website"),
        "get_status_display": _("Status"),
        "get_time_basis_display": _("Staff time"),
    }

    def preprocess_field_value(self, field, value, export_format):
        """In a workbook text is text; in a CSV file Excel would run what begins like a formula."""
        prepared = super().preprocess_field_value(field, value, export_format)
        return harmless(prepared) if export_format == self.FORMAT_CSV else prepared

    def get_filters_params(self, params=None):
        """Only the filters shown: any other would let one guess at fields of related tables."""
        given = super().get_filters_params(params)
        return {name: value for name, value in given.items() if name in FILTERS}


class RegisterInspect(InspectView):
    page_title = _("Meeting")

    def get_field_label(self, field_name, field=None):
        if field_name == "page":
            return _("Programme")
        return capfirst(super().get_field_label(field_name, field))


class MeetingRegister(ModelAdmin):
    model = Meeting
    base_url_path = "professional-learning/meetings"
    menu_label = _("Meetings")
    menu_icon = "list-ul"
    add_to_admin_menu = False
    history_view_enabled = False
    inspect_view_enabled = True
    permission_helper_class = PagePermissions
    button_helper_class = RegisterButtons
    index_view_class = RegisterIndex
    index_view_extra_css = ["plc_wagtail/css/admin_register.css"]
    inspect_view_class = RegisterInspect
    list_per_page = 50
    ordering = ("-date", "start_time")
    list_display = ("moment", "title", "page_title", "theme_name", "state", "published")
    list_filter = (ByYear, ByProgramme, ByTheme, "status", "time_basis")
    search_fields = ("title", "page__title", "theme__name", "place")
    list_export = (
        "date",
        "start_time",
        "end_time",
        "number",
        "title",
        "page_title",
        "theme_name",
        "get_status_display",
        "get_time_basis_display",
        "place",
        "facilitator",
        "published",
    )
    inspect_view_fields = (
        "date",
        "start_time",
        "end_time",
        "page",
        "title",
        "theme",
        "status",
        "status_reason",
        "previous_date",
        "time_basis",
        "pupil_effect",
        "place",
        "facilitator",
        "note_public",
        "note_staff",
        "prepare",
        "agenda",
    )

    def get_queryset(self, request):
        strand = Strand.objects.filter(page=OuterRef("page"), key=OuterRef("strand_key"))
        own = ProgrammePage.objects.filter(pk__in=editable_pages(request.user).values("pk"))
        rows = super().get_queryset(request).filter(page__in=own.values("pk"))
        theme = Coalesce("theme__name", Subquery(strand.values("theme__name")[:1]))
        return rows.select_related("page").annotate(shown_theme=theme)

    def get_permissions_for_registration(self):
        return Permission.objects.none()

    def moment(self, meeting):
        vague = vague_moment(meeting.date, meeting.precision)
        if vague:
            return vague.text
        hours = joined(time_moments(meeting.start_time, meeting.end_time))
        return ", ".join(filter(None, [date_format(meeting.date, "D j M Y"), hours]))

    moment.short_description = _("date")
    moment.admin_order_field = "date"

    def page_title(self, meeting):
        return meeting.page.title

    page_title.short_description = _("programme")
    page_title.admin_order_field = "page__title"

    def theme_name(self, meeting):
        return getattr(meeting, "shown_theme", None) or ""

    theme_name.short_description = _("theme")

    def state(self, meeting):
        return meeting.get_status_display()

    state.short_description = _("status")
    state.admin_order_field = "status"

    def published(self, meeting):
        if not meeting.page.live:
            return _("Not published")
        if meeting.page.has_unpublished_changes:
            return _("Yes; a newer draft waits")
        return _("Yes")

    published.short_description = _("on the website")
