"""Numbers, quotations and evidence in blocks, found by the names of their parts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from plc_wagtail.blocks.evidence import EvidenceItemValue
from plc_wagtail.blocks.walk import Node
from plc_wagtail.enums import EvidenceVisibility, Inspectorate, Severity
from plc_wagtail.guard.concern import Concern, Place
from plc_wagtail.guard.reading import Reading

# Records of one member of staff, under whatever name.
APPRAISAL = re.compile(r"\b(?:apprais\w*|capability|lesson grades?|performance management)\b", re.I)
ORIGIN_PARTS = ("person", "role", "organisation", "source_title")


def impossible_percentage(reading: Reading) -> Iterator[Concern]:
    for place, node in reading.nodes:
        percentage = node.get("percentage")
        if percentage is not None and not 0 <= percentage <= 100:
            yield block(
                place,
                "impossible_percentage",
                _("%(number)s%% is not between 0 and 100.") % {"number": percentage},
                _("Correct the percentage, or leave it empty and write the number in words."),
                f"{percentage} {node.get('claim')}",
            )


def part_larger_than_whole(reading: Reading) -> Iterator[Concern]:
    for place, node in reading.nodes:
        part, whole = node.get("numerator"), node.get("denominator")
        if part is not None and whole is not None and part > whole:
            yield block(
                place,
                "part_larger_than_whole",
                _("%(part)s out of %(whole)s cannot be.") % {"part": part, "whole": whole},
                _("Correct one of the two numbers."),
                f"{part} {whole}",
            )


def inspection_quotation_without_origin(reading: Reading) -> Iterator[Concern]:
    for place, node in reading.nodes:
        if lacks_origin(node):
            yield block(
                place,
                "inspection_quotation_without_origin",
                _("A quotation from an inspection does not say of which body and date it is."),
                _("Fill in the inspectorate and the date of the report."),
                node.get("text") or "",
            )


def lacks_origin(node: Node) -> bool:
    return is_from_inspection(node) and not (has_body(node) and node.get("date"))


def is_from_inspection(node: Node) -> bool:
    """True if the block says so, or names an inspectorate as where its words come from."""
    if node.get("from_inspection") or node.get("inspectorate"):
        return True
    if node.name != "quotation":
        return False
    origin = " ".join(str(node.get(part) or "") for part in ORIGIN_PARTS).lower()
    named = (body for body in Inspectorate if body != Inspectorate.OTHER)
    return any(str(body.label).lower() in origin.split() for body in named)


def has_body(node: Node) -> bool:
    body = node.get("inspectorate")
    return bool(node.get("organisation")) or bool(body and body != Inspectorate.OTHER)


def evidence_about_one_person(reading: Reading) -> Iterator[Concern]:
    for place, node in reading.nodes:
        shown = node.get("visibility") != EvidenceVisibility.STAFF
        is_item = isinstance(node.value, EvidenceItemValue)
        if shown and (node.value.is_about_one if is_item else node.get("about_one_person")):
            yield block(
                place,
                "evidence_about_one_person",
                _("Evidence about one member of staff is set to be seen by everybody."),
                _("Choose “Staff only”, or take this piece of evidence out."),
                f"{node.get('kind')} {node.get('note')}",
            )


def appraisal_in_evidence(reading: Reading) -> Iterator[Concern]:
    for place, node in reading.nodes:
        if isinstance(node.value, EvidenceItemValue) and node.value.is_public:
            text = " ".join(str(node.value[part] or "") for part in ("base", "method", "note"))
            if found := APPRAISAL.search(text):
                yield Concern(
                    code="appraisal_in_evidence",
                    severity=Severity.CHECK,
                    message=_("Evidence that everybody sees speaks of “%(word)s”.")
                    % {"word": found[0]},
                    hint=_("What comes from appraisal of one person must not be published."),
                    place=place,
                    text=text,
                )


def block(place: Place, code: str, message: str, hint: str, text: str) -> Concern:
    return Concern(code, Severity.BLOCK, message, hint, place, text)
