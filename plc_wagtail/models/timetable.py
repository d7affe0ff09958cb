"""Meetings of one or more programmes in order: by school year and half term, past and to come."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cached_property

from plc_wagtail.enums import PupilEffect, TimeBasis
from plc_wagtail.models.concrete import concrete
from plc_wagtail.models.meeting_audience import audience_of
from plc_wagtail.models.theme import Theme
from plc_wagtail.models.timetable_row import TimetableRow, timetable_row
from plc_wagtail.school_year import HalfTerm, SchoolYear, group_by_half_term


@dataclass(frozen=True)
class TimetableYear:
    """The rows of one school year; `year` is None for rows in no year the school has named."""

    year: SchoolYear | None
    rows: tuple[TimetableRow, ...]

    @cached_property
    def halves(self) -> list[tuple[HalfTerm | None, list[TimetableRow]]]:
        if self.year is None:
            return [(None, list(self.rows))]
        return group_by_half_term(self.year, self.rows, lambda row: row.date)

    @property
    def is_past(self):
        return all(row.is_past for row in self.rows)

    @cached_property
    def columns(self) -> frozenset[str]:
        """The columns a table of these rows needs; an empty column is none."""
        found = {
            "number": any(row.number for row in self.rows),
            "about": any(row.title for row in self.rows) or len(self.themes) > 1,
            "staff_time": any(has_staff_time(row) for row in self.rows),
            "pupils": self.pupils_differ,
            "note": any(has_note(row) for row in self.rows),
        }
        return frozenset(name for name, is_needed in found.items() if is_needed)

    @property
    def shared_columns(self) -> frozenset[str]:
        """Those of a table of several programmes: numbers would repeat, names are needed."""
        return self.columns - {"number"} | {"about"}

    @property
    def themes(self):
        return {row.theme_name for row in self.rows}

    @property
    def taking_place(self):
        return [row for row in self.rows if not row.is_cancelled]

    @cached_property
    def effects(self):
        """What is known about pupils on the days of meetings that go ahead."""
        return {row.pupils.effect for row in self.taking_place}

    @property
    def pupils_differ(self):
        known = self.effects - {PupilEffect.UNKNOWN, PupilEffect.UNCHANGED}
        partly = PupilEffect.UNKNOWN in self.effects and len(self.effects) > 1
        return bool(known or partly or self.has_unknown_training_day)

    @property
    def has_unknown_training_day(self):
        return any(
            row.is_training_day and row.pupils.effect == PupilEffect.UNKNOWN
            for row in self.taking_place
        )

    @property
    def pupils_sentence(self):
        """ "all" or "most" days are as usual for pupils; "" unless every exact day is known."""
        effects = {row.pupils.effect for row in self.taking_place if row.is_dated}
        if PupilEffect.UNCHANGED not in effects or PupilEffect.UNKNOWN in effects:
            return ""
        every_day_is_known = all(row.is_dated for row in self.taking_place)
        return "all" if effects == {PupilEffect.UNCHANGED} and every_day_is_known else "most"

    def finishes_by(self, time):
        """True only if every meeting that goes ahead has an end, at that time or before."""
        ends = [row.end_time for row in self.taking_place]
        return bool(time and ends) and all(end is not None and end <= time for end in ends)


@dataclass(frozen=True)
class Timetable:
    """Every row once, in order."""

    rows: tuple[TimetableRow, ...] = ()
    years: tuple[TimetableYear, ...] = ()

    @property
    def to_come(self):
        return [row for row in self.rows if not row.is_past]

    @property
    def past(self):
        return [row for row in self.rows if row.is_past]

    @cached_property
    def next(self):
        """The soonest meeting that goes ahead; None if there is none to come."""
        return next((row for row in self.rows if row.is_next), None)

    @property
    def cancelled_before_next(self):
        """Cancelled meetings that a reader may still expect before the next one."""
        limit = self.next.order if self.next else None
        return [r for r in self.to_come if r.is_cancelled and (limit is None or r.order < limit)]

    @property
    def dated(self):
        return [row for row in self.rows if row.is_dated]

    @property
    def current_years(self):
        return [year for year in self.years if not year.is_past]

    @property
    def past_years(self):
        return [year for year in self.years if year.is_past]


def timetable_of(programme, *, school, settings, now):
    """The timetable of one programme as it stands in memory: a preview shows what was typed."""
    meetings, strands = programme.meetings.all(), programme.strands.all()
    return arranged([(programme, meetings, strands)], school=school, settings=settings, now=now)


def timetable_of_all(programmes, *, school, settings, now):
    """The timetable of stored programmes, in three queries however many there are."""
    ids = [programme.pk for programme in programmes]
    meetings, strands = (rows_by_page(name, ids) for name in ("Meeting", "Strand"))
    parts = [(page, meetings[page.pk], strands[page.pk]) for page in programmes]
    return arranged(parts, school=school, settings=settings, now=now)


def rows_by_page(model_name, ids):
    rows = defaultdict(list)
    for row in concrete(model_name).objects.filter(page_id__in=ids).order_by("sort_order", "pk"):
        rows[row.page_id].append(row)
    return rows


def arranged(parts, *, school, settings, now):
    parts = [(programme, list(meetings), list(strands)) for programme, meetings, strands in parts]
    themes = live_themes(parts)
    rows = [
        timetable_row(
            meeting,
            programme=programme,
            theme=themes.get(theme_id(meeting, strands)),
            audience=audience_of(meeting, strands),
            school=school,
            settings=settings,
            now=now,
        )
        for programme, meetings, strands in parts
        for meeting in meetings
    ]
    marked = with_next_marked(sorted(once_each(rows), key=lambda row: row.order))
    return Timetable(marked, by_year(marked, school, now.date()))


def theme_id(meeting, strands):
    """The theme of a meeting, or of the strand it names."""
    return meeting.theme_id or getattr(strand_of(meeting, strands), "theme_id", None)


def strand_of(meeting, strands):
    """The strand a meeting names; None where it names none, or one that is gone."""
    if not meeting.strand_key:
        return None
    return next((strand for strand in strands if strand.key == meeting.strand_key), None)


def live_themes(parts):
    ids = {theme_id(meeting, strands) for _, meetings, strands in parts for meeting in meetings}
    return Theme.objects.live().in_bulk(ids - {None})


def once_each(rows):
    """An alias repeats the meetings of its source; the first of them stands for all."""
    return {row.uid: row for row in reversed(rows)}.values()


def with_next_marked(rows):
    coming = (row for row in rows if not row.is_past and not row.is_cancelled)
    first = next(coming, None)
    return tuple(replace(row, is_next=True) if row is first else row for row in rows)


def by_year(rows, school, today):
    """Rows under their school years; what has no date belongs to the year that is now."""
    groups = defaultdict(list)
    for row in rows:
        groups[school.year_on(row.date or today)].append(row)
    known = [year for year in school.years if year in groups]
    order = [*known, None] if None in groups else known
    return tuple(TimetableYear(year, tuple(groups[year])) for year in order)


def has_staff_time(row):
    return row.time_basis != TimeBasis.UNSPECIFIED or row.is_training_day


def has_note(row):
    parts = (row.note, row.place, row.facilitator, row.prepare, row.clubs_and_transport)
    return row.exclusive_day or any(parts)
