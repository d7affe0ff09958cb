"""Which meeting of a programme each row of a list speaks of, when a list is imported again.

In this order, each meeting and each row only once:

1. the identity in a calendar file;
2. the date with the start, the date, unless two titles disagree; a date that both have once;
3. another date the row may mean, because of its weekday; the date the row says it was moved from;
4. if half of the rows are found by then, so that it is the same list with some dates changed: the
   number the row states, unless two titles disagree; a title that both have once.

Without step 4's condition number 1 of a second list would overwrite number 1 of the first.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable
from uuid import UUID, uuid5

from plc_wagtail.intake import Row
from plc_wagtail.models.entries import entry_uid

Keys = Iterable[Hashable]
ANY = None


def uid_in(page, row: Row) -> UUID | None:
    """The meeting's own uid in a feed of ours, one made of it for any other calendar's entry.

    None for a row that did not come from a calendar file.
    """
    if not row.uid:
        return None
    ours = {entry_uid(meeting, page): meeting.uid for meeting in page.meetings.all()}
    return ours.get(row.uid) or uuid5(page.translation_key, row.uid)


def pair(rows: list[Row], meetings: list, uids: list[UUID | None]) -> dict[int, object]:
    """The meeting of each row by the row's place in the list; `uids` are the rows' own."""
    pairing = Pairing(rows, meetings)
    pairing.by_uid(uids)
    for keys in BY_DATE:
        pairing.by_keys(*keys)
    if 2 * len(pairing.found) >= len(rows):
        for keys in BY_NAME:
            pairing.by_keys(*keys)
    return pairing.found


class Pairing:
    """What is found so far, and what is still to be found on both sides."""

    def __init__(self, rows: list[Row], meetings: list) -> None:
        self.all_rows, self.all_meetings = rows, meetings
        self.rows = dict(enumerate(rows))
        self.meetings = {meeting.uid: meeting for meeting in meetings}
        self.found: dict[int, object] = {}

    def by_uid(self, uids: list[UUID | None]) -> None:
        for place, uid in enumerate(uids):
            if uid in self.meetings:
                self.take(place, uid)

    def by_keys(
        self,
        keys_of_row: Callable[[Row], Keys],
        keys_of_meeting: Callable[[object], Keys],
        once: bool,
    ) -> None:
        """Rows and meetings that share a key; with `once` one that each whole list has once."""
        offered = defaultdict(list)
        for uid, meeting in self.meetings.items():
            for key in keys_of_meeting(meeting):
                offered[key].append(uid)
        rare = once and self.rare_keys(keys_of_row, keys_of_meeting)
        for place, row in list(self.rows.items()):
            keys = [key for key in keys_of_row(row) if not once or key in rare]
            free = (uid for key in keys for uid in offered[key] if uid in self.meetings)
            uid = next(free, None)
            if uid is not None:
                self.take(place, uid)

    def rare_keys(self, keys_of_row, keys_of_meeting) -> set[Hashable]:
        asked = Counter(key for row in self.all_rows for key in keys_of_row(row))
        offered = Counter(key for one in self.all_meetings for key in keys_of_meeting(one))
        return {key for key in asked if asked[key] == offered[key] == 1}

    def take(self, place: int, uid: UUID) -> None:
        self.found[place] = self.meetings.pop(uid)
        del self.rows[place]


def folded(title: str) -> str:
    return " ".join(title.split()).casefold()


def of_row(row: Row, *values: object) -> Keys:
    """A row without a title takes any meeting, one with a title none that has another title."""
    if any(value is None for value in values):
        return []
    titles = [folded(row.title), ""] if row.title else [ANY]
    return [(*values, title) for title in titles]


def of_meeting(meeting, *values: object) -> Keys:
    if any(value is None for value in values):
        return []
    return [(*values, folded(meeting.title)), (*values, ANY)]


def date_of_meeting(meeting) -> Keys:
    return of_meeting(meeting, meeting.date)


def candidates_of(row: Row) -> Keys:
    return [key for one in row.candidates for key in of_row(row, one.date)]


def number_of(row: Row) -> Keys:
    return of_row(row, row.n) if row.is_numbered else []


# (keys of a row, keys of a meeting, whether only a key that is rare on both sides counts)
BY_DATE = (
    (
        lambda row: of_row(row, row.date, row.start),
        lambda meeting: of_meeting(meeting, meeting.date, meeting.start_time),
        False,
    ),
    (lambda row: of_row(row, row.date), date_of_meeting, False),
    (
        lambda row: [row.date] if row.date else [],
        lambda meeting: [meeting.date] if meeting.date else [],
        True,
    ),
    (candidates_of, date_of_meeting, False),
    (lambda row: of_row(row, row.previous_date), date_of_meeting, False),
)
BY_NAME = (
    (number_of, lambda meeting: of_meeting(meeting, meeting.number), False),
    (
        lambda row: [folded(row.title)] if row.title else [],
        lambda meeting: [folded(meeting.title)] if meeting.title else [],
        True,
    ),
)
