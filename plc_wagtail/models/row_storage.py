"""Reads and writes many rows of a page in a fixed number of queries.

modelcluster saves rows one by one and asks once for each foreign key of each row; Wagtail then
indexes the whole page again for each of them.
"""

from django.db import connections, models, router, transaction
from modelcluster.models import get_all_child_relations, model_from_serializable_data
from wagtail.tasks import update_reference_index_task


class RowStorage(models.Model):
    """For pages whose `rows_stored_at_once` names child relations with many rows.

    Stands to the right of what reads the rows on saving: they are in the database afterwards.
    """

    rows_stored_at_once = []

    class Meta:
        abstract = True

    @classmethod
    def from_serializable_data(cls, data, check_fks=True, strict_fks=False):
        """The page of a revision; a row whose record is gone loses it, and opens all the same."""
        rows = {name: data[name] for name in cls.rows_stored_at_once if name in data}
        rest = {name: value for name, value in data.items() if name not in rows}
        page = super().from_serializable_data(rest, check_fks=check_fks, strict_fks=strict_fks)
        if page is not None:
            for name, stored in rows.items():
                setattr(page, name, rows_from(cls.row_relation(name), stored))
        return page

    @classmethod
    def row_relation(cls, name):
        relations = get_all_child_relations(cls)
        return next(one for one in relations if one.get_accessor_name() == name)

    def save(self, *args, update_fields=None, **kwargs):
        database = kwargs.get("using") or router.db_for_write(type(self), instance=self)
        if update_fields is not None or not can_store_at_once(database):
            return super().save(*args, update_fields=update_fields, **kwargs)
        pending = self.take_pending_rows()
        try:
            with transaction.atomic(using=database):
                answer = super().save(*args, **kwargs)
                for name, rows in pending.items():
                    store_rows(self, self.row_relation(name), rows, database)
        except Exception:
            # Whatever refused the page: it still holds its rows, for whoever saves it again.
            vars(self).setdefault("_cluster_related_objects", {}).update(pending)
            raise
        if pending:
            meta = self._meta
            update_reference_index_task.enqueue(meta.app_label, meta.model_name, str(self.pk))
        return answer

    def take_pending_rows(self):
        """Rows not stored yet, by relation; modelcluster finds nothing left to commit."""
        held = vars(self).get("_cluster_related_objects", {})
        return {name: held.pop(name) for name in self.rows_stored_at_once if name in held}


def can_store_at_once(database):
    features = connections[database].features
    return features.supports_update_conflicts and features.can_return_rows_from_bulk_insert


def rows_from(relation, stored):
    """Row objects from a revision's data; one query for each kind of record they point at."""
    model = relation.related_model
    keys = [one for one in model._meta.fields if one.many_to_one and one is not relation.field]
    known = {key.name: known_keys(key, stored) for key in keys}
    return [
        model_from_serializable_data(model, {**row, **without_lost(row, known)}, check_fks=False)
        for row in stored
    ]


def known_keys(key, stored):
    wanted = {row.get(key.name) for row in stored} - {None}
    records = key.remote_field.model._base_manager
    return set(records.filter(pk__in=wanted).values_list("pk", flat=True)) if wanted else set()


def without_lost(row, known):
    """The row's foreign keys, None where the record is gone."""
    return {name: row.get(name) if row.get(name) in keys else None for name, keys in known.items()}


def store_rows(page, relation, rows, database):
    """Make the table hold exactly `rows`; new ones get their key."""
    table = relation.related_model._base_manager.using(database)
    stored = {row.pk: row for row in table.filter(**{relation.field.name: page})}
    for row in rows:
        setattr(row, relation.field.name, page)
    lost = set(stored) - {row.pk for row in rows}
    if lost:
        table.filter(pk__in=lost).delete()
    table.bulk_create([row for row in rows if row.pk is None])
    overwrite(table, [row for row in rows if row.pk and differs(row, stored.get(row.pk))])


def differs(row, stored):
    if stored is None:
        return True
    names = [column.attname for column in row._meta.concrete_fields]
    return any(getattr(row, name) != getattr(stored, name) for name in names)


def overwrite(table, rows):
    """Write rows over those with the same key; a row that was deleted comes back under its own."""
    key = table.model._meta.pk.name
    columns = [
        column.name for column in table.model._meta.concrete_fields if not column.primary_key
    ]
    targeted = connections[table.db].features.supports_update_conflicts_with_target
    if rows:
        table.bulk_create(
            rows,
            update_conflicts=True,
            update_fields=columns,
            unique_fields=[key] if targeted else None,
        )
