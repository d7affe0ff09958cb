"""The panel of a group that says of which sites its members see the staff details."""

from django.contrib.auth.models import Permission
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.settings.forms import SitePermissionForm

from plc_wagtail.models import PlcSiteSettings
from plc_wagtail.permissions import STAFF_DETAILS


class StaffDetailsForm(SitePermissionForm):
    """Wagtail's panel for the right to change settings, about another right."""

    settings_model = PlcSiteSettings
    icon = "group"
    heading = _("Rooms, who leads and what to bring")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **{**kwargs, "prefix": "plc_staff_details"})

    @property
    def permission(self):
        app_label, _dot, codename = STAFF_DETAILS.partition(".")
        return Permission.objects.get(content_type__app_label=app_label, codename=codename)

    @permission.setter
    def permission(self, change_settings):
        """Wagtail's own choice is passed over."""

    def as_admin_panel(self):
        return render_to_string(
            self.template_name,
            {"heading": self.heading, "form": self, "panel_id": "plc-staff-details"},
        )
