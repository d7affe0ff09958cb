"""The preview of term dates as its template needs it: each line beside what was read from it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from plc_wagtail.date_words import when_words
from plc_wagtail.enums import ClosureKind
from plc_wagtail.intake.terms.explain import DOUBTED, NOTES, REASONS, SENTENCES
from plc_wagtail.services.term_import import gone_key


@dataclass(frozen=True)
class ShownItem:
    """`is_taken`: its box is ticked."""

    item: object
    year: str
    what: str
    days: str
    before: str
    is_taken: bool


@dataclass(frozen=True)
class ShownLine:
    """`also` names what other lines brought and this one only completed."""

    number: int
    text: str
    items: list[ShownItem]
    also: list[str]
    doubts: list[str]
    notes: list[str]


def shown(found, plans, text, posted=None):
    """`posted` holds the boxes as they were ticked; None for a first look."""
    raw = dict(enumerate(text.splitlines(), 1))
    doubts = defaultdict(list)
    for doubt in found.warnings:
        doubts[doubt.line].append(doubt.code)
    lines = list(_lines(plans, raw, doubts, posted))
    ignored = [
        (line, REASONS[line.reason], _sentences(doubts[line.line])) for line in found.ignored
    ]
    asking = {line for line, codes in doubts.items() if set(codes) - NOTES}
    return {
        "lines": lines,
        "ignored": ignored,
        "whole": _sentences(doubts[0]),
        "read": sum(len(line.items) for line in lines),
        "to_check": len(asking),
        "years": [_year(plan, posted) for plan in plans],
    }


def _lines(plans, raw, doubts, posted):
    first, also = defaultdict(list), defaultdict(list)
    for plan in plans:
        for item in plan.items:
            shown_item = _item(plan, item, doubts, posted)
            first[item.lines[0]].append(shown_item)
            for number in item.lines[1:]:
                also[number].append(shown_item.what)
    for number in sorted({*first, *also}):
        codes = doubts[number]
        yield ShownLine(
            number,
            raw[number],
            first[number],
            also[number],
            _sentences(code for code in codes if code not in NOTES),
            _sentences(code for code in codes if code in NOTES),
        )


def _sentences(codes):
    return [str(SENTENCES[code]) for code in codes]


def _item(plan, item, doubts, posted):
    codes = {code for number in item.lines for code in doubts[number]}
    is_taken = item.key in posted if posted is not None else not codes & DOUBTED
    value = item.value
    before = before_words(item.row, value) if item.row else ""
    when = days(value.start, value.end)
    return ShownItem(item, plan.read.name, what(value), when, before, is_taken)


def before_words(row, value):
    """With its name, where that is what changes."""
    named = [what(row)] if what(row) != what(value) else []
    return ", ".join([*named, days(row.start, row.end)])


def what(value):
    """The name of a term; what a closure is, with its own words."""
    kind = getattr(value, "kind", None)
    if kind is None:
        return value.name
    label, name = value.label.rstrip("."), str(ClosureKind(kind).label)
    return f"{name}: {label}" if label and label.lower() != name.lower() else name


def days(start, end):
    return str(when_words(start, end if end and end != start else None))


def _year(plan, posted):
    statuses = [item.status for item in plan.items]
    return {
        "plan": plan,
        "counts": {status: statuses.count(status) for status in ("new", "changed", "same")},
        "gone": [_gone(row, plan, posted) for row in plan.gone],
    }


def _gone(row, plan, posted):
    key = gone_key(row)
    is_removed = key in posted if posted is not None else plan.removes_gone
    value = row.to_closure() if hasattr(row, "to_closure") else row
    return {"key": key, "what": what(value), "days": days(row.start, row.end), "off": is_removed}
