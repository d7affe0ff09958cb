"""The first step of importing a whole document: paste it or choose a file."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.generic import FormView

from plc_wagtail.forms.document_start import DocumentForm
from plc_wagtail.intake.pages import Document
from plc_wagtail.intake.pages.keeping import text_of_lines
from plc_wagtail.models import UnfinishedImport
from plc_wagtail.services.document_import import read_kept
from plc_wagtail.services.import_place import landings_for
from plc_wagtail.services.unfinished import keep_unfinished, unfinished_of
from plc_wagtail.views.document_base import DocumentMixin
from plc_wagtail.views.import_choice import import_choices

# Each section of the preview sends one input, and Django reads a thousand.
MOST_SECTIONS = 300


class DocumentStartView(DocumentMixin, FormView):
    form_class = DocumentForm
    template_name = "plc_wagtail/admin/import/document_start.html"

    def dispatch(self, request, *args, **kwargs):
        self.landings = landings_for(request.user)
        if not self.landings:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "landings": self.landings}

    def post(self, request, *args, **kwargs):
        section = request.POST.get("section", "")
        if section.isdecimal():
            self.section(section)
        return super().post(request, *args, **kwargs)

    def form_valid(self, form):
        kept = unfinished(form)
        document = read_kept(kept)
        problem = problem_with(document)
        if problem:
            field = "file" if form.cleaned_data["file"] else "text"
            form.add_error(field, problem)
            return self.form_invalid(form)
        kept.title = document.title[:255] or kept.source_name or document.sections[0].heading[:255]
        keep_unfinished(kept, self.request.user)
        return redirect("plc_document_check", kept.pk)

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            choices=import_choices(self.request.user, "document"),
            waiting=unfinished_of(self.request.user),
            **kwargs,
        )


def unfinished(form):
    answers = form.cleaned_data
    return UnfinishedImport(
        is_document=True,
        site=answers["section"].get_site(),
        page_pk=answers["section"].pk,
        source_name=answers["source_name"],
        text=text_of_lines(answers["lines"]),
    )


def problem_with(document: Document):
    """Words for what makes no page; None for any other document."""
    if not document.sections:
        return _("Nothing in it is the text of a page: only a title, menus or pictures.")
    if len(document.sections) > MOST_SECTIONS:
        return _("It has more parts than one page can have. Import it in several documents.")
    return None
