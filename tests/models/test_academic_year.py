"""The stored year and the plain dates made of it."""

from datetime import date, time

import pytest
from django.core.exceptions import ValidationError

from plc_wagtail.enums import ClosureKind
from plc_wagtail.models import AcademicYear
from plc_wagtail.school_year import Closure, SchoolYear, Term
from tests.factories import AcademicYearFactory, ClosureDayFactory, TermFactory

pytestmark = pytest.mark.django_db


def test_year_becomes_plain_dates():
    year = AcademicYearFactory()
    TermFactory(academic_year=year)
    day = ClosureDayFactory(academic_year=year, pupils_until=time(13, 30), pupils_attend=True)

    assert AcademicYear.objects.get().to_school_year() == SchoolYear(
        name="2026-27",
        start=date(2026, 9, 1),
        end=date(2027, 8, 31),
        terms=(Term("Autumn", date(2026, 9, 1), date(2026, 12, 18)),),
        closures=(
            Closure(
                ClosureKind.INSET,
                date(2026, 9, 1),
                date(2026, 9, 1),
                pupils_attend=True,
                pupils_until=time(13, 30),
                key=str(day.uid),
            ),
        ),
        confirmed=False,
    )


def test_year_that_ends_before_it_starts_is_refused():
    year = AcademicYearFactory.build(end=date(2026, 8, 31))

    with pytest.raises(ValidationError) as refusal:
        year.full_clean()

    assert refusal.value.message_dict == {"end": ["The last day is before the first day."]}
