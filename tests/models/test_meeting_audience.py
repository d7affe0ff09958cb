"""Whom a meeting is for."""

import pytest

from plc_wagtail.enums import MeetingKind
from plc_wagtail.models import Meeting, Strand
from plc_wagtail.models.meeting_audience import audience_of

TEACHERS = Strand(key="reading", theme_id=1, audience="teachers")
SUPPORT = Strand(key="lunch", theme_id=2, audience="support_staff")


@pytest.mark.parametrize(
    ("meeting", "strands", "audience"),
    [
        ({"strand_key": "lunch"}, [TEACHERS, SUPPORT], "support_staff"),
        ({"theme_id": 1}, [TEACHERS, SUPPORT], "teachers"),
        ({"strand_key": "lunch", "theme_id": 1}, [TEACHERS, SUPPORT], "support_staff"),
        ({}, [TEACHERS], "teachers"),
        ({"strand_key": "gone"}, [TEACHERS], "teachers"),
        ({}, [TEACHERS, SUPPORT], ""),
        ({}, [], ""),
        ({"kind": MeetingKind.BRIEFING}, [TEACHERS], "all"),
        ({"kind": MeetingKind.INDUCTION}, [], "new_staff"),
    ],
)
def test_its_kind_tells_then_its_group_then_all_groups_of_the_programme(meeting, strands, audience):
    assert audience_of(Meeting(**meeting), strands) == audience
