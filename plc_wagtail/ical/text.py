"""Text that a content line can carry."""

from __future__ import annotations

import re

# RFC 5545 allows no control characters but tab and the line break, which icalendar writes as \n.
# Half of a surrogate pair has no UTF-8 form.
NOT_TEXT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
NOT_IN_ADDRESS = re.compile(r"[\x00-\x20\x7f\ud800-\udfff]")


def clean_text(text: str) -> str:
    return NOT_TEXT.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def clean_address(url: str) -> str:
    """Without spaces and line breaks: an address is written unescaped, so one could add a line."""
    return NOT_IN_ADDRESS.sub("", url)
