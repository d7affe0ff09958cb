"""Word files (.docx) as lines of text, through the HTML that mammoth makes of them."""

from __future__ import annotations

import io

import mammoth
from django.utils.translation import gettext as _
from mammoth.html import element

from plc_wagtail.exceptions import UnreadableFile
from plc_wagtail.intake.html_lines import lines_of_html
from plc_wagtail.intake.word_hidden import without_hidden_text


def lines_of_docx(data: bytes) -> str:
    return lines_of_html(html_of_docx(data))


def html_of_docx(data: bytes) -> str:
    """Deleted text of tracked changes is left out, inserted text is in; pictures are not opened,
    only their place and description are kept."""
    try:
        return mammoth.convert_to_html(
            io.BytesIO(without_hidden_text(data)),
            convert_image=lambda picture: [element("img", {"alt": picture.alt_text or ""})],
            include_embedded_style_map=False,
        ).value
    # A damaged file can break anything inside the parser; no other class holds all of it.
    except Exception as error:
        raise UnreadableFile(
            _("The Word file cannot be read. Save it again, or paste its text.")
        ) from error
