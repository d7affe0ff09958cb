from datetime import date, time

from plc_wagtail.enums import DayMark, PupilEffect
from plc_wagtail.school_year import PupilDay, year_marks
from tests.school_year.calendars import thornmere

GOOD_FRIDAY, MAY_DAY = date(2027, 3, 26), date(2027, 5, 3)
NATIONAL = {GOOD_FRIDAY: "Good Friday", MAY_DAY: "May Day"}


def summary(marks):
    return [(mark.kind, mark.start.isoformat(), mark.label) for mark in marks]


def test_a_confirmed_year_marks_terms_and_closures_in_order():
    marks = year_marks(thornmere(), {})

    assert summary(marks)[:5] == [
        (DayMark.TERM_STARTS, "2026-09-01", "Autumn"),
        (DayMark.TRAINING_DAY, "2026-09-01", "Training day"),
        (DayMark.HOLIDAY, "2026-10-26", "Half term"),
        (DayMark.TERM_ENDS, "2026-12-18", "Autumn"),
        (DayMark.CHANGED, "2026-12-18", ""),
    ]
    assert summary(marks)[-1] == (DayMark.CLOSED, "2027-07-21", "")


def test_a_short_day_says_when_pupils_finish():
    short = next(mark for mark in year_marks(thornmere(), {}) if mark.kind == DayMark.CHANGED)

    assert short.pupils == PupilDay(PupilEffect.EARLY_FINISH, None, time(13, 30))


def test_a_year_nobody_confirmed_marks_bank_holidays_only():
    marks = year_marks(thornmere(confirmed=False), NATIONAL)

    assert summary(marks) == [
        (DayMark.BANK_HOLIDAY, "2027-03-26", "Good Friday"),
        (DayMark.BANK_HOLIDAY, "2027-05-03", "May Day"),
    ]
    assert [mark.pupils for mark in marks] == [None, None]


def test_a_bank_holiday_the_school_lists_itself_stands_once():
    marks = year_marks(thornmere(), NATIONAL)

    found = [mark for mark in marks if mark.kind == DayMark.BANK_HOLIDAY]

    assert [(mark.start, mark.pupils.effect) for mark in found if mark.pupils] == [
        (MAY_DAY, PupilEffect.CLOSED)
    ]
    assert len(found) == 2
