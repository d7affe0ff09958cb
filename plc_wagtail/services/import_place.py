"""Where the dates of an import may go, for one user."""

from __future__ import annotations

from dataclasses import dataclass

from wagtail.permission_policies.pages import PagePermissionPolicy

from plc_wagtail.models.concrete import concrete
from plc_wagtail.permissions import editable_pages


def programmes_for(user):
    """Programmes the user may edit, by title; aliases follow their source by themselves."""
    programmes = concrete("ProgrammePage").objects.filter(alias_of=None)
    return programmes.filter(pk__in=editable_pages(user).values("pk")).order_by("title", "pk")


def landings_for(user):
    """Sections in which the user may make a programme."""
    addable = PagePermissionPolicy().instances_user_has_permission_for(user, "add")
    landings = concrete("ProfessionalLearningPage").objects.filter(alias_of=None)
    return landings.filter(pk__in=addable.values("pk")).order_by("title", "pk")


@dataclass
class Place:
    """A programme, or with `is_new` the section for one. Asks for rights, locks and drafts."""

    page: object
    user: object
    is_new: bool = False

    @property
    def is_allowed(self) -> bool:
        rights = self.page.permissions_for_user(self.user)
        if self.is_new:
            return rights.can_add_subpage() and concrete("ProgrammePage").can_create_at(self.page)
        return rights.can_edit()

    @property
    def lock(self):
        """What keeps this user from editing now: a lock of a person, of a workflow, a schedule."""
        lock = None if self.is_new else self.page.get_lock()
        return lock if lock and lock.for_user(self.user) else None

    @property
    def waits_for_approval(self) -> bool:
        return not self.is_new and self.page.current_workflow_state is not None

    @property
    def newest_draft(self):
        return None if self.is_new else self.page.get_latest_revision_as_object()

    @property
    def may_publish_now(self) -> bool:
        """Not where that would send out what a colleague has not finished (design D19)."""
        rights = self.page.permissions_for_user(self.user)
        if self.is_new:
            return self.page.live and rights.can_publish_subpage()
        is_reachable = self.page.get_parent().live and not self.waits_for_approval
        return is_reachable and rights.can_publish() and self.holds_no_other_draft

    @property
    def holds_no_other_draft(self) -> bool:
        """All that was saved since the page went live is the user's own."""
        newer = self.page.revisions.exclude(user=self.user)
        if self.page.live and self.page.live_revision_id:
            newer = newer.filter(pk__gt=self.page.live_revision_id)
        return not newer.exists()
