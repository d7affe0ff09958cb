"""Deleting a theme or a year that pages use: refused, with the places in words."""

from django.http import HttpResponseRedirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.snippets.bulk_actions.delete import DeleteBulkAction
from wagtail.snippets.views.snippets import DeleteView

from plc_wagtail.models import AcademicYear, Contact, Priority, Reference, Theme
from plc_wagtail.models.uses import uses_of
from plc_wagtail.permissions import may_edit_snippet, visible_snippets


def places(record, user):
    """Where a record is used, each with its title and the address of its editor.

    What the user may not edit has no address and no title: it may be another school's.
    """
    if not record.kept_while_used:
        return []
    finder = AdminURLFinder(user)
    found = []
    for use in uses_of(record):
        url = finder.get_edit_url(use)
        title = str(use) if url else _("A page you cannot open")
        found.append({"title": title, "url": url, "kind": kind_of(use)})
    return found


def kind_of(use):
    return getattr(use, "page_type_display_name", use._meta.verbose_name)


class DeleteUnlessUsed(DeleteView):
    @cached_property
    def places(self):
        return places(self.object, self.request.user)

    def post(self, request, *args, **kwargs):
        if self.places:
            messages.error(request, _("“%s” was not deleted, because it is used.") % self.object)
            return HttpResponseRedirect(request.path)
        return super().post(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        return super().get_context_data(places=self.places, **kwargs)


class DeleteOwnUnlessUsed(DeleteBulkAction):
    """Stands in for Wagtail's own action, which shows and deletes rows of every site."""

    models = [Theme, AcademicYear, Reference, Contact, Priority]
    template_name = "plc_wagtail/admin/delete_several.html"

    def get_all_objects_in_listing_query(self, parent_id):
        rows = visible_snippets(self.request.user, self.model.objects.all())
        return rows.values_list("pk", flat=True)

    @cached_property
    def _actionable_objects(self):
        asked, rest = super()._actionable_objects
        used = [(row, places(row, self.request.user)) for row in asked]
        free = [row for row, found in used if not found]
        hidden = visible_snippets(self.request.user, self.model.objects.all())
        shown = set(hidden.values_list("pk", flat=True))
        rest["items_with_no_access"] = [
            row for row in rest["items_with_no_access"] if row.pk in shown
        ]
        rest["items_in_use"] = [{"item": row, "places": found} for row, found in used if found]
        return free, rest

    def check_perm(self, snippet):
        user = self.request.user
        allowed = user.has_perm(f"plc_wagtail.delete_{snippet._meta.model_name}")
        return allowed and may_edit_snippet(user, snippet)
