"""The lint itself has to find faults, or a clean bill from it means nothing."""

import pytest

from tests.ical.byte_lint import faults


def lines(*inside):
    body = ("BEGIN:VCALENDAR", *inside, "END:VCALENDAR", "")
    return "\r\n".join(body).encode()


def test_a_good_file_has_no_faults():
    assert faults(lines("SUMMARY:Reading\\, in every\\nsubject", "DTSTART:20261112T154500Z")) == []


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (lines("VERSION:2.0").replace(b"\r\n", b"\n"), "the last line has no end"),
        (lines("VERSION:2.0")[:-2], "the last line has no end"),
        (lines("SUMMARY:" + "a" * 68), "over 75 octets"),
        (lines("SUMMARY:a\x0bb"), "control character"),
        (b"SUMMARY:\xc3\r\n \xa9\r\n", "a fold splits a character"),
        (lines("LOCATION:"), "no value"),
        (lines("lost words"), "no property"),
        (lines("SUMMARY:one; two"), "not escaped"),
        (lines("SUMMARY:C:\\dir"), "not escaped"),
        (lines("DTSTART;TZID=Europe/London:20261112T154500"), "the zone is not defined before"),
        (lines("DTSTART:20261112T154500"), "floating time"),
        (lines("UID:a", "UID:a"), "more than once"),
    ],
)
def test_each_fault_is_found(data, fault):
    assert any(found.startswith(fault) for found in faults(data))
