"""This year at a glance: what the landing page says of the programmes and pages below it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from plc_wagtail.models.concrete import concrete
from plc_wagtail.models.page_facts import PageFacts
from plc_wagtail.models.priority import Priority
from plc_wagtail.models.programme_state import Stage, programme_state
from plc_wagtail.models.school_calendar import school_calendar_for
from plc_wagtail.models.section_parts import contact_of
from plc_wagtail.models.study_order import NEWEST_FIRST
from plc_wagtail.models.tally import tally_of
from plc_wagtail.models.theme import Theme
from plc_wagtail.models.timetable import Timetable, rows_by_page, timetable_of_all
from plc_wagtail.models.update_list import section_updates

NEXT_DATES, LATEST = 4, 3


@dataclass(frozen=True)
class ProgrammeLine:
    """A programme as a line of a list: where it stands, and its next meeting or None.

    `is_repeated` if a priority further up has told about it already.
    """

    page: object
    state: object
    next: object | None
    is_repeated: bool = False


@dataclass(frozen=True)
class PriorityGroup:
    """What serves one priority; `priority` is None for programmes that name none."""

    priority: Priority | None
    lines: list[ProgrammeLine]
    latest_study: object | None = None


class LandingFacts(PageFacts):
    """Programmes by priority, and the latest of everything else."""

    @cached_property
    def programmes(self):
        return list(self.parts.pages("ProgrammePage").prefetch_related("priorities"))

    @cached_property
    def year_rows(self):
        return rows_by_page("ProgrammeYear", [page.pk for page in self.programmes])

    @cached_property
    def school(self):
        ids = {row.academic_year_id for rows in self.year_rows.values() for row in rows}
        return school_calendar_for(self.site, self.settings, also=ids - {None})

    @cached_property
    def timetable(self):
        return timetable_of_all(
            self.programmes, school=self.school, settings=self.settings, now=self.now
        )

    @property
    def next_dates(self):
        return self.timetable.to_come[:NEXT_DATES]

    @cached_property
    def lines(self):
        return [self.line(page) for page in self.programmes]

    def line(self, page):
        rows = tuple(row for row in self.timetable.rows if row.programme.pk == page.pk)
        ids = [row.academic_year_id for row in self.year_rows[page.pk]]
        years = [self.school.by_id[pk] for pk in ids if pk in self.school.by_id]
        going_ahead = (row for row in rows if not row.is_past and not row.is_cancelled)
        state = programme_state(years, Timetable(rows), self.now.date())
        return ProgrammeLine(page, state, next(going_ahead, None))

    @property
    def current(self):
        return [line for line in self.lines if line.state.stage != Stage.FINISHED]

    @property
    def finished(self):
        return [line for line in self.lines if line.state.stage == Stage.FINISHED]

    @cached_property
    def by_priority(self):
        """Current programmes under each priority they serve, then those that name none."""
        served = {p.pk: p for line in self.current for p in line.page.priorities.all()}
        ordered = sorted(served.values(), key=lambda p: (p.number or 0, p.name))
        groups = [self.group(priority) for priority in ordered]
        groups = without_repeats(self.with_studies(groups))
        rest = [line for line in self.current if not line.page.priorities.all()]
        return [*groups, PriorityGroup(None, rest)] if rest else groups

    def group(self, priority):
        lines = [line for line in self.current if priority in line.page.priorities.all()]
        programmes = {line.page.pk for line in lines}
        serving = self.keys_by_priority.get(priority.pk, set())
        keys = (k for k, _, programme in self.studies if k in serving or programme in programmes)
        return PriorityGroup(priority, lines, next(keys, None))

    @cached_property
    def studies(self):
        """(key, result, key of the programme) of every visible case study, the newest first."""
        studies = self.parts.pages("CaseStudyPage").order_by(*NEWEST_FIRST)
        return list(studies.values_list("pk", "result", "programme"))

    @cached_property
    def keys_by_priority(self):
        """{key of a priority: keys of the studies that name it}"""
        through = concrete("CaseStudyPage").priorities.through
        found = {}
        served = {priority.pk for line in self.current for priority in line.page.priorities.all()}
        links = through.objects.filter(priority__in=served)
        for priority, study in links.values_list("priority", "casestudypage"):
            found.setdefault(priority, set()).add(study)
        return found

    def with_studies(self, groups):
        """The groups with the study itself in place of its key; one query for all of them."""
        found = self.read_studies([group.latest_study for group in groups])
        return [replace(group, latest_study=found.get(group.latest_study)) for group in groups]

    def read_studies(self, keys):
        studies = concrete("CaseStudyPage").objects.select_related("academic_year")
        return studies.defer_streamfields().in_bulk({key for key in keys if key})

    @cached_property
    def latest_studies(self):
        keys = [key for key, _, _ in self.studies[:LATEST]]
        found = self.read_studies(keys)
        return [found[key] for key in keys]

    @property
    def tally(self):
        return tally_of(result for _, result, _ in self.studies)

    @cached_property
    def themes(self):
        """The published themes that current programmes study, with their addresses."""
        ids = [line.page.pk for line in self.current]
        strands = concrete("Strand").objects.filter(page__in=ids, theme__live=True)
        themes = Theme.objects.filter(pk__in=strands.values("theme")).order_by("name")
        return [(theme, self.parts.theme_url(theme)) for theme in themes]

    @cached_property
    def updates(self):
        return list(section_updates(self.parts)[:LATEST])

    @cached_property
    def booklets(self):
        return list(self.parts.pages("BookletPage"))

    @cached_property
    def contact(self):
        return contact_of(None, self.page, self.settings)


def without_repeats(groups):
    """The groups with every programme after its first mention marked as repeated."""
    told = set()
    marked = []
    for group in groups:
        lines = [replace(line, is_repeated=line.page.pk in told) for line in group.lines]
        told.update(line.page.pk for line in lines)
        marked.append(replace(group, lines=lines))
    return marked
