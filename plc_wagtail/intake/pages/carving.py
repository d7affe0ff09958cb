"""Sections inside a section: a reading list at its end, a list of themes, stages of a process."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby

from plc_wagtail.intake.pages.codes import Role
from plc_wagtail.intake.pages.headings import Headed
from plc_wagtail.intake.pages.source import LONGEST, Line

THEMES = re.compile(
    r"\b(?:themes?|focus(?:es)?|focus areas|key aspects|strands|areas of focus|key"
    r" areas)\b.{0,80}:$",
    re.IGNORECASE,
)
STAGES = re.compile(r"\b(?:process|stages?|steps|cycle|protocol)\b.{0,160}:$", re.IGNORECASE)
LOOKED_AT = 240
# A section that says itself what it is keeps its lists.
OPEN_ROLES = (None, Role.BACKGROUND, Role.AIM, Role.METHOD)


def carved(parts: list[Headed], references: set[int]) -> list[Headed]:
    """`references` are the numbers of lines that hold sources."""
    return [inner for part in parts for inner in _carved(part, references)]


def _carved(part: Headed, references: set[int]) -> list[Headed]:
    roles = _roles(part, references)
    if not any(roles):
        return [part]
    found: list[Headed] = []
    for role, group in groupby(zip(roles, part.lines, strict=True), lambda pair: pair[0]):
        lines = [line for _, line in group]
        inner = replace(part, heading=None, title="", role=role or part.role, lines=lines)
        found.append(inner)
    if part.heading and roles[0]:
        return [replace(part, lines=[]), *found]
    return [replace(found[0], heading=part.heading, title=part.title), *found[1:]]


def _roles(part: Headed, references: set[int]) -> list[Role | None]:
    roles: list[Role | None] = [None] * len(part.lines)
    listing = None
    for place, line in enumerate(part.lines):
        following = part.lines[place + 1 : place + 2]
        if line.number in references and part.role is not Role.REFERENCES:
            roles[place] = Role.REFERENCES
        elif line.is_item:
            roles[place] = listing
        else:
            listing = _announced(line, following) if part.role in OPEN_ROLES else None
            roles[place] = listing
    return roles


def _announced(line: Line, following: list[Line]) -> Role | None:
    if len(line.text) > LONGEST or not (following and following[0].is_item):
        return None
    end = line.text[-LOOKED_AT:]
    if following[0].is_ordered and STAGES.search(end):
        return Role.STAGES
    return Role.THEMES if THEMES.search(end) else None
