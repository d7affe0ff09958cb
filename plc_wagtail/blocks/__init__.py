"""Blocks of our pages; choosers name models by string, so this rung knows no model."""

from plc_wagtail.blocks.fields import BodyField
from plc_wagtail.blocks.streams import (
    CaseStudyBody,
    DocumentsBody,
    EvidenceBody,
    ImpactBody,
    LandingBody,
    ProgrammeBody,
    StagesBody,
    StudyYearsBody,
    UpdateBody,
)

__all__ = [
    "BodyField",
    "CaseStudyBody",
    "DocumentsBody",
    "EvidenceBody",
    "ImpactBody",
    "LandingBody",
    "ProgrammeBody",
    "StagesBody",
    "StudyYearsBody",
    "UpdateBody",
]
