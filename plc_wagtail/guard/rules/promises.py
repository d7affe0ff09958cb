"""Dates that do not match what the programme promises."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from plc_wagtail.enums import Severity
from plc_wagtail.guard.concern import Concern
from plc_wagtail.guard.reading import Reading
from plc_wagtail.models.promise_facts import answers_for, promises_of
from plc_wagtail.promise_words import found_words, promise_words
from plc_wagtail.school_year import PromiseAnswer, PromiseKind

FIELDS = {
    PromiseKind.MEETINGS: "promised_meetings",
    PromiseKind.PER_STRAND: "promised_meetings_per_strand",
    PromiseKind.HALF_TERMS: "promised_half_terms",
    PromiseKind.MONTHS: "promised_first_month",
    PromiseKind.LATEST_FINISH: "promised_latest_finish",
}


@dataclass(frozen=True)
class PromiseLine:
    """One promise in one year, in words."""

    year: str
    answer: PromiseAnswer
    promised: str
    found: str


def promise_lines(reading: Reading) -> list[PromiseLine]:
    """Every promise of a programme and what its dates say; none while the site has it off."""
    if not reading.facts.settings.promises_on or not hasattr(reading.page, "promised_meetings"):
        return []
    style = reading.facts.settings.time_style
    years, meetings = reading.school_years_by_id, list(reading.page.meetings.all())
    strands = list(reading.page.strands.all())
    themes = reading.facts.theme_names
    lines = []
    for year in years.values():
        for answer in answers_for(promises_of(reading.page), year, years, meetings, strands):
            words = {"style": style, "strand": themes.get(answer.strand, "")}
            said = promise_words(answer, **words), found_words(answer, **words)
            lines.append(PromiseLine(year.name, answer, *said))
    return lines


def promise_not_kept(reading: Reading) -> Iterator[Concern]:
    """Each late meeting is asked about by itself (see `after_latest_finish`)."""
    for line in promise_lines(reading):
        answer = line.answer
        if not answer.is_kept and answer.kind != PromiseKind.LATEST_FINISH:
            yield Concern(
                code=f"promise_{answer.kind}",
                severity=Severity.CHECK,
                message=_(
                    "The dates do not match your ground rules in %(year)s. "
                    "Promised: %(promised)s. Found: %(found)s."
                )
                % {"year": line.year, "promised": line.promised, "found": line.found},
                hint=_("Correct the dates or the rule, or say that it is right."),
                place=reading.place(FIELDS[answer.kind]),
                text=f"{line.year} {answer.strand} {answer.promised} {answer.found}",
            )
