"""Lines of a document as text that a database can keep, and back again."""

from __future__ import annotations

import json
from dataclasses import fields

from plc_wagtail.intake.pages.codes import Dropped
from plc_wagtail.intake.pages.source import Line

USUAL = {one.name: one.default for one in fields(Line)}


def text_of_lines(lines: list[Line]) -> str:
    """In ASCII, so that no sign of a damaged file is one that a database refuses."""
    return json.dumps([_unusual(line) for line in lines], separators=(",", ":"))


def lines_of_kept(text: str) -> list[Line]:
    return [_line(facts) for facts in json.loads(text)]


def _unusual(line: Line) -> dict[str, object]:
    """What is as with most lines is left out."""
    return {name: value for name in USUAL if (value := getattr(line, name)) != USUAL[name]}


def _line(facts: dict[str, object]) -> Line:
    dropped = facts.get("dropped")
    values = {**facts, "cells": tuple(facts.get("cells", ()))}
    return Line(**values | ({"dropped": Dropped(dropped)} if dropped else {}))
