"""Which booklets no longer say what the website says; the home page of the admin lists them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from plc_wagtail.enums import MakingState
from plc_wagtail.models.booklet_edition import Standing
from plc_wagtail.models.booklet_facts import booklet_facts
from plc_wagtail.models.concrete import concrete
from plc_wagtail.permissions import editable_pages

# Each is looked at by itself; a school has one or two.
MOST_BOOKLETS = 5


@dataclass(frozen=True)
class StaleBooklet:
    page: Any
    standing: Standing


def stale_booklets(user: Any, request: Any) -> list[StaleBooklet]:
    """Published ones the user may edit whose files are older than what stands in them."""
    made = concrete("BookletEdition").objects.filter(state=MakingState.DONE)
    booklets = concrete("BookletPage").objects.live().filter(pk__in=made.values("page"))
    mine = booklets.filter(pk__in=editable_pages(user).values("pk")).order_by("path")
    looked_at = [
        StaleBooklet(page, booklet_facts(page, request).standing) for page in mine[:MOST_BOOKLETS]
    ]
    return [one for one in looked_at if one.standing and not one.standing.is_current]
