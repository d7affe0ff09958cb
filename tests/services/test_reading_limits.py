"""The limits of reading, as a site sets them."""

import pytest

from plc_wagtail.intake.limits import Limits
from plc_wagtail.services.reading_limits import reading_limits


@pytest.mark.parametrize(
    ("written", "limits"),
    [
        ({}, Limits()),
        ({"INTAKE_LIMITS": {"LINES": 20, "FILE_BYTES": 9}}, Limits(lines=20, file_bytes=9)),
        ({"INTAKE_LIMITS": {"LINES": 0, "ROWS": 3, "COLUMNS": True, "MEMBERS": None}}, Limits()),
        ({"INTAKE_LIMITS": 20}, Limits()),
        ("base.html", Limits()),
    ],
)
def test_limits_are_those_of_the_settings_and_never_none(settings, written, limits):
    settings.PLC_WAGTAIL = written

    assert reading_limits() == limits
