"""Prints what libical makes of the calendar on standard input: [[uid, start, status]].

Runs under the system's Python, for which Debian builds the binding. Ends with 1 on any error that
libical finds.
"""

import json
import sys

import gi

gi.require_version("ICalGLib", "3.0")
from gi.repository import ICalGLib  # noqa: E402

UTC = ICalGLib.Timezone.get_utc_timezone()
EVENT = ICalGLib.ComponentKind.VEVENT_COMPONENT


def events(calendar):
    event = calendar.get_first_component(EVENT)
    while event:
        yield event
        event = calendar.get_next_component(EVENT)


def start_of(event):
    start = event.get_dtstart()
    return (start if start.is_date() else start.convert_to_zone(UTC)).as_ical_string()


def main():
    calendar = ICalGLib.Component.new_from_string(sys.stdin.buffer.read().decode())
    # Marks in the calendar what breaks a rule; true where nothing does.
    sound = calendar.check_restrictions()
    if not sound or calendar.count_errors():
        sys.exit(calendar.as_ical_string())
    status = {ICalGLib.PropertyStatus.CANCELLED: "CANCELLED"}
    found = [
        [event.get_uid(), start_of(event), status.get(event.get_status(), "CONFIRMED")]
        for event in events(calendar)
    ]
    print(json.dumps(found))


main()
