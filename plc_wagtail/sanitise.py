"""HTML, text and addresses from outside made safe; the only module that imports bleach.

The hard case is a script or a style: bleach would drop the tag and leave its text behind as
words on the page, so these elements are let through to a filter that drops them whole.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from bleach.html5lib_shim import Filter
from bleach.sanitizer import Cleaner
from django.utils.translation import gettext as _

from plc_wagtail.exceptions import PlcError

MAX_CHARACTERS = 500_000
# The parser walks its whole stack of open elements at each tag: 40,000 of them take ten seconds.
MAX_UNCLOSED = 2_000
SCHEMES = frozenset({"http", "https", "mailto", "tel"})
EDITOR_TAGS = frozenset(
    ["a", "b", "br", "em", "h2", "h3", "h4", "hr", "i", "li", "ol", "p", "strong", "ul"]
)
TABLE_TAGS = frozenset(["caption", "table", "tbody", "td", "tfoot", "th", "thead", "tr"])
TABLE_ATTRIBUTES = {"td": ["colspan", "rowspan"], "th": ["colspan", "rowspan", "scope"]}
# Their content is not text for a reader, or is parsed by rules of its own.
DROPPED_WHOLE = frozenset(
    [
        "applet",
        "embed",
        "head",
        "iframe",
        "math",
        "noembed",
        "noframes",
        "noscript",
        "object",
        "plaintext",
        "script",
        "select",
        "style",
        "svg",
        "template",
        "textarea",
        "title",
        "xmp",
    ]
)
OPENED = re.compile(r"<(?!(?:br|col|hr|img|input|li|link|meta|p|t[dhr])\b)[a-z]", re.IGNORECASE)
# Where a browser would see a tag begin; a space after the sign and it sees text.
TAG_START = re.compile(r"<(?=[a-z/!?])", re.IGNORECASE)
# Half of a character beyond the first 65,536 is no text at all: it can be neither shown nor stored.
CONTROLS = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff]"
)
# What XML 1.0 cannot hold, escaped or not (section 2.2).
NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
INVISIBLE = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202e\u2060\ufeff]+")


class HtmlTooLarge(PlcError):
    """The HTML is over a limit; nothing of it was read."""


class DropWhole(Filter):
    """Leaves out unwanted elements with everything in them."""

    def __iter__(self):
        depth = 0
        for token in super().__iter__():
            unwanted = token.get("name") in DROPPED_WHOLE
            depth += unwanted and token["type"] == "StartTag"
            if not depth and not unwanted:
                yield token
            depth -= unwanted and token["type"] == "EndTag"


def clean_html(source: str, *, keep_tables: bool = False) -> str:
    """Return what Wagtail's editor could have made of `source`; bad links lose their address.

    `keep_tables` lets plain tables through, for readers of lists of dates.
    Raises HtmlTooLarge over MAX_CHARACTERS or MAX_UNCLOSED tags.
    """
    refuse_too_large(source)
    return cleaner(keep_tables=keep_tables).clean(source)


def refuse_too_large(source: str) -> None:
    if len(source) > MAX_CHARACTERS:
        words = _("The text has %(number)s characters; at most %(most)s can be read.")
        raise HtmlTooLarge(words % {"number": len(source), "most": MAX_CHARACTERS})
    unclosed = len(OPENED.findall(source)) - source.count("</")
    if unclosed > MAX_UNCLOSED:
        words = _("The text has %(number)s tags without an end; at most %(most)s can be read.")
        raise HtmlTooLarge(words % {"number": unclosed, "most": MAX_UNCLOSED})


def cleaner(*, keep_tables: bool) -> Cleaner:
    tables = TABLE_TAGS if keep_tables else frozenset()
    return Cleaner(
        tags=EDITOR_TAGS | tables | DROPPED_WHOLE,
        attributes={"a": ["href"], **(TABLE_ATTRIBUTES if keep_tables else {})},
        protocols=SCHEMES,
        strip=True,
        strip_comments=True,
        filters=[DropWhole],
    )


def clean_text(source: str) -> str:
    """Plain text that stays plain wherever it is shown: no tags, no signs that nobody sees."""
    return TAG_START.sub("< ", CONTROLS.sub("", source)).strip()


def safe_url(url: str | None) -> str:
    """Return `url` if a link may go there, else an empty string; browsers skip invisible signs."""
    address = INVISIBLE.sub("", url or "")
    try:
        scheme = urlsplit(address).scheme
    except ValueError:
        return ""
    return address if not scheme or scheme.lower() in SCHEMES else ""


def printable(text):
    """`text` without what no XML file may hold; the line breaks of PowerPoint are such signs."""
    return NOT_XML.sub("", text)
