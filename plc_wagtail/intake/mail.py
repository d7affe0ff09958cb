"""Mail files (.eml): the text of the message, and what is attached."""

from __future__ import annotations

from dataclasses import dataclass
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

from django.utils.translation import gettext as _

from plc_wagtail.exceptions import PlcError, UnreadableFile
from plc_wagtail.intake.html_lines import lines_of_html


@dataclass(frozen=True)
class Attachment:
    """`data` is empty for a mail inside the mail, which is not opened."""

    name: str
    data: bytes


@dataclass(frozen=True)
class Mail:
    """`html` is the message as it was written, "" where it is plain text."""

    text: str
    attached: tuple[Attachment, ...]
    html: str = ""


def mail_in(data: bytes) -> Mail:
    """The HTML half where there is one, as it keeps tables."""
    try:
        message = message_from_bytes(data, policy=default)
        body = message.get_body(preferencelist=("html", "plain"))
        text = body.get_content() if body else ""
        is_html = body is not None and body.get_content_subtype() == "html"
        attached = tuple(_attachment(part) for part in message.iter_attachments())
        if is_html:
            return Mail(lines_of_html(text), attached, text)
        return Mail(text, attached)
    except PlcError:
        raise
    # The parser of the standard library keeps raising new kinds of errors on damaged mail.
    except Exception as error:
        raise UnreadableFile(_("The e-mail cannot be read. Paste its text instead.")) from error


def _attachment(part: EmailMessage) -> Attachment:
    name = part.get_filename() or part.get_content_type()
    return Attachment(name, part.get_payload(decode=True) or b"")
