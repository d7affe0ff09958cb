"""The professional learning section of Thornmere School, dated by the year it is loaded in."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db import transaction
from wagtail.models import Site

from example_site.demo import records
from example_site.demo.booklet import build_booklet
from example_site.demo.content.notices import UPDATES
from example_site.demo.host_links import furnish_term_dates, link_from_home, spoken
from example_site.demo.programmes import build_programmes
from example_site.demo.publishing import publish_below
from example_site.demo.school_dates import SchoolDates, school_dates
from example_site.demo.studies import build_studies
from plc_wagtail import models
from plc_wagtail.school_year import first_year_of
from plc_wagtail.services.setup import set_up


@dataclass(frozen=True)
class School:
    """What every page of the section needs to name."""

    first_year: int
    dates: SchoolDates
    years: dict
    themes: dict
    references: dict
    contacts: dict
    priorities: dict

    def fill(self, text):
        """The text with `{y}` as the first year of this school year, `{y1}` the next, and so on."""
        y = self.first_year
        return (
            text.format(y=y, y1=y + 1, y2=f"{(y + 2) % 100:02}", y_3=y - 3, y0=f"{y % 100:02}")
            if text
            else text
        )

    def on(self, month, day):
        """A day of this school year."""
        year = self.first_year if month >= 8 else self.first_year + 1
        return dt.date(year, month, day)


@transaction.atomic
def build_section(home, today):
    """Create and publish what is not there yet; a second call changes nothing."""
    site = Site.objects.get(root_page=home)
    school = school_of(site, first_year_of(today))
    records.settings(site, school.contacts["learning"], school.first_year)
    parent = home.get_descendants().get(slug="training-school")
    landing = set_up(parent, site, publish=True, today=today).landing
    if landing.contact_id is None:
        furnish(landing, school)
    programmes = build_programmes(landing, school)
    study_index = models.CaseStudyIndexPage.objects.child_of(landing).get()
    build_studies(study_index, programmes, school)
    build_booklet(study_index, school)
    build_updates(landing, programmes, school)
    furnish_term_dates(home, school.dates)
    link_from_home(home, landing)
    return landing


def furnish(landing, school):
    landing.contact = school.contacts["learning"]
    landing.search_description = (
        "How staff at Thornmere School learn together, and what they found."
    )
    landing.show_in_menus = True
    landing.save_revision().publish()


def school_of(site, first_year):
    return School(
        first_year=first_year,
        dates=school_dates(first_year),
        years=records.years(site, first_year),
        themes=records.themes(site),
        references=records.references(site),
        contacts=records.contacts(site),
        priorities=records.priorities(site),
    )


def build_updates(landing, programmes, school):
    for values in UPDATES:
        parent = programmes[values["programme"]] if "programme" in values else landing
        publish_below(parent, values["slug"], lambda v=values: update_page(v, landing, school))


def update_page(values, landing, school):
    month, day = map(int, values["on"].split("-"))
    return models.UpdatePage(
        title=values["title"],
        date=school.on(month, day),
        summary=values["summary"],
        body=[
            ("rich_text", values["text"].format(**notice_dates(school), **notice_links(landing)))
        ],
        series=values.get("series", ""),
        series_part=values.get("series_part"),
    )


def notice_links(landing):
    return {
        "pupils_page": f"{landing.url}calendar/pupils/",
        "studies_page": f"{landing.url}case-studies/",
    }


def notice_dates(school):
    *days, last = [spoken(day) for day in sorted(school.dates.training_days.values())]
    return {
        "year": school.dates.year.name,
        "closed": f"{', '.join(days)} and {last}",
        "evenings_day": spoken(school.dates.evenings_day),
        "early_day": spoken(school.dates.early_day),
    }
