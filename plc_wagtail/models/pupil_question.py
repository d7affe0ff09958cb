"""A parent's question about one day: "Is my child in school on …?"."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from functools import cached_property

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.forms import DateField

from plc_wagtail.enums import DayType, MeetingStatus, Precision, PupilEffect
from plc_wagtail.models.concrete import concrete
from plc_wagtail.school_year import PupilDay, bank_holidays, pupil_answer

# A date field sends the first; people whose browser has none type one of the others.
WRITTEN = ("%Y-%m-%d", "%d/%m/%Y", "%d/%m/%y", "%d.%m.%Y", "%d %B %Y", "%d %b %Y")
LONGEST = 30


@dataclass(frozen=True)
class Question:
    """`typed` is what the parent wrote; today is asked about where nothing was."""

    typed: str
    today: dt.date

    @classmethod
    def of(cls, query, today):
        return cls(query.get("day", "").replace("\x00", "").strip()[:LONGEST], today)

    @cached_property
    def date(self):
        """The day that is meant; None for what is no date."""
        return self.today if not self.typed else parse(self.typed)

    @property
    def value(self):
        """What the field shows again: a date as date fields want it, else as it was typed."""
        return self.date.isoformat() if self.typed and self.date else self.typed


def parse(text):
    try:
        return DateField(input_formats=WRITTEN).clean(text)
    except ValidationError:
        return None


def answer_of(date, *, years, pages, nation):
    """The answer for a day inside one of `years`; `pages` are the programmes a parent may see."""
    year = next((year for year in years if year.contains(date)), None)
    meetings = list(meetings_on(pages, date))
    stated = (stated_by(row) for row in meetings if row.pupil_effect != PupilEffect.UNKNOWN)
    answer = pupil_answer(
        date,
        year=year,
        stated=next(stated, None),
        has_training=has_training(meetings),
        bank_holidays=bank_holidays(nation, date, year.end) if year else (),
    )
    if answer.back and is_doubtful(meetings_on(pages, answer.back)):
        return replace(answer, back=None)
    return answer


def has_training(meetings):
    return any(row.day_type == DayType.TRAINING_DAY for row in meetings)


def is_doubtful(meetings):
    """True if a meeting may keep pupils at home on a day that else is a school day."""
    return has_training(meetings) or any(row.pupil_effect == PupilEffect.CLOSED for row in meetings)


def meetings_on(pages, date):
    """Meetings of that day which go ahead; what changes the day comes before "as usual"."""
    rows = concrete("Meeting").objects.filter(page__in=pages.values("pk"))
    rows = rows.filter(Q(date=date) | Q(date__lte=date, date_end__gte=date))
    rows = rows.filter(precision=Precision.EXACT).exclude(status=MeetingStatus.CANCELLED)
    return sorted(rows, key=lambda row: (row.pupil_effect == PupilEffect.UNCHANGED, row.pk))


def stated_by(row):
    return PupilDay(PupilEffect(row.pupil_effect), row.pupils_from, row.pupils_until)
