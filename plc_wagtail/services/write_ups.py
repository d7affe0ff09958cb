"""What an author does with a write-up: begin, keep, share, propose, take back, delete."""

from __future__ import annotations

import datetime as dt
from itertools import chain, count
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils.text import slugify
from wagtail.models import WorkflowState

from plc_wagtail import clock
from plc_wagtail.enums import StudyAudience
from plc_wagtail.exceptions import NotProposed
from plc_wagtail.models.concrete import concrete
from plc_wagtail.panels.forms import hides
from plc_wagtail.services.setup_pages import add_draft
from plc_wagtail.services.write_up_words import fill_in, write_answers

NOBODY = {"byline": "", "byline_consented_on": None}
NEEDED = ("title", "driving_question", "tried", "found")
ONE_SITTING = dt.timedelta(minutes=30)


@transaction.atomic
def begin(index: Any, user: Any, answers: dict[str, Any]) -> Any:
    """A draft below `index` that only its author and those who may edit it can open."""
    study = concrete("CaseStudyPage")(live=False, owner=user, audience=StudyAudience.ME)
    study.slug = study.neutral_slug
    write_answers(study, answers)
    fill_in(study, index.get_site())
    return add_draft(index, study, user)


@transaction.atomic
def keep(study: Any, user: Any, answers: dict[str, Any]) -> None:
    """`study` is the newest version. A published page stays as it is; a newer draft waits."""
    hold_to_write(study)
    write_answers(study, answers)
    store(study, user)


def hold_to_write(study: Any) -> None:
    """`hold`, for who stores `study` anew. Raises NotProposed while reviewers have it."""
    hold(study)
    if study.workflow_in_progress:
        raise NotProposed("in_review")
    newest = study.revisions.order_by("-created_at", "-pk").first()
    if newest and not newest.content.get("byline"):
        # Its bearer took the name away since `study` was read.
        vars(study).update(NOBODY)


def hold(study: Any) -> None:
    """Lock the row until the transaction ends. Raises NotProposed if somebody published it, took
    it down, gave it other readers or deleted it since `study` was read."""
    rows = concrete("CaseStudyPage").objects.select_for_update().filter(pk=study.pk)
    if rows.values_list("live", "audience").first() != (study.live, study.audience):
        raise NotProposed("changed")


def store(study: Any, user: Any) -> None:
    if not study.live:
        study.save(clean=False)
    study.save_revision(
        user=user,
        log_action="wagtail.edit",
        clean=False,
        overwrite_revision=own_recent_revision(study, user),
    )


def own_recent_revision(study: Any, user: Any) -> Any:
    """The newest version, if the same person made it just now and no reviewer has seen it:
    pressing Save twenty times leaves one version behind, a pause begins another."""
    revision = study.latest_revision
    if revision is None or revision.user_id != user.pk or not study.is_kept_back:
        return None
    is_old = clock.now() - revision.created_at > ONE_SITTING
    return None if is_old or revision.task_states.exists() else revision


@transaction.atomic
def share(study: Any, audience: StudyAudience, group: Any = None, user: Any = None) -> None:
    """Who else may read the draft. The public is asked for with `propose`; with any other
    audience a review ends, also one that waits for the author's changes."""
    hold(study)
    if audience != StudyAudience.PUBLIC:
        end_review(study, user)
    study.audience = audience
    study.audience_group = group if audience == StudyAudience.GROUP else None
    if study.live:
        study.save(update_fields=["audience", "audience_group"])
    else:
        study.save(clean=False)


def lacks(study: Any) -> list[str]:
    """The names of prompts without which nothing can be published."""
    return [name for name in NEEDED if not (getattr(study, name) or "").strip()]


@transaction.atomic
def propose(study: Any, user: Any) -> WorkflowState:
    """Hand the newest version to the reviewers. Raises NotProposed where that cannot be."""
    hold_to_write(study)
    workflow = study.get_workflow()
    if workflow is None:
        raise NotProposed("no_approval")
    if lacks(study):
        raise NotProposed("incomplete")
    if not study.live:
        give_public_address(study)
    share(study, StudyAudience.PUBLIC)
    study.save_revision(user=user, log_action="wagtail.edit", clean=False)
    state = study.current_workflow_state
    if state and state.status == WorkflowState.STATUS_NEEDS_CHANGES:
        state.resume(user)
        return state
    return workflow.start(study, user)


def give_public_address(study: Any) -> None:
    """One made of its title, in place of the one that says nothing; no route of the index."""
    index = study.get_parent().specific
    beside = index.get_children().exclude(pk=study.pk)
    if study.slug != study.neutral_slug and not beside.filter(slug=study.slug).exists():
        return
    unicode = getattr(settings, "WAGTAIL_ALLOW_UNICODE_SLUGS", True)
    wish = slugify(study.title, allow_unicode=unicode) or "study"
    numbered = (f"{wish}-{number}" for number in count(2))
    taken = set(beside.values_list("slug", flat=True))
    study.slug = next(
        slug for slug in chain([wish], numbered) if slug not in taken and not hides(index, slug)
    )


@transaction.atomic
def take_back(study: Any, user: Any) -> None:
    """End the review; the draft belongs to its author alone again."""
    hold(study)
    end_review(study, user)
    if not study.live:
        share(study, StudyAudience.ME)


def end_review(study: Any, user: Any) -> None:
    if state := study.current_workflow_state:
        state.cancel(user)


@transaction.atomic
def delete_own(study: Any, user: Any) -> None:
    """With all its versions. What was ever published stays for the school to decide."""
    hold(study)
    if study.live or study.first_published_at:
        raise NotProposed("published")
    end_review(study, user)
    study.delete(user=user)
