"""Which lines are headings: marked ones, bold ones, "Aim: …", and short lines that stand alone."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from plc_wagtail.intake.pages.codes import Role
from plc_wagtail.intake.pages.quotations import NAME_ALONE
from plc_wagtail.intake.pages.references import links_in
from plc_wagtail.intake.pages.roles import role_of
from plc_wagtail.intake.pages.source import LONGEST, Line

LONGEST_HEADING = 120
MOST_WORDS = 14
MOST_WORDS_ALONE = 10
# What a heading without a level of its own counts as.
PLAIN_LEVEL = 2
LEAD_IN = re.compile(r"([A-Z0-9][^:.?!“”\"]{1,60}?)\s*(?::| [-–—] )\s*(?=\S)")
BOLD_LEAD_IN = re.compile(r"<strong>([^<>]{2,60})</strong>(?=:)|<strong>([^<>]{2,60}):\s*</strong>")
ENDS = (".", ",", ";", ":", "!", "…", "”", '"', "...")


@dataclass
class Headed:
    """A heading, None above the first one, and the lines that stand under it."""

    heading: Line | None = None
    title: str = ""
    role: Role | None = None
    level: int = PLAIN_LEVEL
    lines: list[Line] = field(default_factory=list)


def headed(lines: list[Line], meetings: set[int]) -> list[Headed]:
    """`meetings` are the lines with dates of meetings, which are no headings."""
    marks = sum(line.level > 0 for line in lines)
    found = [Headed()]
    for place, line in enumerate(lines):
        start, rest = None, None
        if line.number not in meetings and len(line.text) <= LONGEST and not line.cells:
            following = lines[place + 1] if place + 1 < len(lines) else None
            before = lines[place - 1] if place else None
            start, rest = _start(line, before, following, alone_counts=not marks)
        if start:
            found.append(start)
        if rest or not start:
            found[-1].lines.append(rest or line)
    return [one for one in found if one.heading or one.lines]


def _start(
    line: Line, before: Line | None, following: Line | None, *, alone_counts: bool
) -> tuple[Headed | None, Line | None]:
    if line.level:
        return _headed(line, line.text, line.level), None
    if line.is_item:
        return None, None
    if _is_short(line, MOST_WORDS) and (line.is_bold or role_of(line.text)):
        return _headed(line, line.text), None
    led = _lead_in(line)
    if led:
        return led
    if alone_counts and _stands_alone(line, before, following):
        return _headed(line, line.text), None
    return None, None


def _headed(line: Line, title: str, level: int = PLAIN_LEVEL) -> Headed:
    title = title.strip().rstrip(":").strip()
    return Headed(line, title, role_of(title), level)


def _is_short(line: Line, words: int) -> bool:
    text = line.text.removesuffix(":")
    fits = len(text) <= LONGEST_HEADING and len(text.split()) <= words
    return fits and not text.endswith(ENDS)


def _lead_in(line: Line) -> tuple[Headed, Line] | None:
    """ "Aim: to learn", with a label whose words say what follows; in bold, any label."""
    bold = BOLD_LEAD_IN.match(line.html)
    if bold:
        label = bold[1] or bold[2]
        rest = line.html[bold.end() :].lstrip(": ")
        text = line.text[len(label) :].lstrip(": ")
        return _headed(line, label), replace(line, html=rest if "<" in rest else "", text=text)
    match = LEAD_IN.match(line.text)
    if match is None or role_of(match[1]) is None or " - " in match[0] or "–" in match[0]:
        return None
    rest = line.text[match.end() :]
    html = line.html.partition(":")[2].strip() if line.html else ""
    is_whole = line.html.startswith(match[1])
    return _headed(line, match[1]), replace(line, text=rest, html=html if is_whole else "")


def _stands_alone(line: Line, before: Line | None, following: Line | None) -> bool:
    announces = line.text.endswith(":")
    if following is None or announces or not line.gap or not _is_short(line, MOST_WORDS_ALONE):
        return False
    begins = line.text[0].isupper() or line.text[0].isdigit()
    opens = following.is_item or following.gap or following.cells
    weightier = following.is_item or following.cells or len(following.text) > len(line.text)
    after_quotation = before is not None and before.text.startswith(("“", '"'))
    speaks = after_quotation and NAME_ALONE.fullmatch(line.text)
    is_link = any(link.is_poor for link in links_in(line))
    return bool(begins and opens and weightier and not speaks and not is_link)
