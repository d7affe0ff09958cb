"""Which pages wait for somebody: a review date that has passed, a draft that must be mended."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from wagtail.models import Revision, Site

from plc_wagtail.enums import MeetingStatus, Precision, Severity
from plc_wagtail.guard import Concern, Facts, blocks_of, concerns_for
from plc_wagtail.models import Acceptance
from plc_wagtail.models.concrete import concrete
from plc_wagtail.models.meeting import AbstractMeeting
from plc_wagtail.models.section_page import AbstractSectionPage, ReviewedPage
from plc_wagtail.models.write_up import KEPT_BACK_ROWS, WriteUp
from plc_wagtail.permissions import editable_pages

# Looking at a draft takes a moment; whoever has more unfinished ones sees the newest.
MOST_DRAFTS = 10
MOST_MEETINGS = 10
# The last of seven days, of which today is the first.
WEEK = dt.timedelta(days=6)


@dataclass(frozen=True)
class UnreadyDraft:
    page: Any
    blocks: list[Concern]


@dataclass(frozen=True)
class UncheckedPage:
    page: Any
    number: int


def models_like(half: type) -> list[type]:
    """The concrete models made of an abstract half, also those of a host with its own Page."""
    return [model for model in apps.get_models() if issubclass(model, half)]


def our_pages(user: Any) -> Any:
    """The pages of our types the user may edit, as the base model."""
    types = ContentType.objects.get_for_models(*models_like(AbstractSectionPage))
    return editable_pages(user).filter(content_type__in=types.values(), alias_of=None)


def overdue_reviews(user: Any, today: dt.date) -> list[Any]:
    """Live pages that were to be looked at again by today, the longest waiting first."""
    mine = our_pages(user).values("pk")
    pages = [
        page
        for model in models_like(ReviewedPage)
        for page in model._default_manager.filter(
            pk__in=mine, live=True, review_date__lte=today
        ).defer_streamfields()
    ]
    return sorted(pages, key=lambda page: page.review_date)


def unready_drafts(user: Any) -> list[UnreadyDraft]:
    """The user's newest drafts that cannot go live as they are."""
    drafts = our_pages(user).filter(has_unpublished_changes=True, latest_revision__isnull=False)
    for model in models_like(WriteUp):
        # Nobody waits for what its author has not proposed.
        drafts = drafts.exclude(pk__in=model._default_manager.filter(KEPT_BACK_ROWS).values("pk"))
    newest = list(drafts.order_by("-latest_revision_created_at")[:MOST_DRAFTS])
    facts = Facts(None)
    looked_at = ((page, blocks_of(version, facts)) for page, version in versions(newest))
    return [UnreadyDraft(page, blocks) for page, blocks in looked_at if blocks]


def open_checks(user: Any, today: dt.date) -> list[UncheckedPage]:
    """Programmes with dates ahead in which something asks for an answer. The clashes are looked
    for once in all of them, so that the queries do not grow with the programmes."""
    rows = coming_rows(user, today).order_by("date").values_list("page_id", flat=True)
    keys = list(dict.fromkeys(rows))[:MOST_DRAFTS]
    pages = our_pages(user).filter(pk__in=keys, latest_revision__isnull=False)
    looked_at = list(versions(list(pages.order_by("path"))))
    answered = answered_by_page([version for _page, version in looked_at])
    facts = facts_by_site([version for _page, version in looked_at])
    found = []
    for page, version in looked_at:
        concerns = concerns_for(version, facts[version.pk])
        number = sum(
            one.severity == Severity.CHECK and (version.translation_key, *one.key) not in answered
            for one in concerns
        )
        if number:
            found.append(UncheckedPage(page, number))
    return found


def answered_by_page(pages: list[Any]) -> set[tuple[Any, str, str]]:
    keys = [page.translation_key for page in pages]
    rows = Acceptance.objects.filter(page_key__in=keys)
    return set(rows.values_list("page_key", "code", "fingerprint"))


def facts_by_site(pages: list[Any]) -> dict[int, Facts]:
    """The facts of the site each page is in, their meetings read ahead."""
    sites = sorted(Site.objects.select_related("root_page"), key=lambda s: -len(s.root_page.path))
    known: dict[Any, Facts] = {}
    facts = {}
    for page in pages:
        site = next((s for s in sites if page.path.startswith(s.root_page.path)), None)
        facts[page.pk] = known.setdefault(site and site.pk, Facts(site))
    for mine in known.values():
        read_ahead(mine, [page for page in pages if facts[page.pk] is mine])
    return facts


def read_ahead(facts: Facts, pages: list[Any]) -> None:
    meetings = [m for page in pages for m in page.meetings.all() if m.is_dated]
    if facts.site and meetings:
        days = min(m.date for m in meetings), max(m.last_date for m in meetings)
        for locale_id in {page.locale_id for page in pages}:
            facts.read_meetings(locale_id, days)


def coming_meetings(user: Any, today: dt.date) -> list[Any]:
    """Meetings of the next seven days, today among them, on live pages the user may edit."""
    rows = coming_rows(user, today).filter(date__lte=today + WEEK, precision=Precision.EXACT)
    return list(rows.select_related("page").order_by("date", "start_time", "pk")[:MOST_MEETINGS])


def coming_rows(user: Any, today: dt.date) -> Any:
    mine = our_pages(user).filter(live=True).values("pk")
    rows = concrete("Meeting").objects.filter(page__in=mine, date__gte=today)
    return rows.exclude(status=MeetingStatus.CANCELLED)


def versions(pages: list[Any]) -> Iterator[tuple[Any, AbstractSectionPage]]:
    """Each page with its latest draft, in one query.

    `Revision.as_object()` would ask for the page, its parent and every foreign key in turn.
    """
    revisions = Revision.objects.in_bulk([page.latest_revision_id for page in pages])
    for page in pages:
        content = revisions[page.latest_revision_id].content
        yield page, page.specific_class.from_serializable_data(content, check_fks=False)


def next_meeting_date(user: Any, today: dt.date) -> dt.date | None:
    """The next date of a live programme the user may edit."""
    mine = our_pages(user).filter(live=True).values("pk")
    dates = [
        date
        for model in models_like(AbstractMeeting)
        for date in model._default_manager.filter(page_id__in=mine, date__gte=today)
        .exclude(status=MeetingStatus.CANCELLED)
        .order_by("date")
        .values_list("date", flat=True)[:1]
    ]
    return min(dates, default=None)
