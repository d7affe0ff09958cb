"""What the reader of documents must be told, or may."""

from __future__ import annotations

from dataclasses import dataclass

from plc_wagtail.intake.limits import LIMITS, Limits
from plc_wagtail.intake.options import ReadingOptions
from plc_wagtail.intake.pages.codes import DocumentKind


@dataclass(frozen=True)
class DocumentOptions:
    """`meetings` says how to read dates; without it they are read only if the text itself names
    its one school year. `kind` is what a person chose; without it one is suggested."""

    meetings: ReadingOptions | None = None
    kind: DocumentKind | None = None
    limits: Limits = LIMITS
