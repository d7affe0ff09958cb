"""What the staff page says: the meetings a reader chose, with what only staff see of them."""

from __future__ import annotations

from functools import cached_property

from plc_wagtail.models.concrete import concrete
from plc_wagtail.models.page_facts import PageFacts
from plc_wagtail.models.programme_state import Stage, programme_state
from plc_wagtail.models.school_calendar import school_calendar_for
from plc_wagtail.models.section_parts import contact_of
from plc_wagtail.models.staff_choice import StaffChoice
from plc_wagtail.models.staff_row import as_staff_see, staff_row
from plc_wagtail.models.timetable import (
    Timetable,
    by_year,
    rows_by_page,
    timetable_of_all,
    with_next_marked,
)


class StaffFacts(PageFacts):
    """For one reader; nothing of it may be kept for another."""

    def __init__(self, page, *, reader, **sources):
        super().__init__(page, **sources)
        self.reader = reader

    @cached_property
    def programmes(self):
        return list(self.parts.pages("ProgrammePage"))

    @cached_property
    def choice(self):
        return StaffChoice.of(self.parts.request, self.programmes)

    @property
    def offers(self):
        """The groups to choose from; nothing where there is only one."""
        offers = self.choice.offers(self.now.date(), self.finished)
        return offers if len(offers) > 1 or any(offer.strands for offer in offers) else []

    @cached_property
    def school(self):
        return school_calendar_for(self.site, self.settings)

    @cached_property
    def meetings(self):
        rows = concrete("Meeting").objects.filter(page__in=self.programmes)
        return {row.uid: row for row in rows if self.choice.keeps(row)}

    @cached_property
    def whole(self):
        return timetable_of_all(
            self.programmes,
            school=self.school,
            settings=as_staff_see(self.settings),
            now=self.now,
        )

    @cached_property
    def finished(self):
        """The numbers of the programmes that are over."""
        named = rows_by_page("ProgrammeYear", [page.pk for page in self.programmes])
        return {page.pk for page in self.programmes if self.is_over(page, named[page.pk])}

    def is_over(self, page, named):
        rows = tuple(row for row in self.whole.rows if row.programme.pk == page.pk)
        years = [self.school.by_id.get(row.academic_year_id) for row in named]
        state = programme_state(filter(None, years), Timetable(rows), self.now.date())
        return state.stage == Stage.FINISHED

    @cached_property
    def timetable(self):
        rows = self.whole.rows
        chosen = with_next_marked([row for row in rows if row.uid in self.meetings])
        rows = tuple(
            staff_row(row, self.meetings[row.uid], sees_notes=self.reader.sees_notes)
            for row in chosen
        )
        return Timetable(rows)

    @cached_property
    def years(self):
        """What is to come, by school year and half term."""
        return by_year(self.timetable.to_come, self.school, self.now.date())

    @cached_property
    def earlier(self):
        """What is over of the school year that is running."""
        now = self.school.year_on(self.now.date())
        years = by_year(self.timetable.past, self.school, self.now.date())
        return next((year for year in years if now and year.year == now), None)

    @property
    def path(self):
        """Of the feed for the groups that are chosen; "" for a reader without an address."""
        if not self.reader.token:
            return ""
        route = self.page.reverse_subpage("staff_feed", kwargs={"token": self.reader.token})
        return f"{self.parts.url(self.page)}{route}{self.choice.query}"

    @property
    def address(self):
        """The whole address of the feed, to copy."""
        return self.parts.request.build_absolute_uri(self.path) if self.path else ""

    @property
    def follow(self):
        """The same for a phone that opens it by itself."""
        _scheme, _, rest = self.address.partition("://")
        return f"webcal://{rest}" if rest else ""

    @cached_property
    def contact(self):
        return contact_of(self.page, self.parts.section, self.settings)
