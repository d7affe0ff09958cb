"""What goes into a booklet, what is left out and why, and what names people in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from plc_wagtail.guard import Concern, Facts, answered_keys, concerns_about_people
from plc_wagtail.models.booklet_facts import BookletFacts, booklet_facts
from plc_wagtail.models.concrete import concrete
from plc_wagtail.models.visibility import Visibility


class Reason(TextChoices):
    DRAFT = "draft", _("It is not published.")
    EXPIRED = "expired", _("The time it was to be shown is over.")
    RESTRICTED = "restricted", _("Not everybody may see it.")
    ELSEWHERE = "elsewhere", _("It belongs to another section or language.")


@dataclass(frozen=True)
class LeftOut:
    study: Any
    reason: Reason


@dataclass(frozen=True)
class Named:
    """A concern about people; `is_answered` if somebody said before that it is right."""

    page: Any
    concern: Concern
    is_answered: bool


@dataclass(frozen=True)
class BookletPlan:
    """`page` is the version that is made: what is published, or a draft that never was."""

    page: Any
    facts: BookletFacts
    left_out: list[LeftOut]
    named: list[Named]

    @property
    def studies(self) -> list[Any]:
        return self.facts.studies

    @property
    def must_mend(self) -> list[Named]:
        return [one for one in self.named if one.concern.is_block]

    @property
    def to_check(self) -> list[Named]:
        return [one for one in self.named if not one.concern.is_block]


def plan_for(page: Any, request: Any) -> BookletPlan:
    version = version_to_make(page)
    facts = booklet_facts(version, request)
    guard_facts = Facts(facts.site)
    pages = [version, *facts.studies]
    return BookletPlan(
        page=version,
        facts=facts,
        left_out=left_out(version, facts),
        named=[one for each in pages for one in named_on(each, guard_facts)],
    )


def version_to_make(page: Any) -> Any:
    """A draft is made only of what nobody can read yet: of a live page its published version is."""
    return page if page.live else page.get_latest_revision_as_object()


def left_out(page: Any, facts: BookletFacts) -> list[LeftOut]:
    taken = {study.pk for study in facts.studies}
    keys = [pk for pk in dict.fromkeys(page.study_ids) if pk not in taken]
    missing = concrete("CaseStudyPage").objects.in_bulk(keys)
    visibility = facts.public_parts.visibility
    section = facts.parts.section
    return [
        LeftOut(missing[pk], reason(missing[pk], section, visibility))
        for pk in keys
        if pk in missing
    ]


def reason(study: Any, section: Any, visibility: Visibility) -> Reason:
    if not study.live:
        return Reason.DRAFT
    if not visibility.finds_published(study):
        return Reason.EXPIRED
    if not visibility.shows(study):
        return Reason.RESTRICTED
    return Reason.ELSEWHERE


def named_on(page: Any, facts: Facts) -> list[Named]:
    concerns = concerns_about_people(page, facts)
    answered = answered_keys(page) if concerns else set()
    return [Named(page, concern, concern.key in answered) for concern in concerns]
