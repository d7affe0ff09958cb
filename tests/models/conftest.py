"""School years of the calendar tests, and the Monday on which they are read."""

from datetime import date

import pytest

from tests.factories import AcademicYearFactory, TermFactory


@pytest.fixture
def november(time_machine):
    time_machine.move_to("2026-11-02T09:00:00Z")


@pytest.fixture
def year(db):
    year = AcademicYearFactory(confirmed_at="2026-09-01T09:00:00Z")
    TermFactory(academic_year=year)
    TermFactory(academic_year=year, name="Spring", start=date(2027, 1, 4), end=date(2027, 3, 25))
    return year


@pytest.fixture
def last_year(db):
    return AcademicYearFactory(name="2025-26", start=date(2025, 9, 1), end=date(2026, 8, 31))
