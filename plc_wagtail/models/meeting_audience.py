"""Whom a meeting is for: its group, what its kind says, else the groups of its programme."""

from __future__ import annotations

from plc_wagtail.enums import MeetingKind, StrandAudience

BY_KIND = {
    MeetingKind.BRIEFING: StrandAudience.ALL,
    MeetingKind.INDUCTION: StrandAudience.NEW_STAFF,
}


def belongs(meeting, strand):
    """By the strand the meeting names, else by its theme."""
    if meeting.strand_key:
        return meeting.strand_key == strand.key
    return meeting.theme_id is not None and meeting.theme_id == strand.theme_id


def audiences_of(meeting, strands):
    """Each StrandAudience it is for; none where nothing says it."""
    if meeting.kind in BY_KIND:
        return {BY_KIND[meeting.kind]}
    own = [strand for strand in strands if belongs(meeting, strand)]
    return {StrandAudience(strand.audience) for strand in own or strands}


def audience_of(meeting, strands):
    """The one it is for; "" where nothing says it, or the groups of the programme differ."""
    named = audiences_of(meeting, strands)
    return named.pop() if len(named) == 1 else ""
