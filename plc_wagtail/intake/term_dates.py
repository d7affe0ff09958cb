"""Term dates from the JSON that `plc_read_terms` prints."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from django.utils.translation import gettext as _

from plc_wagtail.enums import ClosureKind
from plc_wagtail.exceptions import SchoolYearError, UnreadableFile
from plc_wagtail.school_year import Closure, SchoolYear, Term, parse_year_name, year_name

SEPTEMBER, AUGUST = 9, 8
BREAKS_THE_SHAPE = (ValueError, TypeError, KeyError, AttributeError, RecursionError)


def school_year_from(source: str, first_year: int) -> SchoolYear | None:
    """The school year that starts in `first_year`; None if the file tells of others only.

    Raises UnreadableFile if `source` has not the shape of those term dates.
    """
    try:
        years = json.loads(source)["academic_years"]
        return next(
            (_year(one, first_year) for one in years if parse_year_name(one["name"]) == first_year),
            None,
        )
    except (*BREAKS_THE_SHAPE, SchoolYearError) as error:
        words = _("The term dates cannot be read: they are not the JSON of plc_read_terms.")
        raise UnreadableFile(words) from error


def _year(stated: dict[str, Any], first_year: int) -> SchoolYear:
    terms = tuple(
        Term(one["name"], _day(one["start"]), _day(one["end"])) for one in stated["terms"]
    )
    closures = tuple(_closure(one) for one in stated.get("closures", ()))
    start = min([dt.date(first_year, SEPTEMBER, 1), *(term.start for term in terms)])
    end = max([dt.date(first_year + 1, AUGUST, 31), *(term.end for term in terms)])
    return SchoolYear(year_name(first_year), start, end, terms, closures)


def _term(stated: dict[str, Any]) -> Term:
    return Term(stated["name"], _day(stated["start"]), _day(stated["end"]))


def _closure(stated: dict[str, Any]) -> Closure:
    kind = ClosureKind(stated["kind"])
    return Closure(kind, _day(stated["start"]), _day(stated["end"]), stated.get("label") or "")


def _day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)
