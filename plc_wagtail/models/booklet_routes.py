"""The addresses of a booklet page: its made files, and the whole of it to print."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import content_disposition_header, quote_etag
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import path

from plc_wagtail.enums import FileKind
from plc_wagtail.models.booklet_facts import print_context

TYPES = {FileKind.PDF: "application/pdf", FileKind.EPUB: "application/epub+zip"}
PRINT = "plc_wagtail/booklet/print.html"


class BookletRoutes:
    """Routes, not documents: a page's privacy covers them, and each request asks again if
    everything in the file is still public."""

    @path("pdf/", name="pdf")
    def pdf_file(self, request):
        return self.give_out(request, FileKind.PDF)

    @path("epub/", name="epub")
    def epub_file(self, request):
        return self.give_out(request, FileKind.EPUB)

    @path("print/", name="print")
    def print_view(self, request):
        response = TemplateResponse(request, PRINT, print_context(self, request))
        response["X-Robots-Tag"] = "noindex"
        return response

    def give_out(self, request, kind):
        """The file; without one to give out, the page that says why."""
        booklet = self.get_context(request)["booklet"]
        found = next((file for file in booklet.files if file.kind == kind), None)
        if found is None:
            response = HttpResponseRedirect(self.get_url(request))
            patch_cache_control(response, no_store=True)
            return response
        return file_response(request, found, self.slug)

    @property
    def preview_modes(self):
        return [*super().preview_modes, ("print", _("As it is printed"))]

    def serve_preview(self, request, mode_name):
        if mode_name == "print":
            request.is_preview = True
            return self.print_view(request)
        return super().serve_preview(request, mode_name)


def file_response(request, file, name):
    """May be kept, but not given out again without asking: what it holds can be withdrawn."""
    etag = quote_etag(file.digest)
    response = get_conditional_response(request, etag=etag)
    if response is None:
        response = HttpResponse(bytes(file.content), content_type=TYPES[FileKind(file.kind)])
        is_attachment = file.kind != FileKind.PDF
        filename = f"{name}.{file.kind}"
        response["Content-Disposition"] = content_disposition_header(is_attachment, filename)
    response["ETag"] = etag
    patch_cache_control(response, no_cache=True)
    return response
