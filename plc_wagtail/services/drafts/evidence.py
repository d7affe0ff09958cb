"""What a study says it looked at, as pieces of evidence of known kinds."""

from __future__ import annotations

import re

from plc_wagtail.enums import EvidenceKind, EvidenceVisibility
from plc_wagtail.intake.pages.values import Block, ItemList, Paragraph
from plc_wagtail.sanitise import clean_text

KINDS = (
    (
        EvidenceKind.STUDENT_VOICE,
        r"(?:pupil|student)s?'?s? voice|what (?:pupils|students) (?:said|told)",
    ),
    (EvidenceKind.LESSON_OBSERVATION, r"observations?|lesson visits?|lesson reviews?"),
    (EvidenceKind.LEARNING_WALK, r"learning walks?"),
    (EvidenceKind.STAFF_FEEDBACK, r"staff (?:feedback|survey|voice|questionnaire)"),
    (EvidenceKind.WORK_SCRUTINY, r"work scrutin|book looks?|pupils' work|students' work"),
    (EvidenceKind.INSPECTION_REPORT, r"ofsted|estyn|inspection"),
    (EvidenceKind.EXAM_RESULTS, r"exam(?:ination)?s? results?|gcse|a-level"),
    (EvidenceKind.PUPIL_OUTCOMES, r"(?:pupil|student) outcomes|test results|quiz results"),
    (EvidenceKind.SELF_REVIEW, r"self[- ]?(?:review|evaluation)"),
)
PATTERNS = [(kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in KINDS]
APPRAISAL = re.compile(r"\bappraisal|performance management|capability", re.IGNORECASE)
YEAR = re.compile(r"\(((?:19|20)\d\d)\)")
CUT = re.compile(r",\s*(?:and\s+)?|;\s*|\s+and\s+")
MOST_WORDS = 8


def evidence_items(blocks: tuple[Block, ...]) -> list[dict[str, object]]:
    return [_item(text) for block in blocks for text in _texts(block)]


def _texts(block: Block) -> list[str]:
    if isinstance(block, ItemList):
        return [text for item in block.items for text in (item.text, *(i.text for i in item.items))]
    if not isinstance(block, Paragraph):
        rows = getattr(block, "rows", None)
        return [" | ".join(row) for row in rows] if rows else list(block.texts)
    parts = [part.strip(" .") for part in CUT.split(block.text)]
    parts = [part for part in parts if part]
    is_list = len(parts) > 1 and all(len(part.split()) <= MOST_WORDS for part in parts)
    return parts if is_list and sum(bool(_kind(part)) for part in parts) > 1 else [block.text]


def _item(text: str) -> dict[str, object]:
    """What comes from appraisal is never for the public."""
    private = APPRAISAL.search(text) is not None
    year = YEAR.search(text)
    visibility = EvidenceVisibility.STAFF if private else EvidenceVisibility.PUBLIC
    return {
        "kind": _kind(text) or None,
        "date": year[1] if year else "",
        "note": clean_text(text),
        "visibility": visibility.value,
        "about_one_person": False,
    }


def _kind(text: str) -> str:
    """Empty where several kinds or none are named."""
    kinds = {kind.value for kind, pattern in PATTERNS if pattern.search(text)}
    return kinds.pop() if len(kinds) == 1 else ""
