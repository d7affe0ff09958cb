"""Making a booklet: asked for by an editor, done by a task, kept only when it is whole.

A task, so that with a backend of its own no web worker waits for the pages to be set. What was
made before stays as it is until the new edition is stored.
"""

from __future__ import annotations

import datetime as dt
import logging
from functools import partial
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from django_tasks import task

from plc_wagtail import clock
from plc_wagtail.enums import MakingState
from plc_wagtail.exceptions import BookletNotMade
from plc_wagtail.models.booklet_edition import editions_of, note_of
from plc_wagtail.models.concrete import concrete
from plc_wagtail.services.booklet_files import MadeFile, files_of, manuscript_of
from plc_wagtail.services.booklet_plan import version_to_make

logger = logging.getLogger(__name__)
# Reading the studies, setting the pages, making the e-book, storing.
STEPS = 4
# What nobody has touched for so long was given up: the worker was ended, say. A queue may be long;
# a step takes a minute at most.
GIVEN_UP = {
    MakingState.WAITING: dt.timedelta(minutes=15),
    MakingState.WORKING: dt.timedelta(minutes=5),
}
# Of all its files together; databases refuse what is much larger.
LARGEST = 12 * 1024 * 1024


@transaction.atomic
def ask_for_booklet(page: Any) -> Any:
    """The new edition, waiting; the one that is waiting or being made already, if there is one."""
    # Two clicks must not make two: the second waits here for the first.
    type(page)._base_manager.select_for_update().get(pk=page.pk)
    found = edition_in_work(page)
    if found:
        return found
    editions_of(page).exclude(state=MakingState.DONE).delete()
    now = clock.now()
    edition = concrete("BookletEdition").objects.create(
        page_id=page.pk, asked_at=now, touched_at=now, steps=STEPS
    )
    transaction.on_commit(partial(make_booklet.enqueue, edition.pk))
    return edition


def edition_in_work(page: Any) -> Any:
    begun = editions_of(page).filter(state__in=GIVEN_UP)
    return next((edition for edition in begun if not is_given_up(edition)), None)


def latest_try(page: Any) -> Any:
    return editions_of(page).order_by("-asked_at", "-pk").first()


def is_given_up(edition: Any) -> bool:
    patience = GIVEN_UP.get(edition.state)
    return patience is not None and edition.touched_at <= clock.now() - patience


@task()
def make_booklet(edition_pk: int) -> None:
    edition = concrete("BookletEdition").objects.filter(pk=edition_pk).first()
    if edition is None:
        return
    try:
        make(edition)
    except BookletNotMade as reason:
        fail(edition, str(reason))
    except Exception:
        logger.exception("Booklet of page %s was not made", edition.page_id)
        fail(edition, _("Something went wrong; the website's log says what. Please try again."))


def make(edition: Any) -> None:
    page = version_to_make(concrete("BookletPage").objects.get(pk=edition.page_id))
    reach(edition, 1)
    manuscript = manuscript_of(page)
    made_of = {
        "revision": page.live_revision_id if page.live else page.latest_revision_id,
        "is_draft": not page.live,
        "studies": {str(study.pk): note_of(study) for study in manuscript.studies},
    }
    files = []
    reach(edition, 2)
    for next_step, file in enumerate(files_of(manuscript), 3):
        files.append(file)
        reach(edition, next_step)
    reach(edition, STEPS)
    keep(edition, files, made_of)


def reach(edition: Any, step: int) -> None:
    """Raises BookletNotMade once a newer try, or an end to all of them, took the edition away."""
    if not note(edition, state=MakingState.WORKING, step=step):
        raise BookletNotMade(_("Another try took its place."))


def note(edition: Any, **values: Any) -> int:
    rows = type(edition).objects.filter(pk=edition.pk)
    return rows.update(touched_at=clock.now(), **values)


@transaction.atomic
def keep(edition: Any, files: list[MadeFile], made_of: dict[str, Any]) -> None:
    """The edition and its files, and the end of every edition before it."""
    check_size(files)
    model = concrete("BookletFile")
    for file in files:
        model.objects.create(
            edition=edition,
            kind=file.kind,
            content=file.content,
            size=len(file.content),
            pages=file.pages,
            digest=file.digest,
        )
    made = {"made_at": clock.now(), "made_of": made_of}
    note(edition, state=MakingState.DONE, **made)
    editions_of(edition.page).exclude(pk=edition.pk).delete()


def check_size(files: list[MadeFile]) -> None:
    size = sum(len(file.content) for file in files)
    if size > LARGEST:
        raise BookletNotMade(
            _(
                "Its files would be %(size)s MB, and %(most)s MB is the most. Make two booklets "
                "of it, or use fewer pictures."
            )
            % {"size": size // 1024**2, "most": LARGEST // 1024**2}
        )


def fail(edition: Any, message: str) -> None:
    note(edition, state=MakingState.FAILED, message=message)


def take_down(page: Any) -> None:
    """The files go at once, and with them every try."""
    editions_of(page).delete()
