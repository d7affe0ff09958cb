"""Themes: a draft, a preview, and the way to the public page from everywhere."""

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column, UpdatedAtColumn
from wagtail.admin.widgets.button import Button
from wagtail.snippets.views.snippets import CreateView, EditView

from plc_wagtail.models import Theme
from plc_wagtail.models.concrete import concrete
from plc_wagtail.viewsets.columns import site_column, state_column
from plc_wagtail.viewsets.rows import OwnIndex
from plc_wagtail.viewsets.snippets import SiteOwnedViewSet


class SuccessLeadsToPage:
    """Adds "View live" to the message after a theme was published."""

    def get_success_buttons(self):
        buttons = super().get_success_buttons()
        url = self.object.live and self.object.get_url(self.request)
        live = [messages.button(url, _("View live"))] if url else []
        return [*live, *buttons]


class ThemeCreate(SuccessLeadsToPage, CreateView):
    pass


class ThemeEdit(SuccessLeadsToPage, EditView):
    @cached_property
    def header_more_buttons(self):
        url = self.live_object.live and self.live_object.get_url(self.request)
        return [*super().header_more_buttons, *live_button(url)]


def live_button(url):
    if url:
        yield Button(_("View live"), url=url, icon_name="view", priority=5)


class ThemeIndex(OwnIndex):
    """Reads the theme indexes once for all rows."""

    def get_list_more_buttons(self, instance):
        url = self.live_url(instance) if instance.live else None
        return [*live_button(url), *super().get_list_more_buttons(instance)]

    def live_url(self, theme):
        for index in self.indexes:
            if index.locale_id == theme.locale_id and lies_in(index, theme.site):
                return index.theme_url(theme, index.get_url(self.request))
        return None

    @cached_property
    def indexes(self):
        try:
            return list(concrete("ThemeIndexPage").objects.live().order_by("path"))
        except LookupError:
            return []


def lies_in(page, site):
    return site is None or page.path.startswith(site.root_page.path)


def question_count(theme):
    return len(theme.questions)


class ThemeViewSet(SiteOwnedViewSet):
    model = Theme
    icon = "tag"
    index_view_class = ThemeIndex
    add_view_class = ThemeCreate
    edit_view_class = ThemeEdit
    list_display = [
        "name",
        Column("questions", label=_("Driving questions"), accessor=question_count),
        site_column(),
        state_column(sort_key="live"),
        UpdatedAtColumn(),
    ]
    list_filter = ["live"]
    list_export = ["name", "summary", "acronym", "slug", "live"]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("site__root_page", "locale")
