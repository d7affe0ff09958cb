"""Write-ups their authors share with colleagues before the public sees them, if it ever does."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, OuterRef, Q
from django.db.models.functions import Cast
from wagtail.models import Revision, WorkflowState

from plc_wagtail.enums import StudyAudience, StudyResult
from plc_wagtail.models.concrete import concrete
from plc_wagtail.models.staff_access import sees_staff_details


@dataclass(frozen=True)
class SharedStudy:
    pk: int
    title: str
    question: str
    found: str
    result: str
    changed_at: dt.datetime


def shared_with(user, site, index):
    """Pages below `index` that a person with an account may read though nobody else may."""
    pages = concrete("CaseStudyPage").objects.child_of(index)
    if not (user.is_authenticated and user.is_active):
        return pages.none()
    readable = Q(audience=StudyAudience.GROUP, audience_group__in=user.groups.all())
    if sees_staff_details(user, site):
        readable |= Q(audience=StudyAudience.STAFF) | proposed()
    never_out = pages.filter(live=False, first_published_at=None, alias_of=None)
    return never_out.filter(readable, latest_revision__isnull=False)


def proposed():
    """Those in review: a copy of a published study says "public" too, and nobody proposed it."""
    kind = ContentType.objects.get_for_model(concrete("CaseStudyPage"))
    states = WorkflowState.objects.active().filter(content_type=kind)
    key = Cast(OuterRef("pk"), CharField())
    return Q(Exists(states.filter(object_id=key)), audience=StudyAudience.PUBLIC)


def shared_studies(pages):
    """Their newest words, the last changed first; two queries, however many."""
    pages = pages.order_by("-latest_revision_created_at", "-pk")
    keys = list(pages.values_list("pk", "latest_revision_id"))
    versions = Revision.objects.in_bulk([version for _, version in keys])
    return [shared_study(pk, versions[version]) for pk, version in keys]


def shared_study(pk, version):
    words = version.content
    return SharedStudy(
        pk=pk,
        title=words["title"],
        question=words["driving_question"] or "",
        found=words["found"] or "",
        result=StudyResult(words["result"]).label,
        changed_at=version.created_at,
    )
