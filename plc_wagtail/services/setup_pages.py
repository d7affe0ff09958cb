"""The four pages of a new section, as drafts."""

from __future__ import annotations

from functools import partial

from django.utils.translation import gettext as _

from plc_wagtail.exceptions import NoPlaceForSection
from plc_wagtail.models.concrete import concrete
from plc_wagtail.models.write_up import WriteUp
from plc_wagtail.permissions import only_proposes
from plc_wagtail.services.setup_facts import Ledger, Outcome, Part

LANDING = "ProfessionalLearningPage"


def inner_pages():
    """Model name, title and slug of the pages below the landing page, in the active language."""
    return (
        ("MeetingCalendarPage", _("Calendar"), "calendar"),
        ("ThemeIndexPage", _("Themes"), "themes"),
        ("CaseStudyIndexPage", _("Case studies"), "case-studies"),
    )


def ensure_pages(ledger: Ledger, parent, title: str, user=None):
    """The landing page first; each page that is there is kept, whatever it is called.

    In a dry run the pages that would be made have no primary key.
    """
    landing = ensure_landing(ledger, parent, title, user)
    inner = [ensure_inner(ledger, landing, *page, user=user) for page in inner_pages()]
    return [landing, *inner]


def ensure_landing(ledger, parent, title, user):
    model = concrete(LANDING)
    found = section_below(parent)
    if found is None and not model.can_create_at(parent):
        raise NoPlaceForSection(parent)
    page = model(title=title, live=False, owner=user)
    make = partial(add_draft, parent, page, user)
    return ledger.ensure(Part.PAGE, found or title, found, make) or page


def section_below(parent):
    return concrete(LANDING).objects.child_of(parent).first()


def ensure_inner(ledger, landing, name, title, slug, user):
    model = concrete(name)
    found = model.objects.child_of(landing).first() if landing.pk else None
    page = model(title=title, slug=slug, live=False, owner=user)
    make = partial(add_draft, landing, page, user)
    return ledger.ensure(Part.PAGE, found or title, found, make) or page


def add_draft(parent, page, user=None):
    """`page` stored below `parent` in its language, with the revision that can go live later.

    What publishing asks for may be missing: a draft always saves.
    """
    page.locale = parent.locale
    if user and isinstance(page, WriteUp) and only_proposes(user, parent):
        page.begin_kept_back()
    parent.add_child(instance=page)
    page.save_revision(user=user, log_action="wagtail.create", clean=False)
    return page


def publish_pages(ledger: Ledger, pages, user=None):
    """Each page that is not live goes live with its newest revision, if the guard agrees."""
    for page in pages:
        if not page.live:
            ledger.note(Outcome.PUBLISHED, Part.PAGE, page)
            ledger.do(partial(publish_newest, page, user))


def publish_newest(page, user=None):
    """Raises PublishBlocked where the guard refuses."""
    page.get_latest_revision().publish(user=user)
    page.refresh_from_db()
