"""Dates and the academic years they belong to."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from plc_wagtail.date_words import short_day_words
from plc_wagtail.enums import Severity
from plc_wagtail.guard.concern import Concern, Place
from plc_wagtail.guard.reading import Reading


def no_academic_year(reading: Reading) -> Iterator[Concern]:
    if reading.dated_rows and not reading.school_years:
        yield Concern(
            code="no_academic_year",
            severity=Severity.BLOCK,
            message=_("These dates belong to no academic year."),
            hint=_("Under More, add the academic year the dates are in."),
            place=Place("programme_years", _("More, academic years")),
            text="",
        )


def date_outside_year(reading: Reading) -> Iterator[Concern]:
    # Without any year there is one concern to mend, not one for every date.
    if not reading.school_years:
        return
    names = ", ".join(year.name for year in reading.school_years)
    for row in reading.dated_rows:
        for column, date in (("date", row.meeting.date), ("date_end", row.meeting.date_end)):
            if date and reading.school_year_on(date) is None:
                yield Concern(
                    code="date_outside_year",
                    severity=Severity.BLOCK,
                    message=_("%(date)s is not in %(years)s.")
                    % {"date": short_day_words(date), "years": names},
                    hint=_("Correct the date, or add its academic year under More."),
                    place=row.place(column),
                    text=f"{date} {names}",
                )


def last_day_before_first(reading: Reading) -> Iterator[Concern]:
    for row in reading.dated_rows:
        first, last = row.meeting.date, row.meeting.date_end
        if last and last < first:
            yield Concern(
                code="last_day_before_first",
                severity=Severity.BLOCK,
                message=_("The last day, %(last)s, is before the first, %(first)s.")
                % {"last": short_day_words(last), "first": short_day_words(first)},
                hint=_("Correct one of the two, or empty the last day."),
                place=row.place("date_end"),
                text=f"{first} {last}",
            )
