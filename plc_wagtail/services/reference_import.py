"""References that were read, beside those a school has, and into its list once confirmed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.db import transaction
from django.utils.translation import gettext as _

from plc_wagtail.citations import CslItem, title_key
from plc_wagtail.models import Reference
from plc_wagtail.permissions import SnippetPolicy

# What a reader needs to find a source of each kind, beside author, year and title.
PLACES = {
    "article-journal": "container_title",
    "book": "publisher",
    "chapter": "container_title",
    "report": "publisher",
    "thesis": "publisher",
    "webpage": "url",
}


@dataclass(frozen=True)
class ReferencePlan:
    """`stored` is the same source in the school's list; `repeats` the number of an earlier one."""

    number: int
    item: CslItem
    stored: Reference | None = None
    repeats: int | None = None

    @property
    def is_new(self) -> bool:
        return self.stored is None and self.repeats is None

    @property
    def missing(self) -> list[str]:
        return missing_words(self.item)

    def as_reference(self) -> Reference:
        """Not saved: how it would be shown."""
        return Reference.from_csl_item(self.item)


def may_add(user) -> bool:
    return SnippetPolicy(Reference).user_has_permission(user, "add")


def plans_for(site, items: Iterable[CslItem]) -> list[ReferencePlan]:
    known = {key: one for one in records_of(site) for key in keys_of(one.as_csl_item())}
    plans: list[ReferencePlan] = []
    seen: dict[object, int] = {}
    for number, item in enumerate(map(fitted, items), start=1):
        keys = keys_of(item)
        stored = next((known[key] for key in keys if key in known), None)
        repeats = next((seen[key] for key in keys if key in seen), None)
        plans.append(ReferencePlan(number, item, stored, repeats))
        seen |= {key: number for key in keys if key not in seen}
    return plans


def records_of(site):
    return Reference.objects.for_site(site).filter(locale=site.root_page.locale_id)


def keys_of(item: CslItem) -> list[object]:
    """One source has one DOI; without it, one title in one year."""
    keys: list[object] = [item.doi.lower()] if item.doi else []
    return [*keys, title_key(item.title, item.issued_year)] if item.title else keys


def fitted(item: CslItem) -> CslItem:
    """As it can be stored: nothing longer than its column."""
    fields = [field for field in Reference._meta.fields if field.max_length]
    limits = {field.name: field.max_length for field in fields if hasattr(item, field.name)}
    return replace(item, **{name: getattr(item, name)[:most] for name, most in limits.items()})


@transaction.atomic
def store_references(site, items: Iterable[CslItem]) -> list[Reference]:
    """All or none; a title is what each must have."""
    stored = []
    for item in items:
        record = Reference.from_csl_item(item, site=site, locale_id=site.root_page.locale_id)
        record.save()
        stored.append(record)
    return stored


def missing_words(item: CslItem) -> list[str]:
    """What a reader would look for and not find, as an editor names it."""
    place = PLACES.get(item.type)
    names = {
        "container_title": _("the journal or book"),
        "publisher": _("the publisher"),
        "url": _("the web address"),
    }
    told = [
        (_("the title"), item.title),
        (_("the authors"), item.author or item.editor),
        (_("more authors: it says “and others”"), not item.has_more_authors),
        (_("the year"), item.issued_year),
        (names.get(place), getattr(item, place) if place else True),
        (_("the day you looked at it"), item.type != "webpage" or item.accessed),
    ]
    return [str(words) for words, is_there in told if not is_there]
