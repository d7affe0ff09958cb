"""What the steps of the first ten minutes have in common."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from plc_wagtail import clock
from plc_wagtail.models import page_model
from plc_wagtail.models.concrete import concrete
from plc_wagtail.services.journey_progress import Progress, Step, may_publish

TITLES = {
    Step.WHERE: _("Where it stands"),
    Step.TERM_DATES: _("Term dates"),
    Step.CONTACT: _("Whom to ask"),
    Step.PROGRAMME: _("First programme"),
    Step.DATES: _("Dates"),
    Step.THEMES: _("Themes"),
    Step.LOOK: _("Look and publish"),
}


def address_of(step, landing=None):
    if landing is None:
        return reverse("plc_journey_begin")
    return reverse(f"plc_journey_{step.name.lower()}", args=[landing.pk])


def trail(parent, title):
    """The breadcrumb a visitor will see, from the home page to a page called `title`."""
    site = parent.get_site()
    depth = site.root_page.depth if site else 2
    above = page_model().objects.ancestor_of(parent, inclusive=True).filter(depth__gte=depth)
    return [*above.values_list("title", flat=True), title]


class JourneyMixin(WagtailAdminTemplateMixin):
    """Of a section that is not live yet, for those who may publish it."""

    step = None
    page_title = _("Set up professional learning")
    header_icon = "group"
    progress = None

    def dispatch(self, request, *args, **kwargs):
        landing = get_object_or_404(concrete("ProfessionalLearningPage"), pk=kwargs["landing_pk"])
        if not may_publish(request.user, landing):
            raise PermissionDenied
        if landing.live:
            return redirect("plc_journey_live", landing.pk)
        self.progress = Progress(landing)
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def landing(self):
        return self.progress and self.progress.landing

    @cached_property
    def today(self):
        return clock.today(self.progress.settings.time_zone)

    def get_page_subtitle(self):
        return TITLES[self.step]

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs):
        steps = [self.describe(step) for step in Step]
        return super().get_context_data(
            steps=steps, step=steps[self.step.number - 1], trail=self.get_trail(), **kwargs
        )

    def describe(self, step):
        """A step for the list of steps; its address once there is a draft to put it in."""
        done = self.progress.done(self.today) if self.progress else set()
        return {
            "number": step.number,
            "title": TITLES[step],
            "address": address_of(step, self.landing) if self.landing else None,
            "is_done": step in done,
            "is_current": step == self.step,
        }

    def get_trail(self):
        return trail(self.landing.get_parent(), self.landing.title) if self.landing else []


class StepView(JourneyMixin, FormView):
    """A step with a form: saves, then goes on."""

    template_name = "plc_wagtail/admin/journey/step.html"
    introduction = ""
    may_skip = False

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            introduction=self.introduction,
            skip_address=self.get_success_url() if self.may_skip else None,
            button=gettext("Save and go on"),
            **kwargs,
        )

    def form_valid(self, form):
        self.keep(form)
        return redirect(self.get_success_url())

    def keep(self, form):
        raise NotImplementedError

    def get_success_url(self):
        return address_of(self.step.following, self.landing)


class ProgrammeStepView(StepView):
    """A step that writes into the first programme, so asks for that one first."""

    may_skip = True

    def get(self, request, *args, **kwargs):
        return self.first_programme() or super().get(request, *args, **kwargs)

    def post(self, request, *args, **kwargs):
        return self.first_programme() or super().post(request, *args, **kwargs)

    def first_programme(self):
        """A redirect to the step that makes the programme, while there is none."""
        if self.progress.programme is None:
            return redirect(address_of(Step.PROGRAMME, self.landing))
        return None
