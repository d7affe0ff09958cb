"""Bank holidays of the four nations, from the `holidays` library."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable

from holidays import country_holidays

from plc_wagtail.enums import Nation
from plc_wagtail.school_year.weeks import is_weekend

SUBDIVISIONS = {
    Nation.ENGLAND: "ENG",
    Nation.SCOTLAND: "SCT",
    Nation.WALES: "WLS",
    Nation.NORTHERN_IRELAND: "NIR",
}


def bank_holidays(
    nation: Nation,
    start: dt.date,
    end: dt.date,
    added: Iterable[tuple[dt.date, str]] = (),
    removed: Collection[dt.date] = (),
) -> dict[dt.date, str]:
    """The days off from start to end, both counted, in order, with their English names.

    `added` and `removed` are the school's own corrections, such as a day proclaimed after the
    library was released. A day both removed and added is in, with the added name.
    """
    years = range(start.year, end.year + 1)
    days = {
        day: _british(label)
        for day, label in country_holidays(
            "GB", subdiv=SUBDIVISIONS[nation], years=years, language="en_GB"
        ).items()
        # Boxing Day on a Saturday stays in the library's list beside the Monday that stands
        # in for it; only the Monday is a bank holiday.
        if not is_weekend(day) and day not in removed
    }
    days.update(added)
    return {day: days[day] for day in sorted(days) if start <= day <= end}


def _british(label: str) -> str:
    return label.replace("(observed)", "(substitute day)")
