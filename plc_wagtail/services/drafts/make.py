"""A reading of a document stored as a draft page, all of it or nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.text import slugify

from plc_wagtail.exceptions import NoPlaceForPage
from plc_wagtail.intake.pages.codes import DocumentKind, Role
from plc_wagtail.intake.pages.found import Doubt
from plc_wagtail.intake.pages.whole import Document
from plc_wagtail.models.concrete import concrete
from plc_wagtail.panels.filling import fill_in
from plc_wagtail.panels.forms import hides
from plc_wagtail.services.drafts.programme import ProgrammeMaker
from plc_wagtail.services.drafts.records import Records
from plc_wagtail.services.drafts.study import StudyMaker
from plc_wagtail.services.drafts.update import UpdateMaker
from plc_wagtail.services.setup_pages import add_draft

MAKERS = {
    DocumentKind.PROGRAMME: ProgrammeMaker,
    DocumentKind.CASE_STUDY: StudyMaker,
    DocumentKind.UPDATE: UpdateMaker,
}


@dataclass(frozen=True)
class Draft:
    """`doubts` are those of the document, then those of making a page of it."""

    page: object
    doubts: tuple[Doubt, ...]


@transaction.atomic
def make_draft(
    document: Document, parent, user=None, mapping: Mapping[int, Role] | None = None
) -> Draft:
    """A draft below `parent`, or in the part of that section where its kind belongs.

    `mapping` gives other roles to sections, by their keys. Nothing is published: new themes are
    drafts as well. Raises NoPlaceForPage, and PermissionDenied where the user may not add there.
    """
    document = document.mapped(dict(mapping or {}))
    place = place_for(document.kind, parent)
    if user is not None and not place.permissions_for_user(user).can_add_subpage():
        raise PermissionDenied
    site = place.get_site()
    records = Records(site, place.locale, user)
    maker = MAKERS[document.kind](document, records)
    page = maker.make()
    page.owner = user
    page.slug = free_slug(place, page.title, document.kind)
    if document.kind is DocumentKind.PROGRAMME:
        fill_in(page, site, parent)
    add_draft(place, page, user)
    return Draft(page, (*document.doubts, *maker.doubts))


def place_for(kind: DocumentKind, parent):
    """`parent`, or the one page of its section that takes such pages."""
    model = concrete(MAKERS[kind].model)
    if model.can_create_at(parent):
        return parent
    below = [child.specific for child in parent.get_children()]
    places = [child for child in below if model.can_create_at(child)]
    if kind is DocumentKind.CASE_STUDY and len(places) == 1:
        return places[0]
    raise NoPlaceForPage(parent, str(model._meta.verbose_name))


def free_slug(parent, title: str, kind: DocumentKind) -> str:
    """One that no page beside it has and no route of the page above answers."""
    base = slugify(title, allow_unicode=True)[:80].strip("-") or kind.value.replace("_", "-")
    taken = set(parent.get_children().values_list("slug", flat=True))
    slug, number = base, 1
    while slug in taken or hides(parent, slug):
        number += 1
        slug = f"{base}-{number}"
    return slug
