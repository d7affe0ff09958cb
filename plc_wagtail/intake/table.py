"""Rows of cells under a header that says what each column holds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from plc_wagtail.intake.lexicon import MONTHS
from plc_wagtail.intake.serials import as_date, as_time


class Role(Enum):
    NUMBER = "number"
    WEEKDAY = "weekday"
    MONTH = "month"
    DATE = "date"
    END_DATE = "end_date"
    TIME = "time"
    START = "start"
    END = "end"
    DURATION = "duration"
    PLACE = "place"
    LEAD = "lead"
    TITLE = "title"
    FACTS = "facts"
    NOTE = "note"


HEADERS = {
    Role.NUMBER: "session|meeting|no|number|#|nr|cyfarfod",
    Role.WEEKDAY: "day|weekday|diwrnod|dydd",
    Role.MONTH: "month|mis",
    Role.DATE: "date|dates|date(s)|when|start date|meeting date|date of meeting|dyddiad",
    Role.END_DATE: "end date|last day",
    Role.TIME: "time|times|time(s)|timing|timings|amser",
    Role.START: "start|starts|start time|from|begins|dechrau",
    Role.END: "end|ends|end time|finish|finishes|finish time|to|until|gorffen|diwedd",
    Role.DURATION: "duration|length",
    Role.PLACE: "venue|room|location|place|where|lleoliad|ystafell",
    Role.LEAD: "lead|leader|leads|led by|lead by|facilitator|facilitators|presenter|speaker|staff"
    "|delivered by|run by|host|trainer|arweinydd",
    Role.TITLE: "title|topic|focus|theme|subject|plc|plc group|group|activity|content|agenda|event"
    "|teitl|pwnc",
    Role.FACTS: "type|day type|time type|time basis|basis|staff time|status",
    Role.NOTE: "note|notes|comment|comments|details|information|description|preparation|nodiadau",
}
FEWEST = 2
NAMES = {name: role for role, names in HEADERS.items() for name in names.split("|")}
IN_FIGURES = re.compile(r"\d[/.-]\d")
UNITS = re.compile(r"\s*\([^()]*\)$")


@dataclass(frozen=True)
class Columns:
    roles: tuple[Role | None, ...]

    def read(self, cells: list[str]) -> dict[Role, str]:
        """The cells by role. A second column of a role, and cells without one, join the note;
        facts join each other."""
        found: dict[Role, str] = {}
        for place, cell in enumerate(cells):
            role = self.roles[place] if place < len(self.roles) else None
            if not cell:
                continue
            if role is Role.FACTS and role in found:
                found[role] = f"{found[role]}, {cell}"
                continue
            if role is None or role in found:
                role = Role.NOTE
            found[role] = f"{found[role]}; {cell}" if role in found else cell
        return found


def columns_of(cells: list[str]) -> Columns | None:
    """The columns, if these cells are a header: a date, and nothing that is not a known name."""
    names = [UNITS.sub("", cell.lower()).strip(" :.*") for cell in cells]
    roles = tuple(NAMES.get(name) for name in names)
    known = [role for role in roles if role]
    unknown = sum(1 for name, role in zip(names, roles, strict=True) if name and not role)
    dated = Role.DATE in known or (Role.WEEKDAY in known and Role.TIME in known)
    return Columns(roles) if dated and len(known) >= FEWEST and unknown <= len(known) else None


def date_and_time(cells: dict[Role, str]) -> str:
    """The cells about date and time as one text, as a person would write them."""
    date = as_date(cells.get(Role.DATE, ""))
    until = as_date(cells.get(Role.END_DATE, ""))
    date = date if names_month(date) else f"{date} {cells.get(Role.MONTH, '')}".strip()
    when = f"{cells.get(Role.WEEKDAY, '')} {date}" + (f" - {until}" if until else "")
    return "\t".join(part for part in (when.strip(), _times(cells)) if part)


def names_month(text: str) -> bool:
    """In letters, or in figures."""
    return bool(IN_FIGURES.search(text)) or month_in(text) is not None


def month_in(text: str) -> int | None:
    """January is 1; that of the first name of a month in the text."""
    found = (MONTHS.get(word) for word in re.findall(r"[^\W\d_]+", text.lower()))
    return next((month for month in found if month), None)


def _times(cells: dict[Role, str]) -> str:
    start, end = as_time(cells.get(Role.START, "")), as_time(cells.get(Role.END, ""))
    times = f"{start} - {end}" if start and end else start or (f"until {end}" if end else "")
    parts = (as_time(cells.get(Role.TIME, "")), times, cells.get(Role.DURATION, ""))
    return "\t".join(part for part in parts if part)
