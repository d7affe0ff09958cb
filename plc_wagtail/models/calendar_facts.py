"""What the calendar page says: one school year of meetings, narrowed by what a reader asked."""

from __future__ import annotations

from functools import cached_property

from plc_wagtail.audience_words import audience_words
from plc_wagtail.models.calendar_choice import Asked, choices
from plc_wagtail.models.feed_name import feed_name
from plc_wagtail.models.page_facts import PageFacts
from plc_wagtail.models.school_calendar import school_calendar_for
from plc_wagtail.models.section_parts import CalendarLinks, subscription
from plc_wagtail.models.subscribe_links import subscribe_links
from plc_wagtail.models.timetable import (
    Timetable,
    TimetableYear,
    timetable_of_all,
    with_next_marked,
)

# The address of the dates that lie in no school year the school has named.
NO_YEAR = "other"
ENOUGH_FOR_VIEWS = 6


class CalendarFacts(PageFacts):
    """The meetings of one year, narrowed to what the address asks for: the list by half term.

    `calendar_views` has the other views of the same meetings.
    """

    view = ""

    @cached_property
    def asked(self):
        return Asked.of(self.parts.request.GET)

    @cached_property
    def kept(self):
        """What was asked for and is known: what links to other views and filters carry along."""
        return self.asked.without(self.unknown)

    @cached_property
    def unknown(self):
        """Names the address asks by with a value that nothing has."""
        filters = {name for name in KEYS if getattr(self.asked, name)} - self.narrowing
        years = {year_key(year) for year in self.timetable.years}
        year = {"year"} if self.asked.year and self.asked.year not in years else set()
        view = {"view"} if self.asked.view != self.view else set()
        return filters | year | view

    @cached_property
    def programmes(self):
        return list(self.parts.pages("ProgrammePage"))

    @cached_property
    def school(self):
        return school_calendar_for(self.site, self.settings)

    @cached_property
    def timetable(self):
        return timetable_of_all(
            self.programmes, school=self.school, settings=self.settings, now=self.now
        )

    @property
    def whole_year(self):
        """All meetings of the year that is shown."""
        return self.chosen_year

    @cached_property
    def chosen_year(self):
        """The year asked for, else the usual one."""
        years = self.timetable.years
        asked = (year for year in years if self.asked.year == year_key(year))
        return next(asked, self.usual_year)

    @cached_property
    def usual_year(self):
        """The year that is running or comes next, else the last one; None without a meeting."""
        years = self.timetable.years
        return next(iter([*self.timetable.current_years, *reversed(years)]), None)

    @cached_property
    def rows(self):
        return [row for row in self.year_rows if self.fits_all(row)]

    def fits_all(self, row):
        return all(self.fits(row, name) for name in KEYS)

    def fits(self, row, name):
        asked = getattr(self.asked, name) if name in self.narrowing else ""
        return not asked or KEYS[name](row) == asked

    @cached_property
    def narrowing(self):
        """The filters whose value some meeting of the year has; others are passed over."""
        return {name for name in KEYS if self.is_known(name, getattr(self.asked, name))}

    def is_known(self, name, value):
        return bool(value) and value in {KEYS[name](row) for row in self.year_rows}

    @cached_property
    def narrowed(self):
        return Timetable(with_next_marked(self.rows))

    @property
    def year(self):
        if self.whole_year is None or not self.rows:
            return None
        return TimetableYear(self.whole_year.year, self.narrowed.rows)

    @cached_property
    def programme_choices(self):
        return self.choices_of("programme", lambda row: row.programme.title)

    @cached_property
    def theme_choices(self):
        return self.choices_of("theme", lambda row: row.theme_name)

    @cached_property
    def audience_choices(self):
        staff = self.settings.words.staff
        return self.choices_of("audience", lambda row: audience_words(row.audience, staff=staff))

    @property
    def can_narrow(self):
        return bool(self.programme_choices or self.theme_choices or self.audience_choices)

    def choices_of(self, name, label):
        """What narrows the meetings that the other filters leave."""
        others = [other for other in KEYS if other != name]
        rows = [row for row in self.year_rows if all(self.fits(row, other) for other in others)]
        return choices(rows, name=name, key=KEYS[name], label=label, asked=self.kept)

    @property
    def year_rows(self):
        return self.whole_year.rows if self.whole_year else ()

    @property
    def other_years(self):
        """(name, address) of the other years; "" is the name of dates outside every year."""
        others = [year for year in self.timetable.years if year is not self.whole_year]
        return [
            (year.year.name if year.year else "", self.kept.url(year=year_key(year), month=""))
            for year in others
        ]

    @property
    def has_views(self):
        """A month grid of a handful of dates would be mostly empty."""
        return len(self.timetable.rows) >= ENOUGH_FOR_VIEWS

    @property
    def views(self):
        """{name of a view: its address}, with the same year and filters."""
        year = "" if self.whole_year in (None, self.usual_year) else year_key(self.whole_year)
        same = {"year": year, "month": ""}
        return {view or "list": self.kept.url(view=view, **same) for view in ("", "month", "year")}

    @property
    def feed_path(self):
        """The feed that holds what the reader narrowed the list to, as far as there is one."""
        if "programme" in self.narrowing:
            return self.route("programme_feed", slug=self.asked.programme)
        if "theme" in self.narrowing:
            return self.route("theme_feed", slug=self.asked.theme)
        return self.route("feed")

    def route(self, name, **kwargs):
        return self.parts.route_url(self.page, name, **kwargs)

    @property
    def links(self):
        row = self.narrowed.next
        keep = row and row.is_dated
        return CalendarLinks(
            follow=subscription(self.feed_path, self.parts.request),
            keep=self.route("meeting_file", slug=row.programme.slug, uid=row.uid) if keep else "",
        )

    @property
    def followed(self):
        """What the feed is about, in words: the programme or the theme, else the section."""
        labels = [choice.label for choice in self.feed_choices if choice.is_chosen]
        return next(iter(labels), self.settings.words.section)

    @property
    def feed_choices(self):
        is_programme = "programme" in self.narrowing
        return self.programme_choices if is_programme else self.theme_choices

    @property
    def subscribe(self):
        request = self.parts.request
        return subscribe_links(self.feed_path, request, feed_name(request, self.followed))

    @cached_property
    def pupil_dates_url(self):
        """Where parents read the days that matter to them; "" until the dates are confirmed."""
        today = self.now.date()
        is_confirmed = any(year.confirmed and year.end >= today for year in self.school.years)
        return self.route("pupil_dates") if is_confirmed else ""


KEYS = {
    "programme": lambda row: row.programme.slug,
    "theme": lambda row: row.theme.slug if row.theme else "",
    "audience": lambda row: str(row.audience),
}


def year_key(year):
    return year.year.name if year.year else NO_YEAR
