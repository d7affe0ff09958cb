"""What a mail program puts around a list: headers, greetings, signatures."""

from __future__ import annotations

import re

from plc_wagtail.intake.codes import Reason
from plc_wagtail.intake.lines import SourceLine

HEADER = re.compile(
    r"(?:from|to|cc|bcc|sent|subject|reply-to|importance|attachments?|oddi wrth|at|pwnc)\s*:\s*\S",
    re.IGNORECASE,
)
# A label of a leaflet as well; a header only among other headers.
DATE_HEADER = re.compile(r"(?:date|sent|dyddiad)\s*:\s*\S", re.IGNORECASE)
RULE = re.compile(
    r"-{2,}\s*(?:original message|forwarded message|forwarded by)\b.{0,80}"
    r"|begin forwarded message:?|on .{5,120} wrote:?|ar .{5,120} ysgrifennodd.{0,80}|_{10,}|-{10,}",
    re.IGNORECASE,
)
GREETING = re.compile(
    r"(?:dear|hi|hello|hiya|good (?:morning|afternoon)|annwyl|helo|morning|all)"
    r"(?: [\w'&.-]+){0,5}\s*[,!]?",
    re.IGNORECASE,
)
FAREWELL = re.compile(
    r"(?:(?:kind|best|warm|many)(?: regards| wishes| thanks)|regards"
    r"|thanks(?: all| everyone| in advance)?|thank you|best|cheers"
    r"|yours (?:sincerely|faithfully)|diolch|cofion(?: \w+)?)\s*[,.!]?",
    re.IGNORECASE,
)
SENT_FROM = re.compile(r"(?:sent from my|get outlook for|anfonwyd o)\b.{0,80}", re.IGNORECASE)
SIGNATURE = re.compile(r"--\s?")


def furniture(lines: list[SourceLine]) -> dict[int, Reason]:
    """The lines, by number, that are nobody's list."""
    found: dict[int, Reason] = {}
    headers = [bool(HEADER.match(line.text)) for line in lines]
    signed = False
    for place, line in enumerate(lines):
        # A new mail or a new heading of one starts above the signature of the last.
        signed = (signed or SIGNATURE.fullmatch(line.text) is not None) and not headers[place]
        reason = Reason.SIGNATURE if signed else _reason(line.text, headers, place)
        if reason:
            found[line.number] = reason
    return found


def _reason(text: str, headers: list[bool], place: int) -> Reason | None:
    if RULE.fullmatch(text):
        return Reason.EMAIL_HEADER
    if _is_header(text, headers, place):
        return Reason.EMAIL_HEADER
    if GREETING.fullmatch(text) and (text.endswith((",", "!")) or len(text.split()) <= 2):
        return Reason.GREETING if _starts_with_greeting(text) else None
    if FAREWELL.fullmatch(text) or SENT_FROM.fullmatch(text):
        return Reason.SIGNATURE
    return None


def _is_header(text: str, headers: list[bool], place: int) -> bool:
    """One header alone may be a label of the list; two close together are a mail's."""
    if not (headers[place] or DATE_HEADER.match(text)):
        return False
    around = headers[max(place - 3, 0) : place] + headers[place + 1 : place + 4]
    return any(around)


def _starts_with_greeting(text: str) -> bool:
    return text.split()[0].strip(",!").lower() != "all" or len(text.split()) == 1
