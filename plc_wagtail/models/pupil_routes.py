"""The page for parents: a route of the calendar."""

from django.http import Http404
from django.utils.translation import gettext as _
from wagtail.contrib.routable_page.models import path

from plc_wagtail.models.crumb import Crumb
from plc_wagtail.models.pupil_facts import PupilFacts


class PupilRoutes:
    """Mixed into the calendar page."""

    @path("pupils/", name="pupil_dates")
    def pupil_dates(self, request):
        """The days parents have to know, once the school has confirmed its dates (design D17)."""
        context = self.get_context(request)
        sources = self.sources(context)
        facts = PupilFacts(self, **sources)
        if facts.year is None:
            raise Http404
        return self.render(
            request,
            template="plc_wagtail/pages/pupil_dates.html",
            context_overrides={"pupil_facts": facts, **self.pupil_head(context["words"], request)},
        )

    def pupil_head(self, words, request):
        """What the layout says of these days instead of the calendar."""
        pupils = {"pupils": words.pupils}
        title = _("Days that affect %(pupils)s") % pupils
        route = self.reverse_subpage("pupil_dates")
        path, address = (self.get_url(request) or "") + route, self.get_full_url(request) + route
        return {
            "plc_title": title,
            "plc_description": _(
                "The days when school is closed to %(pupils)s, or starts late or finishes early."
            )
            % pupils,
            "plc_canonical": address,
            "plc_crumbs": [Crumb(title, path, address)],
        }
