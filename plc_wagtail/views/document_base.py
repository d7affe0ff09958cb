"""What both steps of importing a whole document ask first."""

from __future__ import annotations

from django.http import Http404
from django.utils.translation import gettext_lazy as _

from plc_wagtail.services.document_import import kinds_for
from plc_wagtail.services.import_place import landings_for
from plc_wagtail.views.import_base import ImportMixin


class DocumentMixin(ImportMixin):
    page_title = _("Import a whole page or document")

    def section(self, pk):
        """Raises Http404 where the user may add no page, as if nothing were there."""
        landing = landings_for(self.request.user).filter(pk=pk).first()
        if landing is None or not kinds_for(landing, self.request.user):
            raise Http404
        return landing
