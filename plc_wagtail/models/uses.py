"""Where a theme or an academic year is used: stored rows, blocks, and drafts not yet live."""

from __future__ import annotations

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models.deletion import ProtectedError
from django.utils.translation import gettext
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel, get_all_child_relations
from wagtail.models import ReferenceIndex

from plc_wagtail.exceptions import PlcError
from plc_wagtail.models.base_page import page_model


class InUse(PlcError, ProtectedError):
    """A record that is still used; `uses` are the pages and records that do.

    A ProtectedError, because that is what callers of delete() already expect.
    """

    def __init__(self, record, uses):
        self.record = record
        self.uses = uses
        message = gettext("“%(record)s” cannot be deleted, because it is used here: %(uses)s.")
        words = {"record": record, "uses": ", ".join(str(use) for use in uses)}
        super().__init__(message % words, set(uses))

    def __str__(self):
        return self.args[0]


def refuse_if_used(record):
    uses = uses_of(record)
    if uses:
        raise InUse(record, uses)


def uses_of(record) -> list[models.Model]:
    """Pages and other records that name `record`, each once, by their title."""
    found = {key(use): use for use in (*stored_uses(record), *drafts_naming(record))}
    found.pop(key(record), None)
    return sorted(found.values(), key=str)


def key(record):
    """The same for a page and its specific half."""
    base = page_model() if isinstance(record, page_model()) else type(record)
    return base, record.pk


def stored_uses(record):
    for relation in record._meta.get_fields(include_hidden=True):
        if protects(relation):
            yield from owners(relation.related_model, **{relation.field.name: record})
    for source, _references in ReferenceIndex.get_grouped_references_to(record):
        yield source


def protects(relation):
    """Foreign keys that forbid deletion, and many-to-many fields, which would lose it silently."""
    if relation.one_to_many and relation.auto_created:
        return relation.on_delete is models.PROTECT
    return relation.many_to_many and relation.auto_created


def owners(model, **condition):
    """Pages whose rows of `model` meet the condition; the rows themselves if they have no page."""
    rows = model._base_manager.filter(**condition)
    parent = next((f for f in model._meta.get_fields() if isinstance(f, ParentalKey)), None)
    if parent is None:
        return rows
    keys = rows.values(parent.attname)
    return parent.related_model._base_manager.filter(pk__in=keys)


def drafts_naming(record):
    """Pages whose newest draft names `record`, whether or not the stored page does."""
    pages = page_model().objects.filter(has_unpublished_changes=True)
    wanted = (type(record), str(record.pk))
    for page in pages.filter(content_type__in=page_types()).select_related("latest_revision"):
        draft = page.latest_revision and page.latest_revision.as_object()
        if draft is not None and wanted in named_by(draft):
            yield page


def page_types():
    """Content types of this package's pages; drafts of other apps cannot name our records."""
    return ContentType.objects.filter(app_label="plc_wagtail")


def named_by(instance) -> set[tuple[type, str]]:
    """Model and key of every record that `instance` or one of its rows or blocks points at."""
    found = set()
    for field in instance._meta.get_fields():
        found.update(named_by_field(instance, field))
    if isinstance(instance, ClusterableModel):
        for relation in get_all_child_relations(type(instance)):
            for row in getattr(instance, relation.get_accessor_name()).all():
                found |= named_by(row)
    return found


def named_by_field(instance, field):
    if field.auto_created or not (field.concrete or field.many_to_many):
        return
    if field.many_to_one:
        yield field.related_model, str(field.value_from_object(instance))
    elif field.many_to_many:
        for other in getattr(instance, field.name).all():
            yield field.related_model, str(other.pk)
    elif hasattr(field, "extract_references"):
        for model, pk, *_path in field.extract_references(field.value_from_object(instance)):
            yield model, str(pk)
