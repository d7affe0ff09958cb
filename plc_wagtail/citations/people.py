"""People as an editor writes them, one a line: "Timperley, Helen", "Department for Education"."""

from __future__ import annotations

import re

from plc_wagtail.citations.item import Person

# "Timperley, H. and Wilson, A. B.": family names, each with initials.
INITIALS = r"[A-Z][A-Z. -]*"
ONE_AUTHOR = re.compile(rf"[^,]+, ?{INITIALS}")
BETWEEN_LISTED = re.compile(r"(?<=[A-Z.]), (?=[A-Z][\w'’-]+, )")
AND = re.compile(r",? and |,? & |; ")
MORE = re.compile(r"[, ]*\bet al\b[ .,]*$", re.IGNORECASE)


def person(line: str) -> Person:
    family, comma, given = line.partition(",")
    if comma and given.strip():
        return Person(family=family.strip(), given=given.strip())
    return Person(literal=line.strip(" ,"))


def written(one: Person) -> str:
    return one.literal or ", ".join(part for part in (one.family, one.given) if part)


def people_in(text: str) -> tuple[Person, ...]:
    """Of a reference as people type it; as one name where it is no list of names."""
    names = MORE.sub("", text).strip(" ,")
    parts = [one for part in AND.split(names) for one in BETWEEN_LISTED.split(part)]
    if all(ONE_AUTHOR.fullmatch(part.strip(" .")) for part in parts):
        return tuple(person(part.strip()) for part in parts)
    return (person(names) if names.count(",") == 1 else Person(literal=names),) if names else ()
