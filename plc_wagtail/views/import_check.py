"""The second step of an import: each line beside what was read, and the confirmation."""

from __future__ import annotations

from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.generic import TemplateView
from wagtail.admin import messages

from plc_wagtail.exceptions import ImportOutdated
from plc_wagtail.forms.import_preview import KEEP_YEAR, ImportPreview
from plc_wagtail.intake import DateOrder
from plc_wagtail.services.meeting_import import add_to_draft, make_programme
from plc_wagtail.services.unfinished import unfinished_of
from plc_wagtail.views.import_base import ImportMixin, place_for
from plc_wagtail.views.import_done import finish
from plc_wagtail.views.import_shown import shown

EARLIEST, LATEST = 1980, 2100


class CheckView(ImportMixin, TemplateView):
    """Saves nothing of the programme before it is confirmed."""

    template_name = "plc_wagtail/admin/import/check.html"
    unfinished = None

    def dispatch(self, request, *args, **kwargs):
        lists = unfinished_of(request.user).filter(is_document=False)
        self.unfinished = lists.filter(pk=kwargs["pk"]).first()
        if self.unfinished is None:
            return self.go_back(_("That list is not waiting any more."))
        is_new = self.unfinished.is_new_programme
        self.place = place_for(request.user, self.unfinished.page_pk, is_new=is_new)
        return super().dispatch(request, *args, **kwargs)

    def go_back(self, words):
        messages.warning(self.request, words)
        return redirect("plc_import")

    def preview(self, data=None):
        draft, locale = self.place.newest_draft, self.place.page.locale_id
        return ImportPreview(self.unfinished, draft, locale, data)

    @property
    def version(self):
        """What the posted form must have been made for: this draft, this reading of the list."""
        newest = None if self.place.is_new else self.place.page.latest_revision_id
        return f"{newest}:{self.unfinished.first_year}:{self.unfinished.date_order}"

    def get_context_data(self, **kwargs):
        preview = kwargs.pop("preview", None) or self.preview()
        lock = self.place.lock
        return super().get_context_data(
            unfinished=self.unfinished,
            place=self.place,
            version=self.version,
            lock=lock and lock.get_message(self.request.user),
            may_publish=self.place.may_publish_now,
            **shown(preview),
            **kwargs,
        )

    def post(self, request, *args, **kwargs):
        if "forget" in request.POST:
            self.unfinished.delete()
            return redirect("plc_import")
        if request.POST.get("version") != self.version:
            return self.outdated()
        preview = self.preview(request.POST)
        if "confirm" in request.POST:
            return self.confirm(preview)
        return self.read_again(preview)

    def outdated(self):
        messages.warning(
            self.request, _("The programme or the list has changed meanwhile. Please look again.")
        )
        return redirect("plc_import_check", self.unfinished.pk)

    def read_again(self, preview):
        """For another school year or order of the dates; what was changed by hand is kept."""
        year, order = self.request.POST.get("year", ""), self.request.POST.get("order", "")
        kept = self.unfinished
        kept.answers = preview.answers(same_year=False)
        if year.isdecimal() and EARLIEST <= int(year) <= LATEST:
            kept.first_year = int(year)
            kept.answers[KEEP_YEAR] = int(year)
        if order in set(DateOrder):
            kept.date_order = order
        kept.save(update_fields=["answers", "first_year", "date_order"])
        return redirect("plc_import_check", kept.pk)

    def confirm(self, preview):
        if self.place.lock or not preview.is_valid():
            return self.show_again(preview)
        entries, removed = preview.entries(), preview.removed()
        if not entries and not removed:
            messages.warning(self.request, _("Nothing is chosen: every row is left out."))
            return self.show_again(preview)
        try:
            page = self.store(preview.page, entries, removed)
        except ImportOutdated:
            return self.outdated()
        return finish(self.request, page, self.unfinished, len(entries), self.place)

    def show_again(self, preview):
        """With what was typed."""
        return self.render_to_response(self.get_context_data(preview=preview))

    def store(self, draft, entries, removed):
        user = self.request.user
        if self.place.is_new:
            return make_programme(self.unfinished, self.place.page.specific, entries, user)
        seen = self.place.page.latest_revision_id
        return add_to_draft(self.unfinished, draft, entries, removed, user, seen)
