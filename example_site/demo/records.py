"""The small records of Thornmere: years, priorities, contacts, themes, references, settings."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from django.core.files import File
from django.utils import timezone
from wagtail.images.models import Image

from example_site.demo.content.programmes import CONTACTS, PRIORITIES
from example_site.demo.content.references import REFERENCES
from example_site.demo.content.themes import THEMES
from example_site.demo.school_dates import school_dates
from plc_wagtail import models
from plc_wagtail.enums import LimitScope, Nation, StrandAudience
from plc_wagtail.school_year import year_name

YEARS = range(-3, 2)
PICTURES = Path(__file__).parent / "pictures"


def years(site, first_year):
    """Academic years by their distance from the current one; the next is not confirmed yet."""
    return {step: academic_year(site, first_year + step, step <= 0) for step in YEARS}


def academic_year(site, first_year, is_confirmed):
    name = year_name(first_year)
    stored = models.AcademicYear.objects.filter(site=site, name=name).first()
    return stored or make_year(site, name, school_dates(first_year), is_confirmed)


def make_year(site, name, dates, is_confirmed):
    row = models.AcademicYear(site=site, name=name, start=dates.year.start, end=dates.year.end)
    row.confirmed_at = timezone.now() if is_confirmed else None
    row.terms = [models.Term(name=t.name, start=t.start, end=t.end) for t in dates.year.terms]
    row.closure_days = [
        models.ClosureDay(kind=c.kind, start=c.start, end=c.end, label=c.label)
        for c in dates.year.closures
    ]
    if is_confirmed:
        row.closure_days.add(*single_days(dates))
    row.save()
    return row


def single_days(dates):
    return [
        models.ClosureDay(
            kind=kind, start=day, pupils_attend=until is not None, pupils_until=until, label=label
        )
        for kind, day, until, label in dates.closures()
    ]


def priorities(site):
    return {
        number: models.Priority.objects.get_or_create(
            site=site, locale=locale(), name=name, defaults={"number": number}
        )[0]
        for number, name in PRIORITIES
    }


def contacts(site):
    return {
        key: models.Contact.objects.get_or_create(
            site=site,
            locale=locale(),
            role=role,
            defaults={"email": email, "telephone": telephone},
        )[0]
        for key, role, email, telephone in CONTACTS
    }


def references(site):
    return {values["key"]: reference(site, values) for values in REFERENCES}


def reference(site, values):
    fields = {name: value for name, value in values.items() if name not in ("key", "title")}
    return models.Reference.objects.get_or_create(
        site=site, locale=locale(), title=values["title"], defaults=fields
    )[0]


def themes(site):
    return {values["key"]: theme(site, values) for values in THEMES}


def theme(site, values):
    stored = models.Theme.objects.filter(site=site, name=values["name"]).first()
    return stored or publish_theme(site, dict(values))


def publish_theme(site, values):
    slug, questions = values.pop("key"), values.pop("questions")
    row = models.Theme(
        site=site,
        locale=locale(),
        slug=slug,
        driving_questions="\n".join(questions),
        live=False,
        image=picture(slug, values["name"]),
        **values,
    )
    row.save()
    row.save_revision().publish()
    return row


def picture(slug, name):
    with (PICTURES / f"{slug}.svg").open("rb") as drawing:
        return Image.objects.create(title=name, file=File(drawing, name=f"{slug}.svg"))


def settings(site, contact, first_year):
    """The settings a school makes once; left alone when they name a contact already."""
    row = models.PlcSiteSettings.for_site(site)
    if row.contact_id:
        return row
    row.nation = Nation.ENGLAND
    row.latest_finish = dt.time(16, 45)
    row.default_start_time, row.default_end_time = dt.time(15, 45), dt.time(16, 45)
    row.default_place = "Library"
    row.contact = contact
    row.term_dates_url = "/parents/term-dates/"
    row.promises_on = row.partners_on = row.hours_ledger_on = True
    row.time_limits = [agreed_hours(first_year)]
    row.save()
    return row


def agreed_hours(first_year):
    return models.TimeLimit(
        audience=StrandAudience.TEACHERS,
        hours=10,
        scope=LimitScope.TRAINING,
        source="Directed time calendar, agreed with staff",
        source_year=year_name(first_year),
    )


def locale():
    return models.page_model().objects.first().locale
