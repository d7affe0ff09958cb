from datetime import date, time

import pytest

from plc_wagtail.answer_words import answer_words
from plc_wagtail.enums import PupilEffect
from plc_wagtail.school_year import PupilDay, pupil_answer
from tests.school_year.calendars import thornmere

EASTER_MONDAY = date(2027, 3, 29)
FINISH = PupilDay(PupilEffect.EARLY_FINISH, None, time(14))


def said(day, *, year=None, **given):
    answer = pupil_answer(day, year=year or thornmere(), **given)
    return answer_words(answer, pupils="pupils")


@pytest.mark.parametrize(
    ("day", "answer"),
    [
        (date(2026, 11, 12), "Yes. School day as usual."),
        (date(2026, 11, 14), "No. It is the weekend."),
        (date(2026, 9, 1), "No. School closed to pupils."),
        (date(2026, 10, 28), "No. It is half term. Pupils are back on Monday 2 November 2026."),
        (date(2026, 12, 18), "Yes. Pupils finish at 1:30pm."),
        (
            date(2026, 12, 26),
            "No. It is the school holiday. Pupils are back on Monday 4 January 2027.",
        ),
        (date(2027, 4, 1), "No. It is not in term time. Pupils are back on Monday 12 April 2027."),
        (date(2027, 8, 2), "No. It is not in term time."),
    ],
)
def test_every_day_of_a_confirmed_year_has_an_answer(day, answer):
    assert said(day) == answer


def test_an_unconfirmed_year_says_nothing_even_of_a_weekend():
    assert said(date(2026, 11, 14), year=thornmere(confirmed=False)) == (
        "We cannot say yet. Please ask us."
    )


def test_what_a_meeting_states_comes_first():
    assert said(date(2026, 11, 12), stated=FINISH) == "Yes. Pupils finish at 2pm."


def test_a_training_day_the_year_does_not_know_is_left_open():
    assert said(date(2026, 11, 12), has_training=True) == "We cannot say yet. Please ask us."


def test_a_bank_holiday_the_school_did_not_list_is_only_pointed_at():
    day = date(2026, 11, 12)

    assert said(day, bank_holidays={day}) == (
        "We cannot say for sure. It is a bank holiday. Please ask us."
    )


def test_pupils_are_not_sent_back_on_a_training_day():
    year = thornmere()
    training = year.closures[0].__class__(year.closures[0].kind, date(2027, 1, 4), date(2027, 1, 4))

    back = pupil_answer(
        date(2026, 12, 24), year=thornmere(closures=(*year.closures, training))
    ).back

    assert back == date(2027, 1, 5)
