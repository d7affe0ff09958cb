"""What the reading of a whole document gives: its sections, and all that was found in them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Container
from dataclasses import dataclass, replace
from functools import cached_property

from plc_wagtail.intake.document import MeetingList
from plc_wagtail.intake.pages.codes import Clue, DocumentKind, Role
from plc_wagtail.intake.pages.found import (
    Acronym,
    ContactFound,
    Doubt,
    DroppedLine,
    Lines,
    Link,
    Question,
    QuotationFound,
    ReferenceFound,
    StatisticFound,
    ThemeFound,
)
from plc_wagtail.intake.pages.values import MeetingLines, Section


@dataclass(frozen=True, kw_only=True)
class Document:
    name: str
    kind: DocumentKind
    clues: tuple[Clue, ...] = ()
    title: str = ""
    title_lines: Lines = ()
    date: dt.date | None = None
    date_lines: Lines = ()
    byline: str = ""
    sections: tuple[Section, ...] = ()
    themes: tuple[ThemeFound, ...] = ()
    questions: tuple[Question, ...] = ()
    meetings: MeetingList | None = None
    quotations: tuple[QuotationFound, ...] = ()
    statistics: tuple[StatisticFound, ...] = ()
    references: tuple[ReferenceFound, ...] = ()
    links: tuple[Link, ...] = ()
    contact: ContactFound | None = None
    acronyms: tuple[Acronym, ...] = ()
    dropped: tuple[DroppedLine, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    @cached_property
    def mapping(self) -> dict[int, Role]:
        """What each section is taken for, by its key; an editor may change any of it."""
        return {section.key: section.role for section in self.sections}

    def mapped(self, mapping: dict[int, Role]) -> Document:
        """The same document with other roles for the sections named."""
        sections = tuple(
            replace(one, role=Role(mapping.get(one.key, one.role))) for one in self.sections
        )
        return replace(self, sections=sections)

    def without(self, keys: Container[int]) -> Document:
        """The same document without these sections and whatever was found in them alone."""
        sections = tuple(one for one in self.sections if one.key not in keys)
        left = {line for one in self.sections if one.key in keys for line in one.lines}
        left -= {line for one in sections for line in one.lines}
        meetings, contact = self.meetings, self.contact
        if meetings:
            rows = [row for row in meetings.rows if row.line not in left]
            meetings = replace(meetings, rows=type(meetings.rows)(rows))
        return replace(
            self,
            sections=sections,
            meetings=meetings,
            contact=None if contact and contact.lines[0] in left else contact,
            references=tuple(one for one in self.references if one.lines[0] not in left),
            **{
                name: tuple(one for one in getattr(self, name) if one.line not in left)
                for name in ("themes", "questions", "quotations", "statistics", "links", "doubts")
            },
        )

    @property
    def has_dates(self) -> bool:
        """Dates of meetings stand in it, read or left as text."""
        blocks = [block for one in self.sections for block in one.blocks]
        return any(isinstance(block, MeetingLines) for block in blocks)

    @property
    def summary(self) -> str:
        return " ".join(one.text for one in self.sections if one.role is Role.SUMMARY)

    @property
    def line_numbers(self) -> set[int]:
        """Every line of the source that is somewhere in the result."""
        lines = {line for section in self.sections for line in section.lines}
        lines.update(self.title_lines, self.date_lines)
        lines.update(one.line for one in self.dropped)
        if self.meetings:
            lines.update(row.line for row in self.meetings.rows)
            lines.update(one.line for one in self.meetings.ignored)
        return lines
