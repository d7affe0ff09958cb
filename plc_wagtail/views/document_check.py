"""The second step of importing a document: every section beside its place, then the draft."""

from __future__ import annotations

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.generic import TemplateView
from wagtail.admin import messages

from plc_wagtail import clock
from plc_wagtail.exceptions import ImportOutdated
from plc_wagtail.forms.document_check import DocumentCheckForm
from plc_wagtail.intake.pages import DocumentKind
from plc_wagtail.services.document_import import kinds_for, make_page, read_kept
from plc_wagtail.services.reading_options import offered_years
from plc_wagtail.services.unfinished import unfinished_of
from plc_wagtail.views.document_base import DocumentMixin
from plc_wagtail.views.document_shown import shown

LOOK = "plc-from-document"


class DocumentCheckView(DocumentMixin, TemplateView):
    """Saves no page before it is confirmed."""

    template_name = "plc_wagtail/admin/import/document.html"

    def dispatch(self, request, *args, **kwargs):
        documents = unfinished_of(request.user).filter(is_document=True)
        self.kept = documents.filter(pk=kwargs["pk"]).first()
        if self.kept is None:
            return self.go_back()
        self.landing = self.section(self.kept.page_pk)
        self.kinds = kinds_for(self.landing, request.user)
        self.suggested = read_kept(self.kept)
        self.document = self.read()
        return super().dispatch(request, *args, **kwargs)

    def go_back(self):
        messages.warning(self.request, _("That document is not waiting any more."))
        return redirect("plc_document")

    def read(self):
        """As the kind that was chosen; without one as what it seems to be, if that may be made."""
        usual = self.suggested.kind if self.suggested.kind in self.kinds else self.kinds[0]
        chosen = self.kept.answers.get("kind", usual)
        kind = DocumentKind(chosen) if chosen in self.kinds else usual
        return self.suggested if kind is self.suggested.kind else read_kept(self.kept, kind)

    def form(self, data=None):
        return DocumentCheckForm(
            data,
            document=self.document,
            kept=self.kept,
            kinds=self.kinds,
            years=offered_years(clock.today()),
        )

    def get_context_data(self, **kwargs):
        form = kwargs.pop("form", None) or self.form()
        return super().get_context_data(
            form=form,
            kept=self.kept,
            landing=self.landing,
            **shown(self.document, self.suggested, form),
            **kwargs,
        )

    def post(self, request, *args, **kwargs):
        if "forget" in request.POST:
            self.kept.delete()
            return redirect("plc_document")
        form = self.form(request.POST)
        is_valid = form.is_valid()
        if "again" in request.POST or form.asks_for_another_reading:
            return self.read_again(form)
        if not is_valid:
            return self.render_to_response(self.get_context_data(form=form))
        return self.confirm(form)

    def read_again(self, form):
        """As another kind or for another year; what was chosen for the sections is kept."""
        kept, posted = self.kept, form.cleaned_data
        kept.answers = form.answers
        kept.first_year = posted.get("year", kept.first_year)
        kept.date_order = posted.get("order", kept.date_order)
        kept.save(update_fields=["answers", "first_year", "date_order"])
        if "again" not in self.request.POST:
            words = _("You changed what it becomes or its year. Please look at it once more.")
            messages.warning(self.request, words)
        return redirect("plc_document_check", kept.pk)

    def confirm(self, form):
        try:
            draft = make_page(self.kept, form.confirmed(), self.landing, self.request.user)
        except ImportOutdated:
            return self.go_back()
        self.tell(draft)
        return redirect(reverse("wagtailadmin_pages:edit", args=[draft.page.pk]) + f"#{LOOK}")

    def tell(self, draft):
        words = _("“%(title)s” is a draft now; nothing is published.")
        text = words % {"title": draft.page.get_admin_display_title()}
        if draft.doubts:
            more = ngettext(
                "%(number)s thing is to be looked at: it is listed under “Ready to publish?”.",
                "%(number)s things are to be looked at: they are listed under “Ready to publish?”.",
                len(draft.doubts),
            )
            text = f"{text} {more % {'number': len(draft.doubts)}}"
        messages.success(self.request, text)
