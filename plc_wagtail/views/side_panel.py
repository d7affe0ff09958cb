"""The side panel "Ready to publish?"."""

from __future__ import annotations

from collections import Counter
from itertools import groupby

from django.forms import Media
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.side_panels import BaseSidePanel

from plc_wagtail.enums import Severity
from plc_wagtail.guard import Facts, ground_rules, open_concerns
from plc_wagtail.intake.pages.explain import explained
from plc_wagtail.models import PAGE_IS_SWAPPED
from plc_wagtail.models.write_up import WriteUp
from plc_wagtail.services.draft_doubts import doubts_about

SCRIPT = "plc_wagtail/js/concerns.js"
STYLES = ("plc_wagtail/css/admin_concerns.css", "plc_wagtail/admin/css/doubts.css")


class ReadySidePanel(BaseSidePanel):
    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        aria_label = _("Toggle: ready to publish?")
        icon_name = "clipboard-list"

        def get_context_data(self, parent_context):
            context = super().get_context_data(parent_context)
            context["count"] = self.panel.count
            return context

    name = "plc-ready"
    title = _("Ready to publish?")
    template_name = "plc_wagtail/admin/ready_panel.html"
    order = 150

    def __init__(self, page, request):
        super().__init__(page, request)
        # Before it is first saved a page has no rows and no place in the site to look at.
        facts = Facts(page.get_site()) if page.pk else None
        self.concerns = open_concerns(page, facts) if page.pk else []
        self.ground_rules = ground_rules(page, facts) if page.pk else []
        self.doubts = doubts_about(page) if page.pk else []
        must_fix = any(concern.is_block for concern in self.concerns)
        self.toggle.counter_classname = "w-bg-critical-200" if must_fix else ""

    @property
    def count(self):
        """What asks for an answer; tips do not. With what a document left open."""
        asking = sum(concern.severity != Severity.TIP for concern in self.concerns)
        return asking + len(self.doubts)

    def get_context_data(self, parent_context):
        context = super().get_context_data(parent_context)
        context["csrf_token"] = parent_context.get("csrf_token")
        context["is_partial"] = parent_context.get("is_partial", False)
        context["count"] = self.count
        context["ground_rules"] = self.ground_rules
        context["doubts"], context["doubtful"] = explained(self.doubts), len(self.doubts)
        context["groups"] = grouped(self.concerns)
        context["review"] = self.review_address
        return context

    @property
    def review_address(self):
        """Where a proposed study stands beside what was approved of it last; "" elsewhere."""
        if PAGE_IS_SWAPPED or not isinstance(self.object, WriteUp) or not self.object.pk:
            return ""
        waits = self.object.workflow_in_progress
        return reverse("plc_write_up_review", args=[self.object.pk]) if waits else ""

    @property
    def media(self):
        return Media(js=[static(SCRIPT)], css={"all": [static(name) for name in STYLES]})


def grouped(concerns):
    """(name of the severity, its value, [(concern, how many of its kind)]) in order of gravity."""
    alike = Counter(concern.code for concern in concerns)
    return [
        (severity.label, severity.value, [(concern, alike[concern.code]) for concern in group])
        for severity, group in groupby(concerns, key=lambda concern: concern.severity)
    ]
