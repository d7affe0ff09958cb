"""Any file a school has as text: what it is, by its content first and its name second."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath
from typing import NamedTuple

from django.utils.translation import gettext as _

from plc_wagtail.exceptions import PlcError, UnreadableFile
from plc_wagtail.intake.archives import safe_archive
from plc_wagtail.intake.codes import Reason
from plc_wagtail.intake.encodings import decoded
from plc_wagtail.intake.html_lines import lines_of_html
from plc_wagtail.intake.limits import Limits, refuse_too_large, refuse_too_long
from plc_wagtail.intake.mail import Attachment, Mail, mail_in
from plc_wagtail.intake.options import ReadingOptions
from plc_wagtail.intake.reader import read_meetings
from plc_wagtail.intake.sheets import lines_of_csv, workbook_of_xlsx
from plc_wagtail.intake.word_files import lines_of_docx

ZIP, OLE, PDF = b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF"
HTML_NAMES = frozenset({".htm", ".html", ".mht"})
TABLE_NAMES = frozenset({".csv", ".tsv"})
READABLE = HTML_NAMES | TABLE_NAMES | {".docx", ".docm", ".xlsx", ".xlsm", ".ics", ".txt"}
# Only whether there are meetings is asked, not when.
ANY_YEAR = 2000
CALENDAR_END = re.compile(r"^END:VCALENDAR[ \t]*$", re.IGNORECASE | re.MULTILINE)
HTML_STARTS = ("<!doctype", "<html", "<table", "<meta", "<div", "<p", "<body", "<!--", "<ul", "<ol")


class Unread(NamedTuple):
    """A file in a mail, or a sheet of a workbook or a part of one, by its name, and why it was
    left closed."""

    reason: Reason
    name: str


@dataclass(frozen=True)
class Source:
    """`text` has a line for each thing to read, but a calendar's is as it was in its file, with
    the lines of the mail that brought it below.
    """

    text: str
    is_calendar: bool = False
    unread: tuple[Unread, ...] = ()

    @property
    def calendar(self) -> str:
        return self.text[: self._calendar_ends]

    @property
    def below_calendar(self) -> str:
        return self.text[self._calendar_ends :]

    @property
    def _calendar_ends(self) -> int:
        ends = [match.end() for match in CALENDAR_END.finditer(self.text)]
        return ends[-1] if ends else len(self.text)


def source_of(name: str, data: bytes, limits: Limits) -> Source:
    """Raises UnreadableFile or HtmlTooLarge, whose message is for the person who chose it."""
    refuse_too_large(data, limits)
    source = _opened(_suffix(name), data, limits)
    refuse_too_long(source.text, limits)
    return source


def _opened(suffix: str, data: bytes, limits: Limits) -> Source:
    if suffix == ".eml":
        return _of_mail(data, limits)
    if data.startswith(ZIP):
        return _of_archive(data, limits)
    refuse_known(data)
    # No encoding takes more than four bytes for a sign.
    if len(data) > 4 * limits.characters + 4:
        refuse_too_long(" " * (limits.characters + 1), limits)
    text = decoded(data)
    refuse_too_long(text, limits)
    if suffix == ".ics" or text.lstrip("\ufeff \r\n").startswith("BEGIN:VCALENDAR"):
        return Source(text, is_calendar=True)
    return Source(_lines(text, suffix))


def _of_mail(data: bytes, limits: Limits) -> Source:
    """The one attached list where the mail itself has none; otherwise the mail."""
    mail = mail_in(data)
    refuse_too_long(mail.text, limits)
    lists = [one for one in mail.attached if _suffix(one.name) in READABLE]
    if len(lists) == 1 and not _has_meetings(mail.text):
        try:
            return _of_attachment(lists[0], mail, limits)
        except PlcError:
            # The mail is still a mail; its attachment is listed as unread.
            pass
    return Source(mail.text, unread=_unread(mail.attached))


def _of_attachment(attached: Attachment, mail: Mail, limits: Limits) -> Source:
    """Its lines first: a signature in the mail would take all that follows for its own."""
    source = source_of(attached.name, attached.data, limits)
    others = _unread(one for one in mail.attached if one is not attached)
    text = f"{source.text.rstrip()}\n{mail.text}"
    return Source(text, source.is_calendar, (*source.unread, *others))


def _unread(files: Iterable[Attachment]) -> tuple[Unread, ...]:
    return tuple(Unread(Reason.ATTACHMENT, one.name) for one in files)


def _has_meetings(text: str) -> bool:
    return bool(read_meetings(text, ReadingOptions(first_year=ANY_YEAR)).rows)


def _suffix(name: str) -> str:
    return PurePath(name).suffix.lower()


def _lines(text: str, suffix: str) -> str:
    if suffix in TABLE_NAMES:
        return lines_of_csv(text)
    return lines_of_html(text) if is_html(text, suffix) else text


def is_html(text: str, suffix: str) -> bool:
    start = text[:1_000].lstrip("\ufeff \r\n\t")[:10].lower()
    return suffix in HTML_NAMES or start.startswith(HTML_STARTS)


def _of_archive(data: bytes, limits: Limits) -> Source:
    archive = safe_archive(data, limits)
    if "word/document.xml" in archive.names:
        return Source(lines_of_docx(archive.data))
    if "xl/workbook.xml" in archive.names:
        book = workbook_of_xlsx(archive.data, limits)
        sheets = [Unread(Reason.HIDDEN_SHEET, name) for name in book.hidden]
        cells = [Unread(Reason.HIDDEN_CELLS, name) for name in book.hidden_cells]
        return Source(book.text, unread=(*sheets, *cells))
    raise UnreadableFile(_("This is neither a Word (.docx) nor an Excel (.xlsx) file."))


def refuse_known(data: bytes) -> None:
    if data.startswith(OLE):
        raise UnreadableFile(
            _("The file has an old format or a password. Save it as .docx or .xlsx without one.")
        )
    if data.startswith(PDF):
        raise UnreadableFile(_("PDF files are not read. Copy the list and paste it."))
