"""“Is my child in school on …?” on the page for parents."""

from datetime import date, time

import pytest
from wagtail.models import PageViewRestriction

from plc_wagtail.enums import ClosureKind, DayType, MeetingStatus, PupilEffect
from tests.factories import ClosureDayFactory, MeetingFactory, ProgrammeFactory
from tests.models.calendar_reading import read, words

pytestmark = pytest.mark.usefixtures("november", "year")

QUERIES = 18


def ask(client, calendar, day=""):
    soup = read(client, f"{calendar.url}pupils/{day and f'?day={day}'}")
    return " ".join(words(soup, "#answer > p"))


def test_without_a_question_today_is_answered(client, calendar):
    assert ask(client, calendar) == "Monday 2 November 2026 Yes. School day as usual."


@pytest.mark.parametrize("typed", ["2026-11-14", "14/11/2026", "14 November 2026", " 14.11.2026"])
def test_a_date_may_be_written_in_any_usual_way(client, calendar, typed):
    assert ask(client, calendar, typed) == "Saturday 14 November 2026 No. It is the weekend."


@pytest.mark.parametrize("typed", ["31/02/2026", "soon", "<script>", "2026-11-12" * 9, "%00x"])
def test_what_is_no_date_is_told_how_to_write_one(client, calendar, typed):
    soup = read(client, f"{calendar.url}pupils/?day={typed}")

    assert words(soup, "#answer > p") == ["That is not a date. Write it like this: 27/11/2026."]
    field = soup.select_one("#day")
    assert (field["aria-invalid"], field["aria-describedby"]) == ("true", "day-error")


@pytest.mark.parametrize("typed", ["2031-01-01", "9999-12-31", "0001-01-01", "2026-08-31"])
def test_a_day_beyond_the_confirmed_years_says_how_far_they_go(client, calendar, typed):
    assert ask(client, calendar, typed) == (
        "We cannot say yet. We can tell you about days from 1 September 2026 to 31 August 2027."
    )


def test_next_years_confirmed_dates_are_answered_too(client, calendar, year):
    ClosureDayFactory(
        academic_year=year, start=date(2026, 10, 26), end=date(2026, 10, 30), kind="half_term"
    )

    assert ask(client, calendar, "2026-10-28") == (
        "Wednesday 28 October 2026 No. It is half term. Pupils are back on Monday 2 November 2026."
    )


def meeting(programme, **values):
    return MeetingFactory(page=programme, date=date(2026, 11, 20), **values)


def test_a_meeting_that_states_its_effect_is_believed(client, calendar, programme):
    meeting(programme, pupil_effect=PupilEffect.EARLY_FINISH, pupils_until=time(13, 30))

    assert ask(client, calendar, "2026-11-20") == (
        "Friday 20 November 2026 Yes. Pupils finish at 1:30pm."
    )


def test_a_cancelled_or_hidden_meeting_changes_nothing(client, calendar, landing, programme):
    meeting(programme, pupil_effect=PupilEffect.CLOSED, status=MeetingStatus.CANCELLED)
    hidden = ProgrammeFactory(parent=landing)
    meeting(hidden, pupil_effect=PupilEffect.CLOSED)
    PageViewRestriction.objects.create(page=hidden, restriction_type="login")

    assert ask(client, calendar, "2026-11-20").endswith("Yes. School day as usual.")


def test_a_training_day_without_a_closure_is_left_open(client, calendar, programme):
    meeting(programme, day_type=DayType.TRAINING_DAY)

    assert ask(client, calendar, "2026-11-20").endswith("We cannot say yet. Please ask us.")


def test_pupils_are_not_sent_back_on_a_day_a_meeting_closes(client, calendar, year, programme):
    ClosureDayFactory(
        academic_year=year,
        start=date(2026, 11, 16),
        end=date(2026, 11, 19),
        kind=ClosureKind.HALF_TERM,
    )
    meeting(programme, pupil_effect=PupilEffect.CLOSED)

    assert ask(client, calendar, "2026-11-18").endswith("No. It is half term.")


@pytest.mark.parametrize("meetings", [1, 3, 50])
def test_the_page_costs_the_same_at_any_size(
    client, calendar, programme, meetings, django_assert_num_queries
):
    for _ in range(meetings):
        meeting(programme, pupil_effect=PupilEffect.EARLY_FINISH)
    client.get(f"{calendar.url}pupils/")

    with django_assert_num_queries(QUERIES):
        client.get(f"{calendar.url}pupils/?day=2026-11-20")
