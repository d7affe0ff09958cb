"""A whole document on its way into a section: what it may become, read again, made a draft."""

from __future__ import annotations

from django.db import transaction

from plc_wagtail.exceptions import NoPlaceForPage
from plc_wagtail.intake.pages import Document, DocumentKind, DocumentOptions, read_lines_of
from plc_wagtail.intake.pages.keeping import lines_of_kept
from plc_wagtail.models import UnfinishedImport
from plc_wagtail.services.draft_doubts import keep_doubts
from plc_wagtail.services.drafts import Draft, make_draft
from plc_wagtail.services.drafts.make import place_for
from plc_wagtail.services.reading_options import options_for
from plc_wagtail.services.unfinished import take


def kinds_for(landing, user) -> list[DocumentKind]:
    """What the user may make of a document in this section."""
    return [kind for kind in DocumentKind if may_make(kind, landing, user)]


def may_make(kind: DocumentKind, landing, user) -> bool:
    try:
        place = place_for(kind, landing)
    except NoPlaceForPage:
        return False
    return place.permissions_for_user(user).can_add_subpage()


def read_kept(kept: UnfinishedImport, kind: DocumentKind | None = None) -> Document:
    """The document that waits, as the kind that is named or else the one it seems to be."""
    meetings = None
    if kept.first_year:
        meetings = options_for(kept.site, kept.first_year, date_order=kept.date_order)
    options = DocumentOptions(meetings=meetings, kind=kind)
    return read_lines_of(kept.source_name, lines_of_kept(kept.text), options)


@transaction.atomic
def make_page(kept: UnfinishedImport, document: Document, landing, user) -> Draft:
    """The draft, and its doubts beside it; the unfinished import is gone with it.

    Raises ImportOutdated where the draft was made already, and what `make_draft` raises.
    """
    take(kept)
    draft = make_draft(document, landing, user)
    keep_doubts(draft.page, draft.doubts)
    return draft
