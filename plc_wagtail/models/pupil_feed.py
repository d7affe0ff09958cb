"""The days that change the pupils' school day, as a feed for parents (design D17)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from wagtail.models import Site

from plc_wagtail import clock
from plc_wagtail.ical import build_calendar
from plc_wagtail.models.academic_year import AcademicYear
from plc_wagtail.models.entries import LONG_AGO, NO_YEAR, pupil_entry
from plc_wagtail.models.feed import PAST
from plc_wagtail.models.feed_name import pupil_feed_name
from plc_wagtail.models.feed_request import FeedRequest, feed_request, programmes_of
from plc_wagtail.models.feed_state import year_marks, year_subqueries
from plc_wagtail.models.listings import one_a_line, stated_date, stated_meetings
from plc_wagtail.models.school_calendar import confirmed_rows
from plc_wagtail.pupil_words import pupil_words
from plc_wagtail.school_year import pupil_dates

# What one meeting tells parents; all of it together is what the feed has of meetings.
STATED = (
    "uid",
    "date",
    "date_end",
    "pupil_effect",
    "pupils_from",
    "pupils_until",
    "page__translation_key",
    "page__last_published_at",
)


def pupil_feed_response(calendar, request, route):
    """The same days as on the page for parents, from twelve months ago on."""
    # By the clock of London: the settings, which name the school's, come with these years.
    today = clock.today()
    since = today - PAST
    site = Site.find_for_request(request)
    asked = feed_request(calendar, request, route, **year_subqueries(site, since, today))
    pages = programmes_of(calendar, asked.visibility)
    rows = list(stated_meetings(pages, since=since).select_related("page").only(*STATED))
    feed = PupilFeed(calendar, site, asked, rows, since)
    return asked.answer(
        feed.build,
        marks=[*year_marks(asked.settings), *map(marks_of, rows)],
        filename=lambda: f"{calendar.slug}-pupils",
    )


def marks_of(row):
    stated = (row.uid, row.date, row.date_end, row.pupil_effect, row.pupils_from, row.pupils_until)
    return [str(value) for value in (*stated, row.page.last_published_at)]


@dataclass(frozen=True)
class PupilFeed:
    """`rows` are the meetings that state what their day means for pupils."""

    calendar: Any
    site: Any
    asked: FeedRequest
    rows: list[Any]
    since: dt.date

    def build(self) -> bytes:
        settings = self.asked.settings
        told = list(self.told())
        changed_at = {date.key: moment for date, moment in told}
        dates = one_a_line((date for date, _moment in told), since=self.since)
        return build_calendar(
            [
                pupil_entry(date, changed_at[date.key], summary=self.words(date), url=self.page_url)
                for date in dates
            ],
            name=pupil_feed_name(self.asked.request, settings.words),
            time_zone=settings.time_zone,
            url=self.page_url,
            source=self.asked.address,
        )

    def told(self) -> Iterator[tuple[Any, dt.datetime]]:
        """Days and when each was last changed: what meetings state, then the school's own."""
        years = AcademicYear.objects.for_site(self.site).filter(end__gte=self.since)
        confirmed = [(row, row.to_school_year()) for row in confirmed_rows(years, self.site)]
        for row in self.rows:
            inside = any(year.contains(row.date) for _row, year in confirmed)
            if inside and row.last_date.year != NO_YEAR:
                key = f"{row.uid}.{row.page.translation_key}.pupils"
                yield stated_date(row, key=key), row.page.last_published_at or LONG_AGO
        for row, year in confirmed:
            for date in pupil_dates(year):
                yield date, row.updated_at

    def words(self, date):
        settings = self.asked.settings
        return pupil_words(
            date.effect,
            date.starts,
            date.ends,
            pupils=settings.words.pupils,
            style=settings.time_style,
        )

    @property
    def page_url(self):
        """The page for parents; that of the calendar between two confirmed years."""
        address = self.calendar.get_full_url(self.asked.request)
        is_there = self.asked.settings.years_current
        return address + (self.calendar.reverse_subpage("pupil_dates") if is_there else "")
