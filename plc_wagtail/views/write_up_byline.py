"""The author's name on a study: put there with their agreement, taken away with one button."""

from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView, View
from wagtail.admin import messages

from plc_wagtail.forms.write_up_audience import BylineForm
from plc_wagtail.services.byline import agree, remove_all_bylines, remove_byline
from plc_wagtail.views.write_up_base import OwnStudyMixin, refuse


class BylineView(OwnStudyMixin, FormView):
    page_title = _("Your name on it")
    form_class = BylineForm
    template_name = "plc_wagtail/admin/write_up/byline.html"

    def get_initial(self):
        return {"byline": self.study.byline, "agrees": bool(self.study.byline_consented_on)}

    def form_valid(self, form):
        refuse(not self.may_edit)
        agree(self.study, self.request.user, form.cleaned_data["byline"])
        messages.success(self.request, _("Your name stands in your draft, with today's date."))
        return redirect("plc_write_up_audience", self.study.pk)


class RemoveBylineView(OwnStudyMixin, View):
    """Also where the page is being looked at or is published: the name is its bearer's."""

    http_method_names = ["post"]

    def post(self, request, pk):
        remove_byline(self.standing.page, request.user)
        messages.success(request, _("Your name was removed, from the website too."))
        return redirect("plc_write_ups")


class RemoveAllBylinesView(View):
    http_method_names = ["post"]

    def post(self, request):
        remove_all_bylines(request.user)
        messages.success(request, _("Your name was removed from everything you wrote."))
        return redirect("plc_write_ups")
