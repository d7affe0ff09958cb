"""Taking a write-up back, deleting it, and taking everything along."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView, View
from wagtail.admin import messages

from plc_wagtail.services.write_up_export import FILE_NAME, packed
from plc_wagtail.services.write_up_state import Stage, standings
from plc_wagtail.services.write_ups import delete_own, take_back
from plc_wagtail.views.write_up_base import OwnStudyMixin, refuse


class TakeBackView(OwnStudyMixin, View):
    http_method_names = ["post"]

    def post(self, request, pk):
        refuse(self.standing.stage not in (Stage.IN_REVIEW, Stage.SENT_BACK))
        take_back(self.study, request.user)
        messages.success(request, _("Taken back. It is yours alone again."))
        return redirect("plc_write_up", pk)


class DeleteView(OwnStudyMixin, TemplateView):
    page_title = _("Delete this draft?")
    template_name = "plc_wagtail/admin/write_up/delete.html"

    def dispatch(self, request, *args, **kwargs):
        if request.user.is_authenticated:
            refuse(self.standing.was_public)
        return super().dispatch(request, *args, **kwargs)

    def post(self, request, pk):
        delete_own(self.standing.page, request.user)
        messages.success(request, _("The draft and all its versions were deleted."))
        return redirect("plc_write_ups")


class ExportView(View):
    """A file of everything the user wrote, in its newest words."""

    def get(self, request):
        response = HttpResponse(packed(standings(request.user)), content_type="application/zip")
        response["Content-Disposition"] = f'attachment; filename="{FILE_NAME}"'
        response["Cache-Control"] = "private, no-store"
        return response
