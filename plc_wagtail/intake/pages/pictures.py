"""Names of pictures that stuck to the text when a page was copied."""

from __future__ import annotations

import re
from dataclasses import replace

from plc_wagtail.intake.pages.codes import Dropped
from plc_wagtail.intake.pages.source import LONGEST, Line

NAMED = (
    r"(?:Slide|Image|IMG|Picture|Screenshot|DSC|Photo|Figure)[ _-]?\d{1,6}(?:\.(?:jpe?g|png|gif))?"
)
ALONE = re.compile(NAMED, re.IGNORECASE)
AT_START = re.compile(rf"({NAMED})(?=[A-Z][a-z'’]|[A-Z] )")
AT_END = re.compile(rf"(?<=[:…])\s*({NAMED})$")
# "options:PLP choices": no space after a colon, a few words, the end of the line.
GLUED = re.compile(r"(?<=[a-z][:…])([A-Z][\w-]{1,20}(?: [\w-]{1,20}){0,3})$")


def without_picture_names(line: Line) -> tuple[Line | None, Line | None]:
    """The line without the name of a picture, and that name as a dropped line; None for none."""
    if len(line.text) > LONGEST or line.dropped:
        return line, None
    if ALONE.fullmatch(line.text):
        return None, replace(line, dropped=Dropped.PICTURE)
    match = AT_START.match(line.text) or AT_END.search(line.text) or GLUED.search(line.text)
    if match is None or line.html:
        return line, None
    rest = (line.text[: match.start()] + line.text[match.end() :]).strip()
    name = replace(line, text=match[1], dropped=Dropped.PICTURE)
    return replace(line, text=rest), name
