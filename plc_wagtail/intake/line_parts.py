"""A line taken apart: its number, its dates and the part they play, its times."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from plc_wagtail.intake.date_groups import DateGroup, read_group
from plc_wagtail.intake.dates import COUNTED
from plc_wagtail.intake.durations import Duration, durations
from plc_wagtail.intake.figures import is_fraction, numeric_date
from plc_wagtail.intake.mentions import (
    WEEK_ENDS,
    Part,
    numbers_week,
    part_of,
    said_from,
    week_span,
)
from plc_wagtail.intake.names import Weekday, read_weekday
from plc_wagtail.intake.numbering import stated_number
from plc_wagtail.intake.pieces import BRACKETS, CUT, cut_out, is_only_leading
from plc_wagtail.intake.times import TimePhrase, likeliest_first, time_phrases
from plc_wagtail.intake.tokens import Tokens
from plc_wagtail.intake.words import words

# Beyond so many other words a time belongs to a sentence about something else.
FEW, MORE = 6, 12
STARTS_FIGURES = WEEK_ENDS | {"\t", "on", "date", ":"}
CHUNK_ENDS = re.compile(rf"[{CUT}\t;()\[\]]|[:.,] | - ")
# "(all 3.30-4.30 in the Hall)" is no aside.
ALL_OF_THEM = r"(?:all|each|both)\b(?! (?:day|staff|years?|teach\w+|welcome)\b)"
ALL_IN_BRACKETS = re.compile(rf"\(({ALL_OF_THEM}[^()]*)\)", re.IGNORECASE)
# "3.45pm for 4pm": come at the first, the meeting begins at the second.
MARKER = r" ?[ap]\.?m\b\.?"
GATHERING = re.compile(
    rf"(?<![\d.:/])\d{{1,2}}(?:[.:]\d\d)?(?:{MARKER})?"
    rf" for \d{{1,2}}(?:[.:]\d\d(?:{MARKER})?|{MARKER})(?! ?(?:h|min))",
    re.IGNORECASE,
)
ARRIVAL = words("tea coffee cakes refreshments lunch arrive arrival arrivals doors registration")
# "(all day, 9am-3pm)" is about the meeting.
HOW_MUCH = re.compile(r",? ?\b(?:all|whole|full|half) day\b,?", re.IGNORECASE)
RESPECTIVELY = re.compile(r"\brespectively\b", re.IGNORECASE)


@dataclass(frozen=True)
class Mention:
    """A group of dates and what it is in this line; `span` is where it stands in the text.

    `said_from` is where the words begin that say what else than a meeting it is.
    """

    group: DateGroup
    part: Part
    span: tuple[int, int]
    week: tuple[int, int] | None = None
    said_from: int | None = None


class LineParts:
    """`month` is that of a heading above, for days without one."""

    def __init__(self, text: str, *, month: int | None = None) -> None:
        self.text = ALL_IN_BRACKETS.sub(r",\1 ", text)
        self.tokens = Tokens(self.text)
        self.number, self.lead_end = stated_number(self.tokens)
        self.mentions = list(self._mentions(month))
        if not self.of(Part.MEETING):
            self.mentions = [self._perhaps_meeting(mention) for mention in self.mentions]

    def _mentions(self, month: int | None) -> Iterator[Mention]:
        place, known, in_figures = 0, None, False
        while place < len(self.tokens):
            # "Mon 2 Nov - now Thu 5th": the month holds for a day with its weekday.
            named = known and read_weekday(self.tokens, place)
            group, place = self._group(place, known if named else month, in_figures)
            if group:
                known = group.dates[-1].month
                in_figures = group.dates[0].is_numeric and group.dates[0].year is None
                yield self._mention(group)

    def _group(
        self, place: int, month: int | None, in_figures: bool
    ) -> tuple[DateGroup | None, int]:
        if self.tokens[place].start < self.lead_end:
            return None, place + 1
        before = self.tokens[place - 1]
        at_start = before.start < self.lead_end or before.key in STARTS_FIGURES
        # "PLC 2 12/11"
        numbered = self.tokens[place - 2].key in COUNTED and self.tokens.number(place - 1)
        # "6/10 PLC, 13/10 departments"
        again = in_figures and before.key in {",", ";", "and", "&"}
        of_week = numbers_week(self.tokens, place)
        named = at_start or numbered or again or of_week
        figures = named and not is_fraction(self.tokens, place)
        return read_group(
            self.tokens,
            place,
            month=month,
            at_start=bool(figures),
            dotted=before.key in WEEK_ENDS or of_week,
        )

    def _mention(self, group: DateGroup) -> Mention:
        part, span = part_of(self.tokens, group), self.tokens.span(group.start, group.stop)
        return Mention(
            group,
            part,
            span,
            week_span(self.tokens, group),
            said_from(self.tokens, group, part),
        )

    def _perhaps_meeting(self, mention: Mention) -> Mention:
        """ "Twilight in lieu of INSET on Thu 12 Nov" alone may name the twilight's own day."""
        if mention.part is not Part.REPLACED:
            return mention
        before = self.text[self.lead_end : mention.said_from]
        after = self.text[mention.span[1] :]
        if not any(map(str.isalpha, before)) and not any(map(str.isdigit, after)):
            return mention
        group = replace(mention.group, is_doubtful=True)
        return replace(mention, part=Part.MEETING, said_from=None, group=group)

    def of(self, part: Part) -> list[Mention]:
        return [mention for mention in self.mentions if mention.part is part]

    @cached_property
    def has_stray_date(self) -> bool:
        """ "Group A 12/11, Group B 13/11": figures beside the dates that look like one more."""
        return any(
            self.tokens[place + 1].text == "/"
            and self.tokens[place - 1].key not in COUNTED
            and numeric_date(self.tokens, place, short=True, dotted=False) is not None
            and not is_fraction(self.tokens, place)
            for place in range(len(self.tokens))
            if place not in self._in_dates
        )

    @cached_property
    def _in_dates(self) -> set[int]:
        """The places of the tokens that dates are made of."""
        return {
            place
            for mention in self.mentions
            for place in range(mention.group.start, mention.group.stop)
        }

    @cached_property
    def without_dates(self) -> str:
        spans = [(0, self.lead_end)]
        for mention in self.mentions:
            start = mention.said_from
            spans.append(mention.span if start is None else (start, mention.span[1]))
            spans.extend([mention.week] if mention.week else [])
        return cut_out(self.text, spans)

    @cached_property
    def times(self) -> list[TimePhrase]:
        """The times that are the meeting's own; those inside a sentence stay in the text."""
        return [phrase for phrase in self.all_times if self._is_own(phrase)]

    @cached_property
    def all_times(self) -> list[TimePhrase]:
        leading = {
            place for place, token in enumerate(self.tokens.items) if token.start < self.lead_end
        }
        return list(time_phrases(self.tokens, self._in_dates | leading))

    def _is_own(self, phrase: TimePhrase) -> bool:
        start, end = self.tokens.span(phrase.start, phrase.stop)
        for match in self._brackets:
            if match.start() < start < match.end():
                rest = self.text[match.start() + 1 : start] + self.text[end : match.end() - 1]
                return is_only_leading(self._without_durations(HOW_MUCH.sub("", rest)))
        if self._is_arrival(phrase) or (self.gathering and start == self.gathering.start()):
            return False
        return self._words_around(start, end) <= (MORE if phrase.is_range else FEW)

    def _is_arrival(self, phrase: TimePhrase) -> bool:
        """ "Tea from 3.30pm" is before the meeting."""
        before = phrase.start - 1 - (self.tokens[phrase.start - 1].key in {"from", "at", "@"})
        return self.tokens[before].key in ARRIVAL or self.tokens[phrase.stop].key in ARRIVAL

    @cached_property
    def gathering(self) -> re.Match[str] | None:
        return GATHERING.search(self.text)

    @cached_property
    def _brackets(self) -> list[re.Match[str]]:
        return list(BRACKETS.finditer(self.text))

    @cached_property
    def _chunk_ends(self) -> list[tuple[int, int]]:
        brackets = [match.span() for match in self._brackets]
        text = cut_out(self.without_dates, brackets)
        return [match.span() for match in CHUNK_ENDS.finditer(text)]

    def _words_around(self, start: int, end: int) -> int:
        """Words in the same breath as the text from start to end, without it."""
        before = max((stop for _, stop in self._chunk_ends if stop <= start), default=0)
        after = min(
            (begin for begin, _ in self._chunk_ends if begin >= end), default=len(self.text)
        )
        return len(f"{self.text[before:start]} {self.text[end:after]}".split())

    def times_of(self, mention: Mention) -> list[TimePhrase]:
        """The times between this date and the next."""
        end = min(
            (other.span[0] for other in self.mentions if other.span[0] > mention.span[0]),
            default=len(self.text),
        )
        starts = range(mention.span[1], end)
        return [one for one in self.times if self.tokens[one.start].start in starts]

    @staticmethod
    def _without_durations(text: str) -> str:
        return cut_out(text, [duration.span for duration in durations(text)]).replace(CUT, " ")

    @cached_property
    def duration(self) -> Duration | None:
        """How long the meeting is, where the line says so beside its time or in brackets."""
        own = (one for one in durations(self.text) if self._words_around(*one.span) <= FEW)
        return next(own, None)

    def _used_times(self) -> list[TimePhrase]:
        """The likeliest start and end beside each date; others are not the meeting's: they stay."""
        if RESPECTIVELY.search(self.text):
            return self.times
        ends = [mention.span[1] for mention in self.mentions]
        firsts: dict[tuple[int, bool], TimePhrase] = {}
        for phrase in likeliest_first(self.times):
            start = self.tokens[phrase.start].start
            firsts.setdefault((sum(end <= start for end in ends), phrase.is_end), phrase)
        return [*firsts.values(), *self.times_behind_or]

    @cached_property
    def times_behind_or(self) -> list[TimePhrase]:
        return [one for one in self.times if self.tokens[one.start - 1].key == "or"]

    @cached_property
    def every_week(self) -> Weekday | None:
        """ "Tuesdays" outside the dates."""
        days = (
            read_weekday(self.tokens, place)
            for place in range(len(self.tokens))
            if place not in self._in_dates
        )
        return next((day for day in days if day and day.every_week), None)

    @cached_property
    def rest(self) -> str:
        """The line, of the same length, with marks in place of dates and times."""
        spans = [self.tokens.span(phrase.start, phrase.stop) for phrase in self._used_times()]
        if self.duration and self.times and not self.times[0].is_range:
            spans.append(self.duration.span)
        if self.mentions and self.every_week:
            spans.append(self.tokens.span(self.every_week.stop - 1, self.every_week.stop))
        if self.gathering:
            spans.append(self.gathering.span())
        return cut_out(self.without_dates, spans)
