"""The preview of a document as its template needs it: every part beside where it will go."""

from __future__ import annotations

from dataclasses import dataclass

from plc_wagtail.date_words import when_words
from plc_wagtail.enums import Precision
from plc_wagtail.forms.document_check import place_name
from plc_wagtail.forms.document_places import KINDS
from plc_wagtail.intake.explain import needs_check
from plc_wagtail.intake.pages import DocumentKind, DoubtCode, ItemList, MeetingLines, Table
from plc_wagtail.intake.pages.explain import REASONS, WHY, explained

FIRST_WORDS = 220
PERSONAL = frozenset({DoubtCode.PERSONAL_DATA, DoubtCode.NAMED_PERSON})


@dataclass(frozen=True)
class ShownSection:
    """`doubts` counts what is to be looked at in it; `is_personal` that it may name a person."""

    heading: str
    words: str
    field: object
    doubts: int
    is_personal: bool


def shown(document, suggested, form):
    rows = document.meetings.rows if document.meetings else ()
    return {
        "document": document,
        "kind": KINDS[document.kind],
        "suggested": KINDS[suggested.kind],
        "why": [WHY[clue] for clue in suggested.clues],
        "sections": [shown_section(one, document, form) for one in document.sections],
        "doubts": explained(document.doubts),
        "to_check": len(document.doubts),
        "dropped": [(one.text, REASONS[one.reason]) for one in document.dropped],
        "meetings": [(when(row), row.raw, needs_check(row)) for row in rows if row.include],
        "meetings_to_check": sum(needs_check(row) for row in rows),
        "becomes_programme": document.kind is DocumentKind.PROGRAMME,
    }


def shown_section(section, document, form):
    lines = set(section.lines)
    codes = [doubt.code for doubt in document.doubts if doubt.line in lines]
    return ShownSection(
        heading=section.heading,
        words=first_words(section),
        field=form[place_name(section.key)],
        doubts=len(codes),
        is_personal=bool(PERSONAL.intersection(codes)),
    )


def first_words(section) -> str:
    text = " ".join(words for block in section.blocks for words in words_of(block))
    return text if len(text) <= FIRST_WORDS else text[:FIRST_WORDS].rsplit(" ", 1)[0] + " …"


def words_of(block) -> list[str]:
    if isinstance(block, ItemList):
        return [f"• {item.text}" for item in block.items]
    if isinstance(block, Table):
        return [" | ".join(row) for row in block.rows]
    return list(block.texts) if isinstance(block, MeetingLines) else [block.text]


def when(row) -> str:
    """Empty where no date could be read."""
    if row.date is None and row.precision == Precision.EXACT:
        return ""
    return str(when_words(row.date, row.date_end, row.start, row.end, row.precision))
