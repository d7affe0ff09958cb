"""Where a write-up stands between its author, the reviewers and the website."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any

from django.contrib.contenttypes.models import ContentType
from wagtail.models import TaskState, WorkflowState

from plc_wagtail.models.concrete import concrete


class Stage(StrEnum):
    SENT_BACK = "sent_back"
    DRAFT = "draft"
    IN_REVIEW = "in_review"
    PUBLISHED = "published"


STAGES = {
    WorkflowState.STATUS_NEEDS_CHANGES: Stage.SENT_BACK,
    WorkflowState.STATUS_IN_PROGRESS: Stage.IN_REVIEW,
}


@dataclass(frozen=True)
class Standing:
    """One study of an author; `answer` is how the reviewers asked for changes, if they did."""

    page: Any
    stage: Stage
    answer: TaskState | None = None

    @cached_property
    def study(self) -> Any:
        """The newest version as a page."""
        return self.page.get_latest_revision_as_object()

    @property
    def title(self) -> str:
        return self.newest["title"] if self.newest else self.page.title

    @property
    def has_name(self) -> bool:
        return bool(self.page.byline or (self.newest and self.newest["byline"]))

    @property
    def newest(self) -> dict[str, Any]:
        """The newest version as it is stored; {} for a page that has none."""
        version = self.page.latest_revision
        return version.content if version else {}

    @property
    def was_public(self) -> bool:
        return bool(self.page.live or self.page.first_published_at)

    @property
    def may_go_on(self) -> bool:
        """What a list may promise; the page itself asks Wagtail."""
        return self.stage != Stage.IN_REVIEW and not self.page.locked

    @property
    def has_newer_draft(self) -> bool:
        return self.page.live and self.page.has_unpublished_changes


def own_studies(user: Any) -> Any:
    return concrete("CaseStudyPage").objects.filter(owner=user, alias_of=None)


def standing_of(page: Any) -> Standing:
    return standings_of([page])[0]


def standings(user: Any) -> list[Standing]:
    """Everything an author has, what waits for them first, then the newest."""
    pages = own_studies(user).select_related("latest_revision", "audience_group")
    found = standings_of(list(pages.order_by("-latest_revision_created_at", "-pk")))
    order = list(Stage)
    return sorted(found, key=lambda one: order.index(one.stage))


def standings_of(pages: list[Any]) -> list[Standing]:
    """In two queries, however many pages."""
    states = WorkflowState.objects.active().filter(
        content_type=ContentType.objects.get_for_model(concrete("CaseStudyPage")),
        object_id__in=[str(page.pk) for page in pages],
    )
    by_page = {state.object_id: state for state in states}
    rejected = TaskState.objects.filter(
        workflow_state__in=by_page.values(), status=TaskState.STATUS_REJECTED
    )
    answers = {task.workflow_state_id: task for task in rejected.order_by("finished_at")}
    return [standing_in(page, by_page.get(str(page.pk)), answers) for page in pages]


def standing_in(page: Any, state: WorkflowState | None, answers: dict[int, TaskState]) -> Standing:
    if state is None:
        return Standing(page, Stage.PUBLISHED if page.live else Stage.DRAFT)
    stage = STAGES[state.status]
    return Standing(page, stage, answers.get(state.pk) if stage == Stage.SENT_BACK else None)
