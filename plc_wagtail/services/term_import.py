"""Term dates that were read, beside the stored academic years, and into them once confirmed."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.db import transaction

from plc_wagtail.intake.terms import ReadYear
from plc_wagtail.models import AcademicYear, ClosureDay, Term
from plc_wagtail.models.site_settings import settings_for
from plc_wagtail.permissions import SnippetPolicy
from plc_wagtail.school_year import usual_shape
from plc_wagtail.services.academic_years import is_usual, stored_year

NEW, CHANGED, SAME = "new", "changed", "same"
# A closure that moved further is another one.
NEAR = dt.timedelta(days=10)


@dataclass(frozen=True)
class Item:
    """A term or closure that was read, and the stored row it is about, if any."""

    key: str
    value: object
    lines: tuple[int, ...]
    row: object = None
    status: str = NEW

    @property
    def is_term(self) -> bool:
        return self.key.startswith("term")


@dataclass(frozen=True)
class YearPlan:
    """`year` is the stored one or None; `gone` are its rows that the list does not have."""

    read: ReadYear
    year: AcademicYear | None
    items: tuple[Item, ...]
    gone: tuple[object, ...] = ()
    is_untouched: bool = False

    @property
    def removes_gone(self) -> bool:
        """What nobody checked gives way to a whole list; what a school entered stays."""
        return self.is_untouched and bool(self.read.terms)


def may_paste(user) -> bool:
    """Years may be new or changed, so both rights are asked for."""
    policy = SnippetPolicy(AcademicYear)
    return all(policy.user_has_permission(user, action) for action in ("add", "change"))


def plans_for(site, years: tuple[ReadYear, ...]) -> list[YearPlan]:
    return [plan_for(site, read) for read in years]


def plan_for(site, read: ReadYear) -> YearPlan:
    year = own_year(site, read.first_year)
    terms = list(year.terms.all()) if year else []
    days = list(year.closure_days.all()) if year else []
    items = [
        *(_term_item(read, place, terms) for place in range(len(read.terms))),
        *(_closure_item(read, place, days) for place in range(len(read.closures))),
    ]
    untouched = year is not None and is_usual(year, settings_for(site).nation)
    return YearPlan(read, year, tuple(items), (*terms, *days), untouched)


def own_year(site, first_year: int) -> AcademicYear | None:
    """The site's own year; one that schools share is not changed for one of them."""
    year = stored_year(site, first_year)
    return year if year and year.site_id == site.pk else None


def _term_item(read: ReadYear, place: int, left: list[Term]) -> Item:
    """Rows that are found are taken from those `left`."""
    one = read.terms[place]
    row = _take(left, lambda term: _plain(term.name) == _plain(one.term.name))
    same = row and (row.name, row.start, row.end) == (one.term.name, one.term.start, one.term.end)
    return Item(f"term-{read.first_year}-{place}", one.term, one.lines, row, _status(row, same))


def _closure_item(read: ReadYear, place: int, left: list[ClosureDay]) -> Item:
    one = read.closures[place]
    closure = one.closure
    row = _take(left, lambda day: _same_days(day, closure)) or _take(
        left, lambda day: day.kind == closure.kind and _is_near(day, closure, read)
    )
    same = row and _same_days(row, closure) and _same_times(row, closure)
    return Item(f"day-{read.first_year}-{place}", closure, one.lines, row, _status(row, same))


def _take(rows: list, fits):
    found = next((row for row in rows if fits(row)), None)
    if found:
        rows.remove(found)
    return found


def _plain(name: str) -> str:
    return name.lower().replace("term", "").strip() or name.lower()


def _same_days(row, closure) -> bool:
    days = (row.kind, row.start, row.end or row.start)
    return days == (closure.kind, closure.start, closure.end)


def _same_times(row, closure) -> bool:
    return (row.pupils_from, row.pupils_until) == (closure.pupils_from, closure.pupils_until)


def _is_near(row, closure, read: ReadYear) -> bool:
    """The same break on other days, unless the list has those days, too."""
    is_stated = any(_same_days(row, one.closure) for one in read.closures)
    return abs(row.start - closure.start) <= NEAR and not is_stated


def _status(row, same) -> str:
    return NEW if row is None else SAME if same else CHANGED


@transaction.atomic
def store_plans(site, plans: list[YearPlan], taken: set[str], removed: set[str]) -> list:
    """The years with what was taken from the list and without what was removed.

    A year whose dates change is not confirmed any more: only a person confirms (design D17).
    """
    return [year for plan in plans if (year := _store(site, plan, taken, removed)) is not None]


def _store(site, plan: YearPlan, taken: set[str], removed: set[str]) -> AcademicYear | None:
    items = [item for item in plan.items if item.key in taken and item.status != SAME]
    gone = [row for row in plan.gone if gone_key(row) in removed]
    if not items and not gone:
        return None
    year = plan.year or _new_year(site, plan.read)
    for item in items:
        _write(year, item)
    for row in gone:
        row.delete()
    return _finish(AcademicYear.objects.get(pk=year.pk))


def gone_key(row) -> str:
    return f"{row._meta.model_name}-{row.pk}"


def _new_year(site, read: ReadYear) -> AcademicYear:
    shape = usual_shape(settings_for(site).nation, read.first_year)
    year = AcademicYear(site=site, name=read.name, start=shape.start, end=shape.end)
    year.save()
    return year


def _write(year: AcademicYear, item: Item) -> None:
    value = item.value
    if item.is_term:
        row = item.row or Term(academic_year=year)
        row.name, row.start, row.end = value.name[:40], value.start, value.end
    else:
        row = item.row or ClosureDay(academic_year=year, label=value.label[:200])
        row.kind, row.start = value.kind, value.start
        row.end = None if value.end == value.start else value.end
        row.pupils_from, row.pupils_until = value.pupils_from, value.pupils_until
        row.pupils_attend = value.pupils_attend or row.pupils_attend
    row.save()


def _finish(year: AcademicYear) -> AcademicYear:
    """Rows in the order of their days, bounds that hold the terms, not confirmed."""
    for rows in (year.terms.all(), year.closure_days.all()):
        for place, row in enumerate(sorted(rows, key=lambda row: row.start)):
            type(row).objects.filter(pk=row.pk).update(sort_order=place)
    terms = list(Term.objects.filter(academic_year=year))
    year.start = min([year.start, *(term.start for term in terms)])
    year.end = max([year.end, *(term.end for term in terms)])
    year.confirmed_at = None
    year.save()
    return year
