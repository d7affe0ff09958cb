"""The name on a study: put there when its bearer agrees, taken away everywhere at once."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from django.apps import apps
from django.db import transaction
from django.http import QueryDict
from wagtail.admin.models import FormState
from wagtail.log_actions import log
from wagtail.models import Revision
from wagtail.search import index

from plc_wagtail import clock
from plc_wagtail.models.concrete import concrete
from plc_wagtail.panels import BYLINE_REMOVED
from plc_wagtail.services.write_up_state import own_studies
from plc_wagtail.services.write_ups import NOBODY, hold_to_write, store


@transaction.atomic
def agree(study: Any, user: Any, name: str) -> None:
    """Into the newest version, dated today; published when that is. Raises NotProposed if it is
    being reviewed, or changed hands since `study` was read."""
    hold_to_write(study)
    if (study.byline, bool(study.byline_consented_on)) != (name, True):
        study.byline, study.byline_consented_on = name, clock.today()
        store(study, user)


def family_of(study: Any) -> list[Any]:
    """The page, its translations, and every alias of them."""
    pages = concrete("CaseStudyPage").objects
    found = {page.pk: page for page in pages.filter(translation_key=study.translation_key)}
    frontier = set(found)
    while frontier:
        aliases = pages.filter(alias_of__in=frontier).exclude(pk__in=found)
        new = {page.pk: page for page in aliases}
        found |= new
        frontier = set(new)
    return list(found.values())


@transaction.atomic
def remove_byline(study: Any, user: Any) -> None:
    """From the public page at once, from every older and newer version, and from what somebody
    has typed in the editor without saving it."""
    family = family_of(study)
    hold_all(family)
    for page in family:
        remove_from_versions(page)
        FormState.objects.for_instance(page).delete()
        log(instance=page, action=BYLINE_REMOVED, user=user)
    forget_name(family)
    transaction.on_commit(lambda: tell_caches([page for page in family if page.live]))


def hold_all(family: list[Any]) -> None:
    """Nobody saves a version with the name between the versions and the rows losing it."""
    keys = [page.pk for page in family]
    list(concrete("CaseStudyPage").objects.select_for_update().filter(pk__in=keys).order_by("pk"))


def remove_all_bylines(user: Any) -> None:
    """From everything they wrote; a study that nowhere bears a name stays as it is."""
    for study in own_studies(user):
        if any(bears_name(page) for page in family_of(study)):
            remove_byline(study, user)


def bears_name(page: Any) -> bool:
    """In its row, in a version of it, or typed in the editor and not saved."""
    versions = page.revisions.values_list("content", flat=True)
    typed = FormState.objects.for_instance(page).values_list("data", flat=True)
    return (
        bool(page.byline)
        or any(content.get("byline") for content in versions)
        or any(QueryDict(data).get("byline") for data in typed)
    )


def remove_from_versions(page: Any) -> None:
    versions = list(page.revisions.all())
    for version in versions:
        version.content = version.content | NOBODY
    Revision.objects.bulk_update(versions, ["content"], batch_size=100)


def forget_name(family: list[Any]) -> None:
    """In the rows; where it was shown counts as published anew, so that readers of feeds ask
    again."""
    rows = concrete("CaseStudyPage").objects.filter(pk__in=[page.pk for page in family])
    shown = rows.filter(live=True, byline_consented_on__isnull=False).exclude(byline="")
    shown.update(last_published_at=clock.now())
    rows.update(**NOBODY)


def tell_caches(pages: list[Any]) -> None:
    for page in pages:
        page.refresh_from_db()
        index.insert_or_update_object(page)
    if pages and apps.is_installed("wagtail.contrib.frontend_cache"):
        batch = import_module("wagtail.contrib.frontend_cache.utils").PurgeBatch()
        batch.add_pages(pages)
        batch.purge()
