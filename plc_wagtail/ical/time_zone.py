"""The clock of Europe/London, in the one form that calendar clients agree on."""

from __future__ import annotations

from icalendar import Timezone

LONDON = "Europe/London"

# Generated zones list each change as an RDATE, of which ical.js reads only the first and Outlook
# none: meetings move by an hour. The recurrence rule holds for all dates from 1996 on.
LONDON_RULES = """\
BEGIN:VTIMEZONE
TZID:Europe/London
BEGIN:DAYLIGHT
DTSTART:19700329T010000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZNAME:BST
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19701025T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZNAME:GMT
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
END:STANDARD
END:VTIMEZONE
"""


def london_time_zone() -> Timezone:
    return Timezone.from_ical(LONDON_RULES)
