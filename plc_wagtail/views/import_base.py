"""What the steps of an import have in common."""

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.decorators import method_decorator
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from plc_wagtail.models.concrete import concrete
from plc_wagtail.services.import_place import Place
from plc_wagtail.services.unfinished import forget_expired


def place_for(user, pk, *, is_new=False):
    """Raises Http404 where the user may not write, as if nothing were there."""
    model = concrete("ProfessionalLearningPage" if is_new else "ProgrammePage")
    place = Place(get_object_or_404(model, pk=pk), user, is_new)
    if not place.is_allowed:
        raise Http404
    return place


@method_decorator(never_cache, name="dispatch")
class ImportMixin(WagtailAdminTemplateMixin):
    page_title = _("Import a list of meetings")
    header_icon = "download"

    def dispatch(self, request, *args, **kwargs):
        forget_expired()
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self):
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]
