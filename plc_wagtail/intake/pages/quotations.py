"""Words between quotation marks, and who is said to have spoken them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plc_wagtail.enums import Inspectorate
from plc_wagtail.intake.pages.found import QuotationFound
from plc_wagtail.intake.pages.source import LONGEST, Line

# Fewer words are a term or a title in quotation marks.
FEWEST_WORDS = 6
OPEN, CLOSE, STRAIGHT = "“", "”", '"'
SAYS = (
    r"observed|observes|says?|said|wrote|writes|reported|reports|noted|notes|commented|comments"
    r"|found|stated|states|told us|concluded|argues?|argued|describes?|described|put it|explained"
)
NAME = r"(?:[A-Z][\w.'’&-]{0,30}|of|the|and|van|de)"
BEFORE = re.compile(
    rf"(?:^|[.!?;,] |\bAs )((?:{NAME} ){{0,5}}{NAME}) (?:{SAYS})\b(?: that)?[,:]?\s*$"
)
LONGEST_LEAD = 160
AFTER = re.compile(
    rf"\s*(?:[-–—]\s*|\(|, )((?:{NAME},? ){{0,6}}{NAME})(?:,? ?\(?((?:19|20)\d\d)\)?)?\)?[.,]?"
)
NAME_ALONE = re.compile(
    rf"(?:[-–—]\s*)?((?:{NAME},? ){{0,7}}{NAME})(?:,? \(?((?:19|20)\d\d)\)?)?[.,]?"
)
PRONOUNS = frozenset(["He", "She", "They", "It", "We", "I", "You", "This", "That", "These", "As"])
INSPECTORATES = {
    "ofsted": Inspectorate.OFSTED,
    "estyn": Inspectorate.ESTYN,
    "education scotland": Inspectorate.EDUCATION_SCOTLAND,
    "eti": Inspectorate.ETI,
    "isi": Inspectorate.ISI,
    "independent schools inspectorate": Inspectorate.ISI,
    "inspectors": Inspectorate.OTHER,
}


def quotations_in(lines: list[Line]) -> list[QuotationFound]:
    found = []
    for place, line in enumerate(lines):
        if len(line.text) > LONGEST:
            continue
        following = lines[place + 1] if place + 1 < len(lines) else None
        found += _of_line(line, following)
    return found


def _of_line(line: Line, following: Line | None) -> Iterator[QuotationFound]:
    spans = list(_spans(line.text))
    if line.is_quote and not spans:
        spans = [(0, len(line.text), True)]
    for start, end, closed in spans:
        text = line.text[start:end].strip("“”\" '")
        if len(text.split()) >= FEWEST_WORDS:
            yield _attributed(line, following, start, end, closed, text)


def _spans(text: str) -> Iterator[tuple[int, int, bool]]:
    """Outermost quotations: start, end, and whether it is closed. A quotation may hold another."""
    depth, start = 0, 0
    for place, sign in enumerate(text):
        if sign == OPEN or (sign == STRAIGHT and depth == 0):
            start = start if depth else place
            depth += 1
        elif depth and sign in {CLOSE, STRAIGHT}:
            depth -= 1
            if depth == 0:
                yield start, place + 1, True
    if depth:
        yield start, len(text), False


def _attributed(
    line: Line, following: Line | None, start: int, end: int, closed: bool, text: str
) -> QuotationFound:
    person, year, source_line = "", None, None
    before = BEFORE.search(line.text[max(start - LONGEST_LEAD, 0) : start])
    after = AFTER.match(line.text, end)
    alone = _name_alone(line, following, start, end)
    if before and before[1] not in PRONOUNS:
        person = before[1]
    elif after:
        person, year, end = after[1], after[2], after.end()
    elif alone:
        person, year, source_line = alone[1], alone[2], following.number
    person = person.removeprefix("As ").strip(" ,")
    body = INSPECTORATES.get(person.casefold(), "")
    return QuotationFound(
        text=text,
        line=line.number,
        start=start,
        end=end,
        person="" if body else person,
        inspectorate=str(body),
        year=int(year) if year else None,
        is_closed=closed,
        attribution_line=source_line,
    )


def _name_alone(line: Line, following: Line | None, start: int, end: int) -> re.Match[str] | None:
    """The next line, if the quotation is the whole of its own and that one is only a name."""
    whole = start == 0 and end == len(line.text)
    if not whole or following is None or following.level or following.is_item:
        return None
    is_short = len(following.text) <= 100 and not following.text.endswith(":")
    return NAME_ALONE.fullmatch(following.text) if is_short else None
