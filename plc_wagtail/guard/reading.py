"""A page as the rules read it: its rows, years, blocks and public words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db import models
from django.utils.translation import gettext as _
from wagtail.rich_text import RichText

from plc_wagtail.blocks import BodyField
from plc_wagtail.blocks.walk import Node, walk
from plc_wagtail.guard.concern import Place
from plc_wagtail.guard.facts import Facts
from plc_wagtail.guard.slots import OtherMeeting
from plc_wagtail.models import page_model
from plc_wagtail.models.section_page import AbstractSectionPage
from plc_wagtail.school_year import SchoolYear

# A typing slip such as 2206 must not ask for two hundred years of bank holidays.
LONGEST_SPAN = 10 * 366 * dt.timedelta(days=1)
CORE_WORDS = ("title", "search_description")
MEETING_WORDS = ("title", "status_reason", "note_public", "clubs_and_transport")
MEETING_WORDS_BY_SETTING = {
    "show_place": "place",
    "show_facilitator": "facilitator",
    "show_prepare": "prepare",
}


@dataclass(frozen=True)
class Row:
    """A meeting with its position in the editor's list."""

    position: int
    meeting: Any

    @property
    def label(self) -> str:
        number = self.meeting.number or self.position + 1
        return _("Dates, meeting %(number)s") % {"number": number}

    def place(self, column: str) -> Place:
        return Place("meetings", self.label, self.position, column)


@dataclass(frozen=True)
class Words:
    """One public text of the page."""

    place: Place
    text: str


class Reading:
    """One look at a page object as it is in memory, with its unsaved rows; nothing is written."""

    def __init__(self, page: AbstractSectionPage, facts: Facts) -> None:
        self.page = page
        self.facts = facts

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """The meetings that take place. A cancelled one needs no mending."""
        rows = (Row(*numbered) for numbered in enumerate(self._children("meetings")))
        return tuple(row for row in rows if not row.meeting.is_cancelled)

    @cached_property
    def dated_rows(self) -> tuple[Row, ...]:
        return tuple(row for row in self.rows if row.meeting.date)

    @cached_property
    def exact_rows(self) -> tuple[Row, ...]:
        return tuple(row for row in self.rows if row.meeting.is_dated)

    @cached_property
    def school_years_by_id(self) -> dict[int, SchoolYear]:
        """The academic years the programme names, in its own years or in its strands."""
        owners = (*self._children("programme_years"), *self._children("strands"))
        keys = {owner.academic_year_id for owner in owners}
        return {key: year for key, year in self.facts.school_years.items() if key in keys}

    @property
    def school_years(self) -> tuple[SchoolYear, ...]:
        return tuple(self.school_years_by_id.values())

    def school_year_on(self, date: dt.date) -> SchoolYear | None:
        return next((year for year in self.school_years if year.contains(date)), None)

    @cached_property
    def bank_holidays(self) -> dict[dt.date, str]:
        dates = [row.meeting.date for row in self.exact_rows]
        if not dates:
            return {}
        start = min(dates)
        return self.facts.bank_holidays(start, min(max(dates), start + LONGEST_SPAN))

    @cached_property
    def other_meetings(self) -> list[OtherMeeting]:
        """Those of other programmes of the site, in the time from its own first day to its last."""
        dates = [row.meeting.date for row in self.exact_rows]
        lasts = [row.meeting.last_date for row in self.exact_rows]
        return self.facts.other_meetings(self.page, (min(dates), max(lasts))) if dates else []

    @cached_property
    def nodes(self) -> tuple[tuple[Place, Node], ...]:
        """Every block of every stream of the page, however deep, with the field it is in."""
        return tuple(
            (self.place_of(field), node)
            for field in self.page._meta.get_fields()
            if isinstance(field, BodyField)
            for node in walk(getattr(self.page, field.name))
        )

    def _children(self, name: str) -> Iterable[models.Model]:
        """The inline rows, also unsaved ones; none where the page type has no such rows."""
        return getattr(self.page, name).all() if hasattr(self.page, name) else ()

    def place_of(self, field: models.Field) -> Place:
        name = str(field.verbose_name)
        return Place(field.name, name[:1].upper() + name[1:])

    def place(self, field_name: str) -> Place:
        return self.place_of(self.page._meta.get_field(field_name))

    @cached_property
    def words(self) -> tuple[Words, ...]:
        """The texts a visitor reads: fields, blocks and what is public of a meeting."""
        return tuple(
            words
            for words in (*self._field_words(), *self._block_words(), *self._meeting_words())
            if words.text.strip()
        )

    @cached_property
    def running_words(self) -> tuple[Words, ...]:
        """Of those the page's own texts and the rich text in its blocks: where people write."""
        rich = (Words(place, node.text) for place, node in self.nodes if is_rich(node))
        return tuple(words for words in (*self._field_words(), *rich) if words.text.strip())

    @cached_property
    def references(self) -> tuple[Any, ...]:
        """The sources chosen for the page."""
        return tuple(self._children("references"))

    def _field_words(self) -> Iterator[Words]:
        core = {field.name for field in page_model()._meta.get_fields()}
        for field in self.page._meta.get_fields():
            is_text = isinstance(field, models.CharField | models.TextField) and not field.choices
            if is_text and (field.name in CORE_WORDS or field.name not in core):
                yield Words(self.place_of(field), getattr(self.page, field.name) or "")

    def _block_words(self) -> Iterator[Words]:
        return (Words(place, node.text) for place, node in self.nodes if node.text)

    def _meeting_words(self) -> Iterator[Words]:
        settings = self.facts.settings
        shown = [
            column for name, column in MEETING_WORDS_BY_SETTING.items() if getattr(settings, name)
        ]
        for row in self.rows:
            for column in (*MEETING_WORDS, *shown):
                yield Words(row.place(column), getattr(row.meeting, column))


def is_rich(node: Node) -> bool:
    return isinstance(node.value, RichText)
