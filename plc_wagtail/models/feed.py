"""The meetings of some programmes as a calendar feed, whoever may read it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from dateutil.relativedelta import relativedelta
from django.http import HttpRequest
from django.utils.translation import gettext

from plc_wagtail.ical import build_calendar
from plc_wagtail.models.concrete import concrete
from plc_wagtail.models.entries import NEEDED, entry_uid, to_entry
from plc_wagtail.models.feed_stamp import FeedStamp
from plc_wagtail.models.site_settings import PlcSiteSettings

PAST = relativedelta(months=12)
OF_STAMP = ("uid", "sequence", "created_at", "changed_at")


@dataclass(frozen=True)
class Feed:
    """Meetings of `programmes` from `since` on, without an upper limit; of one theme if given.

    Building it costs two queries.
    """

    programmes: list
    since: dt.date
    settings: PlcSiteSettings
    request: HttpRequest
    theme_id: int | None = None

    def build(self, meetings, **words):
        """The bytes of some of its meetings; `words` are what `build_calendar` takes."""
        return build_calendar(
            self.entries(meetings),
            time_zone=self.settings.time_zone,
            cancelled_prefix=gettext("Cancelled: "),
            **words,
        )

    def meetings(self):
        found = concrete("Meeting").objects.filter(
            page__in=[page.pk for page in self.programmes], date__gte=self.since
        )
        if self.theme_id:
            found = found.filter(theme=self.theme_id)
        return found.select_related("theme").only(*NEEDED)

    def entries(self, meetings):
        pages = {page.pk: page for page in self.programmes}
        urls = {pk: page.get_full_url(self.request) for pk, page in pages.items()}
        stamps = self.stamps()
        words = self.settings.words
        for meeting in meetings:
            page = pages[meeting.page_id]
            stamp = stamps.get(entry_uid(meeting, page))
            url = urls[meeting.page_id]
            entry = self.entry(meeting, page, stamp, words=words, url=url)
            if entry:
                yield entry

    def entry(self, meeting, page, stamp, **told):
        """What readers are told of one meeting; None if it has no day to stand on."""
        return to_entry(meeting, page, stamp, settings=self.settings, **told)

    def stamps(self):
        keys = {page.translation_key for page in self.programmes}
        found = FeedStamp.objects.filter(page_key__in=keys).values_list(*OF_STAMP, named=True)
        return {stamp.uid: stamp for stamp in found.iterator()}
