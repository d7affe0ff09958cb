"""The files of a booklet, made of its printed pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.template.loader import render_to_string
from django.utils import translation

from plc_wagtail.enums import FileKind
from plc_wagtail.exceptions import BookletNotMade
from plc_wagtail.models.booklet_facts import BookletFacts, print_context
from plc_wagtail.models.booklet_routes import PRINT
from plc_wagtail.printing.epub import About, write_epub
from plc_wagtail.printing.pdf import write_pdf
from plc_wagtail.services.booklet_pictures import picture_at
from plc_wagtail.services.booklet_request import request_for

CSS = "plc_wagtail/css/booklet.css"
READER = "plc_wagtail/css/booklet_reader.css"
DRAWINGS = "plc_wagtail/css/booklet_drawings.css"


@dataclass(frozen=True)
class MadeFile:
    kind: FileKind
    content: bytes
    pages: int | None = None

    @property
    def digest(self) -> str:
        return sha256(self.content).hexdigest()


@dataclass(frozen=True)
class Manuscript:
    """A booklet as HTML, and the studies that went into it."""

    html: str
    base_url: str
    studies: list[Any]
    about: About


def manuscript_of(page: Any) -> Manuscript:
    """In the language of the page; raises BookletNotMade where nothing of it is public."""
    with translation.override(page.locale.language_code):
        request = request_for(page)
        context = print_context(page, request)
        if not context["booklet"].studies:
            raise BookletNotMade(translation.gettext("None of its case studies is public."))
        html = render_to_string(PRINT, {**context, "is_made": True})
    facts = context["booklet"]
    return Manuscript(html, request.build_absolute_uri("/"), facts.studies, about(page, facts))


def about(page: Any, facts: BookletFacts) -> About:
    return About(
        title=page.title,
        language=page.locale.language_code,
        author=facts.school,
        identifier=page.translation_key.urn,
        modified=facts.now,
    )


def files_of(manuscript: Manuscript) -> Iterator[MadeFile]:
    pdf = write_pdf(
        manuscript.html,
        css=style(CSS),
        drawing_css=style(DRAWINGS),
        base_url=manuscript.base_url,
        picture=picture_at,
    )
    yield MadeFile(FileKind.PDF, pdf.content, pdf.pages)
    book = write_epub(
        manuscript.html,
        manuscript.about,
        css=style(READER),
        base_url=manuscript.base_url,
        picture=picture_at,
    )
    yield MadeFile(FileKind.EPUB, book)


def style(name: str) -> str:
    """A style sheet of ours or, where the school put one in its place, of the school."""
    found = finders.find(name)
    if found:
        return Path(found).read_text("utf-8")
    with staticfiles_storage.open(name) as stored:
        return stored.read().decode()
