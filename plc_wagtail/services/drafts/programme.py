"""A document as a programme: its meetings, themes and stages in their own fields."""

from __future__ import annotations

import re

from plc_wagtail.intake.pages.codes import DoubtCode, Role
from plc_wagtail.intake.pages.values import Item, ItemList, Paragraph, Section
from plc_wagtail.models.concrete import concrete
from plc_wagtail.sanitise import clean_text
from plc_wagtail.services.drafts.meetings import meetings_from
from plc_wagtail.services.drafts.page_maker import PageMaker

PROGRAMME_TEXTS = {
    Role.AIM: "why",
    Role.BACKGROUND: "why",
    Role.WHO: "who_takes_part",
    Role.STAFF_GET: "what_staff_get",
    Role.WE_ASK: "what_we_ask",
}
LONGEST_STAGE = 200
# "A reflection stage, with ideas put together": the title ends at the first of these.
STAGE_TITLE = re.compile(r"([^,:;–—.?!]{3,80}?)\s*(?:[,:;.]|\s[–—-]\s)\s*(\S.*)", re.DOTALL)


class ProgrammeMaker(PageMaker):
    model = "ProgrammePage"

    def fill(self) -> None:
        done = self.fill_summary() | self.fill_people() | self.fill_references()
        self.fill_texts(PROGRAMME_TEXTS)
        done |= self.fill_stages() | self.fill_themes() | self.fill_next()
        done |= {section.key for section in self.with_role(*PROGRAMME_TEXTS)}
        self.page.meetings = meetings_from(self.document.meetings, self.doubts)
        self.fill_body(done | self.only_meetings(), keeps_meetings=not self.page.meetings.all())

    def only_meetings(self) -> set[int]:
        """Sections that hold nothing else than dates that are meetings now."""
        rows = (
            {row.line for row in self.document.meetings.rows} if self.document.meetings else set()
        )
        sections = self.with_role(Role.MEETINGS)
        return {one.key for one in sections if set(one.lines) - set(one.heading_lines) <= rows}

    def fill_themes(self) -> set[int]:
        sections = self.with_role(Role.THEMES)
        lines = {line for section in sections for line in section.lines}
        listed = tuple(one for one in self.document.themes if one.line in lines and one.is_listed)
        told = tuple(one for one in self.document.themes if one not in listed)
        strands, model = [], concrete("Strand")
        for place, theme in self.records.themes((*listed, *told)).items():
            strands.append(model(theme=theme, sort_order=place))
        self.page.strands = strands
        refused = {one.line for one in self.records.doubts if one.code is DoubtCode.UNKNOWN_THEME}
        return {
            section.key
            for section in sections
            if not refused & set(section.lines) and is_list_of(section, listed)
        }

    def fill_stages(self) -> set[int]:
        stream = self.stream("stages")
        for section in self.with_role(Role.STAGES):
            for block in section.blocks:
                if isinstance(block, ItemList):
                    stream.add("process_stages", process_stages(block))
                else:
                    stream.add_block(block, section.role)
        self.put("stages", stream)
        return {section.key for section in self.with_role(Role.STAGES)}

    def fill_next(self) -> set[int]:
        sections = self.with_role(Role.NEXT_STEPS)
        blocks = [block for section in sections for block in section.blocks]
        if not all(isinstance(block, Paragraph) and "<" not in block.html for block in blocks):
            return set()
        self.page.what_next = clean_text("\n".join(block.text for block in blocks))
        return {section.key for section in sections}


def is_list_of(section: Section, themes: tuple) -> bool:
    """Its items are themes of the page now, and what stands above them only says so."""
    named = {theme.line for theme in themes}
    lists = [block for block in section.blocks if isinstance(block, ItemList)]
    items = {line for block in lists for line in block.lines}
    rest = [block for block in section.blocks if block not in lists]
    announced = all(isinstance(one, Paragraph) and one.text.endswith(":") for one in rest)
    return bool(items) and items <= named and announced and len(rest) <= 1


def process_stages(block: ItemList) -> dict[str, object]:
    return {"heading": "", "stages": [stage(item) for item in block.items]}


def stage(item: Item) -> dict[str, str]:
    text = " ".join([item.text, *(one.text for one in item.items)])
    match = STAGE_TITLE.fullmatch(text)
    title, purpose = (match[1], match[2]) if match else (text, "")
    if len(title) > LONGEST_STAGE:
        title, purpose = "", text
    return {"title": clean_text(title), "purpose": clean_text(purpose), "output": ""}
