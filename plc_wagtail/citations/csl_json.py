"""CSL-JSON, as Zotero, Mendeley and Crossref give it."""

from __future__ import annotations

import datetime as dt
import json
import re

from plc_wagtail.citations.item import CslItem, Person, known_type
from plc_wagtail.citations.parts import day_in, doi_in, one_line, pages, web_address, year_in
from plc_wagtail.citations.people import person

TAGS = re.compile(r"</?(?:i|b|sub|sup|span)\b[^<>]*>", re.IGNORECASE)


def read_csl_json(text: str) -> tuple[list[CslItem], list[str]]:
    """Items of a list, of one object, or of the `items` or `message` that holds them.

    ValueError for what is no JSON; RecursionError for what is nested without end.
    """
    data = json.loads(text)
    if isinstance(data, dict):
        data = data.get("items") or data.get("message") or data
    listed = data if isinstance(data, list) else [data]
    items = [item_of(one) for one in listed if isinstance(one, dict)]
    return items, [one_line(json.dumps(one)) for one in listed if not isinstance(one, dict)]


def item_of(entry: dict) -> CslItem:
    def first(name: str) -> str:
        """A text or a number; Crossref gives lists of one."""
        value = entry.get(name)
        value = value[0] if isinstance(value, list) and value else value
        return one_line(TAGS.sub("", str(value))) if isinstance(value, str | int | float) else ""

    return CslItem(
        type=known_type(first("type")),
        title=first("title"),
        author=people(entry.get("author")),
        editor=people(entry.get("editor")),
        issued_year=year_of(entry.get("issued")),
        container_title=first("container-title"),
        publisher=first("publisher"),
        publisher_place=first("publisher-place") or first("publisher-location"),
        edition=first("edition"),
        volume=first("volume"),
        issue=first("issue"),
        page=pages(first("page")),
        doi=doi_in(first("DOI")),
        isbn=first("ISBN"),
        url=web_address(first("URL")),
        accessed=day_of(entry.get("accessed")),
    )


def people(names: object) -> tuple[Person, ...]:
    listed = names if isinstance(names, list) else []
    found = (person_of(one) for one in listed if isinstance(one, dict))
    return tuple(one for one in found if one != Person())


def person_of(name: dict) -> Person:
    def part(key: str) -> str:
        return one_line(name[key]) if isinstance(name.get(key), str) else ""

    particles = (part("dropping-particle"), part("non-dropping-particle"), part("family"))
    family = " ".join(filter(None, particles))
    if part("literal") or not family or not part("given"):
        return person(part("literal") or part("name") or family or part("given"))
    return Person(family=family, given=part("given"))


def date_parts(date: object) -> list:
    """[year, month, day], as many as there are; numbers or text."""
    parts = date.get("date-parts") if isinstance(date, dict) else None
    first = parts[0] if isinstance(parts, list) and parts else None
    return first if isinstance(first, list) else []


def year_of(date: object) -> int | None:
    told = date.get("raw") or date.get("literal") if isinstance(date, dict) else date
    return year_in(next(iter(date_parts(date)), None) or told)


def day_of(date: object) -> dt.date | None:
    parts = date_parts(date)
    told = date.get("raw") or date.get("literal") if isinstance(date, dict) else date
    return day_in("-".join(map(str, parts)) if len(parts) == 3 else told)
