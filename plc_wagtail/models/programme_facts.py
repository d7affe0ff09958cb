"""What the page of a programme says, gathered from its rows and from the pages around it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from django.db.models import Q

from plc_wagtail.models.page_facts import PageFacts
from plc_wagtail.models.programme_state import Stage, programme_state
from plc_wagtail.models.promise_facts import answers_for, promises_of
from plc_wagtail.models.school_calendar import school_calendar_for
from plc_wagtail.models.section_parts import calendar_links, contact_of
from plc_wagtail.models.study_order import NEWEST_FIRST
from plc_wagtail.models.tally import tally_of
from plc_wagtail.models.theme import Theme
from plc_wagtail.models.timetable import timetable_of
from plc_wagtail.models.update_list import section_updates
from plc_wagtail.school_year import PromiseKind

LATEST = 3
# The finish has a sentence of its own; that for each theme is said once for all of them.
TOLD_APART = {PromiseKind.LATEST_FINISH, PromiseKind.PER_STRAND}


@dataclass(frozen=True)
class ThemeCard:
    """A theme of the programme; `years` are the names of the school years it is studied in."""

    theme: Theme
    url: str
    years: list[str]
    audiences: list[str]


class ProgrammeFacts(PageFacts):
    """The themes, dates and findings of one programme."""

    @cached_property
    def year_rows(self):
        return list(self.page.programme_years.all())

    @cached_property
    def school(self):
        ids = {row.academic_year_id for row in [*self.year_rows, *self.strands]}
        return school_calendar_for(self.site, self.settings, also=ids - {None})

    @cached_property
    def strands(self):
        return list(self.page.strands.all())

    @cached_property
    def timetable(self):
        return timetable_of(self.page, school=self.school, settings=self.settings, now=self.now)

    @cached_property
    def state(self):
        ids = [row.academic_year_id for row in self.year_rows]
        years = [self.school.by_id[pk] for pk in ids if pk in self.school.by_id]
        return programme_state(years, self.timetable, self.now.date())

    def kept_promises(self, year):
        """What the programme promises of a school year and keeps; the finish is said elsewhere."""
        if year is None or not self.settings.promises_on:
            return []
        ids = {row.academic_year_id for row in [*self.year_rows, *self.strands]}
        years = {pk: one for pk, one in self.school.by_id.items() if pk in ids}
        meetings = list(self.page.meetings.all())
        answers = answers_for(promises_of(self.page), year, years, meetings, self.strands)
        by_strand = [one for one in answers if one.kind == PromiseKind.PER_STRAND]
        broken = not all(one.is_kept for one in by_strand)
        whole = [one for one in answers if one.kind not in TOLD_APART and one.is_kept]
        return whole if broken else [*whole, *by_strand[:1]]

    @cached_property
    def links(self):
        return calendar_links(self.parts, self.page, self.timetable.next)

    @cached_property
    def themes(self):
        """A card for each theme that is published, in the order of the strands."""
        ids = [strand.theme_id for strand in self.strands if strand.theme_id]
        themes = Theme.objects.live().in_bulk(ids)
        shown = [themes[pk] for pk in dict.fromkeys(ids) if pk in themes]
        return [self.card(theme) for theme in shown]

    def card(self, theme):
        strands = [strand for strand in self.strands if strand.theme_id == theme.pk]
        years = [self.school.by_id.get(strand.academic_year_id) for strand in strands]
        narrowed = [s.get_audience_display() for s in strands if s.audience != "all"]
        return ThemeCard(
            theme=theme,
            url=self.parts.theme_url(theme),
            years=list(dict.fromkeys(year.name for year in years if year)),
            audiences=list(dict.fromkeys(narrowed)),
        )

    @property
    def changes(self):
        """What changed and why, with the name of its year, in the order of the years."""
        named = [(self.school.by_id.get(row.academic_year_id), row) for row in self.year_rows]
        told = [(year.name, row.what_changed) for year, row in named if year and row.what_changed]
        return sorted(told)

    @cached_property
    def studies(self):
        """Case studies of the programme and those chosen for it, the newest first."""
        chosen = [study.pk for study in self.page.related_studies.all()]
        studies = self.parts.pages("CaseStudyPage").filter(
            Q(programme=self.page.pk) | Q(pk__in=chosen)
        )
        return list(studies.select_related("academic_year").order_by(*NEWEST_FIRST))

    @property
    def findings(self):
        """How many of its studies found what, once it is finished; None before that."""
        is_over = self.state.stage == Stage.FINISHED and self.studies
        return tally_of(study.result for study in self.studies) if is_over else None

    @cached_property
    def updates(self):
        if not self.page.pk:
            return []
        return list(section_updates(self.parts).child_of(self.page)[:LATEST])

    @cached_property
    def contact(self):
        return contact_of(self.page, self.parts.section, self.settings)

    @property
    def partners(self):
        return [line.strip() for line in self.page.partner_schools.splitlines() if line.strip()]
