from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import assume, given
from hypothesis import strategies as st

from plc_wagtail.ical.time_zone import london_time_zone

LONDON = ZoneInfo("Europe/London")
RULES = london_time_zone().to_tz(lookup_tzid=False)


def test_the_zone_is_written_as_recurrence_rules():
    written = london_time_zone().to_ical().decode().split("\r\n")

    assert [line for line in written if line.startswith("RRULE")] == [
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
    ]
    assert not any(line.startswith("RDATE") for line in written)


@given(st.datetimes(datetime(1996, 1, 1), datetime(2037, 12, 31)))  # noqa: DTZ001
def test_the_rules_agree_with_the_tz_database(moment):
    moment = moment.replace(minute=0, second=0, microsecond=0, tzinfo=UTC)
    wall_clock = moment.astimezone(LONDON)
    # In the hour that comes twice a bare wall clock cannot tell which one is meant.
    assume(wall_clock.replace(fold=0).utcoffset() == wall_clock.replace(fold=1).utcoffset())

    offset = wall_clock.replace(tzinfo=RULES).utcoffset()

    assert offset == wall_clock.utcoffset()
    assert offset in {timedelta(0), timedelta(hours=1)}
