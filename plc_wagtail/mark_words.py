"""What a planner says of a day, and the one letter that stands for it in a small calendar."""

from __future__ import annotations

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from plc_wagtail.enums import DayMark

LETTERS = {
    DayMark.MEETING: pgettext_lazy("letter for a meeting in a small calendar", "M"),
    DayMark.TRAINING_DAY: pgettext_lazy("letter for a training day in a small calendar", "T"),
    DayMark.CLOSED: pgettext_lazy("letter for a closed school in a small calendar", "C"),
    DayMark.CHANGED: pgettext_lazy("letter for different times in a small calendar", "D"),
    DayMark.HOLIDAY: pgettext_lazy("letter for a holiday in a small calendar", "H"),
    DayMark.BANK_HOLIDAY: pgettext_lazy("letter for a bank holiday in a small calendar", "B"),
    DayMark.TERM_STARTS: pgettext_lazy("letter for the start of term in a small calendar", "S"),
    DayMark.TERM_ENDS: pgettext_lazy("letter for the end of term in a small calendar", "E"),
}
TERMS = {
    DayMark.TERM_STARTS: gettext_lazy("%(term)s starts"),
    DayMark.TERM_ENDS: gettext_lazy("%(term)s ends"),
}


def kind_words(kind: DayMark, *, training_day: str) -> str:
    """What a letter stands for, in the school's own word for a training day."""
    is_training = kind == DayMark.TRAINING_DAY
    return capfirst(training_day) if is_training else str(DayMark(kind).label)


def mark_words(kind: DayMark, label: str, pupils: str, *, training_day: str) -> str:
    """“Half term”, “Training day. School closed to pupils”, “Bank holiday: Good Friday”.

    `label` is the name the school gave it, `pupils` what it means for them; either may be "".
    """
    if kind in TERMS:
        return TERMS[kind] % {"term": term_words(label)}
    if kind == DayMark.BANK_HOLIDAY:
        name = kind_words(kind, training_day=training_day)
        return _("%(kind)s: %(name)s") % {"kind": name, "name": label} if label else name
    if kind == DayMark.HOLIDAY:
        return label or kind_words(kind, training_day=training_day)
    name = kind_words(kind, training_day=training_day) if kind == DayMark.TRAINING_DAY else ""
    said = {text.lower(): text for text in (name, pupils, label) if text}
    return ". ".join(said.values())


def term_words(name: str) -> str:
    """“Autumn term”; a name that says so itself stays as it is."""
    is_said = "term" in name.lower()
    return name if is_said else _("%(name)s term") % {"name": name}
