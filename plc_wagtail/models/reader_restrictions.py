"""Asks for the restrictions of a page once for each request, not again for each who needs them."""

from __future__ import annotations

from wagtail.models import PageViewRestriction

from plc_wagtail.models.visibility import restrictions_of


class ReaderRestrictions:
    """Mixed in before RoutablePageMixin. Wagtail asks before it serves a page, and we ask again to
    know for whom to compute; on an installation without any restriction neither asks at all."""

    def route(self, request, path_components):
        self.routed_for = request
        return super().route(request, path_components)

    def get_view_restrictions(self):
        request = vars(self).get("routed_for")
        if request is None:
            return super().get_view_restrictions()
        if not restrictions_of(request):
            return PageViewRestriction.objects.none()
        if "known_restrictions" not in vars(self):
            self.known_restrictions = super().get_view_restrictions()
        return self.known_restrictions
