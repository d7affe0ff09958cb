"""Puts pages and records where publishing them would, in a few statements and without its price.

What publishing itself does has tests of its own, and most tests begin with several pages. No signal
is sent for what is stored: feeds have no stamps of its meetings, and what it refers to is not in
the index of references.
"""

from contextlib import ExitStack

from django.db.models import F
from modelcluster.models import get_all_child_m2m_relations, get_all_child_relations
from wagtail.models import Page, Revision
from wagtail.search.backends import get_search_backend

from plc_wagtail import clock
from plc_wagtail.models.study_marks import StudyMarks
from plc_wagtail.models.write_up import WriteUp
from tests.indexes import words


def state(live):
    """The columns of what was published now, or never, save for its revision."""
    now = clock.now()
    if not live:
        return {"live": False, "has_unpublished_changes": True}
    return {
        "live": True,
        "has_unpublished_changes": False,
        "first_published_at": now,
        "last_published_at": now,
    }


def put_below(parent, pages):
    """The pages with a revision each; their words can be found where the test reads them."""
    add_children(parent, pages)
    keep_revisions(pages)
    for page in pages:
        del page._cluster_related_objects
    index_words(pages)


def add_children(parent, pages):
    """What `parent.add_child` would store of each page, its rows included."""
    with ExitStack() as kept_back:
        for page in pages:
            if isinstance(page, WriteUp):
                kept_back.enter_context(page.words_kept_back())
        place(parent, pages)
        store(pages)
    store_rows(pages)
    Page.objects.filter(pk=parent.pk).update(numchild=F("numchild") + len(pages))
    parent.numchild += len(pages)


def place(parent, pages):
    paths = Page.objects.child_of(parent).order_by("path").values_list("path", flat=True)
    last = paths.last()
    step = Page._str2int(last[-Page.steplen :]) if last else 0
    now = clock.now()
    for number, page in enumerate(pages, step + 1):
        page.depth = parent.depth + 1
        page.path = page._get_path(parent.path, page.depth, number)
        page.locale_id = parent.locale_id
        page.draft_title = page.title
        page.latest_revision_created_at = page.latest_revision_created_at or now
        page.set_url_path(parent)
        if isinstance(page, StudyMarks):
            page.write_marks()


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
