"""Many pages or records in a few statements, for tests of what must not grow with their number.

Made one by one they cost ten times what is tested. No signal is sent for them: feeds have no stamps
of their meetings.
"""

from uuid import uuid4

from factory import Iterator
from wagtail.models import DraftStateMixin, Locale, RevisionMixin, TranslatableMixin

from plc_wagtail.models.section_snippet import SiteOwned
from tests.factories import MeetingFactory, ProgrammeFactory
from tests.storing import index_words, keep_revisions, put_below, state


def many_pages(factory, number, parent, live=True, **values):
    """Pages below `parent` as the factory leaves them, with a revision each.

    `values` may hold rows, such as `meetings`; what differs from page to page is a declaration,
    such as `Iterator` of factory_boy.
    """
    pages = build(factory, number, live, values)
    put_below(parent, pages)
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
        values = state(live) | values
    return factory.build_batch(number, **values)
