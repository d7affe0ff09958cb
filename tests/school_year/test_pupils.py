from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plc_wagtail.enums import ClosureKind, DayType, PupilEffect
from plc_wagtail.school_year import Closure, PupilDate, PupilDay, pupil_dates, pupil_day
from tests.school_year.calendars import CLOSURES, thornmere

ORDINARY_THURSDAY = date(2026, 11, 12)
FIRST_DAY = date(2026, 9, 1)
UNKNOWN = PupilDay(PupilEffect.UNKNOWN)
CLOSED = PupilDay(PupilEffect.CLOSED)
UNCHANGED = PupilDay(PupilEffect.UNCHANGED)


def closed_on(day, **differences):
    return thornmere(closures=(Closure(ClosureKind.INSET, day, day, **differences),))


def test_what_is_stated_wins_over_the_year():
    day = pupil_day(
        FIRST_DAY,
        year=thornmere(),
        stated=PupilEffect.EARLY_FINISH,
        stated_until=time(13, 30),
        day_type=DayType.TRAINING_DAY,
    )

    assert day == PupilDay(PupilEffect.EARLY_FINISH, ends=time(13, 30))


def test_what_is_stated_needs_no_year():
    day = pupil_day(FIRST_DAY, year=None, stated=PupilEffect.LATE_START, stated_from=time(10, 30))

    assert day == PupilDay(PupilEffect.LATE_START, starts=time(10, 30))


def test_an_ordinary_weekday_in_a_confirmed_term_is_unchanged():
    assert pupil_day(ORDINARY_THURSDAY, year=thornmere()) == UNCHANGED


@pytest.mark.parametrize(
    "day",
    [
        pytest.param(date(2026, 9, 1), id="training day"),
        pytest.param(date(2026, 10, 28), id="half term"),
        pytest.param(date(2026, 12, 23), id="holiday"),
        pytest.param(date(2027, 5, 3), id="bank holiday"),
        pytest.param(date(2027, 7, 21), id="disaggregated day"),
    ],
)
def test_a_confirmed_closure_closes_the_school_to_pupils(day):
    assert pupil_day(day, year=thornmere()) == CLOSED


@pytest.mark.parametrize(
    ("differences", "expected"),
    [
        ({"pupils_attend": True}, UNCHANGED),
        (
            {"pupils_attend": True, "pupils_until": time(13, 30)},
            PupilDay(PupilEffect.EARLY_FINISH, ends=time(13, 30)),
        ),
        (
            {"pupils_attend": True, "pupils_from": time(10)},
            PupilDay(PupilEffect.LATE_START, starts=time(10)),
        ),
        (
            {"pupils_attend": True, "pupils_from": time(10), "pupils_until": time(13)},
            PupilDay(PupilEffect.EARLY_FINISH, time(10), time(13)),
        ),
        (
            {"pupils_until": time(13, 30)},
            PupilDay(PupilEffect.EARLY_FINISH, ends=time(13, 30)),
        ),
    ],
)
def test_a_closure_with_pupils_in_school_tells_their_times(differences, expected):
    year = closed_on(ORDINARY_THURSDAY, **differences)

    assert pupil_day(ORDINARY_THURSDAY, year=year) == expected


def test_a_training_day_the_year_knows_nothing_of_is_unknown():
    day = pupil_day(ORDINARY_THURSDAY, year=thornmere(), day_type=DayType.TRAINING_DAY)

    assert day == UNKNOWN


@pytest.mark.parametrize(
    "day",
    [
        pytest.param(date(2026, 11, 14), id="Saturday"),
        pytest.param(date(2027, 1, 3), id="between terms"),
        pytest.param(date(2027, 7, 23), id="after the last day"),
        pytest.param(date(2028, 1, 10), id="another year"),
        pytest.param(None, id="to be confirmed"),
    ],
)
def test_outside_the_school_weeks_nothing_is_known(day):
    assert pupil_day(day, year=thornmere()) == UNKNOWN


def test_a_bank_holiday_missing_from_the_year_is_unknown():
    early_may = date(2027, 5, 3)
    year = thornmere(closures=())

    assert pupil_day(early_may, year=year, bank_holidays={early_may}) == UNKNOWN


@given(
    day=st.dates(date(2026, 7, 1), date(2027, 10, 1)),
    day_type=st.sampled_from(DayType),
    closures=st.lists(st.sampled_from(CLOSURES)).map(tuple),
)
def test_an_unconfirmed_year_never_speaks(day, day_type, closures):
    year = thornmere(closures=closures, confirmed=False)

    assert pupil_day(day, year=year, day_type=day_type) == UNKNOWN
    assert pupil_day(day, year=None, day_type=day_type) == UNKNOWN
    assert pupil_dates(year) == ()


def test_parents_get_the_days_that_change_the_ordinary_week():
    year = thornmere(closures=tuple(reversed(CLOSURES)))

    assert [(d.start, d.effect, d.ends, d.kind) for d in pupil_dates(year)] == [
        (date(2026, 9, 1), PupilEffect.CLOSED, None, ClosureKind.INSET),
        (date(2026, 12, 18), PupilEffect.EARLY_FINISH, time(13, 30), ClosureKind.OTHER),
        (date(2027, 5, 3), PupilEffect.CLOSED, None, ClosureKind.BANK_HOLIDAY),
        (date(2027, 7, 21), PupilEffect.CLOSED, None, ClosureKind.DISAGGREGATED_DAY),
    ]


def test_a_line_for_parents_is_complete():
    two_days = Closure(ClosureKind.OTHER, date(2027, 6, 10), date(2027, 6, 11), "Polling station")

    assert pupil_dates(thornmere(closures=(two_days,))) == (
        PupilDate(
            start=date(2027, 6, 10),
            end=date(2027, 6, 11),
            effect=PupilEffect.CLOSED,
            starts=None,
            ends=None,
            kind=ClosureKind.OTHER,
            label="Polling station",
        ),
    )


def test_days_that_change_nothing_are_not_listed_for_parents():
    christmas_day = Closure(ClosureKind.BANK_HOLIDAY, date(2026, 12, 25), date(2026, 12, 25))
    pupils_in = Closure(ClosureKind.INSET, ORDINARY_THURSDAY, ORDINARY_THURSDAY, pupils_attend=True)

    assert pupil_dates(thornmere(closures=(christmas_day, pupils_in))) == ()
