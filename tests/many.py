"""Many pages or records in a few statements, for tests of what must not grow with their number.

Made one by one they cost ten times what is tested. No signal is sent for them: feeds have no stamps
of their meetings, and what they refer to is not in the index of references.
"""

from uuid import uuid4

from django.db.models import F
from factory import Iterator
from modelcluster.models import get_all_child_m2m_relations, get_all_child_relations
from wagtail.models import DraftStateMixin, Locale, Page, Revision, RevisionMixin, TranslatableMixin
from wagtail.search.backends import get_search_backend

from plc_wagtail import clock
from plc_wagtail.models.section_snippet import SiteOwned
from plc_wagtail.models.study_marks import StudyMarks
from tests.factories import MeetingFactory, ProgrammeFactory, published
from tests.indexes import words


def many_pages(factory, number, parent, live=True, **values):
    """Pages below `parent` as the factory leaves them, with a revision each.

    `values` may hold rows, such as `meetings`; what differs from page to page is a declaration,
    such as `Iterator` of factory_boy.
    """
    values = {"latest_revision_created_at": clock.now(), **values}
    pages = build(factory, number, live, values)
    add_children(parent, pages)
    keep_revisions(pages)
    for page in pages:
        del page._cluster_related_objects
    index_words(pages)
    return pages


def many_records(factory, number, live=True, **values):
    """Themes, contacts, meetings ... as the factory leaves them."""
    records = build(factory, number, live, values)
    locale = Locale.get_active()
    for record in records:
        if isinstance(record, SiteOwned):
            record.slug = record.slug or uuid4().hex
        if isinstance(record, TranslatableMixin) and record.locale_id is None:
            record.locale = locale
    type(records[0])._base_manager.bulk_create(records)
    if isinstance(records[0], RevisionMixin):
        keep_revisions(records)
    index_words(records)
    return records


def many_programmes(landing, themes):
    """One for each theme, with a meeting of it; all meet on 12 November 2026."""
    meetings = [[MeetingFactory.build(page=None, theme=theme)] for theme in themes]
    return many_pages(ProgrammeFactory, len(themes), landing, meetings=Iterator(meetings))


def build(factory, number, live, values):
    """Not stored yet; with what publishing them now would fill in."""
    if issubclass(factory._meta.model, DraftStateMixin):
        draft = {"live": False, "has_unpublished_changes": True}
        values = (published(clock.now()) if live else draft) | values
    return factory.build_batch(number, **values)


def add_children(parent, pages):
    """What `parent.add_child` would store of each page, its rows included."""
    previous = parent.get_last_child()
    for page in pages:
        page.depth = parent.depth + 1
        page.path = previous._inc_path() if previous else page._get_path(parent.path, page.depth, 1)
        page.locale = parent.locale
        page.draft_title = page.title
        page.set_url_path(parent)
        if isinstance(page, StudyMarks):
            page.write_marks()
        previous = page
    store(pages)
    store_rows(pages)
    Page.objects.filter(pk=parent.pk).update(numchild=F("numchild") + len(pages))
    parent.numchild += len(pages)


def store(pages):
    """Both rows of each page; Django makes no such pair in bulk by itself."""
    model = type(pages[0])
    rows = [Page(**columns(page)) for page in pages]
    Page.objects.bulk_create(rows)
    keys = dict(Page.objects.filter(path__in=[r.path for r in rows]).values_list("path", "pk"))
    for page in pages:
        page.pk = page.id = keys[page.path]
        page._state.adding = False
    fields = model._meta.local_concrete_fields
    model._base_manager._insert(pages, fields=fields, using="default")


def columns(page):
    names = [f.attname for f in Page._meta.local_concrete_fields if not f.primary_key]
    return {name: getattr(page, name) for name in names}


def store_rows(pages):
    """The child rows and links that the pages hold."""
    for relation in get_all_child_relations(pages[0]):
        rows = []
        for page, held in held_by(pages, relation.get_accessor_name()):
            for row in held:
                setattr(row, relation.field.name, page)
            rows += held
        relation.related_model._base_manager.bulk_create(rows)
    for field in get_all_child_m2m_relations(pages[0]):
        here, there = field.m2m_field_name(), field.m2m_reverse_field_name()
        through = field.remote_field.through
        through._base_manager.bulk_create(
            through(**{here: page, there: record})
            for page, held in held_by(pages, field.name)
            for record in held
        )


def held_by(pages, name):
    """Each page with its rows of one relation; that it has none is noted, or its revision would
    ask the database."""
    for page in pages:
        yield page, vars(page).setdefault("_cluster_related_objects", {}).setdefault(name, [])


def keep_revisions(records):
    """One for each record; of a live one it is the live revision."""
    now = clock.now()
    revisions = [revision_of(record, now) for record in records]
    Revision.objects.bulk_create(revisions)
    for record, revision in zip(records, revisions, strict=True):
        record.latest_revision = revision
        record.live_revision = revision if record.live else None
    names = ["latest_revision", "live_revision"]
    type(records[0])._base_manager.bulk_update(records, names)


def revision_of(record, now):
    return Revision(
        content_object=record,
        base_content_type=record.get_base_content_type(),
        created_at=now,
        content=record.serializable_data(),
        object_str=str(record),
    )


def index_words(records):
    if words["are read"]:
        get_search_backend().add_bulk(type(records[0]), records)
