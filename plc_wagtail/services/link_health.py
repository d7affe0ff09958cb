"""The links to sources of published pages and of the list of references: asked, remembered."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, zip_longest
from urllib.parse import urlsplit

from django.contrib.contenttypes.models import ContentType
from django.db import transaction

from plc_wagtail import clock
from plc_wagtail.blocks.fields import BodyField
from plc_wagtail.blocks.walk import walk
from plc_wagtail.citations import web_address
from plc_wagtail.exceptions import PlcError
from plc_wagtail.models import PAGE_IS_SWAPPED, Reference
from plc_wagtail.models.checked_link import CheckedLink, LinkState
from plc_wagtail.models.concrete import concrete
from plc_wagtail.services.link_fetch import Answer

PAGES = ("ProfessionalLearningPage", "ProgrammePage", "CaseStudyPage", "UpdatePage")
# Parts of blocks that hold an address, whichever block it is.
PARTS = ("source_url", "later_url")
LONGEST_TITLE = 400


class NothingAnswered(PlcError):
    """No website answered: this server may have no way to the internet."""


@dataclass(frozen=True)
class UsedLink:
    url: str
    owner: object
    site_id: int | None


def used_links() -> Iterator[UsedLink]:
    """Each link of each owner once; of pages those that are live."""
    for reference in Reference.objects.all().iterator():
        if reference.link:
            yield UsedLink(reference.link, reference, reference.site_id)
    if not PAGE_IS_SWAPPED:
        for name in PAGES:
            for page in concrete(name).objects.live().iterator(chunk_size=100):
                yield from links_of_page(page)


def links_of_page(page) -> Iterator[UsedLink]:
    site = page.get_site()
    streams = (f.name for f in page._meta.get_fields() if isinstance(f, BodyField))
    nodes = chain.from_iterable(walk(getattr(page, name)) for name in streams)
    found = (web_address(node.text) for node in nodes if node.name in PARTS)
    for url in dict.fromkeys(filter(None, found)):
        yield UsedLink(url, page, site and site.pk)


def check_links(
    look_at: Callable[[str], Answer],
    *,
    pause: float = 1,
    wait: Callable[[float], None] = time.sleep,
    tell: Callable[[str, Answer], None] = lambda _url, _answer: None,
) -> list[CheckedLink]:
    """Ask every address once, each host at most once in `pause` seconds, and store the answers.

    `tell` hears each answer as it comes. Raises NothingAnswered, and stores nothing, where not one
    website answered at all: that is more likely about this server than about all of them.
    """
    links = list(used_links())
    answers: dict[str, Answer] = {}
    asked: dict[str, float] = {}
    for url in in_turns(dict.fromkeys(link.url for link in links)):
        host = urlsplit(url).hostname or ""
        if host in asked:
            wait(max(0.0, asked[host] + pause - time.monotonic()))
        answers[url] = look_at(url)
        asked[host] = time.monotonic()
        tell(url, answers[url])
    if answers and all(is_silent(answer) for answer in answers.values()):
        raise NothingAnswered
    return store(links, answers)


def is_silent(answer: Answer) -> bool:
    return answer.state == LinkState.NO_ANSWER and answer.status_code is None


def in_turns(urls: Iterable[str]) -> list[str]:
    """One of each host, then the second of each: nobody waits for the slowest."""
    hosts: dict[str, list[str]] = defaultdict(list)
    for url in urls:
        hosts[urlsplit(url).hostname or ""].append(url)
    return [url for turn in zip_longest(*hosts.values()) for url in turn if url]


@transaction.atomic
def store(links: list[UsedLink], answers: dict[str, Answer]) -> list[CheckedLink]:
    """In place of all that was stored; a link that fails again has done so since the first time."""
    now = clock.now()
    known = CheckedLink.objects.exclude(failing_since=None).values_list("url", "failing_since")
    since = dict(known)
    CheckedLink.objects.all().delete()
    return CheckedLink.objects.bulk_create(
        CheckedLink(
            site_id=link.site_id,
            content_type=ContentType.objects.get_for_model(link.owner),
            object_id=link.owner.pk,
            title=str(link.owner)[:LONGEST_TITLE],
            url=link.url,
            state=answer.state,
            status_code=answer.status_code,
            moved_to=answer.moved_to,
            checked_at=now,
            failing_since=since.get(link.url, now) if answer.is_failing else None,
        )
        for link in links
        for answer in (answers[link.url],)
    )
