"""Which few words name a place."""

from __future__ import annotations

import re

NOUNS = (
    "library|hall|room|rm|studio|gym|gymnasium|theatre|staffroom|classroom|lab|laboratory|block"
    "|centre|center|canteen|dining|chapel|office|suite|online|teams|zoom|google meet|auditorium"
    "|foyer|lrc|building|campus|site|academy|school|llyfrgell|neuadd|ystafell|ar-lein"
)
IS_PLACE = re.compile(rf"\b(?:{NOUNS})\b", re.IGNORECASE)
CODE = re.compile(r"(?:(?:room|rm)\.? ?)?[A-Z]{0,2}\d{1,3}[a-zA-Z]?", re.IGNORECASE)
# P5 is the fifth lesson of the day, Y7 a year group, KS3 a key stage.
BARE_CODE = re.compile(
    r"(?!P\d|Y\d|KS\d)[A-Z]{1,2}\d{1,3}[a-z]?(?: ?[/&] ?[A-Z]{1,2}\d{1,3}[a-z]?)?"
)
LABEL = re.compile(r"(?:venue|location|place|room|where|lleoliad)\s*[:-]\s*", re.IGNORECASE)
LEAD = re.compile(r"(?:(?:all|both|each) )?(?:in|at|@|yn|yn y|yn yr)\s+(?:the\s+)?", re.IGNORECASE)
WITHIN = re.compile(r"\s(?:in|at|@|yn)\s+(?:the\s+)?", re.IGNORECASE)
# Words of a title that a place may be called after: "Library skills PLC".
NOT_A_PLACE = re.compile(
    r"\b(?:plc|tlc|meetings?|training|review|skills|sessions?|briefing|launch|group|priorities"
    r"|programme|project|learning|focus|half|term|closed|day|whole[- ]school|visits?|evening"
    r"|tbc|confirmed|after|before|y\d+|years?|ks ?\d"
    r"|not|pupils?|students?|children)\b",
    re.IGNORECASE,
)
LONGEST = 6


def place_in(text: str) -> tuple[str, str]:
    """The place a short piece of text names, and the words before it; two empty strings if none."""
    label = LABEL.match(text)
    if label and text[label.end() :]:
        return text[label.end() :].strip(), ""
    if names_place(text):
        return _without_lead(text), ""
    cut = WITHIN.search(text)
    if cut and names_place(text[cut.end() :]):
        return text[cut.end() :].strip(" ."), text[: cut.start()].strip()
    return "", text


def names_place(text: str) -> bool:
    plain = _without_lead(text)
    if not plain or len(plain.split()) > LONGEST or NOT_A_PLACE.search(plain):
        return False
    if BARE_CODE.fullmatch(plain) or (CODE.fullmatch(plain) and IS_PLACE.search(plain)):
        return True
    return bool(IS_PLACE.search(plain))


def _without_lead(text: str) -> str:
    lead = LEAD.match(text)
    return (text[lead.end() :] if lead else text).strip(" .")
