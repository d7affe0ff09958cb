"""A meeting's number: its place by date, unless the editor gave another one."""

from datetime import date, time


def by_date(rows):
    """Rows in the order they happen; those without a date last, as they stood."""
    return sorted(rows, key=when)


def when(row):
    return (row.date or date.max, row.start_time or time.max)


def own_numbers(rows):
    """The uids of the rows whose number is not simply the one after the row before."""
    own, before = set(), 0
    for row in by_date(rows):
        if row.number not in (None, before + 1):
            own.add(row.uid)
        before = row.number or before + 1
    return own


def give_numbers(rows, own):
    """Number every row not in `own`, going on from the row before; returns what changed."""
    changed, before = [], 0
    for row in by_date(rows):
        if (row.uid not in own or row.number is None) and row.number != before + 1:
            row.number = before + 1
            changed.append(row)
        before = row.number
    return changed
