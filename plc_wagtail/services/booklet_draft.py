"""A booklet as a draft of ticked case studies, and more of them for one that is there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from wagtail.permission_policies.pages import PagePermissionPolicy

from plc_wagtail.models.concrete import concrete
from plc_wagtail.models.visibility import Visibility
from plc_wagtail.permissions import editable_pages
from plc_wagtail.services.setup_pages import add_draft


def places_for(user: Any) -> Any:
    """Indexes of case studies below which the user may make a booklet."""
    addable = PagePermissionPolicy().instances_user_has_permission_for(user, "add")
    indexes = concrete("CaseStudyIndexPage").objects.filter(alias_of=None)
    return indexes.filter(pk__in=addable.values("pk")).order_by("title", "pk")


def booklets_for(user: Any) -> Any:
    """Booklets the user may edit."""
    booklets = concrete("BookletPage").objects.filter(alias_of=None)
    return booklets.filter(pk__in=editable_pages(user).values("pk")).order_by("title", "pk")


def studies_to_tick(place: Any) -> Any:
    """What everybody may see of the section of `place`, the latest year first."""
    section = place.get_section() or place
    studies = concrete("CaseStudyPage").objects.descendant_of(section)
    public = Visibility().pages(studies.filter(locale=place.locale_id))
    return public.select_related("academic_year").order_by("-academic_year__start", "title", "pk")


@transaction.atomic
def draft_booklet(place: Any, *, title: str, studies: Iterable[Any], user: Any) -> Any:
    page = concrete("BookletPage")(title=title, live=False, owner=user)
    add_rows(page, studies)
    return add_draft(place, page, user)


@transaction.atomic
def add_to_booklet(booklet: Any, *, studies: Iterable[Any], user: Any) -> Any:
    """Behind those of its newest draft, each once; what is published stays as it is."""
    draft = booklet.get_latest_revision_as_object()
    taken = set(draft.study_ids)
    add_rows(draft, [study for study in studies if study.pk not in taken])
    draft.save_revision(user=user, log_action="wagtail.edit", clean=False)
    return draft


def add_rows(page: Any, studies: Iterable[Any]) -> None:
    last = len(page.study_ids)
    row = concrete("BookletStudy")
    for place, study in enumerate(studies, last):
        page.booklet_studies.add(row(study=study, sort_order=place))
