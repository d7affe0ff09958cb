"""Sections as the blocks of a page's body; a field says which kinds of blocks it takes."""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape

from plc_wagtail.intake.pages.codes import Role
from plc_wagtail.intake.pages.found import QuotationFound, StatisticFound
from plc_wagtail.intake.pages.values import Block, ItemList, MeetingLines, Paragraph, Section, Table
from plc_wagtail.intake.pages.whole import Document
from plc_wagtail.sanitise import clean_html, clean_text
from plc_wagtail.services.drafts.texts import rich, says_its_role, small_heading

LONGEST_POINT = 400
LONGEST_TITLE = 200
LONGEST_CLAIM = 300
LONGEST_CELL = 255
MOST_PERCENT = 100


@dataclass
class Stream:
    """Blocks being put together: text goes on in one block until another kind comes."""

    document: Document
    takes: frozenset[str]
    keeps_meetings: bool = True
    blocks: list[dict[str, object]] = field(default_factory=list)

    def add(self, kind: str, value: object) -> None:
        if kind == "rich_text" and self.blocks and self.blocks[-1]["type"] == kind:
            self.blocks[-1]["value"] += value
        elif value:
            self.blocks.append({"type": kind, "value": value})

    def add_text(self, html: str) -> None:
        if html:
            self.add("rich_text", html)

    def add_section(self, section: Section, *, own_heading: bool = False) -> None:
        heading = "" if own_heading and says_its_role(section) else section.heading
        for block in section.blocks:
            if self._takes_heading(block):
                self.add("characteristics", characteristics(block, heading))
            else:
                self.add_text(small_heading(heading))
                self.add_block(block, section.role)
            heading = ""
        self.add_text(small_heading(heading))

    def _takes_heading(self, block: Block) -> bool:
        titled = isinstance(block, ItemList) and block.is_rebuilt and fits_points(block)
        return titled and "characteristics" in self.takes

    def add_block(self, block: Block, role: Role) -> None:
        if isinstance(block, Paragraph):
            self.add_paragraph(block, role)
        elif isinstance(block, Table) and "table" in self.takes:
            self.add("table", table(block))
        elif self.keeps_meetings or not isinstance(block, MeetingLines):
            self.add_text(rich([block]))

    def add_paragraph(self, paragraph: Paragraph, role: Role) -> None:
        """Its quotations and, of results, its numbers become blocks; all its words stay."""
        if self.is_attribution(paragraph):
            return
        place = 0
        for part in self.parts_of(paragraph, role):
            self.add_plain(paragraph.text[place : part.start])
            is_quotation = isinstance(part, QuotationFound)
            kind = "quotation" if is_quotation else "statistic"
            self.add(kind, quotation(part) if is_quotation else statistic(part))
            place = part.end
        if place:
            self.add_plain(paragraph.text[place:])
        else:
            self.add_text(rich([paragraph]))

    def add_plain(self, text: str) -> None:
        if text.strip(" .,;"):
            self.add_text(clean_html(f"<p>{escape(text.strip(), quote=False)}</p>"))

    def parts_of(self, paragraph: Paragraph, role: Role) -> list[QuotationFound | StatisticFound]:
        if len(paragraph.lines) > 1 or "<" in paragraph.html or "quotation" not in self.takes:
            return []
        found = [one for one in self.document.quotations if is_in(one, paragraph)]
        if role is Role.IMPACT:
            numbers = (one for one in self.document.statistics if one.line in paragraph.lines)
            found += [one for one in numbers if is_claim(one, paragraph)]
        kept: list[QuotationFound | StatisticFound] = []
        for one in sorted(found, key=lambda part: part.start):
            if not kept or one.start >= kept[-1].end:
                kept.append(one)
        return kept

    def is_attribution(self, paragraph: Paragraph) -> bool:
        """The line under a quotation that says whose it is, and is said with it."""
        lines = {
            one.attribution_line
            for one in self.document.quotations
            if one.attribution_line and "quotation" in self.takes
        }
        return bool(lines & set(paragraph.lines))


def is_in(found: QuotationFound, paragraph: Paragraph) -> bool:
    inside = found.text in paragraph.text[found.start : found.end]
    return found.line in paragraph.lines and inside


def is_claim(found: StatisticFound, paragraph: Paragraph) -> bool:
    there = paragraph.text.startswith(found.value, found.start)
    possible = not found.percentage or float(found.percentage) <= MOST_PERCENT
    return there and possible and 0 < len(found.claim) <= LONGEST_CLAIM


def quotation(found: QuotationFound) -> dict[str, object]:
    return {
        "text": clean_text(found.text),
        "person": clean_text(found.person)[:120],
        "from_inspection": bool(found.inspectorate),
        "inspectorate": found.inspectorate or None,
        "source_title": str(found.year or ""),
    }


def statistic(found: StatisticFound) -> dict[str, object]:
    return {
        "value": clean_text(found.value),
        "claim": clean_text(found.claim),
        "percentage": found.percentage or None,
        "n": found.n,
        "base": clean_text(found.base),
        "date": clean_text(found.date),
        "method": clean_text(found.method),
    }


def fits_points(block: ItemList) -> bool:
    titles = all(len(item.text) <= LONGEST_TITLE for item in block.items)
    points = [point for item in block.items for point in item.items]
    return titles and all(len(one.text) <= LONGEST_POINT and not one.items for one in points)


def characteristics(block: ItemList, heading: str) -> dict[str, object]:
    items = [
        {
            "title": clean_text(item.text),
            "points": [{"text": clean_text(one.text), "sub_points": []} for one in item.items],
        }
        for item in block.items
    ]
    return {"heading": clean_text(heading), "characteristics": items}


def table(block: Table) -> dict[str, object]:
    """The first row as the headings, as tables of pages have them."""
    heads, *rows = block.rows
    columns = [{"type": "text", "heading": clean_text(head)} for head in heads]
    values = [{"values": [clean_text(cell)[:LONGEST_CELL] for cell in row]} for row in rows]
    return {"table": {"columns": columns, "rows": values, "caption": ""}, "note": ""}
