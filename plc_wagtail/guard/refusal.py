"""When a concern keeps a page from going live."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from plc_wagtail.exceptions import PublishBlocked
from plc_wagtail.guard.concern import Concern
from plc_wagtail.guard.survey import blocks_of
from plc_wagtail.models.section_page import AbstractSectionPage

_refusing: ContextVar[bool] = ContextVar("plc_guard_refusing", default=True)


@contextmanager
def without_refusing() -> Iterator[None]:
    """For cancelling or moving a meeting: news that readers need is never held back."""
    token = _refusing.set(False)
    try:
        yield
    finally:
        _refusing.reset(token)


def new_blocks(page: AbstractSectionPage) -> list[Concern]:
    """The blocks of `page` that its live version does not have already."""
    blocks = blocks_of(page)
    if not blocks or not page.pk:
        return blocks
    live = type(page)._base_manager.filter(pk=page.pk, live=True).first()
    known = {concern.key for concern in blocks_of(live)} if live else set()
    return [concern for concern in blocks if concern.key not in known]


def refuse_if_blocked(page: AbstractSectionPage) -> None:
    """Raises PublishBlocked with what is to be mended first."""
    if not _refusing.get():
        return
    if blocks := new_blocks(page):
        raise PublishBlocked(page, blocks)
