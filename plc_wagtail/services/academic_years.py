"""Stored academic years: those a school needs now, in their nation's usual shape."""

from __future__ import annotations

import datetime as dt

from django.utils.translation import gettext as _

from plc_wagtail.models import AcademicYear, ClosureDay, Term
from plc_wagtail.school_year import SchoolYear, first_year_of, usual_shape, year_name

# From June people plan the year that comes.
PLANNING_FROM = 6
NEW_YEAR_FROM = 8


def years_needed(today: dt.date) -> list[int]:
    """The first calendar year of this school year and, from June, of the next one."""
    this = first_year_of(today, NEW_YEAR_FROM)
    plans_ahead = PLANNING_FROM <= today.month < NEW_YEAR_FROM
    return [this, this + 1] if plans_ahead else [this]


def stored_year(site, first_year: int) -> AcademicYear | None:
    """The year under whatever name: the site's own before a shared one."""
    midwinter = dt.date(first_year + 1, 2, 1)
    years = AcademicYear.objects.for_site(site).filter(start__lte=midwinter, end__gte=midwinter)
    return min(years, key=lambda year: year.site_id is None, default=None)


def store_usual_year(site, nation, first_year: int) -> AcademicYear:
    """A new year of `site`, not confirmed (design D17)."""
    shape = usual_shape(nation, first_year)
    year = AcademicYear(site=site, name=year_name(first_year), start=shape.start, end=shape.end)
    year.save()
    fill(year, shape)
    return year


def fill(year: AcademicYear, shape: SchoolYear) -> None:
    """Replace bounds, terms and closures by those of `shape`."""
    year.start, year.end = shape.start, shape.end
    year.terms = [
        Term(name=term.name, start=term.start, end=term.end, sort_order=number)
        for number, term in enumerate(shape.terms)
    ]
    year.closure_days = [
        closure_row(closure, number) for number, closure in enumerate(shape.closures)
    ]
    year.save()


def closure_row(closure, number):
    single = closure.end == closure.start
    return ClosureDay(
        kind=closure.kind,
        start=closure.start,
        end=None if single else closure.end,
        label=closure.label,
        sort_order=number,
    )


def is_usual(year: AcademicYear, nation) -> bool:
    """True if nobody confirmed or changed it since it was stored in the nation's usual shape."""
    shape = usual_shape(nation, first_year_of(year.start, NEW_YEAR_FROM))
    return not year.is_confirmed and dates_of(year.to_school_year()) == dates_of(shape)


def dates_of(shape: SchoolYear):
    """Without names and labels, which depend on the language they were made in."""
    terms = [(term.start, term.end) for term in shape.terms]
    closures = [(one.kind, one.start, one.end, one.pupils_attend) for one in shape.closures]
    return shape.start, shape.end, terms, closures


def reshape(year: AcademicYear, old_nation, new_nation) -> None:
    """Give a year that is still the old nation's usual one the shape of the new nation."""
    if old_nation != new_nation and is_usual(year, old_nation):
        fill(year, usual_shape(new_nation, first_year_of(year.start, NEW_YEAR_FROM)))


def title_of(name: str, is_confirmed: bool) -> str:
    """The year's name, with the warning that belongs to it while its dates are only usual."""
    return name if is_confirmed else _("%(year)s (not confirmed)") % {"year": name}
