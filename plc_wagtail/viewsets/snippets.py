"""What the listings and editors of the small shared records have in common."""

from django.utils.functional import cached_property
from wagtail.admin.panels import ObjectList
from wagtail.snippets.views.snippets import (
    CopyView,
    CreateView,
    IndexView,
    PreviewOnCreateView,
    SnippetViewSet,
)

from plc_wagtail.forms.site_owned import SiteOwnedForm
from plc_wagtail.permissions import SnippetPolicy, visible_snippets
from plc_wagtail.viewsets.choosers import SiteOwnedChooser
from plc_wagtail.viewsets.deletion import DeleteUnlessUsed
from plc_wagtail.viewsets.rows import OwnIndex, RowOfOwnSite

WITHOUT_A_ROW = (IndexView, CreateView, PreviewOnCreateView)


def is_about_one_row(view_class):
    return issubclass(view_class, CopyView) or not issubclass(view_class, WITHOUT_A_ROW)


class SiteOwnedViewSet(SnippetViewSet):
    """Limits every view, whichever Wagtail adds, to the records of the user's sites."""

    index_view_class = OwnIndex
    delete_view_class = DeleteUnlessUsed
    delete_template_name = "plc_wagtail/admin/delete_unless_used.html"
    chooser_viewset_class = SiteOwnedChooser
    inspect_view_enabled = True
    search_backend_name = "default"
    list_per_page = 50

    def get_queryset(self, request):
        rows = visible_snippets(request.user, self.model._default_manager.all())
        return rows.select_related("site")

    def construct_view(self, view_class, **kwargs):
        if is_about_one_row(view_class):
            view_class = type(view_class.__name__, (RowOfOwnSite, view_class), {})
        return super().construct_view(view_class, **kwargs)

    def get_edit_handler(self):
        handler = ObjectList(self.model.panels, base_form_class=SiteOwnedForm)
        return handler.bind_to_model(self.model)

    @cached_property
    def permission_policy(self):
        """Read by Wagtail 7.4; from 8.0 on the same policy stands in its registry."""
        return SnippetPolicy(self.model)
