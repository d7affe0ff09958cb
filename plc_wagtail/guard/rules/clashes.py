"""Meetings of this and of other programmes that get in each other's way."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from plc_wagtail.date_words import joined, short_day_words, time_moments
from plc_wagtail.enums import Severity
from plc_wagtail.guard.concern import Concern
from plc_wagtail.guard.reading import Reading, Row
from plc_wagtail.guard.rules.days import stated_facts
from plc_wagtail.guard.slots import OtherMeeting, slot_of
from plc_wagtail.school_year import Clash, ClashKind, Slot, clashes

OWN = "own"
COLUMNS = {
    ClashKind.PEOPLE: "start_time",
    ClashKind.PLACE: "place",
    ClashKind.EXCLUSIVE_DAY: "date",
    ClashKind.CHANGE_OVER: "start_time",
}


def meetings_in_the_way(reading: Reading) -> Iterator[Concern]:
    own = {slot.key: (row, slot) for row, slot in own_slots(reading)}
    slots = [slot for _row, slot in own.values()]
    days = {day for slot in slots for day in slot.days}
    others = {
        other.slot.key: other
        for other in (reading.other_meetings if own else ())
        if not days.isdisjoint(other.slot.days)
    }
    found = clashes([*slots, *(other.slot for other in others.values())])
    mine = [(own[clash.slot.key][0], clash) for clash in found if clash.slot.key in own]
    for row, clash in sorted(mine, key=lambda told: told[0].position):
        yield concern(reading, row, clash, others.get(clash.other.key))


def own_slots(reading: Reading) -> Iterator[tuple[Row, Slot]]:
    """The meetings of the page, one of those that are listed twice."""
    strands = list(reading.page.strands.all()) if reading.exact_rows else []
    different = {stated_facts(row.meeting): row for row in reversed(reading.exact_rows)}
    for row in sorted(different.values(), key=lambda row: row.position):
        yield (
            row,
            slot_of(
                row.meeting,
                key=(OWN, row.position),
                programme=OWN,
                strands=strands,
                usual_place=reading.facts.settings.default_place,
            ),
        )


def concern(reading: Reading, row: Row, clash: Clash, other: OtherMeeting | None) -> Concern:
    name = name_of(reading, clash, other)
    return Concern(
        code=f"clash_{clash.kind}",
        severity=Severity.CHECK,
        message=describe(clash, name),
        hint=_("Agree with those who plan the other one, or say that it is right."),
        place=row.place(COLUMNS[clash.kind]),
        text=" ".join(
            str(part)
            for slot in (clash.slot, clash.other)
            for part in (slot.date, slot.last_date, slot.start, slot.end)
        )
        + (f" {other.meeting.page_id}" if other else ""),
    )


def name_of(reading: Reading, clash: Clash, other: OtherMeeting | None) -> str:
    """Which meeting it is, and when; not its name where not everybody may see that."""
    slot = clash.other
    hours = joined(time_moments(slot.start, slot.end, reading.facts.settings.time_style))
    if other is None:
        title = reading_title(reading, slot)
    elif other.title:
        title = ", ".join(filter(None, (other.title, other.meeting.title)))
    else:
        title = _("a meeting that not everybody may see")
    return ", ".join(filter(None, (title, short_day_words(slot.date), hours)))


def reading_title(reading: Reading, slot: Slot) -> str:
    _own, position = slot.key
    row = next(row for row in reading.exact_rows if row.position == position)
    return row.meeting.title or row.label


def describe(clash: Clash, name: str) -> str:
    if clash.kind == ClashKind.PEOPLE:
        return _("The same people are expected at: %(meeting)s.") % {"meeting": name}
    if clash.kind == ClashKind.PLACE:
        return _("The same place is taken at that time by: %(meeting)s.") % {"meeting": name}
    if clash.kind == ClashKind.CHANGE_OVER:
        return _("There are less than ten minutes between it and: %(meeting)s.") % {"meeting": name}
    if clash.slot.is_exclusive:
        return _("It asks for no other meetings that day, but there is: %(meeting)s.") % {
            "meeting": name
        }
    return _("No other meetings that day are asked for by: %(meeting)s.") % {"meeting": name}
