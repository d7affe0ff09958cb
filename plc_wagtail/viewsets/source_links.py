"""The report "Links to sources": which no longer lead anywhere, and where they are used."""

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.db.models import Case, IntegerField, Q, Value, When
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.reports import ReportView

from plc_wagtail.models import Reference
from plc_wagtail.models.checked_link import CheckedLink, LinkState
from plc_wagtail.permissions import editable_pages, edits_any_page, visible_snippets

WORST_FIRST = (
    LinkState.GONE,
    LinkState.NO_ANSWER,
    LinkState.MOVED,
    LinkState.KEPT_OUT,
    LinkState.NOT_ASKED,
)
ROOT = "professional-learning/reports/source-links/"


class SourceLinkFilters(WagtailFilterSet):
    class Meta:
        model = CheckedLink
        fields = ["state"]


def own_links(user):
    """Links of the references the user sees and of the pages they may edit."""
    reference = ContentType.objects.get_for_model(Reference)
    references = visible_snippets(user, Reference.objects.all()).values("pk")
    pages = editable_pages(user).values("pk")
    return CheckedLink.objects.filter(
        Q(content_type=reference, object_id__in=references)
        | (~Q(content_type=reference) & Q(object_id__in=pages))
    )


def worst_first(links):
    order = [When(state=state, then=Value(rank)) for rank, state in enumerate(WORST_FIRST)]
    return links.annotate(rank=Case(*order, default=Value(len(order)), output_field=IntegerField()))


def edit_address(link):
    model = ContentType.objects.get_for_id(link.content_type_id).model_class()
    name = f"wagtailsnippets_{Reference._meta.label_lower.replace('.', '_')}:edit"
    return reverse(name if model is Reference else "wagtailadmin_pages:edit", args=[link.object_id])


class SourceLinkReport(ReportView):
    page_title = _("Links to sources")
    header_icon = "link"
    model = CheckedLink
    filterset_class = SourceLinkFilters
    index_url_name = "plc_source_links"
    index_results_url_name = "plc_source_links_results"
    results_template_name = "plc_wagtail/admin/source_links_results.html"
    is_searchable = True
    search_fields = ["url", "title"]
    default_ordering = ("rank", "url")
    columns = [
        TitleColumn("url", label=_("Link"), get_url=lambda link: link.url),
        Column("state", label=_("Found"), accessor="get_state_display"),
        DateColumn("failing_since", label=_("Not working since")),
        Column("moved_to", label=_("New address")),
        TitleColumn("title", label=_("Used in"), get_url=edit_address),
        DateColumn("checked_at", label=_("Checked")),
    ]
    list_export = ["url", "get_state_display", "moved_to", "failing_since", "title", "checked_at"]
    export_headings = {
        "url": _("Link"),
        "get_state_display": _("Found"),
        "moved_to": _("New address"),
        "failing_since": _("Not working since"),
        "title": _("Used in"),
        "checked_at": _("Checked"),
    }

    def dispatch(self, request, *args, **kwargs):
        if not edits_any_page(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_base_queryset(self):
        return worst_first(own_links(self.request.user))


class SourceLinksItem(MenuItem):
    def __init__(self):
        super().__init__(
            _("Links to sources"), reverse("plc_source_links"), icon_name="link", order=1200
        )

    def is_shown(self, request):
        return edits_any_page(request.user)


urlpatterns = [
    path(ROOT, SourceLinkReport.as_view(), name="plc_source_links"),
    path(
        f"{ROOT}results/",
        SourceLinkReport.as_view(results_only=True),
        name="plc_source_links_results",
    ),
]
