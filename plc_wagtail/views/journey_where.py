"""Beginning the first ten minutes, and going on with them."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from django.views import View
from wagtail.models import Site

from plc_wagtail import clock
from plc_wagtail.forms.journey_where import WhereForm, initial_words
from plc_wagtail.models.site_settings import settings_for
from plc_wagtail.services.journey_progress import (
    Progress,
    Step,
    any_place,
    may_set_up_below,
    unfinished_section,
)
from plc_wagtail.services.journey_steps import begin, begin_again
from plc_wagtail.views.journey_base import JourneyMixin, StepView, address_of, trail


class GoOnView(View):
    """To the first step, or to where somebody stopped."""

    def get(self, request):
        landing = unfinished_section(request.user)
        if landing is None:
            return redirect("plc_journey_begin")
        progress = Progress(landing)
        today = clock.today(progress.settings.time_zone)
        return redirect(address_of(progress.next_step(today), landing))


class WhereView(StepView):
    """Asked again of a draft that is there already: it moves."""

    step = Step.WHERE
    form_class = WhereForm
    template_name = "plc_wagtail/admin/journey/where.html"
    introduction = _(
        "About 10 minutes. Everything is a draft until you publish it at the end. "
        "You can stop at any time and go on later."
    )
    looked_at = None

    def get_site(self):
        return self.progress.site if self.progress else Site.find_for_request(self.request)

    def get_initial(self):
        site = self.get_site()
        settings = settings_for(site)
        return {
            "parent": self.get_first_parent(site),
            "nation": settings.nation,
            **initial_words(settings),
        }

    def get_first_parent(self, site):
        if self.landing:
            return self.landing.get_parent()
        home = site and site.root_page
        return home if home and may_set_up_below(self.request.user, home) else None

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "user": self.request.user, "landing": self.landing}

    def get_trail(self):
        parent = self.looked_at or self.get_initial()["parent"]
        return trail(parent, settings_for(self.get_site()).words.section) if parent else []

    def form_valid(self, form):
        if "look" in self.request.POST:
            self.looked_at = form.cleaned_data["parent"]
            return self.render_to_response(self.get_context_data(form=form))
        return super().form_valid(form)

    def keep(self, form):
        begin_again(form.beginning(), self.progress)


class BeginView(WhereView):
    """Asked for the first time: nothing is stored yet."""

    def dispatch(self, request, *args, **kwargs):
        if not any_place(request.user):
            raise PermissionDenied
        # Past the check of a section, as there is none.
        return super(JourneyMixin, self).dispatch(request, *args, **kwargs)

    def get_success_url(self):
        return address_of(self.step.following, self.made)

    def keep(self, form):
        self.made = begin(form.beginning(), self.request.user)
