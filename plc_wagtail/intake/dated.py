"""A line with dates becomes drafts, one for each meeting it names."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from plc_wagtail.enums import MeetingStatus, Precision
from plc_wagtail.intake.codes import Code
from plc_wagtail.intake.date_groups import CHOSEN
from plc_wagtail.intake.drafts import Draft
from plc_wagtail.intake.facts import IS_MOVED
from plc_wagtail.intake.line_parts import RESPECTIVELY, LineParts, Mention
from plc_wagtail.intake.lines import SourceLine
from plc_wagtail.intake.mentions import Part
from plc_wagtail.intake.names import read_weekday
from plc_wagtail.intake.numbering import named_number
from plc_wagtail.intake.pieces import CUT, cut_out, trimmed
from plc_wagtail.intake.places import names_place
from plc_wagtail.intake.recurrence import rule_in
from plc_wagtail.intake.repeated import from_until, said_once
from plc_wagtail.intake.shares import shares
from plc_wagtail.intake.times import (
    TimePhrase,
    Times,
    combined,
    settled,
    start_differently,
)
from plc_wagtail.intake.wording import RULE_WORDS, word
from plc_wagtail.intake.written import Written

CHOICE = re.compile(r"\b(?:choose|either|one of|dewiswch)\b", re.IGNORECASE)
NOW_ON = re.compile(
    r"\bnow(?: (?:on|be|is|held|take|taking|takes|place|moved|to))*\W*$", re.IGNORECASE
)
NUMBERED = re.compile(r"(\D+ )(\d{1,2})")
MEMBERS = re.compile(r",\s*(?:and\s+)?|\s+and\s+|\s*&\s*")


def dated_drafts(line: SourceLine, parts: LineParts) -> list[Draft]:
    """Empty when none of the dates is a meeting's."""
    meetings = said_once(parts.of(Part.MEETING), parts)
    former = parts.of(Part.FORMER)
    if not meetings and former:
        meetings, former = former, []
    if not meetings:
        return []
    moved = _moved(line, parts, meetings, former)
    drafts = moved or _with_rule(line, parts, meetings) or _listed(line, parts, meetings)
    for draft in drafts:
        draft.number = parts.number if draft.number is None else draft.number
        draft.sibling_year = _sibling_year(parts)
        draft.notes.extend(_said_beside(parts))
        if parts.has_stray_date:
            draft.codes.add(Code.UNPARSED_LINE)
    return drafts


def _sibling_year(parts: LineParts) -> int | None:
    """The school year of the only year written in the line, for its dates without one."""
    written = [one for mention in parts.mentions for one in mention.group.dates]
    written += [one.end for one in written if one.end]
    years = {_school_year(one) for one in written if one.year is not None and one.has_month}
    return years.pop() if len(years) == 1 and None not in years else None


def _school_year(written: Written) -> int | None:
    if written.month is None or written.year is None:
        return None
    return written.year if written.month >= 8 else written.year - 1


def _said_beside(parts: LineParts) -> Iterator[str]:
    """Deadlines, days without a meeting and when to come, in the words of the line."""
    for mention in parts.mentions:
        if mention.part in (Part.NEGATIVE, Part.DEADLINE, Part.REPLACED):
            yield trimmed(parts.text[mention.said_from : mention.span[1]])
    if parts.gathering:
        yield parts.gathering[0]


def _moved(
    line: SourceLine, parts: LineParts, meetings: list[Mention], former: list[Mention]
) -> list[Draft]:
    """One meeting with its date before, where the line tells of a move."""
    dates = [written for mention in meetings for written in mention.group.dates]
    if former:
        pairs = [(former[0].group.dates[0], written) for written in dates]
    elif not (IS_MOVED.search(parts.text.lower()) or _is_now_on(parts, meetings)):
        return []
    elif len(dates) == 2:
        pairs = [(dates[0], dates[1])]
    elif len(dates) == 1 and dates[0].end:
        pairs = [(replace(dates[0], end=None), dates[0].end)]
    else:
        return []
    drafts = [_draft(line, parts, written, meetings[0]) for _, written in pairs]
    for draft, (previous, _) in zip(drafts, pairs, strict=True):
        draft.previous_written = previous
        draft.times = _times(parts, parts.times)
        word(draft, parts.rest)
        _drop_moved(draft, is_now_on=_is_now_on(parts, meetings))
    return drafts


def _is_now_on(parts: LineParts, meetings: list[Mention]) -> bool:
    """ "Mon 2 Nov - CANCELLED - now Thu 5 Nov"."""
    if len(meetings) != 2:
        return False
    return NOW_ON.search(parts.text[meetings[0].span[1] : meetings[1].span[0]]) is not None


def _drop_moved(draft: Draft, *, is_now_on: bool) -> None:
    """The date before says it all; only a cancelled meeting keeps its own status."""
    if draft.facts.status is MeetingStatus.RESCHEDULED or is_now_on:
        draft.facts = replace(draft.facts, status=None)


def _with_rule(line: SourceLine, parts: LineParts, meetings: list[Mention]) -> list[Draft]:
    first = meetings[0].group.dates[0]
    rule = rule_in(parts.tokens, has_range=first.end is not None)
    several = len(meetings) > 1 or len(meetings[0].group.dates) > 1
    if rule is None or several:
        return []
    draft = _draft(line, parts, first, meetings[0])
    draft.rule = rule
    skipped = parts.of(Part.NEGATIVE)
    draft.skipped = tuple(written for mention in skipped for written in mention.group.dates)
    draft.times = _times(parts, parts.times)
    word(draft, _without_rule(parts))
    return [draft]


def _without_rule(parts: LineParts) -> str:
    """The rest without "every other Tuesday": the rows that follow say it."""
    spans = [parts.tokens.span(day, day + 1) for day in _weekday_tokens(parts)]
    return RULE_WORDS.sub(CUT, cut_out(parts.rest, spans))


def _weekday_tokens(parts: LineParts) -> list[int]:
    return [place for place in range(len(parts.tokens)) if read_weekday(parts.tokens, place)]


def _listed(line: SourceLine, parts: LineParts, meetings: list[Mention]) -> list[Draft]:
    drafts: list[Draft] = []
    for mention, share in zip(meetings, shares(parts, meetings), strict=True):
        for written in mention.group.dates:
            draft = _draft(line, parts, _on_weekday(written, parts), mention)
            draft.number = named_number(share.label)
            draft.times = _times(parts, share.times)
            if start_differently(share.times) and not parts.times_behind_or:
                draft.codes.add(Code.UNPARSED_LINE)
            word(draft, CUT.join(share.words))
            drafts.append(draft)
    whole = from_until(meetings, parts)
    if whole:
        drafts[0].times = whole
        drafts[0].written = drafts[0].written.joined(drafts[1].written)
        return drafts[:1]
    _respectively(parts, drafts)
    return _choices(line, parts, meetings, drafts)


def _on_weekday(written: Written, parts: LineParts) -> Written:
    """ "Thursdays: 12/11, 10/12" names the day of both."""
    if written.weekday is not None or parts.every_week is None:
        return written
    return replace(written, weekday=parts.every_week.number)


def _draft(line: SourceLine, parts: LineParts, written: Written, mention: Mention) -> Draft:
    draft = Draft(line=line, written=written)
    if mention.week:
        draft.precision = Precision.WEEK
    if written.spelling_assumed:
        draft.codes.add(Code.SPELLING_ASSUMED)
    if mention.group.is_doubtful:
        draft.codes.add(Code.UNPARSED_LINE)
    return draft


def _times(parts: LineParts, phrases: list[TimePhrase]) -> Times | None:
    if not phrases:
        return None
    times = combined(phrases)
    if times.start and not times.end and parts.duration:
        return replace(times, end=_later(times.start, parts.duration.minutes))
    return times


def _later(time: dt.time, minutes: int) -> dt.time | None:
    """None past midnight: no meeting of a school lasts that long."""
    total = time.hour * 60 + time.minute + minutes
    return dt.time(total // 60, total % 60) if total < 24 * 60 else None


def _respectively(parts: LineParts, drafts: list[Draft]) -> None:
    """ "PLC 1 and PLC 2 on 12 and 30 November respectively", and "12, 30 Nov: PLC 1, 2"."""
    if len(drafts) < 2:
        return
    said = RESPECTIVELY.search(parts.text)
    if said and len(parts.times) == len(drafts):
        for draft, phrase in zip(drafts, parts.times, strict=True):
            draft.times = settled(phrase)
    text = RESPECTIVELY.sub(CUT, parts.rest)
    for chunk in re.split(f"[{CUT}:]+", text):
        members = [trimmed(member) for member in MEMBERS.split(trimmed(chunk))]
        if len(members) != len(drafts) or not all(members):
            continue
        counted = _counted_on(members)
        if said or counted:
            _hand_out(drafts, counted or members)


def _counted_on(members: list[str]) -> list[str]:
    """ "PLC 9", "PLC 10" and "PLC 11" of "PLC 9, 10, 11"; nothing where they do not count on."""
    first = NUMBERED.fullmatch(members[0])
    if not first:
        return []
    wanted = [str(number) for number in range(int(first[2]), int(first[2]) + len(members))]
    return [first[1] + number for number in wanted] if members[1:] == wanted[1:] else []


def _hand_out(drafts: list[Draft], members: list[str]) -> None:
    are_places = all(names_place(member) for member in members)
    for draft, member in zip(drafts, members, strict=True):
        if are_places:
            draft.location = member
        else:
            draft.title = member
        draft.notes = []


def _choices(
    line: SourceLine, parts: LineParts, meetings: list[Mention], drafts: list[Draft]
) -> list[Draft]:
    joined = any(mention.group.is_choice for mention in meetings) or _is_joined_by_or(parts)
    if len(drafts) > 1 and (joined or CHOICE.search(parts.text)):
        for draft in drafts:
            draft.choice = line.number
    return _choice_of_times(line, parts, drafts)


def _is_joined_by_or(parts: LineParts) -> bool:
    """ "w/c 8 Feb or w/c 22 Feb"."""
    between = (
        parts.without_dates[one.span[1] : two.span[0]] for one, two in pairwise(parts.mentions)
    )
    return any(text.replace(CUT, " ").strip(" ,-(") in CHOSEN for text in between)


def _choice_of_times(line: SourceLine, parts: LineParts, drafts: list[Draft]) -> list[Draft]:
    """ "3.30-4.30 or 4.30-5.30" on one day."""
    if len(drafts) != 1 or len(parts.times) < 2:
        return drafts
    first, second = parts.times[:2]
    if parts.tokens[first.stop].key != "or" or second.start != first.stop + 1:
        return drafts
    other = replace(drafts[0], times=settled(second), choice=line.number)
    other.notes, other.codes = list(drafts[0].notes), set(drafts[0].codes)
    drafts[0].choice = line.number
    return [drafts[0], other]
