"""Only my groups: the programmes and strands whose meetings a member of staff wants to see.

The choice stands in the address, of the page as of the feed, so a phone follows just that. It
names a programme by its number and a strand by its key, which stay when a title changes.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from plc_wagtail.models.concrete import concrete
from plc_wagtail.models.meeting_audience import belongs

NAME = "group"
MOST = 100


@dataclass(frozen=True)
class Offer:
    """A programme, or one strand of it, to tick."""

    key: str
    label: str
    is_chosen: bool
    strands: tuple[Offer, ...] = ()


class StaffChoice:
    """`asked` are the values of the address; those nobody knows ask for nothing."""

    def __init__(self, asked, programmes):
        self.programmes = programmes
        rows = concrete("Strand").objects.filter(page__in=programmes).order_by("sort_order", "pk")
        self.strands = list(rows.select_related("theme", "academic_year"))
        known = {str(page.pk) for page in programmes} | {key_of(row) for row in self.strands}
        self.chosen = known & set(asked[:MOST])

    @classmethod
    def of(cls, request, programmes):
        return cls(request.GET.getlist(NAME), programmes)

    @property
    def query(self):
        """For the end of an address: "?group=3&group=4.reading", "" for everything."""
        pairs = [(NAME, key) for key in sorted(self.chosen)]
        return f"?{urlencode(pairs)}" if pairs else ""

    def keeps(self, meeting):
        """True for a meeting of a chosen programme, of a chosen strand, or of all its strands."""
        if not self.chosen or str(meeting.page_id) in self.chosen:
            return True
        strands = [row for row in self.strands if row.page_id == meeting.page_id]
        if not any(key_of(row) in self.chosen for row in strands):
            return False
        own = [row for row in strands if belongs(meeting, row)]
        return not own or any(key_of(row) in self.chosen for row in own)

    def offers(self, today, finished=frozenset()):
        """What there is to choose from. Left out are strands of school years that are over, and
        the `finished` programmes, by number, of which nothing is chosen."""
        return [
            Offer(
                key=str(page.pk),
                label=page.title,
                is_chosen=str(page.pk) in self.chosen,
                strands=self.strand_offers(page, today),
            )
            for page in self.programmes
            if page.pk not in finished or self.is_asked_for(page)
        ]

    def is_asked_for(self, page):
        return str(page.pk) in {key.partition(".")[0] for key in self.chosen}

    def strand_offers(self, page, today):
        rows = [row for row in self.strands if row.page_id == page.pk and is_offered(row, today)]
        offers = {
            key_of(row): Offer(key_of(row), label_of(row), key_of(row) in self.chosen)
            for row in rows
        }
        return tuple(offers.values()) if len(offers) > 1 else ()


def key_of(strand):
    return f"{strand.page_id}.{strand.key}"


def label_of(strand):
    if strand.audience == "all":
        return strand.theme.name
    return f"{strand.theme.name} ({strand.get_audience_display()})"


def is_offered(strand, today):
    is_over = strand.academic_year and strand.academic_year.end < today
    return bool(strand.key and strand.theme and strand.theme.live and not is_over)
