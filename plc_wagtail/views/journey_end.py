"""The last step: look, publish all together, and what to tell whom."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views import View
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from plc_wagtail import clock
from plc_wagtail.exceptions import PublishBlocked
from plc_wagtail.guard import concerns_for
from plc_wagtail.models import page_model
from plc_wagtail.models.concrete import concrete
from plc_wagtail.services.journey_progress import Progress, Step, may_publish
from plc_wagtail.services.journey_rows import pages_to_publish, publish_together
from plc_wagtail.views.journey_base import JourneyMixin, address_of


class LookView(JourneyMixin, TemplateView):
    step = Step.LOOK
    template_name = "plc_wagtail/admin/journey/look.html"

    def get(self, request, *args, **kwargs):
        if self.progress.programme is None:
            return redirect(address_of(Step.PROGRAMME, self.landing))
        return super().get(request, *args, **kwargs)

    def post(self, request, *args, **kwargs):
        if self.progress.programme is None:
            return redirect(address_of(Step.PROGRAMME, self.landing))
        try:
            publish_together(self.progress, request.user)
        except PublishBlocked:
            # What it refuses is listed on the page anyway.
            return self.render_to_response(self.get_context_data(refused=True), status=409)
        return redirect("plc_journey_live", self.landing.pk)

    def get_context_data(self, **kwargs):
        pages = pages_to_publish(self.progress)
        return super().get_context_data(
            pages=pages,
            previews=[preview_of(self.landing, page) for page in (self.landing, pages[-1])],
            concerns=[concern for page in pages for concern in concerns_of(page)],
            dates_address=address_of(Step.DATES, self.landing),
            **kwargs,
        )


def preview_of(landing, page):
    address = reverse("plc_journey_preview", args=[landing.pk, page.pk])
    return {"title": page.title, "address": address}


def concerns_of(page):
    """What must or might be mended, with the address of the editor."""
    draft = page.get_latest_revision_as_object()
    editor = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return [{"concern": one, "page": draft, "editor": editor} for one in concerns_for(draft)]


class PreviewView(View):
    """A draft of the section as its readers will see it, in a frame of the last step."""

    def get(self, request, landing_pk, page_pk):
        landing = get_object_or_404(concrete("ProfessionalLearningPage"), pk=landing_pk)
        if not may_publish(request.user, landing):
            raise PermissionDenied
        section = page_model().objects.descendant_of(landing, inclusive=True)
        page = get_object_or_404(section, pk=page_pk).get_latest_revision_as_object()
        response = page.make_preview_request(request, page.default_preview_mode)
        response["X-Frame-Options"] = "SAMEORIGIN"
        return response


class LiveView(WagtailAdminTemplateMixin, TemplateView):
    """What to do with a section that has just gone live; stays reachable."""

    template_name = "plc_wagtail/admin/journey/live.html"
    page_title = _("It is live")
    header_icon = "success"

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        landing = get_object_or_404(
            concrete("ProfessionalLearningPage"), pk=self.kwargs["landing_pk"]
        )
        if not may_publish(self.request.user, landing):
            raise PermissionDenied
        if not landing.live:
            raise Http404
        progress = Progress(landing)
        today = clock.today(progress.settings.time_zone)
        return super().get_context_data(
            landing=landing,
            address=landing.get_full_url(self.request),
            path=landing.get_url(self.request),
            calendar=live_calendar(landing, self.request),
            year=progress.year(today),
            words=progress.settings.words,
            **kwargs,
        )


def live_calendar(landing, request):
    """The address of the section's calendar; None while that is a draft."""
    calendar = concrete("MeetingCalendarPage").objects.child_of(landing).live().first()
    return calendar and calendar.get_full_url(request)
