"""Words of a document as fields store them; everything here has passed `sanitise`."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from plc_wagtail.intake.pages.codes import DoubtCode
from plc_wagtail.intake.pages.found import Doubt
from plc_wagtail.intake.pages.roles import role_of
from plc_wagtail.intake.pages.values import (
    Block,
    Item,
    ItemList,
    MeetingLines,
    Paragraph,
    Section,
    Table,
)
from plc_wagtail.sanitise import clean_html, clean_text


def shortened(text: str, length: int, doubts: list[Doubt], line: int = 0) -> str:
    """As much as a column holds, cut at a word; that it was cut is said."""
    text = clean_text(text)
    if len(text) <= length:
        return text
    doubts.append(Doubt(DoubtCode.SHORTENED, line, text[:80]))
    return text[: length - 1].rsplit(" ", 1)[0].rstrip() + "…"


def rich(blocks: Iterable[Block]) -> str:
    return "".join(clean_html(html) for block in blocks for html in _parts(block))


def rich_sections(sections: Iterable[Section], *, own_heading: bool) -> str:
    """`own_heading`: the field has a heading, which stands for those that say the same."""
    return "".join(_headed(section, own_heading) + rich(section.blocks) for section in sections)


def _headed(section: Section, own_heading: bool) -> str:
    return "" if own_heading and says_its_role(section) else small_heading(section.heading)


def says_its_role(section: Section) -> bool:
    return role_of(section.heading) is section.role


def small_heading(text: str) -> str:
    return clean_html(f"<h3>{escape(text, quote=False)}</h3>") if text else ""


def _parts(block: Block) -> list[str]:
    if isinstance(block, Paragraph):
        return [f"<p>{block.html}</p>"]
    if isinstance(block, ItemList):
        return [_list(block.items, "ol" if block.is_ordered else "ul")]
    if isinstance(block, Table):
        return [f"<p>{escape(' | '.join(row), quote=False)}</p>" for row in block.rows]
    return [_meetings(block)]


def _list(items: tuple[Item, ...], tag: str) -> str:
    inside = "".join(
        f"<li>{item.html}{_list(item.items, 'ul') if item.items else ''}</li>" for item in items
    )
    return f"<{tag}>{inside}</{tag}>"


def _meetings(block: MeetingLines) -> str:
    lines = "".join(f"<li>{escape(text, quote=False)}</li>" for text in block.texts)
    return f"<ul>{lines}</ul>"
