"""What the pages of all kinds take from a document: summary, contact, sources, the rest."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import ClassVar

from plc_wagtail.intake.pages.codes import Role
from plc_wagtail.intake.pages.found import Doubt
from plc_wagtail.intake.pages.values import Paragraph, Section
from plc_wagtail.intake.pages.whole import Document
from plc_wagtail.models.concrete import concrete
from plc_wagtail.sanitise import clean_text
from plc_wagtail.services.drafts.records import Records
from plc_wagtail.services.drafts.streams import Stream
from plc_wagtail.services.drafts.texts import rich_sections, shortened

LONGEST_TITLE = 255


@dataclass
class PageMaker:
    """Fills one page that is not stored yet; `doubts` say what it could not.

    `model` is the name of its page type. A kind adds `fill`.
    """

    document: Document
    records: Records
    doubts: list[Doubt] = field(default_factory=list)

    model: ClassVar[str]

    @cached_property
    def page(self):
        return concrete(self.model)(live=False, title=self.title)

    @property
    def title(self) -> str:
        return shortened(self.document.title or name_of(self.document), LONGEST_TITLE, self.doubts)

    def make(self):
        self.fill()
        self.doubts += self.records.doubts
        return self.page

    def fill(self) -> None:
        raise NotImplementedError

    def with_role(self, *roles: Role) -> list[Section]:
        return [section for section in self.document.sections if section.role in roles]

    def put(self, name: str, stream: Stream) -> None:
        block = type(self.page)._meta.get_field(name).stream_block
        setattr(self.page, name, block.to_python(stream.blocks))

    def stream(self, name: str, *, keeps_meetings: bool = True) -> Stream:
        block = type(self.page)._meta.get_field(name).stream_block
        return Stream(self.document, frozenset(block.child_blocks), keeps_meetings)

    def fill_texts(self, fields: dict[Role, str]) -> None:
        for name in dict.fromkeys(fields.values()):
            roles = [role for role, one in fields.items() if one == name]
            sections = self.with_role(*roles)
            setattr(self.page, name, rich_sections(sections, own_heading=True))

    def fill_summary(self) -> set[int]:
        """The keys of sections that are in the summary; one that is too long stays in the body."""
        longest = type(self.page)._meta.get_field("summary").max_length
        sections = self.with_role(Role.SUMMARY)
        texts = [block for section in sections for block in section.blocks]
        only_text = all(isinstance(block, Paragraph) for block in texts)
        summary = clean_text(" ".join(block.text for block in texts)) if only_text else ""
        fits = 0 < len(summary) <= longest
        self.page.summary = summary if fits else None
        return {section.key for section in sections} if fits else set()

    def fill_people(self) -> set[int]:
        contact = self.document.contact
        self.page.contact = self.records.contact(contact)
        if contact and contact.role:
            self.page.owner_role = shortened(contact.role, 120, self.doubts)
        return self.keys_of_contact()

    def keys_of_contact(self) -> set[int]:
        """Sections the contact was read from: names and addresses do not go into the text."""
        contact = self.document.contact
        lines = set(contact.lines) if contact else set()
        return {one.key for one in self.with_role(Role.CONTACT) if lines & set(one.lines)}

    def fill_references(self) -> set[int]:
        """The keys of sections of which every line is a stored source now."""
        found = self.records.references(self.document.references)
        self.page.references.set(list(dict.fromkeys(found.values())))
        return self.keys_of_references(found)

    def keys_of_references(self, found: dict) -> set[int]:
        lines = {
            line for one in self.document.references if one.lines[0] in found for line in one.lines
        }
        sections = self.with_role(Role.REFERENCES)
        return {one.key for one in sections if set(one.lines) - set(one.heading_lines) <= lines}

    def fill_body(self, done: set[int], *, keeps_meetings: bool = True) -> None:
        stream = self.stream("body", keeps_meetings=keeps_meetings)
        for section in self.document.sections:
            if section.key not in done:
                stream.add_section(section)
        self.put("body", stream)


def name_of(document: Document) -> str:
    """A name to begin with, of the file; that there was no title is among the doubts."""
    stem = re.split(r"[/\\]", document.name)[-1].rsplit(".", 1)[0]
    return " ".join(re.split(r"[\s_-]+", stem)).strip() or document.kind.value
