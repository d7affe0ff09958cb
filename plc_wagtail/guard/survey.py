"""A page in, its concerns out."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from plc_wagtail.enums import Severity
from plc_wagtail.guard.concern import Concern
from plc_wagtail.guard.facts import Facts
from plc_wagtail.guard.reading import Reading
from plc_wagtail.guard.rules import BLOCKS, PEOPLE, QUESTIONS
from plc_wagtail.guard.rules.promises import PromiseLine, promise_lines
from plc_wagtail.models import Acceptance
from plc_wagtail.models.section_page import AbstractSectionPage

Rule = Callable[[Reading], Iterable[Concern]]
ORDER = list(Severity)


def concerns_for(page: AbstractSectionPage, facts: Facts | None = None) -> list[Concern]:
    """Every concern about the page object as it is in memory, the gravest first.

    The number of queries does not grow with the rows; pass `facts` to look at several pages.
    """
    found = look(page, (*BLOCKS, *QUESTIONS), facts)
    return sorted(found, key=lambda concern: ORDER.index(concern.severity))


def blocks_of(page: AbstractSectionPage, facts: Facts | None = None) -> list[Concern]:
    """Only what must be mended before the page goes live."""
    return look(page, BLOCKS, facts)


def concerns_about_people(page: AbstractSectionPage, facts: Facts) -> list[Concern]:
    """Names, addresses and what is known of one person, answered or not."""
    return look(page, PEOPLE, facts)


def look(page: AbstractSectionPage, rules: Iterable[Rule], facts: Facts | None) -> list[Concern]:
    reading = Reading(page, facts or Facts(page.get_site() if page.path else None))
    return [concern for rule in rules for concern in rule(reading)]


def open_concerns(page: AbstractSectionPage, facts: Facts | None = None) -> list[Concern]:
    """The concerns that nobody has answered with "It is right"."""
    answered = answered_keys(page)
    return [concern for concern in concerns_for(page, facts) if concern.key not in answered]


def ground_rules(page: AbstractSectionPage, facts: Facts) -> list[PromiseLine]:
    """What a programme promises of its dates, kept or not."""
    return promise_lines(Reading(page, facts))


def answered_keys(page: AbstractSectionPage) -> set[tuple[str, str]]:
    answers = Acceptance.objects.filter(page_key=page.translation_key, locale=page.locale_id)
    return set(answers.values_list("code", "fingerprint"))
