"""The guard: what must be mended before a page goes live, and what may be an oversight."""

from plc_wagtail.guard.concern import Concern, Place
from plc_wagtail.guard.facts import Facts
from plc_wagtail.guard.refusal import new_blocks, refuse_if_blocked, without_refusing
from plc_wagtail.guard.survey import (
    answered_keys,
    blocks_of,
    concerns_about_people,
    concerns_for,
    ground_rules,
    open_concerns,
)

__all__ = [
    "Concern",
    "Facts",
    "Place",
    "answered_keys",
    "blocks_of",
    "concerns_about_people",
    "concerns_for",
    "ground_rules",
    "new_blocks",
    "open_concerns",
    "refuse_if_blocked",
    "without_refusing",
]
