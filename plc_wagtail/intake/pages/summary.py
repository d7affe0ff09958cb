"""The first sentences of a document as its summary: a section of its own, so it can be undone."""

from __future__ import annotations

from dataclasses import replace
from html import escape

from plc_wagtail.intake.pages.codes import Role
from plc_wagtail.intake.pages.figures_found import sentence_spans
from plc_wagtail.intake.pages.values import Paragraph, Section

# The narrowest field a summary goes to.
LONGEST = 400


def with_summary(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """Without a summary of its own, a document that opens with a paragraph gives its first
    sentences; their words stand nowhere else then."""
    if not sections or any(one.role is Role.SUMMARY for one in sections):
        return sections
    place = _opening(sections)
    if place is None:
        return sections
    first = sections[place]
    number = next(i for i, block in enumerate(first.blocks) if isinstance(block, Paragraph))
    paragraph = first.blocks[number]
    taken, left = _cut(paragraph)
    if taken is None:
        return sections
    kept = first.blocks[:number] + ((left,) if left else ()) + first.blocks[number + 1 :]
    opening = Section(len(sections), "", Role.SUMMARY, (taken,), first.level)
    rest = replace(first, blocks=kept)
    after = (rest,) if rest.blocks or rest.heading else ()
    return (*sections[:place], opening, *after, *sections[place + 1 :])


def _opening(sections: tuple[Section, ...]) -> int | None:
    """Where the text begins: the first section, if it is of no special kind."""
    for place, section in enumerate(sections):
        if section.role is not Role.BODY:
            return None
        if any(_may_open(block) for block in section.blocks):
            first = next(block for block in section.blocks if isinstance(block, Paragraph))
            return place if _may_open(first) else None
    return None


def _may_open(block: object) -> bool:
    is_text = isinstance(block, Paragraph) and not block.is_quote
    return is_text and block.text[:1] not in '“"' and not block.text.endswith(":")


def _cut(paragraph: Paragraph) -> tuple[Paragraph | None, Paragraph | None]:
    if len(paragraph.text) <= LONGEST:
        return paragraph, None
    if "<" in paragraph.html:
        return None, paragraph
    ends = [end for _, end in sentence_spans(paragraph.text) if end <= LONGEST]
    if not ends:
        return None, paragraph
    texts = paragraph.text[: ends[-1]].strip(), paragraph.text[ends[-1] :].strip()
    first, second = (
        replace(paragraph, text=text, html=escape(text, quote=False)) for text in texts
    )
    return first, second
