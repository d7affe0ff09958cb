"""A document in any file that can hold one, as lines."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath

from django.utils.translation import gettext as _

from plc_wagtail.exceptions import UnreadableFile
from plc_wagtail.intake.archives import safe_archive
from plc_wagtail.intake.encodings import decoded
from plc_wagtail.intake.limits import Limits, refuse_too_large, refuse_too_long
from plc_wagtail.intake.mail import Mail, mail_in
from plc_wagtail.intake.pages.codes import Dropped
from plc_wagtail.intake.pages.html_parts import lines_of_structure
from plc_wagtail.intake.pages.source import Line
from plc_wagtail.intake.pages.text_lines import lines_of_text
from plc_wagtail.intake.sources import ZIP, is_html, refuse_known
from plc_wagtail.intake.word_files import html_of_docx

MAIL = ".eml"
ATTACHED = frozenset({".docx", ".docm", ".htm", ".html", ".txt"})


def lines_of_document(name: str, data: bytes, limits: Limits) -> list[Line]:
    """Raises UnreadableFile or HtmlTooLarge."""
    refuse_too_large(data, limits)
    lines = _lines(_suffix(name), data, limits)
    if len(lines) > limits.lines:
        words = _("The document has more than %(number)s lines. Import it in parts.")
        raise UnreadableFile(words % {"number": limits.lines})
    return lines


def _lines(suffix: str, data: bytes, limits: Limits) -> list[Line]:
    if suffix == MAIL:
        return _of_mail(mail_in(data), limits)
    if data.startswith(ZIP):
        archive = safe_archive(data, limits)
        if "word/document.xml" not in archive.names:
            raise UnreadableFile(_("This is not a Word (.docx) file."))
        html = html_of_docx(archive.data)
        refuse_too_long(html, limits)
        return lines_of_structure(html)
    refuse_known(data)
    text = decoded(data)
    refuse_too_long(text, limits)
    return lines_of_structure(text) if is_html(text, suffix) else lines_of_text(text)


def _of_mail(mail: Mail, limits: Limits) -> list[Line]:
    """The one document attached, with the mail as what it came in; otherwise the mail."""
    refuse_too_long(mail.html or mail.text, limits)
    message = lines_of_structure(mail.html) if mail.html else lines_of_text(mail.text)
    documents = [one for one in mail.attached if _suffix(one.name) in ATTACHED]
    others = [one.name for one in mail.attached]
    if len(documents) == 1:
        (document,) = documents
        others.remove(document.name)
        read = lines_of_document(document.name, document.data, limits)
        message = [replace(one, dropped=one.dropped or Dropped.COVERING_MAIL) for one in message]
        message = read + _numbered_after(read, message)
    names = [Line(number=0, text=name, dropped=Dropped.ATTACHMENT) for name in others]
    return message + _numbered_after(message, names)


def _numbered_after(lines: list[Line], more: list[Line]) -> list[Line]:
    last = max((line.number for line in lines), default=0)
    return [replace(line, number=last + place) for place, line in enumerate(more, 1)]


def _suffix(name: str) -> str:
    return PurePath(name).suffix.lower()
