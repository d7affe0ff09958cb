"""The addresses below the case studies where staff read what colleagues share with them.

For people who are logged in only: what an author shares with a group is not for whoever has the
school's staff address.
"""

from __future__ import annotations

from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import Site

from plc_wagtail.models.crumb import Crumb
from plc_wagtail.models.shared_studies import shared_studies, shared_with
from plc_wagtail.models.staff_response import OWN_SITE, log_in_address, withheld
from plc_wagtail.models.visibility import Audience, Visibility


class StudyStaffRoutes(RoutablePageMixin):
    """Stands before Page in the bases of an index of case studies."""

    @path("staff/", name="staff_studies")
    def staff_studies(self, request):
        found = shared_studies(self.shared_with_reader(request))
        context = self.get_context(request)
        title = _("Shared with %(staff)s") % {"staff": context["words"].staff}
        context |= {
            "shared": found,
            "log_in": log_in_address(request),
            "plc_crumbs": [self.staff_crumb(request, title)],
        }
        return withheld(
            TemplateResponse(request, "plc_wagtail/pages/shared_studies.html", context), OWN_SITE
        )

    @path("staff/<int:study_pk>/", name="staff_study")
    def staff_study(self, request, study_pk):
        page = get_object_or_404(self.shared_with_reader(request), pk=study_pk)
        study = page.get_latest_revision_as_object()
        request._plc_visibility = Visibility(Audience.of_reader(request))
        context = study.get_context(request) | {"back": self.staff_address(request)}
        return withheld(
            TemplateResponse(request, "plc_wagtail/pages/shared_study.html", context), OWN_SITE
        )

    def shared_with_reader(self, request):
        return shared_with(request.user, Site.find_for_request(request), self)

    def staff_address(self, request):
        return f"{self.get_url(request)}{self.reverse_subpage('staff_studies')}"

    def staff_crumb(self, request, title):
        route = self.reverse_subpage("staff_studies")
        return Crumb(title, self.staff_address(request), f"{self.get_full_url(request)}{route}")
