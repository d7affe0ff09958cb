"""Whom to ask: a role, an address, a telephone, and a name for the editor alone."""

from __future__ import annotations

import re

from plc_wagtail.intake.pages.found import ContactFound
from plc_wagtail.intake.pages.source import LONGEST, Line
from plc_wagtail.intake.personal import EMAIL, TELEPHONE

ROLE = re.compile(
    r"\b(?:head ?teacher|head|deputy|assistant|principal|teacher|leader|lead|director|manager"
    r"|co-?ordinator|senco|sendco|governor|officer|professor|chair|bursar|secretary|office|team"
    r"|administrator|librarian|reception|facilitator)\b",
    re.IGNORECASE,
)
NAME = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.? )?[A-Z][\w'’-]{1,30}(?: [A-Z][\w'’.-]{0,30}){1,3}"
)
PART = re.compile(r"\s*(?:,|;|\||\n| [-–—] )\s*")


def contact_in(lines: list[Line]) -> ContactFound | None:
    """What the lines of a contact section say; parts that are none of these are its `rest`."""
    whole = "\n".join(line.text for line in lines if len(line.text) <= LONGEST)
    if not whole:
        return None
    email, telephone = EMAIL.search(whole), TELEPHONE.search(whole)
    left = TELEPHONE.sub("", EMAIL.sub("", whole))
    found = {"name": "", "role": ""}
    rest = []
    for part in filter(None, (one.strip(" .:()") for one in PART.split(left))):
        place = _kind(part)
        if place and not found[place]:
            found[place] = part
        else:
            rest.append(part)
    return ContactFound(
        lines=tuple(line.number for line in lines),
        email=email[0].rstrip(".") if email else "",
        telephone=telephone[0].strip() if telephone else "",
        rest=", ".join(rest),
        **found,
    )


def _kind(part: str) -> str:
    if len(part.split()) > 8:
        return ""
    if ROLE.search(part):
        return "role"
    return "name" if NAME.fullmatch(part) else ""
