"""Views of one record, whatever they do: it must belong to a site of the user."""

from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.utils.functional import cached_property
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.snippets.views.snippets import IndexView

from plc_wagtail.models.reach import reach_of
from plc_wagtail.permissions import may_edit_snippet, visible_snippets


class RowOfOwnSite:
    """Put before a view of one record. Wagtail's views ask for rights to the model only.

    A record of another school does not exist for the user (404); a shared one may be
    looked at and copied, and edited only by who may edit in every site (403).
    """

    def dispatch(self, request, *args, **kwargs):
        may_edit = may_edit_snippet(request.user, self.row)
        if not may_edit and not isinstance(self, PermissionCheckedMixin):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def row(self):
        rows = visible_snippets(self.request.user, self.model._default_manager.all())
        row = rows.filter(pk=unquote(str(self.row_key))).first()
        if row is None:
            raise Http404
        return row

    @property
    def row_key(self):
        return self.kwargs.get("pk") or self.pk

    def user_has_permission(self, permission):
        allowed = super().user_has_permission(permission)
        return allowed and (permission == "add" or may_edit_snippet(self.request.user, self.row))


class OwnIndex(IndexView):
    """A listing whose buttons lead nowhere the user may not go."""

    @cached_property
    def columns(self):
        """Without the site where there is only one."""
        reach = reach_of(self.request.user)
        is_single = reach.everywhere and len(reach.sites) == 1
        return [column for column in super().columns if not (is_single and column.name == "site")]

    def may_edit(self, instance):
        return may_edit_snippet(self.request.user, instance)

    def get_edit_url(self, instance):
        return super().get_edit_url(instance) if self.may_edit(instance) else None

    def get_delete_url(self, instance):
        return super().get_delete_url(instance) if self.may_edit(instance) else None
