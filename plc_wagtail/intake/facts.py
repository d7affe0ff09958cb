"""What a few words say of a meeting: training day, time basis, status."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plc_wagtail.enums import DayType, MeetingStatus, TimeBasis

TRAINING_DAY = (
    r"(?:staff )?training days?|(?:school )?in-?set(?: days?)?|in-service(?: training)?(?: days?)?"
    r"|(?:staff|professional) (?:development|learning) days?|pd days?|baker days?|non-pupil days?"
    r"|hms|diwrnod hyfforddi(?:ant)?|hyfforddiant mewn swydd"
)
NON_DISAGGREGATED = r"non[- ]?disaggregated|not disaggregated|non[- ]?disagg\.?"
DISAGGREGATED = r"disaggregated|disagg\.?"
VOLUNTARY = r"voluntary|optional|gwirfoddol"
CANCELLED = r"cancelled|canceled|called off|wedi'i ganslo|wedi ei ganslo|canslwyd"
MOVED = r"moved|rescheduled|re-scheduled|re-arranged|rearranged|postponed|wedi'i symud"
UNSETTLED = r"(?:to be (?:confirmed|announced|arranged|agreed|decided)|tb[cad]\b|t\.b\.[cad]\.?)"
TENTATIVE = rf"provisional(?:ly)?|tentative(?:ly)?|(?:date )?{UNSETTLED}|dros dro|i'w gadarnhau"
FILLER = r"time|day|days|only|session|sessions|meeting|meetings|as|status|is|the|this|a"

# A twilight is after school, even when it stands in for a training day.
TWILIGHT = re.compile(r"\btwilight\b|\bdisagg")
IS_TRAINING_DAY = re.compile(rf"(?<![\w-])(?:{TRAINING_DAY})(?![\w-])")
IS_NON_DISAGGREGATED = re.compile(rf"\b(?:{NON_DISAGGREGATED})(?!\w)")
IS_DISAGGREGATED = re.compile(rf"\b(?:{DISAGGREGATED})(?!\w)")
IS_VOLUNTARY = re.compile(rf"\b(?:{VOLUNTARY})\b")
IS_CANCELLED = re.compile(rf"\b(?:{CANCELLED})\b")
IS_MOVED = re.compile(rf"\b(?:{MOVED})\b")
IS_TENTATIVE = re.compile(rf"\b(?:{TENTATIVE})(?!\w)|^\?+$")
# What is not settled is something else than the date.
OTHER_TBC = re.compile(
    r"\b(?:times?|rooms?|venues?|locations?|place|speakers?|topics?|agenda|focus|title)"
    rf"(?: is| are)?(?: -|:)? {UNSETTLED}"
)
ALL = "|".join(
    [NON_DISAGGREGATED, TRAINING_DAY, DISAGGREGATED, VOLUNTARY, CANCELLED, MOVED, TENTATIVE, FILLER]
)
ONLY_FACTS = re.compile(rf"(?:(?:{ALL}|and|[-,&/!:?.+])(?: |$|(?=[-,&/!:?.+])))+")
LEADING_FACT = re.compile(rf"(?:{ALL})\s*[-:,;]\s*")
SHORT = 5


@dataclass(frozen=True)
class Facts:
    day_type: DayType | None = None
    time_basis: TimeBasis | None = None
    status: MeetingStatus | None = None

    def __or__(self, other: Facts) -> Facts:
        """Both; where both speak, this one."""
        return Facts(
            self.day_type or other.day_type,
            self.time_basis or other.time_basis,
            self.status or other.status,
        )


NOTHING = Facts()


def facts_in(text: str) -> tuple[Facts, str]:
    """What `text` states, and the words that are left when facts stand alone or at its start.

    A sentence states nothing: it may speak of another day.
    """
    low = text.lower()
    lead = LEADING_FACT.match(low)
    if ONLY_FACTS.fullmatch(low):
        return _stated(low), ""
    if lead:
        return _stated(lead[0]), text[lead.end() :]
    if len(low.split()) <= SHORT:
        return _stated(low), text
    return Facts(status=_firm_status(low)), text


def _stated(low: str) -> Facts:
    return Facts(_day_type(low), _time_basis(low), _status(low))


def _day_type(low: str) -> DayType | None:
    if not IS_TRAINING_DAY.search(low):
        return None
    if TWILIGHT.search(low) and not IS_NON_DISAGGREGATED.search(low):
        return None
    return DayType.TRAINING_DAY


def _time_basis(low: str) -> TimeBasis | None:
    if IS_NON_DISAGGREGATED.search(low):
        return TimeBasis.NON_DISAGGREGATED
    if IS_DISAGGREGATED.search(low):
        return TimeBasis.DISAGGREGATED
    return TimeBasis.VOLUNTARY if IS_VOLUNTARY.search(low) else None


def _status(low: str) -> MeetingStatus | None:
    firm = _firm_status(low)
    if firm:
        return firm
    unsettled = IS_TENTATIVE.search(OTHER_TBC.sub("", low))
    return MeetingStatus.TENTATIVE if unsettled else None


def _firm_status(low: str) -> MeetingStatus | None:
    return MeetingStatus.CANCELLED if IS_CANCELLED.search(low) else None


def is_to_be_confirmed(text: str) -> bool:
    return bool(IS_TENTATIVE.search(OTHER_TBC.sub("", text.lower())))
