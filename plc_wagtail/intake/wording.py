"""What the words beside date and time become: facts, place, title, notes."""

from __future__ import annotations

import re

from plc_wagtail.enums import MeetingStatus
from plc_wagtail.intake.codes import Code
from plc_wagtail.intake.drafts import Draft
from plc_wagtail.intake.facts import IS_MOVED, Facts, facts_in
from plc_wagtail.intake.negative import is_term
from plc_wagtail.intake.personal import has_personal_data, names_leader
from plc_wagtail.intake.pieces import Piece, pieces, trimmed
from plc_wagtail.intake.places import place_in
from plc_wagtail.intake.times import BESIDES, OF_WHOM

LONGEST_TITLE = 8
LONGEST_VAGUE = 60
MOVED_ONLY = re.compile(
    r"(?:(?:date|has|have|been|is|the|this|meeting|will|now|was|changed?(?: of)?|new|to|from"
    r"|instead of|originally)\b|[!,. ])*"
    r"(?:moved|rescheduled|re-scheduled|rearranged|re-arranged|postponed|changed|was|instead"
    r"|replac(?:es|ing)"
    r"|now(?: tak\w+ place)?|originally|previously|wedi'i symud)(?: to| from|!|\.|:)*",
    re.IGNORECASE,
)
# A time of day that is no time of the clock, or a second one.
VAGUE_TIME = re.compile(
    r"(?:straight |immediately )?(?:after|before) school|(?:at |over )?lunch ?(?:time)?|all day"
    r"|(?:in the )?(?:morning|afternoon|evening)|(?:half day )?[ap]\.?m\.?|p(?:eriod)? ?\d"
    r"|(?:at |from )?(?:half past|quarter (?:past|to)) .{3,40}"
    r"|[\d.:/ap -]+m?(?: (?:to|-) [\d.:/ap ]+m?)?",
    re.IGNORECASE,
)
CLOCK = r"\d{1,2}(?:[.:]\d\d(?: ?[ap]\.?m\.?)?| ?[ap]\.?m\.?)"
BESIDE = rf"(?:(?:whole-)?(?:{'|'.join(sorted(OF_WHOM))}) )?(?:{'|'.join(sorted(BESIDES))})\b"
REMARK = re.compile(
    r"(?:please note|new (?:date|day|time|venue|room)|due to|because|owing to|no|not|nb|n\.b\."
    r"|in lieu|(?:pupils|students|children|school) (?:is |are )?(?:not|closed))\b"
    r"|(?:tea|coffee|refreshments|lunch|arriv\w+|doors)\b.{0,30}\d"
    # Another time of the day, and what it is: "8.15am staff briefing".
    rf"|{BESIDE}.{{0,12}}{CLOCK}|{CLOCK}(?: ?(?:-|to) ?{CLOCK})? {BESIDE}",
    re.IGNORECASE,
)
RULE_WORDS = re.compile(
    r"\b(?:every|each|weekly|fortnightly|alternate|other|second|week|bob)\b", re.IGNORECASE
)


def word(draft: Draft, text: str) -> None:
    """Adds what `text`, a line without its dates and times, says to the draft."""
    for piece in pieces(text):
        _add(draft, piece)


def _add(draft: Draft, piece: Piece) -> None:
    if MOVED_ONLY.fullmatch(piece.text):
        _move(draft, piece.text)
        return
    facts, rest = facts_in(piece.text)
    draft.facts = draft.facts | facts
    _move(draft, piece.text)
    rest = rest if piece.in_brackets else trimmed(rest)
    if rest:
        # "Cancelled because of snow" is no title.
        _place(draft, Piece(rest, piece.in_brackets or facts.status is not None))


def _move(draft: Draft, text: str) -> None:
    if IS_MOVED.search(text.lower()):
        draft.facts = draft.facts | Facts(status=MeetingStatus.RESCHEDULED)


def _place(draft: Draft, piece: Piece) -> None:
    if has_personal_data(piece.text):
        draft.codes.add(Code.PERSONAL_DATA)
    if names_leader(piece.text):
        draft.staff_notes.append(piece.text)
        return
    if _is_remark(piece.text):
        draft.notes.append(piece.text)
        return
    short = len(piece.text.split()) <= LONGEST_TITLE
    place, before = place_in(piece.text) if short else ("", piece.text)
    second = bool(place and draft.location)
    draft.location = draft.location or place
    rest = trimmed(before) if place and not second else piece.text
    if rest:
        _name(draft, rest, may_be_title=short and not piece.in_brackets and not second)


def _is_remark(text: str) -> bool:
    return REMARK.match(text) is not None or (
        len(text) <= LONGEST_VAGUE and VAGUE_TIME.fullmatch(text) is not None
    )


def _name(draft: Draft, text: str, *, may_be_title: bool) -> None:
    # A question may be what a group works on.
    is_sentence = text.endswith((".", "!")) and " " in text
    if may_be_title and not draft.title and not is_sentence and not is_term(text):
        draft.title = text
    else:
        draft.notes.append(text)
