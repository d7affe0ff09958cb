"""The days that differ for pupils in the school year that is running, for parents."""

from __future__ import annotations

from functools import cached_property

from plc_wagtail.models.feed_name import pupil_feed_name
from plc_wagtail.models.listings import dates_for_pupils
from plc_wagtail.models.page_facts import PageFacts
from plc_wagtail.models.pupil_question import Question, answer_of
from plc_wagtail.models.school_calendar import confirmed_years
from plc_wagtail.models.subscribe_links import subscribe_links


class PupilFacts(PageFacts):
    """`year` is None, and nothing is said, until the school has confirmed its dates."""

    @property
    def today(self):
        return self.now.date()

    @cached_property
    def years(self):
        """The confirmed years that are not over, the earliest first."""
        years = confirmed_years(self.site, today=self.today) if self.site else []
        return sorted(years, key=lambda year: year.start)

    @property
    def year(self):
        return next(iter(self.years), None)

    @cached_property
    def question(self):
        return Question.of(self.parts.request.GET, self.today)

    @property
    def first(self):
        return self.years[0].start

    @property
    def last(self):
        return self.years[-1].end

    @cached_property
    def answer(self):
        """What is known of the day asked about; None for what is no day of a confirmed year."""
        date = self.question.date
        if date is None or not any(year.contains(date) for year in self.years):
            return None
        pages = self.parts.pages("ProgrammePage")
        return answer_of(date, years=self.years, pages=pages, nation=self.settings.nation)

    @cached_property
    def dates(self):
        pages = self.parts.pages("ProgrammePage")
        return dates_for_pupils(self.site, pages, today=self.year.start)

    @property
    def to_come(self):
        return [date for date in self.dates if date.end >= self.today]

    @property
    def past(self):
        return [date for date in self.dates if date.end < self.today]

    @property
    def subscribe(self):
        """Where a phone follows these days."""
        request = self.parts.request
        feed = self.parts.route_url(self.page, "pupil_feed")
        return subscribe_links(feed, request, pupil_feed_name(request, self.settings.words))
