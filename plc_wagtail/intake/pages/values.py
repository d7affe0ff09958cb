"""The sections of a document and what stands in them; nothing here is a model or stored.

Each part names the lines it was read from, counted from 1, so that a person can look.
"""

from __future__ import annotations

from dataclasses import dataclass

from plc_wagtail.intake.pages.codes import Role
from plc_wagtail.intake.pages.found import Lines


@dataclass(frozen=True)
class Paragraph:
    """`html` holds links and emphasis alone, `text` the same words plain."""

    text: str
    html: str
    lines: Lines
    is_quote: bool = False


@dataclass(frozen=True)
class Item:
    text: str
    html: str
    lines: Lines
    items: tuple[Item, ...] = ()


@dataclass(frozen=True)
class ItemList:
    """`is_rebuilt`: its levels had been run together and were told apart by their capitals."""

    items: tuple[Item, ...]
    lines: Lines
    is_ordered: bool = False
    is_rebuilt: bool = False


@dataclass(frozen=True)
class Table:
    rows: tuple[tuple[str, ...], ...]
    lines: Lines


@dataclass(frozen=True)
class MeetingLines:
    """Where the dates of meetings stood; as text, for a page that has no meetings of its own."""

    texts: tuple[str, ...]
    lines: Lines


Block = Paragraph | ItemList | Table | MeetingLines


@dataclass(frozen=True)
class Section:
    """`key` is its place in the document, from 0; `level` that of its heading, from 1."""

    key: int
    heading: str
    role: Role
    blocks: tuple[Block, ...] = ()
    level: int = 1
    heading_lines: Lines = ()

    @property
    def lines(self) -> Lines:
        return self.heading_lines + tuple(line for one in self.blocks for line in one.lines)

    @property
    def paragraphs(self) -> list[Paragraph]:
        return [block for block in self.blocks if isinstance(block, Paragraph)]

    @property
    def text(self) -> str:
        return "\n".join(paragraph.text for paragraph in self.paragraphs)
